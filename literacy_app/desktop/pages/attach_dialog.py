"""Asks for one's own copy of a text that lessons quote: a file, or words pasted in.

Not the reading, the comparing or the keeping of it: whoever opens the dialog brings a desk for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.pages.attach_words import (
    cannot_open_words,
    kept_words,
    not_kept_words,
    stand_words,
    unfit_words,
)
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.lessons.copy_reading import Unfit, read_pasted
from literacy_app.records.copies import CopyNotKept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.attached import Stand
    from literacy_app.records.copies import AttachedCopy

_WIDTH = 620
_ROW = 38
_SHOWN = 3
_FIELD = 104
_LEAST_FIELD = 56


class Desk(Protocol):
    """Who reads, compares and keeps copies."""

    def titles(self) -> Sequence[str]:
        """The titles of the sources a copy can be attached to."""

    def copy_of(self, title: str) -> AttachedCopy | None:
        """The copy that is attached to a source."""

    def choose(self, parent: QWidget) -> Path | None:
        """A file the person chose."""

    def read(self, file: Path) -> str | Unfit:
        """The words of a file."""

    def stand(self, title: str, text: str) -> Stand:
        """How many passages stand in a text."""

    def keep(self, title: str, name: str, text: str) -> None:
        """Keep a copy."""

    def take_out(self, title: str) -> None:
        """Delete a copy."""


class AttachDialog(SheetDialog):
    """Once accepted, the copy is kept and `told` says how many passages it has."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Attach", "Attach the article"), parent)
        self._desk = desk
        self._name = ""
        self._asked = ""
        self.told = ""
        self._make()
        for title in desk.titles():
            self.titles.addItem(QListWidgetItem(title))
        self.titles.setCurrentRow(0)
        self._lay_out()
        self.add_answers(tr("Attach", "Attach it"), tr("Attach", "Close"))
        self.titles.currentRowChanged.connect(self._on_title_changed)
        self.text.textChanged.connect(self._on_text_changed)
        self.choose_button.clicked.connect(self._on_choose)
        self.out_button.clicked.connect(self._on_take_out)
        look.changed.connect(self._on_look)
        self._on_look(look)
        self._show_source()

    @property
    def title(self) -> str:
        """The title of the source that is chosen; empty where there is none."""
        row = self.titles.currentRow()
        return self.titles.item(row).text() if row >= 0 else ""

    @override
    def accept(self) -> None:
        """Keep the copy; where a passage is missing in it, say so first and ask once more."""
        text = read_pasted(self.text.toPlainText())
        if isinstance(text, Unfit):
            self._say(unfit_words(text), "problem")
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        stand = self._desk.stand(self.title, text)
        if stand.found < stand.of and self._asked != text:
            self._ask(text, stand)
            return
        try:
            self._desk.keep(self.title, self._name, text)
        except CopyNotKept as error:
            self._say(not_kept_words(error.reason), "problem")
            return
        self.told = stand_words(stand)
        super().accept()

    def _make(self) -> None:
        look = self.look
        self.titles = QListWidget()
        self.titles.setAccessibleName(tr("Attach", "The texts that lessons here quote"))
        self.titles.ensurePolished()
        self.kept = WrappedText(look, "small", "", "ink2")
        self.out_button = Button(look, tr("Attach", "Take it out"), "plain", "trash")
        self.out_button.setAutoDefault(False)
        self.choose_button = Button(look, tr("Attach", "Choose a file…"), "plain", "folder-open")
        self.choose_button.setAutoDefault(False)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Attach", "The text of the article"))
        self.text.setPlaceholderText(tr("Attach", "or paste the whole text here"))
        self.text.setTabChangesFocus(True)
        self.status = WrappedText(look, "small", "", "ink2")

    def _lay_out(self) -> None:
        has_sources = bool(self.title)
        self.say(
            tr(
                "Attach",
                "Your own copy of a text that lessons quote. You then see each passage in its "
                "place. The copy stays in your folder on this computer: it is not exported, and "
                "no one is sent it.",
            )
            if has_sources
            else tr("Attach", "No lesson here quotes a text that you could attach.")
        )
        self._one = WrappedText(self.look, "quote", self.title, "ink")
        kept_row = QHBoxLayout()
        kept_row.addWidget(self.kept, 1)
        kept_row.addWidget(self.out_button)
        choose_row = QHBoxLayout()
        choose_row.addWidget(self.choose_button)
        choose_row.addStretch(1)
        self.body.addWidget(self._one)
        self.body.addWidget(self.titles)
        self.body.addLayout(kept_row)
        self.body.addLayout(choose_row)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.status)
        has_many = self.titles.count() > 1
        self._one.setVisible(has_sources and not has_many)
        self.titles.setVisible(has_many)
        for widget in (self.choose_button, self.text):
            widget.setVisible(has_sources)
        self.status.hide()

    def _show_source(self) -> None:
        """Show what is attached to the source that is chosen."""
        if self.yes_button is not None:
            self.yes_button.setVisible(bool(self.title))
            self.yes_button.setText(tr("Attach", "Attach it"))
        copy = self._desk.copy_of(self.title) if self.title else None
        self.kept.setText(kept_words(copy) if copy else "")
        self.kept.setVisible(copy is not None)
        self.out_button.setVisible(copy is not None)

    def _ask(self, text: str, stand: Stand) -> None:
        self._asked = text
        self._say(stand_words(stand), "caution")
        if self.yes_button is not None:
            self.yes_button.setText(tr("Attach", "Attach it all the same"))

    def _say(self, words: str, color: str = "ink2") -> None:
        self.status.set_color(color)
        self.status.setText(words)
        self.status.setVisible(bool(words))
        self.text.setAccessibleDescription(words)
        if words:
            announce(self.status, words)

    def _on_title_changed(self, _row: int) -> None:
        self._asked = ""
        self._say("")
        self._show_source()

    def _on_text_changed(self) -> None:
        self._name = ""  # what was typed or pasted is of no file
        self._asked = ""
        self._say("")
        if self.yes_button is not None:
            self.yes_button.setText(tr("Attach", "Attach it"))

    def _on_choose(self) -> None:
        file = self._desk.choose(self)
        if file is None:
            return
        try:
            read = self._desk.read(file)
        except OSError as error:
            self._say(cannot_open_words(file.name, error.strerror or str(error)), "problem")
            return
        if isinstance(read, Unfit):
            self._say(unfit_words(read), "problem")
            return
        self.text.setPlainText(read)
        self._name = file.name
        stand = self._desk.stand(self.title, read)
        if stand.found < stand.of:
            self._ask(read, stand)
        else:
            self._say(stand_words(stand))
        if self.yes_button is not None:
            self.yes_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_take_out(self) -> None:
        try:
            self._desk.take_out(self.title)
        except CopyNotKept as error:
            self._say(not_kept_words(error.reason), "problem")
            return
        self._show_source()
        self._say(tr("Attach", "The copy was taken out and is deleted."))
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look(self, _look: object) -> None:
        look = self.look
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        self.setMinimumWidth(min(look.px(_WIDTH), room.width() - 2 * look.px(16)))
        shown = min(_SHOWN, self.titles.count())
        self.titles.setFixedHeight(shown * look.px(_ROW) + 10)
        is_low = room.height() < look.px(_LOW)
        self.text.setMinimumHeight(look.px(_LEAST_FIELD if is_low else _FIELD))
        self.text.setMaximumHeight(look.px(_LEAST_FIELD if is_low else _FIELD * 2))


_LOW = 560
"""Below this height, at 100 %, the field is no higher than it must be."""
