"""The seven lines under marked words, painted.

Not their colours (see `theme`), nor where they stand (the passage knows).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from literacy_app.desktop.paint.theme import LineStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

LINE_DROP = 0.235
"""How far the top of a line is under the baseline, in text sizes."""

_DRAWN_AT = 18.0
"""The text size, in pixels, at which the measures below were drawn."""
_CONTRAST_THICKER = 1.4

_SOLID = 2.2
_DOUBLE, _DOUBLE_GAP = 1.3, 1.9
_DOT, _DOT_STEP = 2.7, 5.2
_WAVE_STROKE, _WAVE_SWING, _WAVE_LENGTH = 1.6, 1.7, 7.5
_DASHES = (7.5, 3.8)
_DASH_DOTS = (8.0, 3.0, 2.2, 3.0)
_BAR = 4.0

_HEIGHTS = {
    LineStyle.SOLID: _SOLID,
    LineStyle.DOUBLE: 2 * _DOUBLE + _DOUBLE_GAP,
    LineStyle.WAVY: 2 * _WAVE_SWING + _WAVE_STROKE,
    LineStyle.DOTTED: _DOT,
    LineStyle.DASHED: _SOLID,
    LineStyle.DASH_DOT: _SOLID,
    LineStyle.BAR: _BAR,
}


def line_height(style: LineStyle, size_px: float, *, is_contrast: bool = False) -> float:
    """How high a line is under text of a size, in pixels, from its top edge to its bottom edge."""
    thicker = _CONTRAST_THICKER if is_contrast else 1.0
    return _HEIGHTS[style] * size_px / _DRAWN_AT * thicker


def paint_line(  # noqa: PLR0913, PLR0917 (a line's measures; a class would only rename them)
    painter: QPainter,
    style: LineStyle,
    ink: QColor,
    x1: float,
    x2: float,
    y: float,
    size_px: float,
    *,
    is_contrast: bool = False,
) -> None:
    """Paint a technique's line under text of a size.

    Args:
        painter: Where to; its pen, brush and antialiasing are changed.
        style: Which line.
        ink: Its colour.
        x1: Its left end, in pixels.
        x2: Its right end, in pixels.
        y: Its top edge, in pixels; under running text `LINE_DROP` sizes below the baseline.
        size_px: The size of the text above, in pixels, with which the line grows.
        is_contrast: Whether to paint it 1.4 times as thick, for the high contrast theme.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    thicker = _CONTRAST_THICKER if is_contrast else 1.0
    _Line(painter, ink, QRectF(x1, y, x2 - x1, 0), size_px / _DRAWN_AT, thicker).paint(style)


@dataclass(frozen=True, slots=True)
class _Line:
    """One line: from the left to the right of `top`, lengths times `unit`, strokes `thicker`."""

    painter: QPainter
    ink: QColor
    top: QRectF
    unit: float
    thicker: float

    def paint(self, style: LineStyle) -> None:
        match style:
            case LineStyle.SOLID:
                self._bar(0, _SOLID)
            case LineStyle.BAR:
                self._bar(0, _BAR)
            case LineStyle.DOUBLE:
                self._bar(0, _DOUBLE)
                self._bar(_DOUBLE + _DOUBLE_GAP, _DOUBLE)
            case LineStyle.WAVY:
                self._wave()
            case LineStyle.DOTTED:
                self._dots()
            case LineStyle.DASHED:
                self._dashes(_DASHES)
            case LineStyle.DASH_DOT:
                self._dashes(_DASH_DOTS)
            case _:
                assert_never(style)

    def _stroke(self, width: float) -> float:
        return width * self.unit * self.thicker

    def _bar(self, down: float, height: float) -> None:
        top = self.top.top() + self._stroke(down)
        self.painter.fillRect(
            QRectF(self.top.left(), top, self.top.width(), self._stroke(height)), self.ink
        )

    def _dashes(self, lengths: tuple[float, ...]) -> None:
        width = self._stroke(_SOLID)
        pen = QPen(self.ink, width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length * self.unit / width for length in lengths])
        middle = self.top.top() + width / 2
        self.painter.setPen(pen)
        self.painter.drawLine(QPointF(self.top.left(), middle), QPointF(self.top.right(), middle))

    def _dots(self) -> None:
        """Round dots, the first and the last flush with the ends."""
        dot = self._stroke(_DOT)
        room = max(0.0, self.top.width() - dot)
        steps = max(1, round(room / (_DOT_STEP * self.unit)))
        left, middle = self.top.left() + dot / 2, self.top.top() + dot / 2
        pen = QPen(self.ink, dot, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        self.painter.setPen(pen)
        self.painter.drawPoints(
            [QPointF(left + room * number / steps, middle) for number in range(steps + 1)]
        )

    def _wave(self) -> None:
        stroke = self._stroke(_WAVE_STROKE)
        swing = _WAVE_SWING * self.unit * self.thicker
        half = _WAVE_LENGTH * self.unit / 2
        middle = self.top.top() + stroke / 2 + swing
        path = QPainterPath(QPointF(self.top.left(), middle))
        x, side = self.top.left(), -1
        while x < self.top.right():
            # A quadratic curve reaches half way to its control point.
            path.quadTo(x + half / 2, middle + side * 2 * swing, x + half, middle)
            x, side = x + half, -side
        pen = QPen(self.ink, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        self.painter.save()
        self.painter.setClipRect(
            self.top.adjusted(0, -stroke, 0, 2 * (stroke + 2 * swing)),
            Qt.ClipOperation.IntersectClip,
        )
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPath(path)
        self.painter.restore()
