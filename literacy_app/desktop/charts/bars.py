"""A bar for each technique, a piece for each phrase: named, caught under another name, missed.

Not the counts (`study.tries`) nor what is said of them (`chart_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPen

from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor, QPainter

    from literacy_app.desktop.paint.look import Look

_ROW = 56
_BADGE = 19
_BAR = 10
_GAP = 4
_MOST_PIECES = 16
_LEAST_HEIGHT = 310


class Bar(NamedTuple):
    """A technique and its counts; `ink` is its place in the order of inks, from 0."""

    name: str
    letter: str
    ink: int
    named: int
    caught: int
    total: int


class BarsPicture:
    """The bars under one another."""

    def __init__(self, bars: Sequence[Bar]) -> None:
        self.bars = tuple(bars)

    def height(self, look: Look) -> int:
        """How high it wants to be, in pixels."""
        return max(look.px(_LEAST_HEIGHT), look.px(_ROW) * len(self.bars))

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draw it so that it fills the room."""
        pitch = look.px(_ROW)
        for number, bar in enumerate(self.bars):
            row = QRectF(room.left(), room.top() + number * pitch, room.width(), pitch)
            _paint_bar(painter, row, bar, look)


def _paint_bar(painter: QPainter, row: QRectF, bar: Bar, look: Look) -> None:
    theme = look.theme
    ink = theme.technique_ink(bar.ink)
    side = look.px(_BADGE)
    badge = QRectF(row.left(), row.top() + 2, side, side)
    paint_badge(painter, badge, bar.letter, ink, BadgeShape.SOLID, theme)
    left = badge.right() + look.px(10)
    line = look.line_height("body")
    counts = tr("Charts", "{caught} of {count}").format(caught=bar.caught, count=bar.total)
    wide = text_width(look.font("body-strong"), counts) + 2
    painter.setPen(theme.ink)
    painter.setFont(look.font("body-strong"))
    painter.drawText(QRectF(row.right() - wide, row.top(), wide, line), _MIDDLE, counts)
    painter.setFont(look.font("body"))
    names = QRectF(left, row.top(), row.right() - wide - look.px(8) - left, line)
    draw_elided(painter, names, bar.name)
    top = row.top() + line + look.px(3)
    _paint_pieces(painter, QRectF(left, top, row.right() - left, look.px(_BAR)), bar, look)


_MIDDLE = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


def _paint_pieces(painter: QPainter, room: QRectF, bar: Bar, look: Look) -> None:
    """A piece for each phrase; where there are many, one for each kind, as wide as its share."""
    ink = look.theme.technique_ink(bar.ink)
    kinds = (bar.named, bar.caught - bar.named, bar.total - bar.caught)
    if bar.total <= _MOST_PIECES:
        widths = [(1.0, kind) for kind, number in enumerate(kinds) for _ in range(number)]
    else:
        widths = [(float(number), kind) for kind, number in enumerate(kinds) if number]
    gap = look.px(_GAP)
    unit = (room.width() - gap * (len(widths) - 1)) / bar.total if bar.total else 0
    left = room.left()
    for share, kind in widths:
        piece = QRectF(left, room.top(), unit * share, room.height())
        _paint_piece(painter, piece, ink, kind, look)
        left = piece.right() + gap


def _paint_piece(painter: QPainter, piece: QRectF, ink: QColor, kind: int, look: Look) -> None:
    """Full: caught and named; half: caught under another name; a dashed outline: missed."""
    pen = QPen(ink, 1.2)
    if kind == _MISSED:
        pen.setDashPattern([3, 2])
    inner = piece.adjusted(0.6, 0.6, -0.6, -0.6)
    pale = look.theme.mark_tint(ink, is_open=True)
    fills = (ink, pale, Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.setBrush(fills[kind])
    painter.drawRoundedRect(inner, 2, 2)


_MISSED = 2
