"""Finding the place that a quotation means (the W3C TextQuoteSelector).

Not by number: a quotation says the words, and which of several places by its occurrence or by
the text before or after. Quotations are normalised like the text they are looked up in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WHITE = " \n"

MOST_PLACES = 1_000
"""Places of one quotation beyond this many are not looked at."""

_FEW_PLACES = 16
"""Up to here the words around each place are found; beyond, those of the whole text, once."""

# What finding costs at its worst, in characters compared (some two nanoseconds each).
_COST_OF_A_SEARCH = 500
_COST_OF_A_PLACE = 4_000
_COST_OF_NEARBY_WORDS = 40_000
_SHORT_TEXT = 30_000
_SHORT_QUOTE = 100

_MOST_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a text, normalised, and which of their places is meant.

    Attributes:
        occurrence: counts from 1 among the places that `before` and `after` leave.
        before: what stands directly before (white space between does not count).
        after: what stands directly after.
    """

    quote: str
    occurrence: int | None = None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The one place that is meant. `words` is the same trimmed to its words; None: it has none."""

    span: Span
    words: Span | None


@dataclass(frozen=True, slots=True)
class Missing:
    """The words stand nowhere in the text."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The words stand in `count` places, but in none with that occurrence, before or after."""

    count: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Nothing says which of `count` places is meant."""

    count: int


@dataclass(frozen=True, slots=True)
class CutsWord:
    """The place begins or ends inside a word; `whole` is the same with whole words."""

    span: Span
    whole: Span


Place = Found | Missing | Elsewhere | Ambiguous | CutsWord


def find(text: str, quotation: Quotation, within: Span | None = None) -> Place:
    """Where in a normalised text (or `within` a stretch of it) the quotation stands.

    Places that cut a word count only where no other does, so that "war" is not found in
    "warfare" as long as it stands somewhere by itself.
    """
    return _choose(_choices(text, quotation, within), quotation.occurrence)


def places_left(text: str, quotation: Quotation, within: Span | None = None) -> list[Span]:
    """The places that a quotation may mean: several where it says too little."""
    return [place.span for place in _choices(text, quotation, within).left]


class Finder:
    """`find` for a whole lesson, until it has compared enough characters.

    Changes: how many it may still compare, and the last few quotations that have an `occurrence`,
    since one who counts the places of a word often keys several of them. So a file of ten
    thousand quotations, each with a thousand places, costs no more time than one of a hundred; no
    key that is made for people comes near it.
    """

    def __init__(self, most_compared: int = 300_000_000) -> None:
        self._left = most_compared
        self._remembered: dict[tuple[str, Quotation, Span | None], _Choices] = {}

    def find(self, text: str, quotation: Quotation, within: Span | None = None) -> Place | None:
        """As `find`; None once enough was compared."""
        if quotation.occurrence is None:
            choices = self._choices(text, quotation, within)
        else:
            choices = self._remembered_choices(text, replace(quotation, occurrence=None), within)
        return _choose(choices, quotation.occurrence) if choices else None

    def _remembered_choices(
        self, text: str, quotation: Quotation, within: Span | None
    ) -> _Choices | None:
        asked = text, quotation, within
        choices = self._remembered.get(asked) or self._choices(*asked)
        if len(self._remembered) >= _MOST_REMEMBERED:
            self._remembered.clear()
        if choices:
            self._remembered[asked] = choices
        return choices

    def _choices(self, text: str, quotation: Quotation, within: Span | None) -> _Choices | None:
        if self._left < 0:
            return None
        choices = _choices(text, quotation, within)
        stretch = within.end - within.start if within else len(text)
        self._left -= _cost(stretch, quotation, choices.count)
        return choices


@dataclass(frozen=True, slots=True)
class _Choices:
    """What `before` and `after` leave of `count` places: whole words where there are any."""

    count: int
    left: Sequence[Found | CutsWord]


def _choices(text: str, quotation: Quotation, within: Span | None) -> _Choices:
    everywhere = places(text, quotation.quote, within)
    if len(everywhere) == 1 and quotation.before is quotation.after is None:
        return _Choices(1, (_look(text, everywhere[0]),))  # as nearly all are
    fitting = [span for span in everywhere if _fits(text, span, quotation)]
    snap = snap_to_words if len(fitting) <= _FEW_PLACES else _snap_to_all_words
    looked_at = [_look(text, span, snap) for span in fitting]
    whole = [place for place in looked_at if isinstance(place, Found)]
    return _Choices(len(everywhere), whole or looked_at)


def _cost(stretch: int, quotation: Quotation, count: int) -> int:
    """How many characters are compared at most, in a stretch with `count` places."""
    # Python's search takes time with the length of the text alone, but in short texts for short
    # words with the product of both.
    slow = min(len(quotation.quote), _SHORT_QUOTE) // 4 if stretch < _SHORT_TEXT else 1
    each = len(quotation.quote) + len(quotation.before or "") + len(quotation.after or "")
    each = 3 * each + (_COST_OF_NEARBY_WORDS if count <= _FEW_PLACES else _COST_OF_A_PLACE)
    return _COST_OF_A_SEARCH + stretch * max(1, slow) + count * each


def _snap_to_all_words(text: str, span: Span) -> Span | None:
    return words(text).snap(span)


def places(text: str, quote: str, within: Span | None = None) -> list[Span]:
    """The first thousand places of `quote`, also where two overlap; none of an empty quote."""
    start, end = (within.start, within.end) if within else (0, len(text))
    found: list[Span] = []
    at = text.find(quote, start, end) if quote else -1
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1, end)
    return found


def _choose(choices: _Choices, occurrence: int | None) -> Place:
    if choices.count == 0:
        return Missing()
    if occurrence is None and len(choices.left) > 1:
        return Ambiguous(len(choices.left))
    number = 1 if occurrence is None else occurrence
    if not 1 <= number <= len(choices.left):
        return Elsewhere(choices.count)
    return choices.left[number - 1]


def _fits(text: str, span: Span, quotation: Quotation) -> bool:
    stop, start = span.start, span.end
    while stop > 0 and text[stop - 1] in _WHITE:
        stop -= 1
    while start < len(text) and text[start] in _WHITE:
        start += 1
    return text.endswith(quotation.before or "", 0, stop) and text.startswith(
        quotation.after or "", start
    )


def _look(
    text: str, span: Span, snap: Callable[[str, Span], Span | None] = snap_to_words
) -> Found | CutsWord:
    snapped = snap(text, span)
    if snapped is None or span.holds(snapped):
        return Found(span, snapped)
    whole = Span(min(span.start, snapped.start), max(span.end, snapped.end))
    return CutsWord(span, whole)
