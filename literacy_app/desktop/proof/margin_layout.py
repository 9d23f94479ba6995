"""Where the rows of the margin stand on the canvas: those near the viewport, and no others.

Not their painting. A row far from the viewport has no place, so that many cost no more than few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.desktop.proof.card import HEADER_MIDDLE
from literacy_app.desktop.proof.placing import place_rows
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.page import Page
    from literacy_app.desktop.proof.rows import Rows

HEADER_HEIGHT = 38
_FEW = 24
"""With more rows than this the margin would drift from its lines (look.md section 10)."""
_ROW_GAP = 1
_CARD_GAP = 6
_SHORT = 200
_LINE_MIDDLE = 0.3
"""How far above the baseline the middle of a line is, in line heights (the baseline is at 0.8)."""


class Place(NamedTuple):
    """Where a row stands on the canvas, in pixels."""

    number: int
    top: float
    height: float
    line: float
    """The middle of the line of text it belongs to."""
    openness: float
    """How far its note is open, 0 to 1."""
    start: int
    """The offset at which its words begin."""


class MarginLayout:
    """Keeps the places of the rows near the viewport until something moves."""

    def __init__(self, page: Page, look: Look) -> None:
        self._page = page
        self._look = look
        self._places: tuple[Place, ...] = ()
        self._placed_for: tuple[int, int] | None = None
        self.rows: Rows | None = None
        self.row_height: Callable[[], float] = _nothing
        self.card_height: Callable[[int], float] = _no_card
        self.text_range = 0
        """How far the canvas would scroll for the text alone, in pixels."""
        self.openness: dict[int, float] = {}
        """The rows whose note is open, opening or closing, and how far, 0 to 1."""

    @property
    def header_height(self) -> int:
        """The room of the heading above the first row."""
        return self._look.px(HEADER_HEIGHT)

    def forget(self) -> None:
        """Place the rows anew: something has moved."""
        self._placed_for = None

    def places(self) -> tuple[Place, ...]:
        """The places of the rows near the viewport, from above to below."""
        step = max(1, self._page.viewport().height() // 4)
        # Where the canvas goes on below the text, the rows of its last screen stay.
        first = min(self._page.scrolled, self.text_range) // step
        key = (first, step)
        if key != self._placed_for:
            self._placed_for = key
            self._places = self._place((first - 1) * step, (first + 6) * step)
        return self._places

    @property
    def last(self) -> tuple[Place, ...]:
        """The places that were found last, which may be out of date."""
        return self._places

    def place_of(self, number: int) -> Place | None:
        """Where a row stands; None for one that is not near the viewport."""
        places = self.places()
        if not places or not places[0].number <= number <= places[-1].number:
            return None
        return places[number - places[0].number]

    def at(self, y: float) -> int | None:
        """The row at a height of the canvas."""
        for place in self.places():
            if place.top <= y < place.top + place.height:
                return place.number
        return None

    def overflow(self, bottom: float) -> float:
        """How far the last row of all reaches below a height; 0 where it is not near."""
        places = self.places()
        if not places or self.rows is None or places[-1].number != len(self.rows) - 1:
            return 0.0
        return max(0.0, places[-1].top + places[-1].height - bottom)

    def _place(self, top: float, bottom: float) -> tuple[Place, ...]:
        if self.rows is None or not len(self.rows):
            return ()
        numbers = self._near(self.rows, top, bottom)
        closed = self.row_height()
        placings = [self._placing(number, closed) for number in numbers]
        opened = [n for n, placing in enumerate(placings) if placing.openness > 0]
        tops = place_rows(
            [placing.wanted for placing in placings],
            [each.height + _ROW_GAP + each.openness * _CARD_GAP for each in placings],
            least=self.header_height if numbers and numbers[0] == 0 else top,
            fixed=opened[-1] if opened else None,
        )
        return tuple(
            Place(number, round(y), each.height, each.line, each.openness, each.start)
            for number, y, each in zip(numbers, tops, placings, strict=True)
        )

    def _near(self, rows: Rows, top: float, bottom: float) -> range:
        """The rows to be placed: all of a few, of many those whose lines are in a stretch."""
        if len(rows) <= _FEW:
            return range(len(rows))
        seen = self._page.fragments.seen(top, bottom)
        return rows.near(Span(seen.start, seen.end + 1))

    def _placing(self, number: int, closed: float) -> _Placing:
        """What a row wants; a closed one is `closed` pixels high."""
        anchor = self.rows.anchor(number) if self.rows is not None else Span(0, 1)
        line = self._line(anchor)
        share = self.openness.get(number, 0.0)
        if not share:
            return _Placing(line - closed / 2, closed, line, 0.0, anchor.start)
        height = closed + share * (self.card_height(number) - closed)
        middle = (1 - share) * closed / 2 + share * self._look.px(HEADER_MIDDLE)
        return _Placing(line - middle, height, line, share, anchor.start)

    def _line(self, anchor: Span) -> float:
        """The middle of the line on which a stretch begins."""
        if anchor.end - anchor.start > _SHORT:
            anchor = Span(anchor.start, anchor.start + 1)
        for piece in self._page.fragments.of(anchor):
            return piece.baseline - _LINE_MIDDLE * self._page.fragments.line_height
        return 0.0


class _Placing(NamedTuple):
    """What a row wants: where its top would be best, and what `Place` says of it."""

    wanted: float
    height: float
    line: float
    openness: float
    start: int


def _nothing() -> float:
    return 28.0


def _no_card(_number: int) -> float:
    return 28.0
