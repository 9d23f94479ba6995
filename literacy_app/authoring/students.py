"""Simulated students who mark a passage: one who knows the key, and many who don't read.

Not a real student's marks, and no model of learning: each follows one rule to the letter. Where a
name has to be chosen for a mark the rule is generous, so that what a student here earns is the most
that their rule brings.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from random import Random
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.authoring.judging_words import judges
from literacy_app.authoring.perfect import perfect_marks
from literacy_app.text.sentences import sentences
from literacy_app.text.spans import Span
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from literacy_app.activities.highlight import Highlight
    from literacy_app.text.segments import Segments

ROUNDS = 20
"""How often the student who marks at random does so; what counts is their mean."""

_LONGEST_GUESS = 4
_QUOTED = re.compile("“[^“”]+”|‘[^‘’]+’|„[^„“”]+[“”]|«[^«»]+»|\"[^\"]+\"|(?<!\\w)'[^']+'(?!\\w)")


def perfect(activity: Highlight) -> HighlightResponse:
    """Marks that earn as much as any can; see `perfect.perfect_marks`."""
    return HighlightResponse(perfect_marks(activity))


def everything(activity: Highlight) -> tuple[Span, ...]:
    """One mark from the first letter to the last."""
    return (Span(0, len(activity.text)),)


def every_word(activity: Highlight) -> tuple[Span, ...]:
    """Each word by itself (each sentence, where those are marked)."""
    return tiles(activity, 1)


def every_sentence(activity: Highlight) -> tuple[Span, ...]:
    """Each sentence by itself."""
    found = sentences(activity.text)
    return tuple(found.span(number) for number in range(len(found)))


def tiles(activity: Highlight, size: int, first: int = 0) -> tuple[Span, ...]:
    """Runs of `size` words side by side; the first run holds `first` words, where that isn't 0."""
    pieces = activity.segments
    cuts = sorted({0, *range(first, len(pieces), size), len(pieces)})
    return tuple(pieces.reach(range(start, stop)) for start, stop in pairwise(cuts))


def adjectives(activity: Highlight) -> tuple[Span, ...]:
    """Each word that looks like one that judges; see `judging_words.judges`, which is English."""
    return _words_that(activity.text, judges)


def capitals(activity: Highlight) -> tuple[Span, ...]:
    """Each run of words that begin with a capital letter."""
    tokens = words(activity.text)
    runs = groupby(range(len(tokens)), lambda n: tokens.span(n).of(activity.text)[:1].isupper())
    found = (list(numbers) for is_run, numbers in runs if is_run)
    return tuple(tokens.reach(range(run[0], run[-1] + 1)) for run in found)


def quotation_marks(activity: Highlight) -> tuple[Span, ...]:
    """Whatever stands between quotation marks."""
    return tuple(Span(*found.span()) for found in _QUOTED.finditer(activity.text))


def random_marks(activity: Highlight) -> Iterator[HighlightResponse]:
    """Twenty tries at random, always the same ones: as many marks as the key has, no rule."""
    for number in range(ROUNDS):
        dice = Random(f"{activity.id} {number}")  # noqa: S311 - no secret, and the same each time
        pieces = activity.segments
        starts = dice.sample(range(len(pieces)), min(len(activity.key), len(pieces)))
        spans = [_guess(pieces, start, dice) for start in starts]
        marks = [
            Mark(span.start, span.end, dice.choice(activity.labels))
            for span in apart(pieces, spans)
        ]
        yield HighlightResponse(tuple(marks))


def suspicious(activity: Highlight) -> HighlightResponse:
    """The perfect marks, and one on every other entry: what looks strong is marked, fair or not."""
    best = perfect_marks(activity)
    others = [each.span for each in activity.readers_differ]
    others += [each.span for each in activity.let_stand]
    kept = apart(activity.segments, [mark.span for mark in best], others)
    more = [span for span in kept if not any(mark.span.overlaps(span) for mark in best)]
    added = named_luckily(activity, more).marks
    return HighlightResponse((*best, *added))


def wider(activity: Highlight) -> HighlightResponse:
    """The perfect marks with a word more at each edge, as far as no mark meets another."""
    pieces = activity.segments
    marks = []
    last = 0
    best = perfect_marks(activity)
    numbers = [pieces.touched(mark.span) for mark in best]
    for at, mark in enumerate(best):
        following = numbers[at + 1].start if at + 1 < len(best) else len(pieces)
        first = max(last, numbers[at].start - 1)
        last = min(following, numbers[at].stop + 1)
        span = pieces.reach(range(first, last))
        marks.append(Mark(span.start, span.end, mark.label))
    return HighlightResponse(tuple(marks))


def narrower(activity: Highlight) -> HighlightResponse:
    """The perfect marks with a word less at each edge, where a mark has three or more."""
    pieces = activity.segments
    marks = []
    for mark in perfect_marks(activity):
        numbers = pieces.touched(mark.span)
        if numbers[1:-1]:
            numbers = numbers[1:-1]
        span = pieces.reach(numbers)
        marks.append(Mark(span.start, span.end, mark.label))
    return HighlightResponse(tuple(marks))


def named_alike(activity: Highlight, spans: Sequence[Span]) -> Iterator[HighlightResponse]:
    """The marks with one name for all: one response for each label of the palette."""
    for label in activity.labels:
        yield HighlightResponse(tuple(Mark(span.start, span.end, label) for span in spans))


def named_luckily(activity: Highlight, spans: Sequence[Span]) -> HighlightResponse:
    """The marks, each with the name that most of the key entries it touches accept."""
    return HighlightResponse(
        tuple(Mark(span.start, span.end, _luckiest(activity, span)) for span in spans)
    )


def apart(pieces: Segments, *kinds: Iterable[Span]) -> list[Span]:
    """The spans, snapped, without those that share a word with one before them; in text order."""
    taken: set[int] = set()
    kept = []
    for span in (span for spans in kinds for span in spans):
        numbers = pieces.touched(span)
        if numbers and taken.isdisjoint(numbers):
            taken.update(numbers)
            kept.append(pieces.reach(numbers))
    return sorted(kept)


def _luckiest(activity: Highlight, span: Span) -> str:
    touched = [entry for entry in activity.key if entry.span.overlaps(span)]
    return max(activity.labels, key=lambda label: sum(label in entry.labels for entry in touched))


def _guess(pieces: Segments, start: int, dice: Random) -> Span:
    stop = min(len(pieces), start + dice.randint(1, _LONGEST_GUESS))
    return pieces.reach(range(start, stop))


def _words_that(text: str, is_meant: Callable[[str], bool]) -> tuple[Span, ...]:
    tokens = words(text)
    spans = (tokens.span(number) for number in range(len(tokens)))
    return tuple(span for span in spans if is_meant(span.of(text)))


SPANS: Mapping[str, Callable[[Highlight], tuple[Span, ...]]] = {
    "everything": everything,
    "every-word": every_word,
    "every-sentence": every_sentence,
    "adjectives": adjectives,
    "capitals": capitals,
    "quotation-marks": quotation_marks,
}
"""Where the students who don't read mark, by the name of their band; none of them names a mark."""
