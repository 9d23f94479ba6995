"""What the rows of tries tell: which of them count for growth, and what each says of techniques.

Not the score. Whatever a row does not say, since its kind has no such thing or an older version
kept less, is left out and never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app.measures.discernment import Discernment, discernment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from literacy_app.records.nouns import Attempt

_MISSED = "missed"


@dataclass(frozen=True, slots=True)
class TechniqueCount:
    """How often a technique stood in a key, and what became of it.

    Attributes:
        caught: entries that a mark met, whatever its name.
        named: those of them that were given an accepted name.
        count: entries of this technique.
        over: marks of this name on words that are not in the key.
    """

    technique: str
    caught: int = 0
    named: int = 0
    count: int = 0
    over: int = 0

    def plus(self, other: TechniqueCount) -> TechniqueCount:
        """Both together."""
        return TechniqueCount(
            self.technique,
            self.caught + other.caught,
            self.named + other.named,
            self.count + other.count,
            self.over + other.over,
        )


def first_tries(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """The first try at each activity, with hints or without, in their order.

    What waits for its grade where the key is says nothing yet.
    """
    return tuple(each for each in attempts if each.try_number == 1 and each.grade is not None)


def unaided(attempts: Iterable[Attempt]) -> tuple[Attempt, ...]:
    """The first tries without a hint: what mastery, discernment and gain rest on."""
    return tuple(each for each in first_tries(attempts) if each.hints == 0)


def is_transfer(attempt: Attempt) -> bool:
    """Whether a try was at a transfer passage, which counts apart."""
    return attempt.grade.get("transfer") is True


def discernment_of(attempt: Attempt) -> Discernment | None:
    """What a try says of discernment; None where its kind of activity has no such thing."""
    counts = attempt.grade.get("discernment")
    if counts is None:
        return None
    return discernment(
        hits=counts["hits"],
        signals=counts["signals"],
        false_alarms=counts["false_alarms"],
        noise=counts["noise"],
    )


def certainties(attempt: Attempt) -> tuple[tuple[int, bool], ...]:
    """Each certainty that was given, in per cent, and whether that answer was right."""
    return tuple(
        (item["certainty"], item["certainty_right"])
        for item in attempt.grade.get("items", ())
        if item.get("certainty_right") is not None
    )


def technique_counts(attempts: Iterable[Attempt]) -> Mapping[str, TechniqueCount]:
    """What tries say of each technique, by its id, in the order it was first met."""
    together: dict[str, TechniqueCount] = {}
    for attempt in attempts:
        for found in (*_of_items(attempt), *_of_alarms(attempt)):
            before = together.get(found.technique)
            together[found.technique] = before.plus(found) if before else found
    return together


def _of_items(attempt: Attempt) -> Iterable[TechniqueCount]:
    for item in attempt.grade.get("items", ()):
        accepted = item.get("labels")
        if accepted:
            yield _of_item(item, accepted)


def _of_item(item: Mapping[str, Any], accepted: list[str]) -> TechniqueCount:
    """An entry that accepts several names counts for the one it was given, else for the first."""
    is_named = item["label"] in accepted
    technique = item["label"] if is_named else accepted[0]
    return TechniqueCount(technique, int(item["outcome"] != _MISSED), int(is_named), 1)


def _of_alarms(attempt: Attempt) -> Iterable[TechniqueCount]:
    for alarm in attempt.grade.get("false_alarm_marks", ()):
        yield TechniqueCount(alarm["label"], over=1)
