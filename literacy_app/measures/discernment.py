"""How well somebody tells signal from noise (signal detection theory).

Not a score: it is reported beside the grade and never changes it.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_SIGNALS = 8
LEAST_NOISE = 4
LEANS_FROM = 0.3

Leaning = Literal["suspects", "lets-pass", "balanced"]

_quantile = NormalDist().inv_cdf


@dataclass(frozen=True, slots=True)
class Discernment:
    """Counts, and what follows from them where there are enough.

    Attributes:
        d_prime: z(H) - z(F), higher is better; None with too few signals or noise entries.
        criterion: -(z(H) + z(F)) / 2, below 0 suspects more; None with too few.
        index: 100 x (share of hits - share of false alarms), -100 to 100; None with too few.
    """

    hits: int
    signals: int
    false_alarms: int
    noise: int
    d_prime: float | None
    criterion: float | None
    index: float | None

    def to_json(self) -> dict[str, int | float | None]:
        """Its values by name."""
        return asdict(self)


def discernment(*, hits: int, signals: int, false_alarms: int, noise: int) -> Discernment:
    """Discernment with the log-linear correction of Hautus (1995).

    H = (hits + 1/2) / (signals + 1), F = (false alarms + 1/2) / (noise + 1).
    """
    if signals < LEAST_SIGNALS or noise < LEAST_NOISE:
        return Discernment(hits, signals, false_alarms, noise, None, None, None)
    hit_z = _quantile((hits + 0.5) / (signals + 1))
    alarm_z = _quantile((false_alarms + 0.5) / (noise + 1))
    return Discernment(
        hits,
        signals,
        false_alarms,
        noise,
        d_prime=hit_z - alarm_z,
        criterion=-0.5 * (hit_z + alarm_z),
        index=100 * (hits / signals - false_alarms / noise),
    )


def sum_of(parts: Iterable[Discernment]) -> Discernment:
    """Discernment over several activities: the counts are summed first."""
    hits = signals = false_alarms = noise = 0
    for part in parts:
        hits += part.hits
        signals += part.signals
        false_alarms += part.false_alarms
        noise += part.noise
    return discernment(hits=hits, signals=signals, false_alarms=false_alarms, noise=noise)


def leaning(criterion: float | None) -> Leaning | None:
    """Which way somebody leans; None where the criterion is (too few to say)."""
    if criterion is None:
        return None
    if criterion < -LEANS_FROM:
        return "suspects"
    return "lets-pass" if criterion > LEANS_FROM else "balanced"
