"""A field to search a page with, which says how much was found.

Not the search: the page knows what its words are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_FIELD = 420


class SearchRow(QWidget):
    """The field over the words for what it found."""

    sought = Signal(object)
    """The words that are sought, as they are typed."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setClearButtonEnabled(False)
        self.found = WrappedText(look, "small", "", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.found)
        self.field.textChanged.connect(self._on_text_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def say_found(self, count: int, everything: int) -> None:
        """Say how many of all there are fit what is sought."""
        words = tr("Search", "{count} of {all} shown")
        self.found.setText(words.format(count=count, all=everything))
        self.found.setVisible(everything > 0)

    def _on_text_changed(self, words: str) -> None:
        self.sought.emit(words)

    def _on_look_changed(self, _look: object) -> None:
        self.field.setMaximumWidth(self._look.px(_FIELD))
