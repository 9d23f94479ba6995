"""A text in lines of one measure, numbered: so that line 7 is the same line for everybody.

Not how wide a line is on the paper: a line is as many characters as were agreed on, whatever the
letters take.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

import regex

from literacy_app.text.clusters import clusters
from literacy_app.text.normal import paragraphs
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MEASURE = 75
"""How many characters a line has at most; a wide one (Chinese, an emoji) counts for two."""

_WORD = regex.compile(r"\S+")
_WIDE = frozenset("WF")


class Line(NamedTuple):
    """A line: its number, where it stands in the text, and the number of its paragraph from 0."""

    number: int
    span: Span
    paragraph: int


class Lines:
    """The lines of a normalised text, the first of which has the number `first`."""

    def __init__(self, text: str, first: int = 1, measure: int = MEASURE) -> None:
        self.text = text
        spans = (
            (span, number)
            for number, paragraph in enumerate(paragraphs(text))
            for span in _wrapped(text, paragraph, measure)
        )
        self.lines = tuple(
            Line(first + place, span, number) for place, (span, number) in enumerate(spans)
        )
        self._starts = [line.span.start for line in self.lines]

    @property
    def next(self) -> int:
        """The number that comes after the last."""
        return self.lines[-1].number + 1 if self.lines else 1

    def paragraphs(self) -> tuple[tuple[Line, ...], ...]:
        """The lines of each paragraph."""
        grouped: dict[int, list[Line]] = {}
        for line in self.lines:
            grouped.setdefault(line.paragraph, []).append(line)
        return tuple(map(tuple, grouped.values()))

    def of(self, span: Span) -> tuple[int, int]:
        """The numbers of the first and the last line that a place of the text stands on."""
        return self._at(span.start), self._at(max(span.start, span.end - 1))

    def _at(self, offset: int) -> int:
        return self.lines[max(0, bisect_right(self._starts, offset) - 1)].number


def _wrapped(text: str, paragraph: Span, measure: int) -> Iterator[Span]:
    """The lines of a paragraph: as many words each as go in, a longer word cut between letters."""
    start = end = paragraph.start
    width = 0
    for piece in _pieces(text, paragraph, measure):
        gap = 1 if piece.start > end else 0
        wide = _width(piece.of(text))
        if end > start and width + gap + wide > measure:
            yield Span(start, end)
            start, width, gap = piece.start, 0, 0
        width += gap + wide
        end = piece.end
    yield Span(start, end)


def _pieces(text: str, paragraph: Span, measure: int) -> Iterator[Span]:
    for found in _WORD.finditer(text, paragraph.start, paragraph.end):
        if _width(found[0]) <= measure:
            yield Span(*found.span())
        else:
            yield from _cut(clusters(found[0]), found.start(), measure)


def _cut(parts: Sequence[str], start: int, measure: int) -> Iterator[Span]:
    """A word in parts that go into a line."""
    end, width = start, 0
    for part in parts:
        wide = _width(part)
        if end > start and width + wide > measure:
            yield Span(start, end)
            start, width = end, 0
        end += len(part)
        width += wide
    yield Span(start, end)


def _width(text: str) -> int:
    """How many columns a text takes: marks over letters none, wide characters two."""
    if text.isascii():
        return len(text)
    return sum(_columns(each) for each in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
