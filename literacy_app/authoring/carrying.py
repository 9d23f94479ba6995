"""Where the words of an old text stand in the new one, from what the two have in common.

Not which words are meant: a place is only carried over, and told from what merely looks alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from literacy_app.text.spans import Span

_TOKEN = re.compile(r"\w+|[^\w\s]")
_LEAST_RUN = 3


@dataclass(frozen=True, slots=True)
class Section:
    """Tokens of both texts that stand for each other: the same ones, or what came of them."""

    old: range
    new: range
    is_same: bool


@dataclass(frozen=True, slots=True)
class Image:
    """What came of a stretch.

    Attributes:
        old: the stretch of the old text that it was looked up by: itself, or all that changed.
        new: where that stands in the new text.
        is_exact: the same words, one for one.
    """

    old: Span
    new: Span
    is_exact: bool


class Carrying:
    """Two versions of a text, held against each other token by token."""

    def __init__(self, old: str, new: str) -> None:
        self._old = [Span(*found.span()) for found in _TOKEN.finditer(old)]
        self._new = [Span(*found.span()) for found in _TOKEN.finditer(new)]
        self._length = len(new)
        first = [span.of(old) for span in self._old]
        second = [span.of(new) for span in self._new]
        self.sections = _sections(first, second)

    def image(self, span: Span) -> Image | None:
        """What came of a stretch that holds a token; None where nothing did."""
        tokens = _touched(self._old, span)
        touched = [s for s in self.sections if s.old and _meet(s.old, tokens)]
        if not touched:
            return None
        first, last = touched[0], touched[-1]
        if first is last and first.is_same:
            return Image(span, self._exact(span, tokens, first), is_exact=True)
        old = range(_start(first, tokens.start), _stop(last, tokens.stop))
        new = range(
            first.new.start + (old.start - first.old.start if first.is_same else 0),
            last.new.stop - (last.old.stop - old.stop if last.is_same else 0),
        )
        if not new:
            return None
        return Image(_span(self._old, old), _span(self._new, new), is_exact=False)

    def _exact(self, span: Span, tokens: range, section: Section) -> Span:
        """The same tokens in the new text, and as much of the first and the last of them."""
        shift = section.new.start - section.old.start
        first, last = tokens[0], tokens[-1]
        before = self._new[first + shift].start - self._old[first].start
        behind = self._new[last + shift].end - self._old[last].end
        return Span(span.start + before, span.end + behind)

    def stood_there(self, span: Span) -> bool:
        """Whether a stretch of the new text is all the old one's, untouched."""
        tokens = _touched(self._new, span)
        return all(s.is_same for s in self.sections if s.new and _meet(s.new, tokens))

    def changed(self) -> list[Span]:
        """The stretches of the new text that the old one did not have."""
        return [_span(self._new, s.new) for s in self.sections if s.new and not s.is_same]


def _sections(old: list[str], new: list[str]) -> list[Section]:
    """The same and the changed in turn; a run too short to tell anything counts as changed."""
    blocks = [
        Section(
            range(each.src_start, each.src_end), range(each.dest_start, each.dest_end), is_same=True
        )
        for each in Indel.opcodes(old, new)
        if each.tag == "equal"
    ]
    told = [
        block
        for block in blocks
        if len(block.old) >= _LEAST_RUN or _is_at_an_edge(block, len(old), len(new))
    ]
    sections: list[Section] = []
    at_old = at_new = 0
    end = Section(range(len(old), len(old)), range(len(new), len(new)), is_same=True)
    for block in [*told, end]:
        between = Section(
            range(at_old, block.old.start), range(at_new, block.new.start), is_same=False
        )
        sections += [each for each in (between, block) if each.old or each.new]
        at_old, at_new = block.old.stop, block.new.stop
    return sections


def _is_at_an_edge(block: Section, old: int, new: int) -> bool:
    """Whether both texts begin with this run, or end with it."""
    begins = block.old.start == block.new.start == 0
    return begins or (block.old.stop == old and block.new.stop == new)


def _touched(tokens: list[Span], span: Span) -> range:
    start = bisect_right(tokens, span.start, key=_end)
    return range(start, max(start, bisect_left(tokens, span.end, key=_begin)))


def _begin(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _meet(one: range, other: range) -> bool:
    return max(one.start, other.start) < min(one.stop, other.stop)


def _start(section: Section, at: int) -> int:
    return at if section.is_same else section.old.start


def _stop(section: Section, at: int) -> int:
    return at if section.is_same else section.old.stop


def _span(tokens: list[Span], numbers: range) -> Span:
    return Span(tokens[numbers[0]].start, tokens[numbers[-1]].end)
