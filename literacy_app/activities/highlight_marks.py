"""The marks of a response as the grade sees them: snapped, in text order, none overlapping.

Not what they earn.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.faults import Fault, RefusedResponseError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.activities.highlight import Highlight, Mark


class OverlappingMarksError(RefusedResponseError):
    """Two marks share a word once they are snapped: such a response is refused."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(Fault(("marks",), "marks-overlap", {"first": first, "second": second}))


class SnappedMark(NamedTuple):
    """A mark from its first segment's start to its last one's end.

    Attributes:
        first: number of its first segment (word or sentence).
        stop: number after that of its last.
    """

    first: int
    stop: int
    start: int
    end: int
    label: str


def snapped_marks(activity: Highlight, marks: Iterable[Mark]) -> list[SnappedMark]:
    """The marks that touch a segment, snapped and in text order.

    Raises:
        OverlappingMarksError: two of them share a segment.
    """
    starts, ends = activity.segments.starts, activity.segments.ends
    snapped = []
    for mark in marks:
        first = bisect_right(ends, mark.start)
        stop = bisect_left(starts, mark.end)
        if first < stop and mark.start < mark.end:
            snapped.append(SnappedMark(first, stop, starts[first], ends[stop - 1], mark.label))
    snapped.sort()
    for one, other in pairwise(snapped):
        if other.first < one.stop:
            text = activity.text
            raise OverlappingMarksError(text[one.start : one.end], text[other.start : other.end])
    return snapped
