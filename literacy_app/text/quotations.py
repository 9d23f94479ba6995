"""Finding the place that a quotation means (the W3C TextQuoteSelector).

Not by number: a quotation says the words, and which of several places by its occurrence or by
the text before or after. Quotations are normalised like the text they are looked up in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHITE = " \n"

MOST_PLACES = 1_000
"""Places of one quotation beyond this many are not looked at."""


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
    everywhere = places(text, quotation.quote, within)
    if not everywhere:
        return Missing()
    if len(everywhere) == 1 and quotation == Quotation(quotation.quote):
        return _look(text, everywhere[0])  # as nearly all are
    fitting = [span for span in everywhere if _fits(text, span, quotation)]
    looked_at = [_look(text, span) for span in fitting]
    whole = [place for place in looked_at if isinstance(place, Found)]
    return _choose(whole or looked_at, quotation.occurrence, len(everywhere))


def places(text: str, quote: str, within: Span | None = None) -> list[Span]:
    """The first thousand places of `quote`, also where two overlap; none of an empty quote."""
    start, end = (within.start, within.end) if within else (0, len(text))
    found: list[Span] = []
    at = text.find(quote, start, end) if quote else -1
    while at >= 0 and len(found) < MOST_PLACES:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1, end)
    return found


def _choose(choices: Sequence[Found | CutsWord], occurrence: int | None, count: int) -> Place:
    if occurrence is None and len(choices) > 1:
        return Ambiguous(len(choices))
    number = 1 if occurrence is None else occurrence
    if not 1 <= number <= len(choices):
        return Elsewhere(count)
    return choices[number - 1]


def _fits(text: str, span: Span, quotation: Quotation) -> bool:
    stop, start = span.start, span.end
    while stop > 0 and text[stop - 1] in _WHITE:
        stop -= 1
    while start < len(text) and text[start] in _WHITE:
        start += 1
    return text.endswith(quotation.before or "", 0, stop) and text.startswith(
        quotation.after or "", start
    )


def _look(text: str, span: Span) -> Found | CutsWord:
    snapped = snap_to_words(text, span)
    if snapped is None or span.holds(snapped):
        return Found(span, snapped)
    whole = Span(min(span.start, snapped.start), max(span.end, snapped.end))
    return CutsWord(span, whole)
