"""How far readers agree beyond chance: Krippendorff's alpha for names (nominal data).

Not a score of anyone's work and not a test of significance: one figure for a set of readings.

The formula is that of Klaus Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), and
Content Analysis, 4th edition (2019), chapter 12. A unit is what each reader gave a value to, or
none; a unit with fewer than two values pairs nothing and is left out. A unit with m values adds
1 / (m - 1) to the coincidence matrix for each ordered pair of its values, so that

    o(c, k) = sum over the units of (ordered pairs c-k in the unit) / (m - 1)
    n(c) = sum over k of o(c, k), n = sum over c of n(c)
    alpha = 1 - observed / expected
          = 1 - (n - 1) x sum of o(c, k) with c != k / sum of n(c) x n(k) with c != k

1 is perfect agreement, 0 what chance alone would bring, and below 0 readers differ more than by
chance (down to about -1 with two readers). Krippendorff asks for 0.8, and for 0.667 where
conclusions are tentative.

Two cases have no figure, and None says so. Where no unit has two values there is nothing to
compare. Where all paired values are one and the same, nothing could have differed: 1 - 0 / 0. To
call that 1 would praise readers who all marked nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

TENTATIVE = 0.667
"""The least alpha from which even tentative conclusions may be drawn."""


def alpha(units: Iterable[Iterable[Hashable | None]]) -> float | None:
    """Krippendorff's nominal alpha of `units`; None where it is not defined.

    Args:
        units: for each unit what every reader named it, None where a reader gave no value.
    """
    totals: Counter[Hashable] = Counter()
    apart = 0.0
    for unit in units:
        values = Counter(value for value in unit if value is not None)
        paired = values.total()
        if paired > 1:
            totals.update(values)
            alike = sum(count * (count - 1) for count in values.values())
            apart += (paired * (paired - 1) - alike) / (paired - 1)
    every = totals.total()
    expected = every * every - sum(count * count for count in totals.values())
    return 1 - (every - 1) * apart / expected if expected else None
