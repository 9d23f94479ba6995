"""One choice as a card: its words, a line under them, its key, and later what became of it.

Not the row or column of cards (`choice_list`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.parts.keycap import keycap_size, paint_keycap
from literacy_app.desktop.parts.text_block import Blocks

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

RADIUS = 6
_SIDE, _ABOVE = 14, 14
_TIGHT = 9
_MARK = 18
_LEAST = 88
_TIGHT_LEAST = 40
_LEAST_WIDTH = 120


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows.

    Attributes:
        note: a smaller line under the words.
        outcome: the shape of what became of it; None: there is none, or not yet.
        verdict: the word for that.
        reason: why, as far as it may be told.
        is_serif: whether its words are a text's and not the program's or the author's.
    """

    id: str
    text: str
    note: str = ""
    is_chosen: bool = False
    outcome: OutcomeKind | None = None
    verdict: str = ""
    reason: str = ""
    is_serif: bool = False


class ChoiceCard(QAbstractButton):
    """A radio button, or a check box where several may be chosen, drawn as a card."""

    focus_radius = RADIUS

    def __init__(self, look: Look, number: int, parent: QWidget, *, several: bool) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks = Blocks(look)
        self._is_several = several
        self._is_locked = False
        self._is_tight = False
        self.number = number
        self.card = Card("", "")
        self.setCheckable(True)
        self.setAutoExclusive(not several)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look_changed)

    def show_card(self, card: Card, *, locked: bool, tight: bool) -> None:
        """Show a choice; a locked one can be read and not chosen."""
        self.card = card
        self._is_locked = locked
        self._is_tight = tight
        is_exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(card.is_chosen)
        self.setAutoExclusive(is_exclusive)
        self.setText(card.text)
        parts = (card.text, card.note, card.verdict)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))
        self.setAccessibleDescription(card.reason)
        self._on_look_changed(self._look)

    @property
    def is_locked(self) -> bool:
        """Whether it can be read only."""
        return self._is_locked

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return not self._is_locked and self.rect().contains(pos)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_locked and event.key() == Qt.Key.Key_Space:
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_locked:
            super().mousePressEvent(event)

    @override
    def heightForWidth(self, width: int) -> int:
        """How high the words make it at a width in pixels."""
        gap = self._look.gap
        is_low = self._is_tight or self._is_locked or not self._is_rich
        least = self._look.px(_TIGHT_LEAST if is_low else _LEAST)
        words = sum(height for _, _, _, height in self._lines(width))
        return max(least, words + gap(self._above) + gap(self._above))

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(_LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_mark(painter)
            self._paint_corner(painter)
            y = float(self._look.gap(self._above))
            for text, role, color, height in self._lines(self.width()):
                painter.setPen(self._look.color(color))
                width = self._text_width(self.width(), is_first=role in _HEADS)
                self._blocks.of(text, role, width).draw(painter, self._text_left, y)
                y += height

    @property
    def _is_rich(self) -> bool:
        """Whether anything stands under its words."""
        return bool(self.card.note or self.card.reason)

    @property
    def _above(self) -> int:
        return _TIGHT if self._is_tight or not self._is_rich else _ABOVE

    @property
    def _text_left(self) -> int:
        return self._look.gap(_SIDE) + self._look.px(_MARK) + self._look.gap(12)

    def _text_width(self, width: int, *, is_first: bool) -> int:
        corner = self._corner_width() + self._look.gap(10) if is_first else 0
        return max(20, width - self._text_left - self._look.gap(_SIDE) - corner)

    def _lines(self, width: int) -> tuple[tuple[str, str, str, int], ...]:
        """The words of each block, its role, its colour and its height."""
        card = self.card
        head = "quote" if card.is_serif else "body-strong" if self._is_rich else "body"
        wanted = (
            (card.text, head, "ink"),
            (card.note, "small", "ink2"),
            (card.reason, "small", "ink"),
        )
        made = []
        for text, role, color in wanted:
            if text:
                room = self._text_width(width, is_first=role in _HEADS)
                made.append((text, role, color, self._blocks.of(text, role, room).height))
        return tuple(made)

    def _corner_width(self) -> int:
        """The width of the key, or of the word for the outcome, in the upper right corner."""
        if self.card.verdict:
            metrics = QFontMetricsF(self._look.font("caption-strong"))
            return int(metrics.horizontalAdvance(self.card.verdict)) + 2
        return keycap_size(self._look, self._key).width() if self._key else 0

    @property
    def _key(self) -> str:
        return str(self.number) if self.number <= _DIGITS and not self._is_locked else ""

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        is_on = self.isChecked()
        is_over = self.underMouse() and not self._is_locked
        width = 2 if is_on else theme.border
        inset = width / 2
        is_quiet = self._is_locked and not is_on
        painter.setPen(
            QPen(theme.accent if is_on else theme.line if is_quiet else theme.edge, width)
        )
        painter.setBrush(theme.tint2 if is_on or is_over else theme.paper)
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_mark(self, painter: QPainter) -> None:
        theme = self._look.theme
        side = float(self._look.px(_MARK))
        line = self._look.line_height("body")
        top = self._look.gap(self._above) + (line - side) / 2
        rect = QRectF(self._look.gap(_SIDE), top, side, side)
        if self.card.outcome is not None:
            paint_outcome_symbol(painter, rect, self.card.outcome, theme.ink)
            return
        is_on = self.isChecked()
        painter.setPen(QPen(theme.accent if is_on else theme.edge, max(1.5, side / 12)))
        painter.setBrush(theme.field)
        ring = rect.adjusted(1, 1, -1, -1)
        if self._is_several:
            painter.drawRoundedRect(ring, 3, 3)
        else:
            painter.drawEllipse(ring)
        if is_on:
            self._paint_chosen(painter, ring)

    def _paint_chosen(self, painter: QPainter, ring: QRectF) -> None:
        theme, side = self._look.theme, ring.width()
        if self._is_several:
            painter.setPen(QPen(theme.accent, side / 7))
            corner = ring.topLeft()
            low = corner + QPointF(side * 0.42, side * 0.72)
            painter.drawLine(corner + QPointF(side * 0.22, side * 0.52), low)
            painter.drawLine(low, corner + QPointF(side * 0.78, side * 0.28))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        away = side * 0.26
        painter.drawEllipse(ring.adjusted(away, away, -away, -away))

    def _paint_corner(self, painter: QPainter) -> None:
        line = self._look.line_height("body")
        right = self.width() - self._look.gap(_SIDE)
        top = self._look.gap(self._above)
        width = self._corner_width()
        if self.card.verdict:
            painter.setFont(self._look.font("caption-strong"))
            painter.setPen(self._look.theme.ink)
            rect = QRectF(right - width, top, width, line)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), self.card.verdict)
        elif self._key:
            size = keycap_size(self._look, self._key)
            rect = QRectF(right - size.width(), top + (line - size.height()) / 2, *size.toTuple())
            paint_keycap(painter, rect, self._key, self._look)

    def _on_look_changed(self, _look: object) -> None:
        self._blocks.clear()
        self.updateGeometry()
        self.update()


_HEADS = frozenset({"quote", "body", "body-strong"})
_DIGITS = 9
