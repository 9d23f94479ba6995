"""A text cut into numbered pieces (words or sentences), found by bisection.

Not the cutting: `words` and `sentences` make these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from literacy_app.text.spans import Span


@dataclass(frozen=True, slots=True)
class Segments:
    """Pieces in text order that do not overlap; gaps between them are allowed."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> Span:
        """Where piece `number` (from 0) stands."""
        return Span(self.starts[number], self.ends[number])

    def touched(self, span: Span) -> range:
        """The numbers of the pieces that share a code point with `span`; none for an empty one."""
        if span.start >= span.end:
            return range(0)
        first = bisect_right(self.ends, span.start)
        return range(first, max(first, bisect_left(self.starts, span.end)))

    def reach(self, numbers: range) -> Span:
        """From the start of the first to the end of the last of `numbers` (at least one)."""
        return Span(self.starts[numbers.start], self.ends[numbers.stop - 1])

    def snap(self, span: Span) -> Span | None:
        """`span` grown to every piece it touches and trimmed to them; None if it touches none."""
        numbers = self.touched(span)
        return self.reach(numbers) if numbers else None
