"""Where stretches of the text stand on the canvas: one fragment for each piece of a line.

Not the painting of them. A line that runs both ways may hold several pieces of one stretch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextLine

from literacy_app.desktop.proof.mixed_lines import mixed_pieces, mixed_place, runs_both_ways
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

    from literacy_app.desktop.positions import Positions

BASELINE_SHARE = 0.8
"""How far down a line of fixed height its baseline is (measured; Qt's own rule)."""

_MOST_KEPT = 4096
_LONG = 2000


class Fragment(NamedTuple):
    """A piece of a stretch on one line, in canvas pixels (the document's own)."""

    left: float
    right: float
    baseline: float
    is_first: bool
    """Whether the stretch begins here."""
    is_last: bool
    """Whether the stretch ends here."""
    is_reversed: bool
    """Whether it runs from right to left."""


class Fragments:
    """Finds fragments in the document's layout and keeps them until it is laid out anew."""

    def __init__(self, document: QTextDocument, positions: Positions, text: str) -> None:
        self._document = document
        self._is_one_way = text.isascii()
        self._positions = positions
        self._mixed: dict[int, bool] = {}
        self._near = 0
        self._kept: dict[Span, tuple[Fragment, ...]] = {}
        self.line_height = 0.0

    def forget(self) -> None:
        """Find everything again: the layout is another."""
        self._kept.clear()

    def of(self, span: Span) -> tuple[Fragment, ...]:
        """The fragments of a span in text order; lays the document out as far as the span."""
        found = self._kept.get(span)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[span] = self._find(span)
        return found

    def within(self, span: Span, seen: Span) -> tuple[Fragment, ...]:
        """The fragments of a span, at least those that touch the `seen` stretch of the text.

        A long span is not followed beyond what is seen, so that painting it stays cheap.
        """
        if span.end - span.start <= max(_LONG, seen.end - seen.start):
            return self.of(span)
        start, end = max(span.start, seen.start), min(span.end, seen.end)
        if start >= end:
            return ()
        return tuple(
            piece._replace(
                is_first=piece.is_first and start == span.start,
                is_last=piece.is_last and end == span.end,
            )
            for piece in self._find(Span(start, end))
        )

    def seen(self, top: float, bottom: float) -> Span:
        """The stretch of text on the lines between two heights of the canvas; whole lines."""
        last, last_line = self._line_at(bottom)
        first, first_line = self._line_at(top)
        start = first.position() + (first_line.textStart() if first_line else 0)
        end = last.position() + (
            last_line.textStart() + last_line.textLength() if last_line else last.length() - 1
        )
        return Span(self._positions.to_offset(start), self._positions.to_offset(max(start, end)))

    def offset_at(self, point: QPointF, reach: float) -> int | None:
        """The offset of the character at a point of the canvas; None beside the text.

        Args:
            point: Where.
            reach: How far beyond a line's ends still counts as on it, in pixels.
        """
        block, line = self._line_at(point.y())
        if line is None:
            return None
        corner = block.layout().position()
        x = point.x() - corner.x()
        natural = line.naturalTextRect()
        top = corner.y() + line.y() + line.ascent() - BASELINE_SHARE * self.line_height
        is_on_line = top <= point.y() < top + self.line_height
        if not is_on_line or not natural.left() - reach <= x <= natural.right() + reach:
            return None
        place = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        if self._is_mixed(block):
            place = mixed_place(block.layout(), line, x, place)
        last = line.textStart() + max(0, line.textLength() - 1)
        return self._positions.to_offset(block.position() + min(place, last))

    def caret_at(self, point: QPointF, reach: float) -> int | None:
        """The document position of a caret put at a point of the canvas; None beside the text.

        Qt's own answer is the end of the line for the second half of a letter whose marks it draws
        one by one, such as an e with a dot below and an accent above.
        """
        offset = self.offset_at(point, reach)
        if offset is None:
            return None
        position = self._positions.to_qt(offset)
        block = self._document.findBlock(position)
        after = block.position() + block.layout().nextCursorPosition(position - block.position())
        for piece in self.of(Span(offset, self._positions.to_offset(after))):
            is_right_half = point.x() > (piece.left + piece.right) / 2
            return after if is_right_half is not piece.is_reversed else position
        return position

    def caret(self, position: int) -> QRectF:
        """Where a caret at a document position stands: without width, as high as the letters."""
        block = self._document.findBlock(position)
        self._document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        line = layout.lineForTextPosition(position - block.position())
        if not line.isValid():
            return QRectF(layout.position(), layout.position())
        x = layout.position().x() + _x_of(line, position - block.position())
        baseline = layout.position().y() + line.y() + line.ascent()
        return QRectF(x, baseline - 0.58 * self.line_height, 0, 0.76 * self.line_height)

    def line_top(self, y: float) -> float:
        """The top of the line at a height of the canvas."""
        block, line = self._line_at(y)
        if line is None:
            return block.layout().position().y()
        baseline = block.layout().position().y() + line.y() + line.ascent()
        return baseline - BASELINE_SHARE * self.line_height

    def _line_at(self, y: float) -> tuple[QTextBlock, QTextLine | None]:
        """The last line whose top is not below a height, or the first of its paragraph."""
        block = self._block_at(y)
        text = block.layout()
        count = text.lineCount()
        if not count:
            return block, None
        down = y - text.position().y()
        low, high = 0, count - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._top(text.lineAt(middle)) <= down:
                low = middle
            else:
                high = middle - 1
        return block, text.lineAt(low)

    def _block_at(self, y: float) -> QTextBlock:
        """The last paragraph whose top is not below a height, or the first.

        The search begins at the last one found, and lays out hardly more than is above the height.
        (Qt's own hit test finds other paragraphs for heights between lines of fixed height.)
        """
        count = self._document.blockCount()
        low, step = min(self._near, count - 1), 1
        while low > 0 and self._block_top(low) > y:
            low, step = max(0, low - step), 2 * step
        high = low + 1
        while high < count and self._block_top(high) <= y:
            low, high, step = high, high + step, 2 * step
        high = min(high, count)
        while high - low > 1:
            middle = (low + high) // 2
            if self._block_top(middle) <= y:
                low = middle
            else:
                high = middle
        self._near = low
        block = self._document.findBlockByNumber(low)
        self._document.documentLayout().blockBoundingRect(block)
        return block

    def _block_top(self, number: int) -> float:
        block = self._document.findBlockByNumber(number)
        return self._document.documentLayout().blockBoundingRect(block).top()

    def _top(self, line: QTextLine) -> float:
        return line.y() + line.ascent() - BASELINE_SHARE * self.line_height

    def _find(self, span: Span) -> tuple[Fragment, ...]:
        start, end = self._positions.to_qt(span.start), self._positions.to_qt(span.end)
        block = self._document.findBlock(start)
        self._document.documentLayout().blockBoundingRect(block)
        found = self._on_one_line(block, start, end)
        return (found,) if found is not None else tuple(self._on_lines(block, start, end))

    def _on_one_line(self, block: QTextBlock, start: int, end: int) -> Fragment | None:
        """The fragment of a stretch that ends before its line does, which most do."""
        layout, origin = block.layout(), block.position()
        line = layout.lineForTextPosition(start - origin)
        if not line.isValid() or end - origin >= line.textStart() + line.textLength():
            return None
        if self._is_mixed(block):
            return None
        corner = layout.position()
        left = corner.x()
        return Fragment(
            left + _x_of(line, start - origin),
            left + _x_of(line, end - origin),
            corner.y() + line.y() + line.ascent(),
            is_first=True,
            is_last=True,
            is_reversed=False,
        )

    def _on_lines(self, block: QTextBlock, start: int, end: int) -> Iterator[Fragment]:
        while block.isValid() and block.position() < end:
            self._document.documentLayout().blockBoundingRect(block)
            yield from self._in_block(block, start, end)
            block = block.next()

    def _is_mixed(self, block: QTextBlock) -> bool:
        """Whether right-to-left letters stand in a paragraph."""
        if self._is_one_way:
            return False
        number = block.blockNumber()
        if number not in self._mixed:
            self._mixed[number] = runs_both_ways(block.text())
        return self._mixed[number]

    def _in_block(self, block: QTextBlock, start: int, end: int) -> Iterator[Fragment]:
        is_mixed = self._is_mixed(block)
        layout = block.layout()
        corner = layout.position()
        first = max(0, start - block.position())
        past = min(block.length() - 1, end - block.position())
        line = layout.lineForTextPosition(first)
        number = line.lineNumber() if line.isValid() else layout.lineCount()
        while number < layout.lineCount():
            line = layout.lineAt(number)
            low = max(first, line.textStart())
            high = min(past, line.textStart() + line.textLength())
            if line.textStart() >= past:
                return
            if low < high:
                baseline = corner.y() + line.y() + line.ascent()
                is_first = low + block.position() == start
                is_last = high + block.position() == end
                pieces = mixed_pieces(line, low, high) if is_mixed else None
                if pieces is None:
                    right = min(_x_of(line, high), line.naturalTextRect().right())
                    pieces = [(_x_of(line, low), right, False)]
                for place, (left, right, is_reversed) in enumerate(pieces):
                    yield Fragment(
                        corner.x() + left,
                        corner.x() + right,
                        baseline,
                        is_first and place == 0,
                        is_last and place == len(pieces) - 1,
                        is_reversed,
                    )
            number += 1


def _x_of(line: QTextLine, place: int) -> float:
    return cast("tuple[float, int]", line.cursorToX(place))[0]  # Qt's stub says object
