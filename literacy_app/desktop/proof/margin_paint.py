"""Paints the margin: its rule, its heading, its rows, the open card and the line that leads to it.

Not where the rows stand (see `margin_layout`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QPolygonF

from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.proof.card import HEADER_MIDDLE, Card
from literacy_app.desktop.proof.row_paint import RowPainter, tick
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.ink import Ink
    from literacy_app.desktop.proof.margin_layout import MarginLayout, Place
    from literacy_app.desktop.proof.notes import Note

ROW_LEFT = 15
"""From the rule to the rows, in pixels."""
ROW_RIGHT = 22
"""From the rows to the sheet's edge, in pixels: the scroll bar stands there."""

_DOT = 3.4
_BEND = 14
_EMPTY_TOP = 60
_DIMMED = 0.35


class MarginPaint:
    """Paints what `layout` has placed. What it paints is set by the margin, whole, each time."""

    def __init__(self, look: Look, layout: MarginLayout, ink: Ink) -> None:
        self._look = look
        self._layout = layout
        self.heading = ""
        self.subheading = ""
        self.invitation: tuple[str, str] | None = None
        """The two sentences in the dashed box where there is no row; None leaves it empty."""
        self.notes: tuple[Note, ...] = ()
        self.dimmed: frozenset[int] = frozenset()
        self._is_two_lines = False
        self.current: int | None = None
        self.hovered: int | None = None
        self.has_focus = False
        self.set_ink(ink)

    def set_ink(self, ink: Ink) -> None:
        """Paint with the pens of another look or palette."""
        self._ink = ink
        self.set_two_lines(two_lines=self._is_two_lines)

    def set_two_lines(self, *, two_lines: bool) -> None:
        """Give each row two lines, or one."""
        self._is_two_lines = two_lines
        self.row_painter = RowPainter(self._look, self._ink, is_two_lines=two_lines)

    def card(self, number: int, width: float) -> Card:
        """The card of a note."""
        return Card(self._look, self._ink, self.notes[number], width)

    def paint(self, painter: QPainter, area: QRectF, dirty: QRectF) -> None:
        """Paint what of the canvas is in view, or as much of it as `dirty` covers.

        Args:
            painter: Where to; x is counted from the rule.
            area: The part of the canvas that is in view.
            dirty: The part that must be painted again.
        """
        rule = self._look.theme.border
        painter.fillRect(QRectF(0, area.top(), rule, area.height()), self._look.theme.line)
        if dirty.top() < self._layout.header_height:
            self._paint_heading(painter, area.width())
        rows = self._layout.rows
        if rows is None or not len(rows):
            self._paint_invitation(painter, area.width())
            return
        width = row_width(area.width())
        for place in self._layout.places():
            if place.top - 2 < dirty.bottom() and place.top + place.height + 2 > dirty.top():
                self._paint_place(painter, place, width)

    def paint_leader(self, painter: QPainter, text_right: float, rule: float) -> None:
        """Paint the line from the open note's line of text to its card, from `text_right` on."""
        for place in self._layout.places():
            if place.openness >= 1 and self.notes:
                card = rule + ROW_LEFT
                level = place.top + self._look.px(HEADER_MIDDLE)
                points = [
                    QPointF(text_right, place.line),
                    QPointF(card - 1.7 * _BEND, place.line),
                    QPointF(card - 0.7 * _BEND, level),
                    QPointF(card, level),
                ]
                color = self._look.theme.accent
                painter.setPen(QPen(color, 1.5 * self._look.theme.border))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(QPolygonF(points))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(color)
                painter.drawEllipse(points[0], _DOT, _DOT)

    def _paint_place(self, painter: QPainter, place: Place, width: float) -> None:
        rows = self._layout.rows
        if rows is None:
            return
        row = rows.row(place.number)
        rect = QRectF(ROW_LEFT, place.top, width, place.height)
        painter.setOpacity(_DIMMED if place.number in self.dimmed else 1.0)
        if place.openness > 0 and self.notes:
            self.card(place.number, width).paint(painter, rect, row)
        else:
            middle = rect.center().y()
            tick(painter, self._look, 1, ROW_LEFT, middle)
            is_lit = place.number in {self.current, self.hovered}
            ground = self._look.theme.tint2 if is_lit else None
            self.row_painter.paint(painter, rect, row, ground=ground)
        painter.setOpacity(1.0)
        if self.has_focus and place.number == self.current:
            painter.setPen(QPen(self._look.theme.accent, 3 if self._look.theme.is_contrast else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 5, 5)

    def _paint_heading(self, painter: QPainter, width: float) -> None:
        strong = self._look.font("caption-strong")
        left = ROW_LEFT + self._look.gap(7)
        height = self._layout.header_height
        used = QFontMetricsF(strong).horizontalAdvance(self.heading) + self._look.gap(8)
        painter.setFont(strong)
        painter.setPen(self._look.theme.ink)
        painter.drawText(QRectF(left, 0, width - left, height), _LEFT, self.heading)
        caption = self._look.font("caption")
        painter.setFont(caption)
        painter.setPen(self._look.theme.ink2)
        room = width - left - used - ROW_RIGHT
        if QFontMetricsF(caption).horizontalAdvance(self.subheading) <= room:
            painter.drawText(QRectF(left + used, 0, room, height), _LEFT, self.subheading)

    def _paint_invitation(self, painter: QPainter, width: float) -> None:
        """The dashed box: what will be here, and how to make it so."""
        if self.invitation is None:
            return
        look, (first, second) = self._look, self.invitation
        left, right = ROW_LEFT + look.gap(7), width - ROW_RIGHT
        box = QRectF(left, look.px(_EMPTY_TOP), right - left, look.px(96))
        pen = QPen(look.theme.edge, look.theme.border, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 5, 5)
        side = look.px(18)
        icon = icon_pixmap(look, "tray", look.theme.ink3, side)
        painter.drawPixmap(QPointF(box.center().x() - side / 2, box.top() + look.px(12)), icon)
        painter.setPen(look.theme.ink)
        painter.setFont(look.font("small-strong"))
        line = look.line_height("small")
        middle = box.top() + look.px(36)
        painter.drawText(QRectF(box.left(), middle, box.width(), line), _MIDDLE, first)
        painter.setPen(look.theme.ink2)
        painter.setFont(look.font("caption"))
        rest = box.adjusted(8, look.px(36) + line, -8, -4)
        painter.drawText(rest, _TOP_MIDDLE, second)


def row_width(margin_width: float) -> float:
    """How wide the rows of a margin are."""
    return max(40.0, margin_width - ROW_LEFT - ROW_RIGHT)


def no_marks_yet() -> tuple[str, str]:
    """What the empty margin invites to."""
    return (
        tr("Margin", "No marks yet."),
        tr("Margin", "Click the first word that made you pause."),
    )


_LEFT = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter.value)
_TOP_MIDDLE = int(
    Qt.AlignmentFlag.AlignHCenter.value
    | Qt.AlignmentFlag.AlignTop.value
    | Qt.TextFlag.TextWordWrap.value
)
