"""The interval in which a share probably lies, from few trials (Wilson 1927).

Not a test of anything: it says how little a small count tells.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

LEAST_COUNT = 5
"""With fewer trials nothing is said of a share."""

_Z = 1.959963984540054
"""95 % of a normal distribution lie within so many deviations."""


class Interval(NamedTuple):
    """From where to where, 0 to 1."""

    low: float
    high: float


def wilson(successes: int, count: int) -> Interval | None:
    """The 95 % interval of a share; None below `LEAST_COUNT` trials.

    Args:
        successes: 0 to `count`.
        count: the number of trials.
    """
    if count < LEAST_COUNT:
        return None
    share = successes / count
    square = _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    spread = share * (1 - share) / count + square / (4 * count * count)
    half = _Z * sqrt(spread) / (1 + square / count)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))
