"""The minutes of an investigation as small boxes: spent, about to be spent, still there.

Not what a card costs: it is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEasingCurve, QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.motions import Motion
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_BOX, _GAP, _HEIGHT = 11, 3, 16
_LEAST_BOX = 5
_MOST_WIDTH = 224
_RADIUS = 2
_STRIKE = 180


class Minutes(NamedTuple):
    """How many there are together, how many are spent, how many the card at hand would take."""

    budget: int
    spent: int
    about: int = 0

    @property
    def left(self) -> int:
        """How many are left."""
        return self.budget - self.spent


class MinutesMeter(QWidget):
    """One box for a minute; one bar with the same three parts where there are too many."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.minutes = Minutes(0, 0)
        self._struck_before = 0
        self._share = 1.0
        self._motion = Motion(look, _STRIKE, QEasingCurve.Type.OutQuad, self)
        self._motion.moved.connect(self._on_moved)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_minutes(self, minutes: Minutes) -> None:
        """Show how many are spent and how many are about to be; newly spent ones are struck."""
        before, self.minutes = self.minutes, minutes
        if minutes.spent != before.spent:
            self._struck_before = before.spent if before.budget else minutes.spent
            self._motion.start()
        self.setAccessibleName(spoken(minutes))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wanted = self._look.px(_BOX + _GAP) * self.minutes.budget
        return QSize(min(wanted, self._look.px(_MOST_WIDTH)), self._look.px(_HEIGHT) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, (rect, state) in enumerate(self.parts()):
                share = self._share if place >= self._struck_before else 1.0
                self._paint_part(painter, rect, state, share)

    def parts(self) -> list[tuple[QRectF, str]]:
        """Where each box stands, and what it is: "spent", "about" or "left"."""
        spent, about = self.minutes.spent, self.minutes.about
        states = ["spent"] * spent + ["about"] * about
        states += ["left"] * (self.minutes.budget - len(states))
        if not states:
            return []
        height = float(self._look.px(_HEIGHT))
        each = min(self._look.px(_BOX + _GAP), self.width() / len(states))
        gap = min(self._look.px(_GAP), each / 4)
        if each - gap < _LEAST_BOX:
            return self._bars(states, height)
        return [
            (QRectF(place * each + 1, 1, each - gap, height), state)
            for place, state in enumerate(states)
        ]

    def _bars(self, states: list[str], height: float) -> list[tuple[QRectF, str]]:
        each = (self.width() - 2) / len(states)
        bars: list[tuple[QRectF, str]] = []
        left = 1.0
        for state in ("spent", "about", "left"):
            width = states.count(state) * each
            if width:
                bars.append((QRectF(left, 1, width, height), state))
            left += width
        return bars

    def _paint_part(self, painter: QPainter, rect: QRectF, state: str, share: float) -> None:
        theme = self._look.theme
        inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        if state == "spent":
            painter.setPen(QPen(theme.edge, 1))
            painter.setBrush(theme.desk)
            painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
            stroke = QLineF(inner.bottomLeft(), inner.topRight())
            painter.drawLine(QLineF(stroke.p1(), stroke.pointAt(share)))
        elif state == "about":
            painter.setPen(QPen(theme.accent, 1.5))
            painter.setBrush(theme.tint)
            painter.drawRoundedRect(inner.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def _on_moved(self, share: float) -> None:
        self._share = share
        self.update()

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


def spoken(minutes: Minutes) -> str:
    """The minutes in words, for screen readers."""
    said = tr("Investigate", "{left} of {budget} minutes left, {spent} spent").format(
        left=minutes.left, budget=minutes.budget, spent=minutes.spent
    )
    if not minutes.about:
        return said
    about = plural(
        "Investigate",
        minutes.about,
        one="this card would take 1",
        many="this card would take %n",
    )
    return f"{said}, {about}"
