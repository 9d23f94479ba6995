"""What a try counts.

Not the grade, which knows neither tries nor hints.
"""

from __future__ import annotations

GRADED_TRIES = 2
"""After so many tries everything is shown, and no further one is graded."""

LESS_EACH_TRY = 0.25
"""What each further try takes off the share of the fraction that counts."""


def counted(fraction: float, try_number: int, *, hints: int = 0, hint_cost: float = 0.0) -> float:
    """The fraction, 0 to 1, that a try counts.

    fraction x max(0, 1 - 0.25 x (n - 1)) - hint_cost x hints, not below 0, for the n-th try.
    """
    share = max(0.0, 1.0 - LESS_EACH_TRY * (try_number - 1))
    return max(0.0, fraction * share - hint_cost * hints)
