"""How sure a student was beside how often they were right: Brier points and calibration.

Pure numbers; reported apart from the score and never part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Calibration:
    """Of the answers given with one certainty: how many, and how many of them were right.

    Attributes:
        certainty: in per cent, 0 to 100.
    """

    certainty: int
    count: int
    right: int

    @property
    def share(self) -> float:
        """The share that was right, 0 to 1; of no answers 0."""
        return self.right / self.count if self.count else 0.0


def brier_points(probability: float, *, right: bool) -> float:
    """1 - (p - right)², 0 to 1: 1 for being sure and right (Brier 1950, turned round).

    Args:
        probability: how sure one was, 0 to 1.
        right: whether the answer was right.
    """
    return 1 - (probability - right) ** 2


def calibration(answers: Iterable[tuple[int, bool]]) -> tuple[Calibration, ...]:
    """For each certainty in per cent that was given, lowest first, how often it was right."""
    counts: dict[int, list[bool]] = {}
    for certainty, right in answers:
        counts.setdefault(certainty, []).append(right)
    return tuple(
        Calibration(certainty, len(rights), sum(rights))
        for certainty, rights in sorted(counts.items())
    )
