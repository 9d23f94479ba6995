"""Where a lesson's quoted passages stand in a learner's own copy of the whole text.

Not the reading of the copy (`copy_reading`) nor its keeping (`records.copies`). A passage is looked
for by its letters and digits alone, so that quotation marks, dashes, emphasis and line ends of
another edition do not matter; a sentence that was edited, by the words most like it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.text.nearest import nearest_words
from literacy_app.text.sentences import sentences
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from literacy_app.lessons.lesson import Passage

_CUT = re.compile(r"\s*[\[(]?\s*(?:\N{HORIZONTAL ELLIPSIS}|\.\.\.)\s*[\])]?\s*")
"""Where a quotation leaves words out: "[…]", "(...)" or the dots alone."""

_LEAST_LETTERS = 40
"""Shorter sentences are found as they are or not at all: too many are like them."""

_MOST_PAIRS = 60_000_000
_HALF = 2


@dataclass(frozen=True, slots=True)
class Stand:
    """How many passages stand in a copy, of how many."""

    found: int
    of: int


class Copy:
    """A text to find passages in, folded once.

    Changes: how many pairs of characters may still be compared for sentences that were edited.
    """

    def __init__(self, text: str, most_pairs: int = _MOST_PAIRS) -> None:
        self.text = text
        self._letters, self._at = _folded(text)
        self._pairs = most_pairs

    def count(self, passages: Sequence[Passage]) -> Stand:
        """How many passages stand here, each with all of its parts."""
        return Stand(sum(self._holds(each) for each in passages), len(passages))

    def parts(self, passages: Iterable[Passage]) -> tuple[Span, ...]:
        """The stretches of the copy in which passages stand, in the passages' order.

        Stretches with nothing but white space and punctuation between them are one.
        """
        joined: list[Span] = []
        for span in (span for passage in passages for span in self._spans(passage)):
            last = joined[-1] if joined else None
            if last is not None and self._is_next(last, span):
                joined[-1] = Span(last.start, span.end)
            elif not any(each.holds(span) for each in joined):
                joined.append(span)
        return tuple(joined)

    def _holds(self, passage: Passage) -> bool:
        return all(self._find(piece) for piece in _pieces(passage))

    def _spans(self, passage: Passage) -> Iterator[Span]:
        for piece in _pieces(passage):
            yield from self._find(piece)

    def _find(self, piece: str) -> tuple[Span, ...]:
        """Where the words of a piece stand: as one, or by its sentences if half of them do."""
        whole = self._exactly(piece)
        if whole is not None:
            return (whole,)
        cut = sentences(piece)
        parts = [cut.span(number).of(piece) for number in range(len(cut))]
        found = [span for part in parts if (span := self._about(part)) is not None]
        return tuple(found) if len(found) * _HALF >= len(parts) else ()

    def _exactly(self, words: str) -> Span | None:
        letters, _ = _folded(words)
        at = self._letters.find(letters) if letters else -1
        if at < 0:
            return None
        return self._with_marks(Span(self._at[at], self._at[at + len(letters) - 1] + 1))

    def _with_marks(self, span: Span) -> Span:
        """The span with the punctuation that touches it."""
        start, end = span.start, span.end
        while start > 0 and _is_mark(self.text[start - 1]):
            start -= 1
        while end < len(self.text) and _is_mark(self.text[end]):
            end += 1
        return Span(start, end)

    def _about(self, sentence: str) -> Span | None:
        exact = self._exactly(sentence)
        if exact is not None or len(_folded(sentence)[0]) < _LEAST_LETTERS:
            return exact
        self._pairs -= len(sentence) * len(self.text)
        return nearest_words(self.text, sentence) if self._pairs > 0 else None

    def _is_next(self, last: Span, span: Span) -> bool:
        between = self.text[last.end : span.start]
        return last.end <= span.start and not any(map(str.isalnum, between))


def lit_paragraphs(paragraphs: Sequence[Span], parts: Iterable[Span]) -> tuple[int, ...]:
    """The indices of the paragraphs of a copy that any of the parts touches."""
    wanted = tuple(parts)
    numbered = enumerate(paragraphs)
    return tuple(n for n, each in numbered if any(each.overlaps(part) for part in wanted))


def _pieces(passage: Passage) -> list[str]:
    """A passage's paragraphs, cut where they leave words out; at least one has letters."""
    pieces = [
        piece
        for paragraph in passage.paragraphs
        for piece in _CUT.split(paragraph.span.of(passage.text))
    ]
    return [piece for piece in pieces if any(map(str.isalnum, piece))]


def _is_mark(character: str) -> bool:
    return not (character.isalnum() or character.isspace())


def _folded(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text without their case, and where in the text each stands."""
    letters: list[str] = []
    at: list[int] = []
    for place, character in enumerate(text):
        for letter in character.casefold():
            if letter.isalnum():
                letters.append(letter)
                at.append(place)
    return "".join(letters), at
