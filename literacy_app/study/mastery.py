"""How far a learner masters each technique: unaided first tries alone, with how little they tell.

Not the score of a lesson, and not what comes back when (`reviews`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.measures.wilson import wilson
from literacy_app.study.tries import technique_counts, unaided

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.measures.wilson import Interval
    from literacy_app.records.nouns import Attempt


@dataclass(frozen=True, slots=True)
class Mastery:
    """How often a technique was caught and named.

    Attributes:
        named: how many of `count` phrases were caught and given an accepted name.
        interval: where the share probably lies, 0 to 1; None: too few to say.
    """

    technique: str
    named: int
    count: int
    interval: Interval | None


def mastery(attempts: Iterable[Attempt]) -> tuple[Mastery, ...]:
    """The mastery of each technique that was met, in the order it was first met."""
    return tuple(
        Mastery(each.technique, each.named, each.count, wilson(each.named, each.count))
        for each in technique_counts(unaided(attempts)).values()
        if each.count
    )
