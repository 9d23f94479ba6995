"""Asks who made a course that is packed, and whether its answers go along.

Not the packing (`authoring.packing`), nor where the files go (`giving_out`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.lessons.pack_manifest import LONGEST

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

WITH_KEYS = "with"
WITHOUT_KEYS = "without"


class PackingDialog(SheetDialog):
    """Once accepted, `author` and `without_keys` are what was chosen."""

    def __init__(self, look: Look, title: str, author: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Packing", "Pack “{title}”").format(title=title), parent)
        self.say(tr("Packing", "The course becomes one file, to be mailed or put on a stick."))
        self.field = QLineEdit(author)
        self.field.setMaxLength(LONGEST)
        self.keys = Strip(
            look,
            tr("Packing", "Answer keys"),
            {
                WITH_KEYS: tr("Packing", "With the answers"),
                WITHOUT_KEYS: tr("Packing", "Without, for a test"),
            },
        )
        self.keys.choose(WITH_KEYS)
        self.note = WrappedText(look, "small", "", "ink2")
        self._lay_out(tr("Packing", "Who made it (others see this name)"))
        self.add_answers(tr("Packing", "Choose where to…"), tr("Packing", "Cancel"))
        self.keys.chosen.connect(self._on_chosen)
        self._on_chosen(None)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def author(self) -> str:
        """The name, as it was typed; it may be empty."""
        return self.field.text().strip()

    @property
    def without_keys(self) -> bool:
        """Whether the answers stay out, in a file of their own."""
        return self.keys.key == WITHOUT_KEYS

    def _lay_out(self, words: str) -> None:
        self.field.setAccessibleName(words)
        self.body.addWidget(WrappedText(self.look, "small-strong", words, "ink"))
        self.body.addWidget(self.field)
        title = tr("Packing", "Answer keys")
        self.body.addWidget(WrappedText(self.look, "small-strong", title, "ink"))
        self.body.addWidget(self.keys)
        self.body.addWidget(self.note)

    def _on_chosen(self, _key: object) -> None:
        words = tr("Packing", "Whoever opens the pack can work and sees the feedback at once.")
        if self.without_keys:
            words = tr(
                "Packing",
                "Two files: the pack for the students, and the key, which stays with you. What "
                "they hand in is kept, and graded where the key is.",
            )
        self.note.setText(words)
