"""Partial overlap of marks with a key: the published measure of SemEval-2020 Task 11.

Not the grade: it is for teachers and corpora, ignores labels and counts characters.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Overlap:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f1: float

    def to_json(self) -> dict[str, float]:
        """Its values by name."""
        return asdict(self)


def overlap(marks: Sequence[tuple[int, int]], key: Sequence[tuple[int, int]]) -> Overlap:
    """Overlap of marked with keyed (start, end) spans; 0 where either side is empty.

    P = 1/|S| sum_s sum_t |s & t| / |s|, R = 1/|T| sum_t sum_s |s & t| / |t|
    (Da San Martino et al. 2020). Spans hold at least one character.
    """
    if not marks or not key:
        return Overlap(0.0, 0.0, 0.0)
    marked, keyed = _shares(sorted(marks), sorted(key))
    precision = marked / len(marks)
    recall = keyed / len(key)
    both = precision + recall
    return Overlap(precision, recall, 2 * precision * recall / both if both else 0.0)


def _shares(marks: list[tuple[int, int]], key: list[tuple[int, int]]) -> tuple[float, float]:
    """The sums of |s & t| / |s| and of |s & t| / |t| over all pairs, both sides sorted.

    One sweep over the marks; `near` holds the keyed spans that this mark or a later one may
    still meet, so that the work grows with the pairs that do overlap.
    """
    marked = keyed = 0.0
    near: list[tuple[int, int]] = []
    coming = iter(key)
    following = next(coming, None)
    for start, end in marks:
        if near:
            near = [span for span in near if span[1] > start]
        while following and following[0] < end:
            if following[1] > start:
                near.append(following)
            following = next(coming, None)
        for key_start, key_end in near:
            # Not max() and min(): calling them takes as long as all the rest.
            first = start if start > key_start else key_start  # noqa: FURB136 - see above
            last = end if end < key_end else key_end  # noqa: FURB136 - see above
            shared = last - first
            if shared > 0:
                marked += shared / (end - start)
                keyed += shared / (key_end - key_start)
    return marked, keyed
