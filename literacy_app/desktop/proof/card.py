"""The card of an open note: its heading, its label, the words, and what is said about them.

Not where it stands, nor the line that leads to it (the margin draws that).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPen, QTextLayout, QTextOption

from literacy_app.desktop.paint.badges import BadgeShape, paint_badge, paint_outcome_symbol
from literacy_app.desktop.proof.row_paint import symbol_color

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.ink import Ink
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.desktop.proof.rows import Row

HEADER_MIDDLE = 19
"""How far down a card the middle of its heading is, in pixels at 100 %."""

_PADDING, _BELOW = 14, 12
_QUOTE_TOP, _FIELDS_TOP = 32, 60
_FIELD_GAP = 6
_RADIUS = 5
_BADGE, _SYMBOL = 17, 15


@dataclass(frozen=True, slots=True)
class Card:
    """One note's card at a width in pixels."""

    look: Look
    ink: Ink
    note: Note
    width: float

    def height(self) -> float:
        """How high the card is with all it says."""
        quote = _wrapped(self._quote(), self._quote_font(), self._inner)
        text = quote.lineCount() * self.look.line_height("quote")
        rows = sum(
            layout.lineCount() * self.look.line_height("small") + self.look.gap(_FIELD_GAP)
            for _, layout in self._fields()
        )
        return self.look.px(_QUOTE_TOP) + text + self.look.gap(6) + rows + self.look.gap(_BELOW - 6)

    def paint(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """Paint the card so that it fills `rect`; what does not fit in it is cut off."""
        theme = self.look.theme
        inset = 0.75 if not theme.is_contrast else 1.0
        painter.setPen(QPen(theme.accent, 2 * inset))
        painter.setBrush(theme.paper2)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        left = rect.left() + self.look.gap(_PADDING)
        self._paint_header(painter, left, rect.top(), row)
        y = self._paint_quote(painter, left, rect.top() + self.look.px(_QUOTE_TOP))
        self._paint_fields(painter, left, y + self.look.gap(6))
        painter.restore()

    @property
    def _inner(self) -> float:
        return self.width - 2 * self.look.gap(_PADDING)

    def _quote(self) -> str:
        return f"\u201c{self.note.quote}\u201d"

    def _quote_font(self) -> QFont:
        return self.look.font("quote", italic=True)

    def _label_width(self) -> float:
        """The width of the column of headings."""
        metrics = QFontMetricsF(self.look.font("caption-strong"))
        widest = max(
            (metrics.horizontalAdvance(heading) for heading, _ in self.note.fields), default=0.0
        )
        return max(float(self.look.px(64)), widest + self.look.gap(12))

    def _fields(self) -> list[tuple[str, QTextLayout]]:
        width = self._inner - self._label_width()
        return [
            (heading, _wrapped(text, self.look.font("small"), width))
            for heading, text in self.note.fields
        ]

    def _paint_header(self, painter: QPainter, left: float, top: float, row: Row) -> None:
        look = self.look
        middle = top + look.px(HEADER_MIDDLE)
        side = look.px(_SYMBOL)
        symbol = QRectF(round(left), round(middle - side / 2), side, side)
        paint_outcome_symbol(painter, symbol, self.note.outcome, symbol_color(look, row))
        line = look.line_height("body")
        x = left + side + look.gap(7)
        row_of_it = QRectF(x, middle - line / 2, left + self._inner - x, line)
        strong = look.font("small-strong")
        painter.setFont(strong)
        painter.setPen(look.theme.ink)
        painter.drawText(row_of_it, _LEFT, self.note.title)
        if self.note.label is not None:
            title = QFontMetricsF(strong).horizontalAdvance(self.note.title)
            room = row_of_it.adjusted(title + look.gap(8), 0, 0, 0)
            self._paint_label(painter, room, self.note.label)

    def _paint_label(self, painter: QPainter, room: QRectF, label: str) -> None:
        """The label's badge and name at the right end; where room is short, the badge alone."""
        look = self.look
        caption = look.font("caption")
        side = look.px(_BADGE)
        name = self.ink.name(label)
        width = QFontMetricsF(caption).horizontalAdvance(name) + look.gap(8)
        if width + side > room.width():
            name, width = "", 0.0
        painter.setFont(caption)
        painter.setPen(look.theme.ink2)
        painter.drawText(room, _RIGHT, name)
        corner = QPointF(round(room.right() - width - side), round(room.center().y() - side / 2))
        paint_badge(
            painter,
            QRectF(corner, QSizeF(side, side)),
            self.ink.letter(label),
            self.ink.color(label),
            BadgeShape.SOLID,
            look.theme,
        )

    def _paint_quote(self, painter: QPainter, left: float, top: float) -> float:
        painter.setPen(self.look.theme.ink)
        layout = _wrapped(self._quote(), self._quote_font(), self._inner)
        return _draw(painter, layout, left, top, self.look.line_height("quote"))

    def _paint_fields(self, painter: QPainter, left: float, top: float) -> None:
        line = self.look.line_height("small")
        strong = self.look.font("caption-strong")
        indent = self._label_width()
        for heading, layout in self._fields():
            painter.setFont(strong)
            painter.setPen(self.look.theme.ink2)
            painter.drawText(QRectF(left, top, indent, line), _LEFT, heading)
            painter.setPen(self.look.theme.ink)
            top = _draw(painter, layout, left + indent, top, line)
            top += self.look.gap(_FIELD_GAP)


def _wrapped(text: str, font: QFont, width: float) -> QTextLayout:
    """The text broken into lines of a width."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(1.0, width))
        line = layout.createLine()
    layout.endLayout()
    return layout


def _draw(painter: QPainter, layout: QTextLayout, left: float, top: float, height: float) -> float:
    """Draw each line in the middle of its height; where the text ends."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        line.draw(painter, QPointF(left, top - line.y() + (height - line.height()) / 2))
        top += height
    return top


_RIGHT = int(Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value)
_LEFT = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
