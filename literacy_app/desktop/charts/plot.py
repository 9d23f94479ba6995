"""The frame of a plot: two axes in per cent with their ticks and captions, and places in it.

Not what is plotted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.paint.look import Look

_FULL = 100.0
_TICK = 5
_CAPTION = "caption"
_WIDEST = 1.6
_MOST_LINES = 5


class Axis(NamedTuple):
    """What an axis measures, and the per cents that are written on it."""

    caption: str
    ticks: tuple[int, ...]


class Corner(NamedTuple):
    """Words in a corner of the field; `is_clear`: clear of the diagonal that ends there."""

    words: str
    is_right: bool = False
    is_low: bool = False
    is_clear: bool = False
    role: str = _CAPTION


class Plot:
    """A square-cornered field inside a rectangle, with room for what stands around it."""

    def __init__(self, look: Look, room: QRectF, across: Axis, up: Axis) -> None:
        self._look = look
        self._across = across
        self._up = up
        metrics = QFontMetricsF(look.font(_CAPTION))
        line = float(look.line_height(_CAPTION))
        left = line + metrics.horizontalAdvance("100") + 2 * _TICK
        right = metrics.horizontalAdvance("100") / 2
        room = QRectF(room)
        room.setWidth(min(room.width(), _WIDEST * room.height()))
        self._line = line
        self._room = room
        self.field = room.adjusted(left, line / 2, -right, -2 * line - _TICK)

    def at(self, across: float, up: float) -> QPointF:
        """The place of two per cents."""
        field = self.field
        return QPointF(
            field.left() + field.width() * across / _FULL,
            field.bottom() - field.height() * up / _FULL,
        )

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what lies under everything that is plotted."""
        painter.fillRect(self.field, self._look.theme.paper2)

    def paint_diagonal(self, painter: QPainter) -> None:
        """Paint the dashed line of equal per cents."""
        pen = QPen(self._look.theme.edge, 1.2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawLine(self.at(0, 0), self.at(_FULL, _FULL))

    def paint_frame(self, painter: QPainter) -> None:
        """Paint the border, the ticks and the captions."""
        theme = self._look.theme
        painter.setPen(QPen(theme.edge, theme.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.field)
        painter.setFont(self._look.font(_CAPTION))
        for tick in self._across.ticks:
            place = self.at(tick, 0)
            painter.setPen(QPen(theme.edge, 1))
            painter.drawLine(place, place + QPointF(0, _TICK))
            painter.setPen(theme.ink2)
            self._write(painter, place + QPointF(0, _TICK), str(tick), _BELOW)
        for tick in self._up.ticks:
            place = self.at(0, tick)
            painter.setPen(QPen(theme.edge, 1))
            painter.drawLine(place, place - QPointF(_TICK, 0))
            painter.setPen(theme.ink2)
            self._write(painter, place - QPointF(_TICK + 3, 0), str(tick), _LEFT)
        self._paint_captions(painter)

    def paint_corner(self, painter: QPainter, corner: Corner, taken: Sequence[QRectF] = ()) -> None:
        """Write words into a corner of the field, as near to it as nothing else stands."""
        field, font = self.field, self._look.font(corner.role)
        metrics = QFontMetricsF(font)
        aside = self._line * field.width() / field.height() if corner.is_clear else 0.0
        wide, high = metrics.horizontalAdvance(corner.words) + 2, metrics.height()
        left = field.right() - wide - 8 - aside if corner.is_right else field.left() + 8 + aside
        top = field.bottom() - high - 5 if corner.is_low else field.top() + 5
        room = QRectF(left, top, wide, high)
        for _ in range(_MOST_LINES):
            if not any(room.intersects(each) for each in taken):
                break
            room.translate(0, -high if corner.is_low else high)
        theme = self._look.theme
        painter.setFont(font)
        painter.setPen(theme.ink2 if corner.role == _CAPTION else theme.accent)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter.value), corner.words)

    def _paint_captions(self, painter: QPainter) -> None:
        field, line = self.field, self._line
        painter.setPen(self._look.theme.ink2)
        below = QRectF(self._room.left(), field.bottom() + _TICK + line, self._room.width(), line)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter.value), self._across.caption)
        painter.save()
        painter.translate(self._room.left() + line / 2, field.center().y())
        painter.rotate(-90)
        half = field.height() / 2 + line
        beside = QRectF(-half, -line / 2, 2 * half, line)
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignCenter.value), self._up.caption)
        painter.restore()

    def _write(self, painter: QPainter, place: QPointF, words: str, side: str) -> None:
        """Write one line below a place, or left of it."""
        width, line = 80.0, self._line
        if side == _BELOW:
            rect = QRectF(place.x() - width / 2, place.y(), width, line)
            flag = Qt.AlignmentFlag.AlignCenter
        else:
            rect = QRectF(place.x() - width, place.y() - line / 2, width, line)
            flag = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, int(flag.value), words)


_BELOW, _LEFT = "below", "left"
