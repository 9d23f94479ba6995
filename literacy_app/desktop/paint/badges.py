"""The letter badge of a technique in its five shapes, and the symbols of the five outcomes.

Not where they hang: the passage, the margin and the pages place them.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPainterPathStroker, QPen

from literacy_app.desktop.paint.fonts import SANS, make_font
from literacy_app.desktop.paint.theme import blend

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from literacy_app.desktop.paint.theme import Theme

_CORNER = 0.24
_LETTER = 0.72
_STACK_SHIFT = 0.22
_HALF_SHARE = 0.34
_BOLD = 700


class OutcomeKind(StrEnum):
    """What became of a phrase after the check, as it is shown."""

    FOUND = "found"
    PARTLY = "partly"
    MISSED = "missed"
    OVER_FLAGGED = "over-flagged"
    READERS_DIFFER = "readers-differ"
    KEPT = "kept"
    """It is graded elsewhere, so that nothing is said of it here."""


class BadgeShape(StrEnum):
    """How a badge is drawn; one shape for each outcome."""

    SOLID = "solid"
    HALF = "half"
    DASHED = "dashed"
    STRUCK = "struck"
    STACKED = "stacked"


BADGE_SHAPES = {
    OutcomeKind.FOUND: BadgeShape.SOLID,
    OutcomeKind.PARTLY: BadgeShape.HALF,
    OutcomeKind.MISSED: BadgeShape.DASHED,
    OutcomeKind.OVER_FLAGGED: BadgeShape.STRUCK,
    OutcomeKind.READERS_DIFFER: BadgeShape.STACKED,
    OutcomeKind.KEPT: BadgeShape.SOLID,
}


def paint_badge(  # noqa: PLR0913, PLR0917 (what a badge is; every caller has it all)
    painter: QPainter, rect: QRectF, letter: str, ink: QColor, shape: BadgeShape, theme: Theme
) -> None:
    """Paint a technique's badge so that it fills a square.

    Args:
        painter: Where to; its pen, brush, font and antialiasing are changed.
        rect: The square.
        letter: The technique's letter.
        ink: The technique's colour.
        shape: How it is drawn.
        theme: Whose paper it lies on and whose letter colour a solid badge takes.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = max(1.0, rect.width() / 13)
    match shape:
        case BadgeShape.SOLID:
            _paint_box(painter, rect, ink, None)
            _paint_letter(painter, rect, letter, theme.badge_letter)
        case BadgeShape.HALF:
            _paint_half(painter, rect, ink, theme)
            _paint_letter(painter, rect, letter, ink)
        case BadgeShape.DASHED:
            pen = QPen(ink, stroke, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            pen.setDashPattern([2.4, 1.6])
            _paint_box(painter, rect, theme.paper, pen)
            _paint_letter(painter, rect, letter, ink)
        case BadgeShape.STRUCK:
            _paint_struck(painter, rect, letter, theme)
        case BadgeShape.STACKED:
            _paint_stacked(painter, rect, letter, QPen(ink, stroke), theme)
        case _:
            assert_never(shape)


def paint_outcome_symbol(
    painter: QPainter, rect: QRectF, outcome: OutcomeKind, color: QColor
) -> None:
    """Paint an outcome's symbol so that it fills a square, in one colour.

    A found disc's tick is cut out of it: what lies behind shows through.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = max(1.2, rect.width() * 0.1)
    ring = rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.setPen(QPen(color, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match outcome:
        case OutcomeKind.FOUND:
            _paint_ticked_disc(painter, rect, color)
        case OutcomeKind.PARTLY:
            painter.drawEllipse(ring)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPie(ring, 90 * 16, 180 * 16)
        case OutcomeKind.MISSED:
            pen = QPen(color, stroke, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
            round_about = 3.1416 * ring.width() / stroke / 8
            pen.setDashPattern([round_about * 0.68, round_about * 0.32])
            painter.setPen(pen)
            painter.drawEllipse(ring)
        case OutcomeKind.OVER_FLAGGED:
            _paint_struck_ring(painter, ring)
        case OutcomeKind.READERS_DIFFER:
            _paint_two_rings(painter, ring)
        case OutcomeKind.KEPT:
            painter.setBrush(color)
            painter.drawEllipse(ring)
        case _:
            assert_never(outcome)


def _paint_struck_ring(painter: QPainter, ring: QRectF) -> None:
    painter.drawEllipse(ring)
    reach = ring.width() / 2 * 0.707
    middle = ring.center()
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))


def _paint_box(painter: QPainter, rect: QRectF, fill: QColor, pen: QPen | None) -> None:
    """A rounded square; a border lies inside the rectangle."""
    inset = pen.widthF() / 2 if pen is not None else 0.0
    box = rect.adjusted(inset, inset, -inset, -inset)
    corner = rect.width() * _CORNER
    painter.setPen(pen if pen is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, corner, corner)


def _paint_half(painter: QPainter, rect: QRectF, ink: QColor, theme: Theme) -> None:
    """Paper, its lower right half lightly filled, inside a border."""
    corner = rect.width() * _CORNER
    _paint_box(painter, rect, theme.paper, None)
    box = QPainterPath()
    box.addRoundedRect(rect, corner, corner)
    half = QPainterPath(rect.topRight())
    half.lineTo(rect.bottomRight())
    half.lineTo(rect.bottomLeft())
    half.closeSubpath()
    painter.fillPath(box.intersected(half), blend(ink, theme.paper, _HALF_SHARE))
    stroke = max(1.0, rect.width() / 13)
    inset = stroke / 2
    painter.setPen(QPen(ink, stroke))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner)


def _paint_struck(painter: QPainter, rect: QRectF, letter: str, theme: Theme) -> None:
    """A grey badge with a stroke across it."""
    stroke = max(1.0, rect.width() / 13)
    _paint_box(painter, rect, theme.paper, QPen(theme.ink3, stroke))
    _paint_letter(painter, rect, letter, theme.ink3)
    away = QPointF(rect.width() * 0.12, -rect.width() * 0.12)
    painter.setPen(QPen(theme.ink3, stroke * 1.2))
    painter.drawLine(rect.bottomLeft() + away, rect.topRight() - away)


def _paint_stacked(painter: QPainter, rect: QRectF, letter: str, pen: QPen, theme: Theme) -> None:
    """Two sheets, one before the other."""
    shift = rect.width() * _STACK_SHIFT
    front = rect.adjusted(0, shift, -shift, 0)
    _paint_box(painter, rect.adjusted(shift, 0, 0, -shift), theme.paper, pen)
    _paint_box(painter, front, theme.paper, pen)
    _paint_letter(painter, front, letter, pen.color())


def _paint_letter(painter: QPainter, rect: QRectF, letter: str, color: QColor) -> None:
    painter.setFont(_letter_font(round(rect.width() * _LETTER)))
    painter.setPen(color)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), letter)


@cache
def _letter_font(pixels: int) -> QFont:
    return make_font(SANS, max(6, pixels), _BOLD)


def _paint_ticked_disc(painter: QPainter, rect: QRectF, color: QColor) -> None:
    side = rect.width()
    tick = QPainterPath(rect.topLeft() + QPointF(side * 0.28, side * 0.53))
    tick.lineTo(rect.topLeft() + QPointF(side * 0.44, side * 0.68))
    tick.lineTo(rect.topLeft() + QPointF(side * 0.73, side * 0.36))
    disc = QPainterPath()
    disc.addEllipse(rect)
    painter.fillPath(disc.subtracted(_stroked(tick, side * 0.115)), color)


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path)


def _paint_two_rings(painter: QPainter, ring: QRectF) -> None:
    side = ring.width() * 0.68
    top = ring.center().y() - side / 2
    painter.drawEllipse(QRectF(ring.left(), top, side, side))
    painter.drawEllipse(QRectF(ring.right() - side, top, side, side))
