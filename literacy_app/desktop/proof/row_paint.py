"""Paints one closed row of the margin: symbol, badge, the words, and what follows them.

Not the open note (see `card`), nor where the row stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from literacy_app.desktop.paint.badges import paint_outcome_symbol

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from literacy_app.desktop.paint.look import Look
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
        self._padding, self._gap = look.gap(_PADDING), look.gap(_GAP)
        self._symbol, self._badge = look.px(_SYMBOL), look.px(_BADGE)
        self._quote_font = QFont(look.font("quote"))
        self._quote_font.setPixelSize(look.px(_QUOTE_SIZE))
        self._quote_metrics = QFontMetricsF(self._quote_font)
        small = QFontMetricsF(look.font("caption"))
        self._caption_drop = (small.ascent() - small.descent()) / 2
        self._widths: dict[str, float] = {}

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
        x, middle = rect.left() + self._padding, rect.center().y()
        if row.symbol is not None:
            side = self._symbol
            box = QRectF(round(x), round(middle - side / 2), side, side)
            paint_outcome_symbol(painter, box, row.symbol, symbol_color(self.look, row))
            x += side + self._gap
        side = self._badge
        if row.label is not None:
            box = QRectF(round(x), round(middle - side / 2), side, side)
            self.ink.paint_badge_at(painter, box, row.label, row.shape)
        return x + side + self._gap

    def _paint_apart(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """The words at the left, the label's name at the right edge."""
        caption = self.look.font("caption")
        width = self._width_of(row.rest)
        self._words(painter, rect.adjusted(0, 0, -width - 12, 0), row.quote)
        painter.setFont(caption)
        painter.setPen(self.look.theme.ink2)
        base = rect.center().y() + self._caption_drop
        painter.drawText(QPointF(rect.right() - width, base), row.rest)

    def _paint_joined(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """The words, the sign and the rest; the rest is elided before the words are."""
        small, metrics = self.look.font("small"), QFontMetricsF(self.look.font("small"))
        sign = f"  {row.sign}  " if row.sign else ""
        sign_width = metrics.horizontalAdvance(sign)
        least = min(_LEAST_REST, metrics.horizontalAdvance(row.rest))
        words = self._words(painter, rect.adjusted(0, 0, -sign_width - least, 0), row.quote)
        used = self._quote_metrics.horizontalAdvance(words)
        painter.setFont(small)
        painter.setPen(self.look.theme.ink3)
        painter.drawText(rect.adjusted(used, 0, 0, 0), _LEFT, sign)
        painter.setPen(self.look.theme.ink2)
        _paint_elided(painter, metrics, rect.adjusted(used + sign_width, 0, 0, 0), row.rest)

    def _paint_two_lines(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        middle = rect.center().y()
        upper = self.look.px(20)
        self._words(painter, QRectF(rect.left(), middle - upper, rect.width(), upper), row.quote)
        painter.setFont(self.look.font("caption"))
        painter.setPen(self.look.theme.ink2)
        lower = QRectF(rect.left(), middle, rect.width(), self.look.px(18))
        _paint_elided(painter, QFontMetricsF(painter.font()), lower, row.rest)

    def _words(self, painter: QPainter, rect: QRectF, text: str) -> str:
        """Paint what of the words there is room for; what that is."""
        painter.setFont(self._quote_font)
        painter.setPen(self.look.theme.ink)
        return _paint_elided(painter, self._quote_metrics, rect, text)

    def _width_of(self, label: str) -> float:
        """How wide the name of a label is: there are few of them, on many rows."""
        if label not in self._widths:
            metrics = QFontMetricsF(self.look.font("caption"))
            self._widths[label] = metrics.horizontalAdvance(label)
        return self._widths[label]


def _paint_elided(painter: QPainter, metrics: QFontMetricsF, rect: QRectF, text: str) -> str:
    """Paint what of a text there is room for, in the middle of the height; what that is."""
    if len(text) * metrics.height() > rect.width():  # else it surely fits
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    base = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(rect.left(), base), text)
    return text


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
