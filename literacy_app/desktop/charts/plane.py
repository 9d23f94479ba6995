"""The plane of discernment, drawn: how much of the loaded was caught, how much of the plain.

Not the numbers (`study.results`) nor the sentence about them (`chart_words`).
"""

from __future__ import annotations

from math import atan2, degrees
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from literacy_app.desktop.charts.plot import Axis, Corner, Plot
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.paint.look import Look

_HEIGHT = 310
_QUARTERS = (0, 25, 50, 75, 100)
_BANDS = (25, 50, 75)
_BIG, _SMALL = 7.5, 4.5
_AWAY = 6


class Dot(NamedTuple):
    """A place in the plane, in per cent, and what is written beside it."""

    flagged: float
    caught: float
    words: str


class PlanePicture:
    """The dots in their order, joined; the last one is what it is about."""

    def __init__(self, dots: Sequence[Dot]) -> None:
        self.dots = tuple(dots)

    def height(self, look: Look) -> int:
        """How high it wants to be, in pixels."""
        return look.px(_HEIGHT)

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draw it so that it fills the room."""
        across = Axis(tr("Charts", "flagged of what should stand, %"), _QUARTERS)
        up = Axis(tr("Charts", "caught of what to mark, %"), _QUARTERS)
        plot = Plot(look, room, across, up)
        plot.paint_ground(painter)
        if not look.theme.is_contrast:
            _paint_bands(painter, plot, look)
        plot.paint_diagonal(painter)
        _paint_on_diagonal(painter, plot, look)
        plot.paint_frame(painter)
        dots = _Dots(painter, plot, look)
        dots.paint(self.dots)
        corners = (
            Corner(tr("Charts", "tells them apart"), role="small-strong"),
            Corner(tr("Charts", "flags everything"), is_right=True, is_clear=True),
            Corner(tr("Charts", "flags nothing"), is_low=True, is_clear=True),
        )
        for corner in corners:
            plot.paint_corner(painter, corner, dots.taken)


class _Dots:
    """The dots being painted, and the words that stand already."""

    def __init__(self, painter: QPainter, plot: Plot, look: Look) -> None:
        self._painter = painter
        self._plot = plot
        self._look = look
        self.taken: list[QRectF] = []

    def paint(self, dots: Sequence[Dot]) -> None:
        places = [self._plot.at(dot.flagged, dot.caught) for dot in dots]
        ink, painter = self._look.theme.accent, self._painter
        painter.setPen(QPen(ink, 2 * self._look.scale.factor**0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(places)
        for place in places[:-1]:
            self._disc(place, _SMALL, is_full=False)
        if places:
            self._disc(places[-1], _BIG, is_full=True)
            self.taken += [QRectF(each - QPointF(9, 9), each + QPointF(9, 9)) for each in places]
            self._write(places[-1], dots[-1].words, "body-strong")
            for dot, place in zip(dots[-2::-1], places[-2::-1], strict=True):
                self._write(place, dot.words, "caption")

    def _disc(self, place: QPointF, radius: float, *, is_full: bool) -> None:
        theme = self._look.theme
        radius *= self._look.scale.factor**0.5
        self._painter.setPen(QPen(theme.paper if is_full else theme.accent, 1.8))
        self._painter.setBrush(theme.accent if is_full else theme.paper)
        self._painter.drawEllipse(place, radius, radius)

    def _write(self, place: QPointF, words: str, role: str) -> None:
        """Write beside a place, where nothing stands yet; nowhere where all sides are taken."""
        metrics = QFontMetricsF(self._look.font(role))
        wide, high = metrics.horizontalAdvance(words) + 2, metrics.height()
        away = _AWAY * self._look.scale.factor + _BIG / 2
        sides = (
            QPointF(away, -high),
            QPointF(away, 0),
            QPointF(-away - wide, -high),
            QPointF(-away - wide, 0),
            QPointF(-wide / 2, -high - away),
            QPointF(-wide / 2, away),
        )
        field = self._plot.field.adjusted(2, 2, -2, -2)
        for side in sides:
            rect = QRectF(place + side, place + side + QPointF(wide, high))
            if field.contains(rect) and not any(rect.intersects(each) for each in self.taken):
                self.taken.append(rect)
                theme = self._look.theme
                self._painter.setFont(self._look.font(role))
                self._painter.setPen(theme.accent if role == "body-strong" else theme.ink2)
                self._painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter.value), words)
                return


def _paint_bands(painter: QPainter, plot: Plot, look: Look) -> None:
    """Shade the field in steps towards the corner where everything is told apart."""
    theme = look.theme
    painter.setPen(Qt.PenStyle.NoPen)
    for index, color in zip(_BANDS, (theme.tint2, theme.tint, theme.sel), strict=True):
        corner = QPolygonF(
            [plot.at(0, index), plot.at(100 - index, 100), plot.at(0, 100)]
        )  # the points of this discernment lie on its long side
        painter.setBrush(color)
        painter.drawPolygon(corner)


def _paint_on_diagonal(painter: QPainter, plot: Plot, look: Look) -> None:
    """Write along the dashed line what it stands for."""
    field = plot.field
    painter.save()
    painter.setFont(look.font("caption"))
    painter.setPen(look.theme.ink2)
    painter.translate(plot.at(70, 70))
    painter.rotate(-_slope(field))
    line = look.line_height("caption")
    room = QRectF(-200, 2, 400, line)
    words = tr("Charts", "marking at random")
    painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter.value), words)
    painter.restore()


def _slope(field: QRectF) -> float:
    return degrees(atan2(field.height(), field.width()))
