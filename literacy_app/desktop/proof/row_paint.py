"""Paints one closed row of the margin: symbol, badge, the words, and what follows them.

Not the open note (see `card`), nor where the row stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from literacy_app.desktop.badges import paint_outcome_symbol

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from literacy_app.desktop.look import Look
    from literacy_app.desktop.proof.ink import Ink
    from literacy_app.desktop.proof.rows import Row

ROW_HEIGHT, TWO_LINE_HEIGHT = 28, 46
_PADDING, _BADGE, _SYMBOL, _GAP = 7, 17, 14, 7
_QUOTE_SIZE = 14
_LEAST_REST = 60
_RADIUS = 4


class RowPainter:
    """Paints rows in the look of the moment, on one line each or on two."""

    def __init__(self, look: Look, ink: Ink, *, is_two_lines: bool) -> None:
        self.look = look
        self.ink = ink
        self.is_two_lines = is_two_lines
        self.height = look.px(TWO_LINE_HEIGHT if is_two_lines else ROW_HEIGHT)
        """How high a row is, in pixels."""
        self._quote_font = QFont(look.font("quote"))
        self._quote_font.setPixelSize(look.px(_QUOTE_SIZE))

    def paint(self, painter: QPainter, rect: QRectF, row: Row, *, ground: QColor | None) -> None:
        """Paint a row so that it fills `rect`, on a ground where it is the current one."""
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(rect.adjusted(0, 0.5, 0, -0.5), _RADIUS, _RADIUS)
        x = self._paint_marks(painter, rect, row)
        right = rect.right() - self.look.gap(9)
        if self.is_two_lines:
            self._paint_two_lines(painter, QRectF(x, rect.top(), right - x, rect.height()), row)
        elif row.symbol is None:
            self._paint_apart(painter, QRectF(x, rect.top(), right - x, rect.height()), row)
        else:
            self._paint_joined(painter, QRectF(x, rect.top(), right - x, rect.height()), row)

    def _paint_marks(self, painter: QPainter, rect: QRectF, row: Row) -> float:
        """The symbol and the badge; where the words begin."""
        look = self.look
        x = rect.left() + look.gap(_PADDING)
        middle = rect.center().y()
        if row.symbol is not None:
            side = look.px(_SYMBOL)
            box = QRectF(round(x), round(middle - side / 2), side, side)
            paint_outcome_symbol(painter, box, row.symbol, symbol_color(look, row))
            x += side + look.gap(_GAP)
        side = look.px(_BADGE)
        if row.label is not None:
            box = QRectF(round(x), round(middle - side / 2), side, side)
            self.ink.paint_badge_at(painter, box, row.label, row.shape)
        return x + side + look.gap(_GAP)

    def _paint_apart(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """The words at the left, the label's name at the right edge."""
        caption = self.look.font("caption")
        width = QFontMetricsF(caption).horizontalAdvance(row.rest)
        self._words(painter, rect.adjusted(0, 0, -width - 12, 0), row.quote)
        painter.setFont(caption)
        painter.setPen(self.look.theme.ink2)
        painter.drawText(rect, _RIGHT, row.rest)

    def _paint_joined(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """The words, the sign and the rest; the rest is elided before the words are."""
        small = self.look.font("small")
        sign = f"  {row.sign}  " if row.sign else ""
        sign_width = QFontMetricsF(small).horizontalAdvance(sign)
        least = min(_LEAST_REST, QFontMetricsF(small).horizontalAdvance(row.rest))
        used = self._words(painter, rect.adjusted(0, 0, -sign_width - least, 0), row.quote)
        painter.setFont(small)
        painter.setPen(self.look.theme.ink3)
        painter.drawText(rect.adjusted(used, 0, 0, 0), _LEFT, sign)
        painter.setPen(self.look.theme.ink2)
        self._elided(painter, rect.adjusted(used + sign_width, 0, 0, 0), row.rest)

    def _paint_two_lines(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        middle = rect.center().y()
        upper = self.look.px(20)
        self._words(painter, QRectF(rect.left(), middle - upper, rect.width(), upper), row.quote)
        painter.setFont(self.look.font("caption"))
        painter.setPen(self.look.theme.ink2)
        lower = QRectF(rect.left(), middle, rect.width(), self.look.px(18))
        self._elided(painter, lower, row.rest)

    def _words(self, painter: QPainter, rect: QRectF, text: str) -> float:
        painter.setFont(self._quote_font)
        painter.setPen(self.look.theme.ink)
        return self._elided(painter, rect, text)

    def _elided(self, painter: QPainter, rect: QRectF, text: str) -> float:
        """Paint what of the text there is room for; how wide that is."""
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, text)
        return metrics.horizontalAdvance(text)


def symbol_color(look: Look, row: Row) -> QColor:
    """The ink of an outcome's symbol: the accent for what is scored as right or missed."""
    is_quiet = row.symbol in {"over-flagged", "readers-differ"}
    return look.theme.ink2 if is_quiet else look.theme.accent


def tick(painter: QPainter, look: Look, left: float, right: float, y: float) -> None:
    """Paint the short line from the rule to a row."""
    painter.setPen(look.theme.line)
    painter.drawLine(QPointF(left, y), QPointF(right, y))


_LEFT = int(
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextSingleLine.value
)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextSingleLine.value
)
