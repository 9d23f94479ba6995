"""The quotation that means one place of a text and no other.

Not finding a place (`text.quotations`): the way back from it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.authoring.refusals import NothingMarked, TooManyPlaces
from literacy_app.text.normal import PARAGRAPH_BREAK
from literacy_app.text.quotations import Found, Quotation, find, places
from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_WORDS_AROUND = 6
"""With more words before or after than this, counting the places reads better."""

_PIECE = re.compile(r"\S+")
_MOST_OCCURRENCE = 1_000


def whole_words(text: str, span: Span) -> Span:
    """A stretch without white space at its ends, grown so that it cuts no word.

    Raises `NothingMarked` where it holds none.
    """
    start, end = max(0, span.start), min(len(text), span.end)
    chosen = text[start:end]
    start += len(chosen) - len(chosen.lstrip())
    end = start + len(chosen.strip())
    words = snap_to_words(text, Span(start, end)) if start < end else None
    if words is None:
        raise NothingMarked
    return Span(min(start, words.start), max(end, words.end))


def quotation_for(text: str, span: Span, within: Span | None = None) -> Quotation:
    """The shortest quotation of a stretch of whole words that is found there, and only there.

    The words alone where they stand once; else with the words before or after them, else by
    count. `within`: the stretch of the text that it is looked for in.
    """
    quote = span.of(text)
    for quotation in _ways(text, quote, span, within):
        place = find(text, quotation, within)
        if isinstance(place, Found) and place.span == span:
            return quotation
    raise TooManyPlaces(quote=quote)


def _ways(text: str, quote: str, span: Span, within: Span | None) -> Iterator[Quotation]:
    yield Quotation(quote)
    before, after = _before(text, span), _after(text, span)
    for number in range(1, MOST_WORDS_AROUND + 1):
        if len(after) >= number:
            yield Quotation(quote, after=after[number - 1])
        if len(before) >= number:
            yield Quotation(quote, before=before[number - 1])
    everywhere = places(text, quote, within)
    earlier = sum(place.start <= span.start for place in everywhere)
    for occurrence in range(min(earlier, _MOST_OCCURRENCE), 0, -1):
        yield Quotation(quote, occurrence=occurrence)


def _after(text: str, span: Span) -> list[str]:
    """What follows in the paragraph, cut after one piece, two pieces and so on."""
    stop = text.find(PARAGRAPH_BREAK, span.end)
    stretch = text[span.end : len(text) if stop < 0 else stop].lstrip(" ")
    ends = (piece.end() for piece in _PIECE.finditer(stretch))
    return [stretch[:end] for end, _ in zip(ends, range(MOST_WORDS_AROUND), strict=False)]


def _before(text: str, span: Span) -> list[str]:
    """What goes before in the paragraph, from one piece before, two pieces before and so on."""
    start = text.rfind(PARAGRAPH_BREAK, 0, span.start)
    stretch = text[0 if start < 0 else start + len(PARAGRAPH_BREAK) : span.start].rstrip(" ")
    starts = [piece.start() for piece in _PIECE.finditer(stretch)][-MOST_WORDS_AROUND:]
    return [stretch[at:] for at in reversed(starts)]
