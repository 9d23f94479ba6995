"""The quotation marks of a text, paired: which one closes which.

Not quotations as anchors (see `text.quotations`): only the marks themselves, to keep a pair whole.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from literacy_app.text.spans import Span

_LONGEST_PHRASE = 80
"""How many characters may stand between the marks of a phrase in quotation marks.

Scare quotes hold a few words. Longer quotations are somebody's speech, of which a part may well
be marked alone.
"""

_CLOSERS = {
    "'": "'",
    '"': '"',
    "\u2018": "\u2019",
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u201a": "\u2018\u2019",
    "\u00ab": "\u00bb",
    "\u2039": "\u203a",
}
_STRAIGHT = "'\""
_MARKS = re.compile("['\"\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a]|\n\n")
_PARAGRAPH_BREAK = "\n\n"


class QuotationMarks:
    """The pairs of quotation marks of a text that hold a short phrase between them."""

    def __init__(self, text: str) -> None:
        pairs = sorted(_pairs(text))
        self._openers = [opener for opener, _ in pairs]
        self._pairs = pairs
        self._by_closer = sorted((closer, opener) for opener, closer in pairs)

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Where each opening mark stands and where its partner does, in text order."""
        return tuple(self._pairs)

    def completed(self, span: Span) -> Span:
        """The span with the partner of every quotation mark in it."""
        start, end = span.start, span.end
        first = bisect_left(self._openers, start)
        for _, closer in self._pairs[first : bisect_left(self._openers, end)]:
            end = max(end, closer + 1)
        first = bisect_left(self._by_closer, (span.start, -1))
        for _, opener in self._by_closer[first : bisect_left(self._by_closer, (span.end, -1))]:
            start = min(start, opener)
        return Span(start, end)

    def embraced(self, span: Span) -> Span:
        """The span with the pair that stands right around it, where there is one."""
        number = bisect_right(self._openers, span.start - 1) - 1
        if number >= 0 and self._pairs[number] == (span.start - 1, span.end):
            return Span(span.start - 1, span.end + 1)
        return span


def _pairs(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        if match[0] == _PARAGRAPH_BREAK:
            waiting.clear()
            continue
        place = match.start()
        opener = _opener_closed_by(match[0], place, text, waiting)
        if opener is not None:
            if place - opener - 1 <= _LONGEST_PHRASE:
                found.append((opener, place))
        elif _can_open(match[0], place, text):
            waiting.append((match[0], place))
    return found


def _opener_closed_by(
    mark: str, place: int, text: str, waiting: list[tuple[str, int]]
) -> int | None:
    """Where the mark's waiting partner stands; it and all that opened after it wait no longer."""
    if not _can_close(mark, place, text):
        return None
    for number in range(len(waiting) - 1, -1, -1):
        opener, at = waiting[number]
        if mark in _CLOSERS[opener]:
            del waiting[number:]
            return at
    return None


def _can_open(mark: str, place: int, text: str) -> bool:
    if mark not in _CLOSERS:
        return False
    return mark not in _STRAIGHT or not _is_word_at(text, place - 1)


def _can_close(mark: str, place: int, text: str) -> bool:
    """Whether the mark may close: not an apostrophe, which stands between two letters."""
    is_single = mark in "'\u2019"
    return not (is_single and _is_word_at(text, place + 1)) and place > 0


def _is_word_at(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place].isalnum()
