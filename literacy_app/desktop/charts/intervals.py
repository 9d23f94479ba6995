"""A line for each technique: how often it was named, and where the share probably lies, drawn.

Not the numbers (`study.mastery`) nor what is said of them (`mastery_panel`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.paint.painted_text import draw_elided, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.paint.look import Look

_ROW = 52
_BADGE = 19
_LINE = 12


class Reach(NamedTuple):
    """A technique, what is written at the right, and where on the line from 0 to 1 it lies.

    `low` and `high` are None where there is too little to say; nothing is drawn on the line then.
    """

    name: str
    letter: str
    ink: int
    words: str
    share: float
    low: float | None
    high: float | None


class IntervalsPicture:
    """The lines under one another."""

    def __init__(self, reaches: Sequence[Reach]) -> None:
        self.reaches = tuple(reaches)

    def height(self, look: Look) -> int:
        """How high it wants to be, in pixels."""
        return look.px(_ROW) * len(self.reaches)

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draw it so that it fills the room."""
        pitch = look.px(_ROW)
        for number, reach in enumerate(self.reaches):
            row = QRectF(room.left(), room.top() + number * pitch, room.width(), pitch)
            left = _paint_head(painter, row, reach, look)
            top = row.top() + look.line_height("body") + look.px(3)
            line = QRectF(left, top, row.right() - left, look.px(_LINE))
            _paint_line(painter, line, reach, look)


def _paint_head(painter: QPainter, row: QRectF, reach: Reach, look: Look) -> float:
    """Paint badge, name and words; gives where the name begins."""
    theme = look.theme
    side = look.px(_BADGE)
    badge = QRectF(row.left(), row.top() + 2, side, side)
    ink = theme.technique_ink(reach.ink)
    paint_badge(painter, badge, reach.letter, ink, BadgeShape.SOLID, theme)
    left = badge.right() + look.px(10)
    line = look.line_height("body")
    wide = text_width(look.font("body-strong"), reach.words) + 2
    painter.setPen(theme.ink)
    painter.setFont(look.font("body-strong"))
    right = QRectF(row.right() - wide, row.top(), wide, line)
    painter.drawText(right, int(Qt.AlignmentFlag.AlignCenter.value), reach.words)
    painter.setFont(look.font("body"))
    names = QRectF(left, row.top(), row.right() - wide - look.px(8) - left, line)
    draw_elided(painter, names, reach.name)
    return left


def _paint_line(painter: QPainter, line: QRectF, reach: Reach, look: Look) -> None:
    theme = look.theme
    middle = line.center().y()
    painter.setPen(QPen(theme.edge, 1))
    painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
    for share in (0.0, 0.5, 1.0):
        x = line.left() + share * line.width()
        painter.drawLine(QPointF(x, middle - 3), QPointF(x, middle + 3))
    if reach.low is None or reach.high is None:
        return
    left = line.left() + reach.low * line.width()
    right = line.left() + reach.high * line.width()
    bar = QRectF(left, line.top() + 2, right - left, line.height() - 4)
    painter.setPen(QPen(theme.accent, 1))
    painter.setBrush(theme.tint)
    painter.drawRoundedRect(bar, 3, 3)
    painter.setBrush(theme.accent)
    dot = QPointF(line.left() + reach.share * line.width(), middle)
    painter.drawEllipse(dot, line.height() / 2 - 1, line.height() / 2 - 1)
