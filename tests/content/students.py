"""Students who don't read: ways of marking a passage that look at no word.

Not a real student's marks, and not the answer key's.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.text.sentences import sentences
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from literacy_app.activities.highlight import Highlight


def model_answer(activity: Highlight) -> HighlightResponse:
    """The key's own quotes, each with the first label that it accepts."""
    return HighlightResponse(
        tuple(Mark(entry.span.start, entry.span.end, entry.labels[0]) for entry in activity.key)
    )


def everything(activity: Highlight) -> tuple[Span, ...]:
    """One mark from the first letter to the last."""
    return (Span(0, len(activity.text)),)


def every_word(activity: Highlight) -> tuple[Span, ...]:
    """Each word by itself."""
    return tiles(activity, 1)


def every_sentence(activity: Highlight) -> tuple[Span, ...]:
    """Each sentence by itself."""
    found = sentences(activity.text)
    return tuple(found.span(number) for number in range(len(found)))


def tiles(activity: Highlight, size: int, first: int = 0) -> tuple[Span, ...]:
    """Runs of `size` words side by side; the first run holds `first` words, where that isn't 0."""
    words = activity.segments
    cuts = sorted({0, *range(first, len(words), size), len(words)})
    return tuple(
        Span(words.span(start).start, words.span(end - 1).end) for start, end in pairwise(cuts)
    )


def named_alike(activity: Highlight, spans: Sequence[Span]) -> Iterator[HighlightResponse]:
    """The marks with one name for all: one response for each label of the palette."""
    for label in activity.labels:
        yield HighlightResponse(tuple(Mark(span.start, span.end, label) for span in spans))


def named_luckily(activity: Highlight, spans: Sequence[Span]) -> HighlightResponse:
    """The marks, each with the name that most of the key entries it touches accept."""
    return HighlightResponse(
        tuple(Mark(span.start, span.end, _luckiest(activity, span)) for span in spans)
    )


def _luckiest(activity: Highlight, span: Span) -> str:
    touched = [entry for entry in activity.key if entry.span.overlaps(span)]
    return max(activity.labels, key=lambda label: sum(label in entry.labels for entry in touched))
