"""The page: a text on its canvas, where its characters stand, and its painting.

Not what is marked in it nor how that is drawn (a decorator paints under and over the letters), nor
what the mouse and the keys do (see `passage`).
"""

from __future__ import annotations

from bisect import bisect_right
from math import ceil
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from literacy_app.desktop.overriding import override
from literacy_app.desktop.positions import Positions
from literacy_app.desktop.proof.fragments import Fragments
from literacy_app.desktop.proof.ink import REACH_ABOVE, REACH_ASIDE, REACH_BELOW
from literacy_app.desktop.proof.typeset import (
    measures_for,
    put_text,
    set_lines,
    set_room,
    slant_standfirsts,
)
from literacy_app.desktop.wording import tr
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPaintEvent, QRegion, QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Paragraph

_NUMBER_GAP = 14
_CARET_WIDTH = 2.0
_REACH = 12.0
_CLEAR = QColor(0, 0, 0, 0)


class Decorator(Protocol):
    """Paints on the page, on its canvas, the `seen` stretch of the text and no more."""

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint what lies under the letters."""

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint what lies over the letters."""


class Page(QTextEdit):
    """A read-only text that is its own scroll area; offsets are code points of its text.

    It lays out no more of the text than has been in view, so that a long one opens at once.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._decorator: Decorator | None = None
        self.is_caret_placed = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(0)  # the caret is painted here: two pixels, in ink, without flashing
        self.setAccessibleName(tr("Passage", "Passage, quoted"))
        self.viewport().setAutoFillBackground(False)
        self.text = ""
        self.paragraphs: tuple[Paragraph, ...] = ()
        self._starts: list[int] = []
        self.positions = Positions("")
        self.fragments = Fragments(self.document(), self.positions, "")
        self.measures = measures_for(look, "")
        self.font_size = look.font("passage").pixelSize()
        self.room_above = 0
        look.changed.connect(self._on_look_changed)

    def set_decorator(self, decorator: Decorator) -> None:
        """Let another paint on the text."""
        self._decorator = decorator
        self.viewport().update()

    def show_text(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        """Show a normalised text from its top; the caret is not placed in it yet."""
        self.text = text
        self.paragraphs = tuple(paragraphs)
        self._starts = [paragraph.span.start for paragraph in self.paragraphs]
        self._set()
        self.place_caret(0)
        self.is_caret_placed = False
        self.verticalScrollBar().setValue(0)

    @property
    def scrolled(self) -> int:
        """How far the canvas is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def seen(self, more: float = 0.0) -> Span:
        """The stretch of text in view, with `more` pixels above and below it; whole lines."""
        height = self.viewport().height()
        return self.fragments.seen(self.scrolled - more, self.scrolled + height + more)

    def offset_at(self, point: QPointF) -> int | None:
        """The offset of the character at a point of the viewport; None beside the text."""
        return self.fragments.offset_at(point + QPointF(0, self.scrolled), _REACH)

    def position_at(self, point: QPointF) -> int | None:
        """The document position of a caret put at a point of the viewport; None beside the text."""
        return self.fragments.caret_at(point + QPointF(0, self.scrolled), _REACH)

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that an offset is in."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @property
    def caret(self) -> int:
        """The caret's offset."""
        return self.positions.to_offset(self.textCursor().position())

    def selection(self) -> Span | None:
        """What is selected, to the character; None for nothing."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return Span(
            self.positions.to_offset(cursor.selectionStart()),
            self.positions.to_offset(cursor.selectionEnd()),
        )

    def select(self, span: Span, *, is_caret_first: bool = False) -> None:
        """Select a span, with the caret at its end, or at its start."""
        start, end = self.positions.to_qt(span.start), self.positions.to_qt(span.end)
        cursor = self.textCursor()
        cursor.setPosition(end if is_caret_first else start)
        cursor.setPosition(start if is_caret_first else end, QTextCursor.MoveMode.KeepAnchor)
        self._take(cursor)

    def place_caret(self, offset: int) -> None:
        """Drop the selection and put the caret before a character."""
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_qt(offset))
        self._take(cursor)

    def drop_selection(self) -> None:
        """Select nothing, the caret where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def refresh(self, span: Span | None) -> None:
        """Paint the lines again on which a span is drawn, as far as they are in view."""
        if span is None:
            return
        size = self.font_size
        area = QRectF()
        for piece in self.fragments.within(span, self.seen(2.0 * size)):
            area |= QRectF(piece.left, piece.baseline, max(1.0, piece.right - piece.left), 1)
        if not area.isEmpty():
            aside = REACH_ASIDE * size
            area.adjust(-aside, -REACH_ABOVE * size, aside, REACH_BELOW * size)
            self.viewport().update(area.translated(0, -self.scrolled).toAlignedRect())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        stretches = [self._seen_in(rect) for rect in _bands(event.region())]
        if self._decorator is not None:
            with QPainter(self.viewport()) as painter:
                self._ready(painter)
                for seen in stretches:
                    self._decorator.paint_under(painter, seen)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self._ready(painter)
            for seen in stretches:
                self._paint_numbers(painter, seen)
                if self._decorator is not None:
                    self._decorator.paint_over(painter, seen)
            self._paint_caret(painter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fragments.forget()
        super().resizeEvent(event)

    def _seen_in(self, rect: QRect) -> Span:
        """The text on which something may have to be painted in a rectangle of the viewport."""
        top, bottom = rect.top() + self.scrolled, rect.bottom() + self.scrolled
        return self.fragments.seen(top - REACH_BELOW * self.font_size, bottom + 2)

    def _ready(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.scrolled)

    def _paint_numbers(self, painter: QPainter, seen: Span) -> None:
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.theme.ink3)
        metrics = painter.fontMetrics()
        right = self.measures.gutter - self._look.gap(_NUMBER_GAP)
        for paragraph in self.paragraphs[self.paragraph_at(seen.start) :]:
            if paragraph.span.start > seen.end:
                return
            if paragraph.number is not None:
                number = str(paragraph.number)
                first = Span(paragraph.span.start, paragraph.span.start + 1)
                for piece in self.fragments.of(first):
                    left = right - metrics.horizontalAdvance(number)
                    painter.drawText(QPointF(left, piece.baseline), number)

    def _paint_caret(self, painter: QPainter) -> None:
        if not (self.is_caret_placed and self.hasFocus()) or self.textCursor().hasSelection():
            return
        place = self.fragments.caret(self.textCursor().position())
        painter.fillRect(
            QRectF(round(place.left() - 1), place.top(), _CARET_WIDTH, place.height()),
            self._look.theme.ink,
        )

    def _take(self, cursor: QTextCursor) -> None:
        self.is_caret_placed = True
        self.setTextCursor(cursor)

    def _set(self) -> None:
        """Set the text anew, in the look of the moment."""
        document = self.document()
        self.positions = put_text(document, self.text, self._look)
        self.fragments = Fragments(document, self.positions, self.text)
        self._dress()

    def _dress(self) -> None:
        """Give the text the lines, the room and the ink of the look of the moment."""
        document = self.document()
        self.measures = measures_for(self._look, self.text)
        self.font_size = self._look.font("passage").pixelSize()
        self.fragments.line_height = float(self._look.line_height("passage"))
        document.setDefaultFont(self._look.font("passage"))
        set_lines(document, self._look)
        self.room_above = set_room(document, self.measures, self._look)
        slant_standfirsts(document, self.positions, self.paragraphs)
        self.fragments.forget()
        inks = self.palette()
        inks.setColor(QPalette.ColorRole.Text, self._look.theme.ink)
        inks.setColor(QPalette.ColorRole.HighlightedText, self._look.theme.ink)
        inks.setColor(QPalette.ColorRole.Highlight, _CLEAR)  # the decorator paints selections
        inks.setColor(QPalette.ColorRole.Base, _CLEAR)
        self.setPalette(inks)

    @Slot(object)
    def _on_look_changed(self, _look: object) -> None:
        top = self.seen().start
        self._dress()
        self.show_from(top)

    def show_from(self, offset: int) -> None:
        """Scroll so that the line of an offset is the first in view, or the room above line 1."""
        for piece in self.fragments.of(Span(offset, offset + 1)):
            is_first = piece.baseline < self.fragments.line_height + self.room_above
            top = 0 if is_first else ceil(self.fragments.line_top(piece.baseline))
            self.make_room_for(top)
            self.verticalScrollBar().setValue(top)
            return

    def make_room_for(self, value: int) -> None:
        """See that the canvas can be scrolled so far, where the text reaches so far."""
        bar = self.verticalScrollBar()
        if value > bar.maximum():
            # Asking for the size lays out the rest; the scroll bar would follow later by itself.
            below = ceil(self.document().size().height()) - self.viewport().height()
            bar.setMaximum(max(bar.maximum(), below))


def _bands(region: QRegion) -> list[QRect]:
    """The rectangles of a region, joined where they stand beside each other."""
    bands: list[QRect] = []
    for rect in cast("Iterable[QRect]", region):  # Qt's stubs have forgotten that it is one
        if bands and rect.top() <= bands[-1].bottom() + 1:
            bands[-1] = bands[-1].united(rect)
        else:
            bands.append(QRect(rect))
    return bands
