"""A bordered box that tells of a state: a note, an empty place, a caution, a problem.

Not the words in it: whoever makes it says them, with an action where there is one.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QAbstractButton

    from literacy_app.desktop.paint.look import Look

RADIUS = 5


class BoxKind(StrEnum):
    """What a box tells of."""

    NOTE = "note"
    EMPTY = "empty"
    CAUTION = "caution"
    PROBLEM = "problem"


class _Paint(NamedTuple):
    fill: str | None
    border: str
    ink: str
    icon: str


_PAINT = {
    BoxKind.NOTE: _Paint("chrome", "line", "ink", "info"),
    BoxKind.EMPTY: _Paint(None, "edge", "ink", "tray"),
    BoxKind.CAUTION: _Paint("caution_tint", "caution", "ink", "wrench"),
    BoxKind.PROBLEM: _Paint("problem_tint", "problem", "ink", "warning-circle"),
}


class Box(QFrame):
    """An icon and a title, words under it, then any actions in a row."""

    def __init__(self, look: Look, kind: BoxKind, title: str, text: str = "") -> None:
        super().__init__()
        self._look = look
        self.kind = kind
        paint = _PAINT[kind]
        size = 24 if self._is_empty else 17
        self._icon = IconLabel(look, paint.icon, self._icon_color(paint), size, self)
        # With a parent from the first: what is made visible without one is a window for a moment.
        self._title = WrappedText(look, "body-strong", title, paint.ink, self)
        self._text = WrappedText(look, "small", text, "ink2", self)
        self._text.setVisible(bool(text))
        self._column = QVBoxLayout(self)
        self._actions = QHBoxLayout()
        self._lay_out()
        self._name()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def say(self, title: str, text: str = "") -> None:
        """Tell something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._name()

    def add_action(self, button: QAbstractButton) -> None:
        """Put a button after the ones that are there, under the words."""
        self._actions.insertWidget(self._actions.count() - 1, button)

    def add_widget(self, widget: QWidget) -> None:
        """Put a widget under the words and over the actions."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint = _PAINT[self.kind]
        theme = self._look.theme
        pen = QPen(self._look.color(paint.border), theme.border)
        if self._is_empty:
            pen.setDashPattern([4, 3])
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            fill = self._look.color(paint.fill) if paint.fill else Qt.BrushStyle.NoBrush
            painter.setBrush(fill)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    @property
    def _is_empty(self) -> bool:
        return self.kind is BoxKind.EMPTY

    def _icon_color(self, paint: _Paint) -> str:
        return {BoxKind.NOTE: "accent", BoxKind.EMPTY: "ink3"}.get(self.kind, paint.border)

    def _lay_out(self) -> None:
        if self._is_empty:
            self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
            self._column.addWidget(self._title)
        else:
            self._head = QHBoxLayout()
            self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
            self._head.addWidget(self._title, 1)
            self._column.addLayout(self._head)
        self._column.addWidget(self._text)
        self._column.addLayout(self._actions)
        self._actions.addStretch(1)
        if self._is_empty:
            self._actions.insertStretch(0, 1)

    def _name(self) -> None:
        self.setAccessibleName(". ".join(filter(None, (self._title.text(), self._text.text()))))

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(16), gap(13), gap(16), gap(14))
        self._column.setSpacing(gap(5))
        self._actions.setSpacing(gap(10))
        self.update()
