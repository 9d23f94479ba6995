"""How sure one said one was beside how often one was right, drawn.

Not the numbers (`measures.certainty`) nor the sentence about them (`chart_words`).
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen

from literacy_app.desktop.charts.plot import Axis, Corner, Plot
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.paint.look import Look

_HEIGHT = 310
_ROOM = 10
_SAID = (25, 50, 75, 95)
_HALVES = (0, 50, 100)


class Answers(NamedTuple):
    """How sure, and how often right, both in per cent; of how many answers."""

    said: float
    right: float
    number: int


class CertaintyPicture:
    """A dot for each certainty that was given, larger for more answers."""

    def __init__(self, answers: Sequence[Answers]) -> None:
        self.answers = tuple(answers)

    def height(self, look: Look) -> int:
        """How high it wants to be, in pixels."""
        return look.px(_HEIGHT)

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draw it so that it fills the room."""
        across = Axis(tr("Charts", "how sure you said you were, %"), _SAID)
        up = Axis(tr("Charts", "how often right, %"), _HALVES)
        plot = Plot(look, room, across, up)
        plot.paint_ground(painter)
        plot.paint_diagonal(painter)
        taken = [_around(plot.at(each.said, each.right)) for each in self.answers]
        corners = (
            Corner(tr("Charts", "righter than you said")),
            Corner(tr("Charts", "surer than right"), is_right=True, is_low=True),
        )
        for corner in corners:
            plot.paint_corner(painter, corner, taken)
        plot.paint_frame(painter)
        self._paint_dots(painter, plot, look)

    def _paint_dots(self, painter: QPainter, plot: Plot, look: Look) -> None:
        theme = look.theme
        places = [plot.at(each.said, each.right) for each in self.answers]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.ink2, 1, Qt.PenStyle.DotLine))
        for each, place in zip(self.answers, places, strict=True):
            painter.drawLine(place, plot.at(each.said, each.said))
        painter.setPen(QPen(theme.accent, 2))
        painter.drawPolyline(places)
        painter.setPen(QPen(theme.paper, 1.5))
        painter.setBrush(theme.accent)
        for each, place in zip(self.answers, places, strict=True):
            radius = (4 + min(5.0, sqrt(each.number))) * sqrt(look.scale.factor)
            painter.drawEllipse(place, radius, radius)


def _around(place: QPointF) -> QRectF:
    return QRectF(place - QPointF(_ROOM, _ROOM), place + QPointF(_ROOM, _ROOM))
