"""The quotation marks of a text, paired: which one closes which.

Not quotations as anchors (see `text.quotations`): only the marks themselves, to keep a pair whole.
"""

from __future__ import annotations

import re

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
_MARKS = re.compile("['\"\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a]")
_PARAGRAPH_BREAK = "\n\n"


class QuotationMarks:
    """The pairs of quotation marks of a text that hold a short phrase between them.

    A paragraph's are found when they are first asked for, and kept: no pair reaches beyond one.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._kept: dict[int, frozenset[tuple[int, int]]] = {}

    def completed(self, span: Span) -> Span:
        """The span with the partner of every quotation mark in it."""
        start, end = span.start, span.end
        if _MARKS.search(self._text, start, end) is None:
            return span
        first, last = self._paragraph(start), self._paragraph(max(start, end - 1))
        for opener, closer in first | last:
            if span.start <= opener < span.end:
                end = max(end, closer + 1)
            if span.start <= closer < span.end:
                start = min(start, opener)
        return Span(start, end)

    def embraced(self, span: Span) -> Span:
        """The span with the pair that stands right around it, where there is one."""
        before, after = (
            self._text[max(0, span.start - 1) : span.start],
            self._text[span.end : span.end + 1],
        )
        if not after or after not in _CLOSERS.get(before, ""):
            return span
        pair = (span.start - 1, span.end)
        is_pair = pair in self._paragraph(span.start)
        return Span(span.start - 1, span.end + 1) if is_pair else span

    def _paragraph(self, offset: int) -> frozenset[tuple[int, int]]:
        start = self._text.rfind(_PARAGRAPH_BREAK, 0, offset + 1) + 1
        if start not in self._kept:
            end = self._text.find(_PARAGRAPH_BREAK, offset)
            past = end if end >= 0 else len(self._text)
            self._kept[start] = frozenset(_pairs(self._text, start, past))
        return self._kept[start]


def _pairs(text: str, start: int, past: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text, start, past):
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
