"""The places of an edited text that words of the old one may have come to.

Not a decision: each has a score, and what stood there before is told apart from what is new.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from literacy_app.authoring.carrying import Carrying, Image
from literacy_app.authoring.quoting import whole_words
from literacy_app.authoring.refusals import NothingMarked
from literacy_app.text.nearest import LEAST_LIKENESS
from literacy_app.text.quotations import Found, find, places
from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from literacy_app.text.quotations import Quotation

_AROUND = 40
_ALIKE_AROUND = 60.0
_WORDS_COUNT = 0.75
_MARGIN = 5.0
_MOST_LISTED = 5
_LEAST_LISTED = 40.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place in the new text.

    Attributes:
        score: how much its words, and less so what stands around them, are alike, up to 100.
    """

    span: Span
    words: str
    score: float


@dataclass(frozen=True, slots=True)
class Sought:
    """What became of a quotation that does not simply stand where it stood.

    Attributes:
        best: the one place that it came to, if it is plain which.
        stands_there: the quotation is found in that place as it is written.
    """

    best: Candidate | None
    others: tuple[Candidate, ...]
    stands_there: bool = False


class Seeking:
    """Two versions of one passage, between which quotations are sought."""

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new

    @cached_property
    def _carrying(self) -> Carrying:
        return Carrying(self.old, self.new)

    def was(self, quotation: Quotation) -> Span | None:
        """Where a quotation stood."""
        return _found(self.old, quotation)

    def now(self, quotation: Quotation) -> Span | None:
        """Where it is found as it is written."""
        return _found(self.new, quotation)

    def seek(self, quotation: Quotation) -> Sought | None:
        """What became of a quotation; None where it stands as it stood."""
        was, now = self.was(quotation), self.now(quotation)
        if now is not None and (was is None or self.old == self.new):
            return None
        if was is None:
            return Sought(None, self._others(quotation.quote, None, ()))
        place = self._same_words(quotation.quote, was, self._carrying.image(was))
        if place is None:
            return self._most_alike(quotation.quote, was, now)
        return None if place == now else Sought(Candidate(place, place.of(self.new), 100.0), ())

    def _same_words(self, quote: str, was: Span, image: Image | None) -> Span | None:
        """Where the same words stand in the same place of what changed; None if that is not plain.

        As many times as they stood in the old stretch they must stand in the new one, and what is
        around them must be alike.
        """
        if image is None:
            return None
        if image.is_exact:
            return image.new if image.new.of(self.new) == quote else None
        before, after = places(self.old, quote, image.old), places(self.new, quote, image.new)
        if len(before) != len(after) or was not in before:
            return None
        place = after[before.index(was)]
        whole = snap_to_words(self.new, place)
        is_whole = whole is not None and place.holds(whole)
        likeness = max(self._likeness_around(was, place))
        return place if is_whole and likeness >= _ALIKE_AROUND else None

    def _most_alike(self, quote: str, was: Span, now: Span | None) -> Sought:
        """The one place that is most like the old one, of those that are new in the text."""
        found = [
            Candidate(span, span.of(self.new), self._score(quote, was, span))
            for span in self._possible(quote, was)
            if fuzz.ratio(quote, span.of(self.new)) >= LEAST_LIKENESS
        ]
        found.sort(key=_by_score)
        apart = _apart(found)
        if not apart or not self._is_plain(apart, was):
            return Sought(None, self._others(quote, was, apart))
        return Sought(apart[0], tuple(apart[1:_MOST_LISTED]), apart[0].span == now)

    def _is_plain(self, apart: Sequence[Candidate], was: Span) -> bool:
        """Whether the best of several places is so by far, and by what stands around it."""
        if len(apart) == 1:
            return True
        likeness = max(self._likeness_around(was, apart[0].span))
        return likeness >= _ALIKE_AROUND and apart[0].score - apart[1].score >= _MARGIN

    def _possible(self, quote: str, was: Span) -> Iterator[Span]:
        """Whole words in what changed, wherever it is: what stood there before is another place."""
        image = self._carrying.image(was)
        stretches = self._carrying.changed()
        if image is not None:
            stretches.append(image.new)
        room = len(quote)
        stretches += [
            Span(max(0, each.start - room), min(len(self.new), each.end + room))
            for each in stretches
        ]
        for stretch in dict.fromkeys(stretches):
            for span in (*places(self.new, quote, stretch), *_alike(self.new, quote, stretch)):
                is_own = image is not None and image.new.overlaps(span)
                for whole in _whole(self.new, span):
                    if is_own or not self._carrying.stood_there(whole):
                        yield whole

    def _others(
        self, quote: str, was: Span | None, before: Iterable[Candidate]
    ) -> tuple[Candidate, ...]:
        """Places to choose from, also those that had these words before."""
        image = self._carrying.image(was) if was else None
        stretches = [Span(0, len(self.new)), *([image.new] if image else [])]
        spans = [span for stretch in stretches for span in _alike(self.new, quote, stretch)]
        spans += places(self.new, quote)[:_MOST_LISTED]
        found = [
            Candidate(whole, whole.of(self.new), self._score(quote, was, whole))
            for span in spans
            for whole in _whole(self.new, span)
            if fuzz.ratio(quote, whole.of(self.new)) >= _LEAST_LISTED
        ]
        return tuple(_apart([*before, *sorted(found, key=_by_score)])[:_MOST_LISTED])

    def _score(self, quote: str, was: Span | None, span: Span) -> float:
        words = fuzz.ratio(quote, span.of(self.new))
        if was is None:
            return words
        around = sum(self._likeness_around(was, span)) / 2
        return _WORDS_COUNT * words + (1 - _WORDS_COUNT) * around

    def _likeness_around(self, was: Span, span: Span) -> tuple[float, float]:
        """How alike what stands before is in the two texts, and what stands after."""
        before = fuzz.ratio(
            self.old[max(0, was.start - _AROUND) : was.start],
            self.new[max(0, span.start - _AROUND) : span.start],
        )
        after = fuzz.ratio(
            self.old[was.end : was.end + _AROUND], self.new[span.end : span.end + _AROUND]
        )
        return before, after


def _found(text: str, quotation: Quotation) -> Span | None:
    place = find(text, quotation)
    return place.span if isinstance(place, Found) and place.words else None


def _alike(text: str, quote: str, stretch: Span) -> Iterator[Span]:
    """The stretch itself where it is short enough, what in it is most like the quote, and next."""
    if stretch.end - stretch.start <= 2 * len(quote):
        yield stretch
    best = _most_alike(text, quote, stretch)
    if best is not None:
        yield best
        for rest in (Span(stretch.start, best.start), Span(best.end, stretch.end)):
            again = _most_alike(text, quote, rest)
            if again is not None:
                yield again


def _most_alike(text: str, quote: str, stretch: Span) -> Span | None:
    best = fuzz.partial_ratio_alignment(quote, stretch.of(text))
    if best is None or best.dest_start >= best.dest_end:
        return None
    return Span(stretch.start + best.dest_start, stretch.start + best.dest_end)


def _whole(text: str, span: Span) -> Iterator[Span]:
    """The stretch in whole words, with what punctuation it has and without; nothing without any."""
    with suppress(NothingMarked):
        grown = whole_words(text, span)
        yield from (grown, snap_to_words(text, grown) or grown)


def _by_score(candidate: Candidate) -> tuple[float, Span]:
    return -candidate.score, candidate.span


def _apart(found: Iterable[Candidate]) -> list[Candidate]:
    """The best first, without those that share words with a better one."""
    apart: list[Candidate] = []
    for each in found:
        if not any(each.span.overlaps(other.span) for other in apart):
            apart.append(each)
    return apart
