"""One step in the rail of a lesson: its node on the line, its title, and what is to say of it.

Not the rail (`lesson_rail`), which puts the steps under one another and moves between them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.roving_button import RovingButton
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

RAIL_WIDTH = 212
NARROW_WIDTH = 60
_PITCH = 52
_NODE = 24
_NODE_X = 30
_TEXT_LEFT, _TEXT_RIGHT = 52, 14
_SCROLL_BAR = 14
"""In pixels at any text size; a rail with more steps than fit under one another has one."""


@dataclass(frozen=True, slots=True)
class RailStep:
    """A step as the rail shows it; `note` is what stands under its title."""

    id: str
    title: str
    note: str
    is_done: bool = False
    is_current: bool = False


class StepButton(RovingButton):
    """One step: its node on the line, its title and its note; the current one on a card."""

    def __init__(self, look: Look, number: int, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._number = number
        self._count = count
        self._is_narrow = False
        self.step = RailStep("", "", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_step(self, step: RailStep) -> None:
        """Show a step in this place of the rail."""
        self.step = step
        name = tr("Rail", "Step {number}: {title}").format(number=self._number, title=step.title)
        self.setAccessibleName(name)
        self.setAccessibleDescription(step.note)
        one_stop = Qt.FocusPolicy.StrongFocus if step.is_current else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(one_stop)
        self._settle_tooltip()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the node alone, with the words in a tooltip."""
        self._is_narrow = narrow
        self._settle_tooltip()
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = NARROW_WIDTH if self._is_narrow else RAIL_WIDTH
        return QSize(self._look.px(width) - _SCROLL_BAR, self._look.px(_PITCH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_tooltip()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.step.is_current:
                self._paint_card(painter)
            elif self.underMouse():
                self._paint_hover(painter)
            self._paint_connectors(painter)
            self._paint_node(painter)
            if not self._is_narrow:
                self._paint_words(painter)

    def _settle_tooltip(self) -> None:
        words = f"{self.accessibleName()}, {self.step.note}" if self.step.note else ""
        room = self.width() - self._look.px(_TEXT_LEFT + _TEXT_RIGHT)
        is_cut = text_width(self._look.font("body-strong"), self.step.title) > room
        cut = self.step.title if is_cut else ""
        self.setToolTip(plain_tip(words if self._is_narrow else cut))

    def _node_rect(self) -> QRectF:
        side = self._look.px(_NODE)
        x = self.width() / 2 if self._is_narrow else self._look.px(_NODE_X)
        middle = QPointF(x, self.height() / 2)
        return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)

    def _card_rect(self) -> QRectF:
        inset = self._look.px(8)
        return QRectF(inset, 2, self.width() - 2 * inset, self.height() - 4)

    def _paint_card(self, painter: QPainter) -> None:
        theme = self._look.theme
        card = self._card_rect()
        painter.setPen(QPen(theme.line, theme.border))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        bar = QRectF(card.left(), card.top() + self._look.px(11), 3, 0)
        bar.setBottom(card.bottom() - self._look.px(11))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(bar, 1.5, 1.5)

    def _paint_hover(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.tint2)
        painter.drawRoundedRect(self._card_rect(), 6, 6)

    def _paint_connectors(self, painter: QPainter) -> None:
        node = self._node_rect()
        painter.setPen(QPen(self._look.theme.rule, 2))
        if self._number > 1:
            painter.drawLine(QPointF(node.center().x(), 0), QPointF(node.center().x(), node.top()))
        if self._number < self._count:
            end = QPointF(node.center().x(), self.height())
            painter.drawLine(QPointF(node.center().x(), node.bottom()), end)

    def _paint_node(self, painter: QPainter) -> None:
        theme = self._look.theme
        node = self._node_rect().adjusted(1, 1, -1, -1)
        is_current = self.step.is_current
        ring = theme.accent if is_current or self.step.is_done else theme.edge
        ground = theme.chrome
        painter.setPen(QPen(ring, 1.6 * theme.border))
        painter.setBrush(theme.accent if is_current else ground)
        painter.drawEllipse(node)
        if self.step.is_done and not is_current:
            self._paint_tick(painter, node)
            return
        painter.setPen(theme.on_accent if is_current else theme.ink2)
        painter.setFont(self._look.font("micro"))
        painter.drawText(node, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_tick(self, painter: QPainter, node: QRectF) -> None:
        pen = QPen(self._look.theme.accent, 1.8 * self._look.scale.factor)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        side = node.width()
        corner = node.topLeft()
        points = ((0.28, 0.52), (0.44, 0.67), (0.73, 0.35))
        painter.drawPolyline([corner + QPointF(x * side, y * side) for x, y in points])

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        left = look.px(_TEXT_LEFT)
        width = self.width() - left - look.px(_TEXT_RIGHT)
        title_font = look.font("body-strong" if self.step.is_current else "body")
        title_height, note_height = look.line_height("body"), look.line_height("caption")
        top = (self.height() - title_height - note_height) / 2
        painter.setPen(look.theme.ink)
        painter.setFont(title_font)
        draw_elided(painter, QRectF(left, top, width, title_height), self.step.title)
        painter.setPen(look.theme.ink2)
        painter.setFont(look.font("caption"))
        room = QRectF(left, top + title_height, width, note_height)
        draw_elided(painter, room, self.step.note)
