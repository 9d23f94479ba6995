"""The words of a text by Unicode's rules (UAX #29).

Not a dictionary's words: "US-led" is two, "don't" is one, a run of punctuation is none.
"""

from __future__ import annotations

from functools import lru_cache

from literacy_app.text.segments import Segments
from literacy_app.text.spans import Span
from literacy_app.text.word_pattern import (
    ANY_SEGMENT,
    JOINING_LETTER,
    LETTER_OR_NUMBER,
    SEGMENT,
)

_WHITE = " \n"
_STOPS = '.,;:!?)"'
_EXTENDING = "\uff9e\uff9f"
_NEARBY = 400


@lru_cache(maxsize=8)
def words(text: str) -> Segments:
    """Every segment between word boundaries that holds at least one letter or number.

    The last few texts are remembered: a lesson's activities share its passages.
    """
    spans = _words(text, 0, len(text))
    return Segments(tuple(start for start, _ in spans), tuple(end for _, end in spans))


def snap_to_words(text: str, span: Span) -> Span | None:
    """`span` grown to every word it touches and trimmed to them; None if it touches none.

    The same as `words(text).snap(span)` for a normalised text, but it reads no more of it than
    from the white space before the span to the white space behind: no word crosses that. This
    is what keeps the loading of a thousand lessons from cutting up every passage.
    """
    if _is_whole(text, span):
        return span
    start = max(text.rfind(white, max(0, span.start - _NEARBY), span.start) for white in _WHITE)
    ends = [text.find(white, span.end, span.end + _NEARBY) for white in _WHITE]
    end = min((end for end in ends if end >= 0), default=-1)
    if span.start >= span.end or (start < 0 and span.start > _NEARBY) or end < 0:
        return words(text).snap(span)
    touched = [
        word
        for word in _words(text, max(0, start), end)
        if word[0] < span.end and span.start < word[1]
    ]
    return Span(touched[0][0], touched[-1][1]) if touched else None


def _is_whole(text: str, span: Span) -> bool:
    """Whether `span` plainly is whole words; False says nothing."""
    return (
        _is_letter(text[span.start : span.start + 1])
        and _starts(text, span.start)
        and (_is_letter(text[span.end - 1 : span.end]) and _ends(text, span.end))
    )


def _is_letter(char: str) -> bool:
    return (char.isalpha() or char.isdecimal()) and char not in _EXTENDING


def _starts(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _WHITE


def _ends(text: str, at: int) -> bool:
    after = text[at : at + 2]
    return after[:1] in _WHITE or (after[0] in _STOPS and after[1:] in _WHITE)


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pattern = ANY_SEGMENT if JOINING_LETTER.search(text, start, end) else SEGMENT
    return [
        found.span()
        for found in pattern.finditer(text, start, end)
        if found.lastindex or LETTER_OR_NUMBER.search(found[0])
    ]
