"""A page of sections under a heading, that scrolls where the window is too low.

Not the library or a lesson, which scroll in their own ways.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.sheet import SHADOW, Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_COLUMN = 820
_ALMOST_ALL = 1000


class ScrolledPage(QWidget):
    """The heading on the desk, then one sheet that holds what is added."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.crumbs: tuple[str, ...] = (title,)
        self._title = WrappedText(look, "h1", title, "ink")
        self._sheet = Sheet(look)
        self.body = QVBoxLayout(self._sheet)
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        head = QVBoxLayout()
        head.setContentsMargins(SHADOW, 0, SHADOW, 0)
        head.addWidget(self._title)
        self._column.addLayout(head)
        self._column.addWidget(self._sheet)
        self._column.addStretch(1)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._middle, _ALMOST_ALL)
        row.addStretch(1)
        self.scroll_area = DeskScroll(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.scroll_area)
        look.changed.connect(self._on_page_look_changed)
        self._on_page_look_changed(look)

    def add(self, widget: QWidget) -> None:
        """Put a widget under what is there."""
        self.body.addWidget(widget)

    def add_heading(self, text: str) -> None:
        """Begin a section."""
        if self.body.count():
            self.body.addSpacing(self._look.gap(12))
        self.body.addWidget(WrappedText(self._look, "h3", text, "ink"))

    def add_text(self, text: str, role: str = "body", color: str = "ink2") -> WrappedText:
        """Put words under what is there."""
        words = WrappedText(self._look, role, text, color)
        self.body.addWidget(words)
        return words

    def _on_page_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        side = gap(24) - SHADOW
        self._column.setContentsMargins(side, gap(18), side, gap(24))
        self._column.setSpacing(gap(8))
        self.body.setContentsMargins(gap(27), gap(22), gap(27), gap(24))
        self.body.setSpacing(gap(8))
        self._middle.setMaximumWidth(self._look.px(_COLUMN) + 2 * gap(24))
