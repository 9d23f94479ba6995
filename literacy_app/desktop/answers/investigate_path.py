"""A student's path beside an expert's, both drawn on one line of minutes.

Not the reasons for their steps: those stand in the table beside (`investigate_table`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.activities.investigate import Card
    from literacy_app.desktop.paint.look import Look

_LANE, _BOX, _AXIS = 44, 26, 24
_FREE_WIDTH = 20
_RADIUS = 3
_STEPS = (1, 2, 5, 10, 20, 30, 60, 120)
_LEAST_TICK = 24


@dataclass(frozen=True, slots=True)
class Stop:
    """A card on a path: its number, the minutes it takes, whether the verdict can rest on it.

    `is_decisive` is None where that is not told yet.
    """

    number: int
    card: Card
    start: int
    is_decisive: bool | None
    why: str = ""

    @property
    def end(self) -> int:
        """The minute at which it was read."""
        return self.start + self.card.minutes


@dataclass(frozen=True, slots=True)
class Lane:
    """Whose path it is, and the cards of it in their order."""

    name: str
    stops: tuple[Stop, ...]

    @property
    def minutes(self) -> int:
        """How many minutes it takes."""
        return self.stops[-1].end if self.stops else 0


class PathLine(QWidget):
    """One lane under the other over the same minutes; where the two differ can be seen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._budget = 1
        self._lanes: tuple[Lane, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_lanes(self, budget: int, lanes: Sequence[Lane]) -> None:
        """Draw these paths over so many minutes."""
        self._budget = budget
        self._lanes = tuple(lanes)
        self.setAccessibleName(" ".join(lane_words(lane) for lane in lanes))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        lanes = len(self._lanes) * self._lane_height
        return QSize(self._look.px(300), lanes + self._look.px(_AXIS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self.sizeHint().height())

    def boxes(self, lane: Lane) -> list[QRectF]:
        """Where the boxes of a lane stand across; a free one is as wide as its number."""
        each = self._span / self._budget
        least = float(self._look.px(_FREE_WIDTH))
        boxes = []
        for stop in lane.stops:
            left = self._left + stop.start * each
            width = stop.card.minutes * each
            if not stop.card.minutes:  # before the card that comes next
                left, width = left - least, least
            boxes.append(QRectF(left, 0, width, self._look.px(_BOX)))
        return boxes

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axis(painter)
            for place, lane in enumerate(self._lanes):
                self._paint_lane(painter, lane, float(place * self._lane_height))

    @property
    def _lane_height(self) -> int:
        return self._look.px(_LANE)

    @property
    def _left(self) -> int:
        metrics = QFontMetricsF(self._look.font("small-strong"))
        names = [metrics.horizontalAdvance(lane.name) for lane in self._lanes]
        has_free = any(not stop.card.minutes for lane in self._lanes for stop in lane.stops)
        free = self._look.px(_FREE_WIDTH) if has_free else 0
        return int(max(names, default=0)) + self._look.gap(14) + free

    @property
    def _span(self) -> int:
        """How wide all the minutes are together."""
        return max(1, self.width() - self._left - self._look.px(14))

    def _paint_axis(self, painter: QPainter) -> None:
        theme, look = self._look.theme, self._look
        bottom = len(self._lanes) * self._lane_height
        each = self._span / self._budget
        wanted = look.px(_LEAST_TICK)
        step = next((step for step in _STEPS if step * each >= wanted), _STEPS[-1])
        painter.setFont(look.font("caption"))
        for minute in range(0, self._budget + 1, step):
            x = self._left + minute * each
            painter.setPen(QPen(theme.rule, theme.border))
            painter.drawLine(QLineF(x, 0, x, bottom))
            painter.setPen(theme.ink2)
            room = QRectF(x - wanted, bottom + 2, 2 * wanted, look.line_height("caption"))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter), str(minute))

    def _paint_lane(self, painter: QPainter, lane: Lane, top: float) -> None:
        theme, look = self._look.theme, self._look
        box = float(look.px(_BOX))
        y = top + (self._lane_height - box) / 2
        painter.setFont(look.font("small-strong"))
        painter.setPen(theme.ink)
        draw_elided(painter, QRectF(0, y, self._left, box), lane.name)
        for stop, rect in zip(lane.stops, self.boxes(lane), strict=True):
            self._paint_stop(painter, stop, rect.translated(0, y))

    def _paint_stop(self, painter: QPainter, stop: Stop, rect: QRectF) -> None:
        theme = self._look.theme
        is_full = bool(stop.is_decisive)
        painter.setPen(QPen(theme.accent, max(1.5, theme.border)))
        painter.setBrush(theme.accent if is_full else theme.paper)
        painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), _RADIUS, _RADIUS)
        painter.setPen(theme.on_accent if is_full else theme.accent)
        painter.setFont(self._look.font("small-strong"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(stop.number))

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


def lane_words(lane: Lane) -> str:
    """A path in a sentence, for screen readers."""
    minutes = plural("Investigate", lane.minutes, one="1 minute", many="%n minutes")
    cards = ", ".join(f"{stop.number} {stop.card.title}" for stop in lane.stops)
    form = tr("Investigate", "{who}: {cards}; {minutes}.")
    none = tr("Investigate", "no card")
    return form.format(who=lane.name, cards=cards or none, minutes=minutes)
