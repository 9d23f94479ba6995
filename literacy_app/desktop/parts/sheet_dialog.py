"""A dialog in the look of the program: a title, words, whatever is put in, two answers.

Not a particular question; those are made where they are asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.sheet_scroll import SheetScroll
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_WIDTH = 440
_ANSWER = 36
"""How high an answer is, at 100 %."""


class SheetDialog(QDialog):
    """The dialog; Esc is no."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setWindowTitle(title)
        self.setModal(True)
        self._title = WrappedText(look, "h2", title, "ink")
        self.words = WrappedText(look, "body", "", "ink2")
        self.words.hide()
        self.body = QVBoxLayout()
        self._answers = QHBoxLayout()
        self._scroll = SheetScroll(self)
        self._scroll.column.addWidget(self._title)
        self._scroll.column.addWidget(self.words)
        self._scroll.column.addLayout(self.body)
        self._scroll.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._answers)
        self._ring = FocusRing(self, look)
        self.yes_button: Button | None = None
        self.no_button: Button | None = None
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def say(self, text: str) -> None:
        """Put words under the title."""
        self.words.setText(text)
        self.words.setVisible(bool(text))

    def add_answers(self, yes: str, no: str, *, focus_on_yes: bool = True) -> None:
        """Put the two answers at the foot; the focus begins on the harmless one where it must."""
        self.no_button = Button(self.look, no, "ghost" if focus_on_yes else "plain")
        self.yes_button = Button(self.look, yes, "primary" if focus_on_yes else "plain")
        self._answers.addStretch(1)
        for button in (self.no_button, self.yes_button):
            button.setAutoDefault(False)
            self._answers.addWidget(button)
        self.yes_button.setDefault(focus_on_yes)
        self.yes_button.clicked.connect(self.accept)
        self.no_button.clicked.connect(self.reject)
        if not focus_on_yes:
            self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_changed(self, _look: object) -> None:
        gap = self.look.gap
        self._scroll.column.setContentsMargins(gap(24), gap(22), gap(24), 0)
        self._scroll.column.setSpacing(gap(12))
        self._column.setContentsMargins(0, 0, 0, gap(20))
        self._column.setSpacing(gap(12))
        self._answers.setContentsMargins(gap(24), 0, gap(24), 0)
        self._answers.setSpacing(gap(10))
        room = self._room()
        self.setMinimumWidth(min(self.look.px(_WIDTH), room.width()))
        below = gap(20) + gap(12) + self.look.px(_ANSWER)
        self._scroll.set_most(room.height() - below)

    def _room(self) -> QSize:
        """How large a dialog may be: as the window that asks, or as the screen."""
        parent = self.parentWidget()
        return parent.window().size() if parent is not None else self.screen().availableSize()
