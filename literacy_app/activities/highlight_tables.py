"""What grading a highlight looks up, worked out once for each activity.

Not the entries themselves: plain numbers of segments (words or sentences), start inclusive,
end exclusive, in the order of the entries.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.highlight import Highlight, KeyEntry
    from literacy_app.text.segments import Segments
    from literacy_app.text.spans import Span

Stretch = tuple[int, int]

FAMILY_CREDIT = 0.5
LEAST_TOLERANCE = 2


@dataclass(frozen=True, slots=True)
class Target:
    """One key entry in numbers.

    Attributes:
        core: the segments that must be marked, as stretches that do not meet.
        core_size: how many they are.
        size: how many segments the whole entry has.
        tolerance: how many more may be marked without cost.
        label_credit: what each label of the palette is worth on it, 0 to 1.
    """

    first: int
    stop: int
    core: tuple[Stretch, ...]
    core_size: int
    size: int
    tolerance: int
    label_credit: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Tables:
    """Segments of every entry, and where marking is excess.

    Attributes:
        plain_before: for each n, how many of the first n segments lie in no key entry and in no
            readers-differ entry, so that a stretch's excess is one subtraction.
        key_spans: the key entries in characters, for the published overlap.
        possible: the sum of the weights.
    """

    key: tuple[Target, ...]
    let_stand: tuple[Stretch, ...]
    plain_before: tuple[int, ...]
    key_spans: tuple[tuple[int, int], ...]
    possible: float


def tables_of(activity: Highlight) -> Tables:
    """The tables of an activity."""
    segments = activity.segments
    is_plain = [1] * len(segments)
    scored = [entry.span for entry in activity.key]
    scored += [entry.span for entry in activity.readers_differ]
    for span in scored:
        for number in segments.touched(span):
            is_plain[number] = 0
    return Tables(
        key=tuple(_target(activity, entry) for entry in activity.key),
        let_stand=tuple(_stretch(segments, twin.span) for twin in activity.let_stand),
        plain_before=tuple(accumulate(is_plain, initial=0)),
        key_spans=tuple((entry.span.start, entry.span.end) for entry in activity.key),
        possible=sum(entry.weight for entry in activity.key),
    )


def _stretch(segments: Segments, span: Span) -> Stretch:
    numbers = segments.touched(span)
    return numbers.start, numbers.stop


def _target(activity: Highlight, entry: KeyEntry) -> Target:
    first, stop = _stretch(activity.segments, entry.span)
    core = _merged(sorted(_stretch(activity.segments, part) for part in entry.core))
    size = stop - first
    return Target(
        first,
        stop,
        core,
        sum(end - start for start, end in core),
        size,
        max(LEAST_TOLERANCE, (size + 1) // 2) if activity.unit == "word" else 0,
        {label: _label_credit(activity, entry, label) for label in activity.labels},
    )


def _label_credit(activity: Highlight, entry: KeyEntry, label: str) -> float:
    if label in entry.labels or len(activity.labels) == 1:
        return 1.0
    family = activity.families[label]
    accepted = {activity.families[name] for name in entry.labels}
    return FAMILY_CREDIT if family is not None and family in accepted else 0.0


def _merged(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    merged: list[Stretch] = []
    for start, end in stretches:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
