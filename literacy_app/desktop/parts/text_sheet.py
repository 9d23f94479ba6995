"""A sheet with a heading and texts under it, such as a card of a report.

Not for text that is read as a passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_TEXT = 700


class TextSheet(Sheet):
    """The sheet; its texts never run wider than they are easily read."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_tight = False
        self._texts: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(title)
        self.add("h3", title, "ink")
        self._settle()

    def add(self, role: str, words: str, color: str = "ink") -> WrappedText:
        """Put a text under what is there, in a type role and a colour of the theme."""
        text = WrappedText(self._look, role, words, color)
        self._texts.append(text)
        self._column.insertWidget(self._column.count() - 1, text)
        self._settle()
        return text

    def add_block(self, widget: QWidget) -> None:
        """Put a widget of the sheet's width under what is there."""
        self._texts.append(widget)
        self._column.insertWidget(self._column.count() - 1, widget)
        self._settle()

    def add_row(self, *widgets: QWidget) -> None:
        """Put widgets beside one another under what is there."""
        row = QHBoxLayout()
        row.setSpacing(self._look.gap(16))
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._column.insertLayout(self._column.count() - 1, row)

    def set_tight(self, *, tight: bool) -> None:
        """Take less room around the texts, for a short window."""
        self._is_tight = tight
        self._settle()

    def _settle(self) -> None:
        gap = self._look.gap
        side, above = gap(20), gap(12 if self._is_tight else 18)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(gap(6))
        for text in self._texts:
            text.setMaximumWidth(self._look.px(_TEXT))

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        self._settle()
