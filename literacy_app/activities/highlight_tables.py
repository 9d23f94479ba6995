"""What grading a highlight looks up, worked out once for each activity.

Not the entries themselves: plain numbers of segments (words or sentences), start inclusive,
end exclusive, in the order of the entries.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.text.segments import Segments
    from literacy_app.text.spans import Span

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Target:
    """The segments of one key entry.

    Attributes:
        core: the segments that must be marked, as stretches that do not meet.
        core_size: how many they are.
    """

    first: int
    stop: int
    core: tuple[Stretch, ...]
    core_size: int


@dataclass(frozen=True, slots=True)
class Tables:
    """Segments of every entry, and where marking is excess.

    Attributes:
        plain_before: for each n, how many of the first n segments lie in no key entry and in no
            readers-differ entry, so that a stretch's excess is one subtraction.
        key_spans: the key entries in characters, for the published overlap.
    """

    key: tuple[Target, ...]
    let_stand: tuple[Stretch, ...]
    plain_before: tuple[int, ...]
    key_spans: tuple[tuple[int, int], ...]


def tables_of(
    segments: Segments,
    *,
    key: Sequence[tuple[Span, Sequence[Span]]],
    let_stand: Sequence[Span],
    readers_differ: Sequence[Span],
) -> Tables:
    """The tables of an activity; `key` is each entry's span with the spans of its core."""
    is_plain = [1] * len(segments)
    for span in (*(span for span, _ in key), *readers_differ):
        for number in segments.touched(span):
            is_plain[number] = 0
    return Tables(
        key=tuple(_target(segments, span, core) for span, core in key),
        let_stand=tuple(_stretch(segments, span) for span in let_stand),
        plain_before=tuple(accumulate(is_plain, initial=0)),
        key_spans=tuple((span.start, span.end) for span, _ in key),
    )


def _stretch(segments: Segments, span: Span) -> Stretch:
    numbers = segments.touched(span)
    return numbers.start, numbers.stop


def _target(segments: Segments, span: Span, core: Sequence[Span]) -> Target:
    stretches = _merged(sorted(_stretch(segments, part) for part in core))
    first, stop = _stretch(segments, span)
    return Target(first, stop, stretches, sum(end - start for start, end in stretches))


def _merged(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
