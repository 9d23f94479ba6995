"""What a learner can do by now, worked out from the rows: in one lesson, or in all together.

Not the score of a try (`outcome`). Discernment, calibration and gain rest on unaided first tries
alone; a transfer passage stands apart. No sentence is made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.measures.certainty import calibration
from literacy_app.measures.discernment import sum_of
from literacy_app.study.tries import (
    certainties,
    discernment_of,
    first_tries,
    is_transfer,
    technique_counts,
    unaided,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, tzinfo

    from literacy_app.measures.certainty import Calibration
    from literacy_app.measures.discernment import Discernment
    from literacy_app.records.nouns import Attempt
    from literacy_app.study.tries import TechniqueCount


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the plane of discernment: what one day, or one lesson, comes to.

    There is at least one signal and one noise entry in it.
    """

    day: date
    discernment: Discernment

    @property
    def caught(self) -> float:
        """The share of loaded phrases that were caught, 0 to 1."""
        return self.discernment.hits / self.discernment.signals

    @property
    def flagged(self) -> float:
        """The share of plain phrases that were flagged, 0 to 1."""
        return self.discernment.false_alarms / self.discernment.noise

    @property
    def index(self) -> float:
        """Discernment, -100 to 100; shown with its counts, since it may rest on few."""
        return 100 * (self.caught - self.flagged)


@dataclass(frozen=True, slots=True)
class Results:
    """What the rows come to.

    Attributes:
        tries: how many tries there were in all; `aided` of the first tries were with hints.
        since: the day of the first of them; None without any.
        discernment: of the unaided first tries.
        history: the days before, then what this page is about; what it is about comes last.
        transfer: of transfer passages, likewise unaided, which count nowhere else.
        gain: how much higher the index is on transfer; None where either is too few to say.
        techniques: of all first tries, in the order they were met.
    """

    tries: int
    aided: int
    since: date | None
    discernment: Discernment
    history: tuple[Spot, ...]
    transfer: Discernment
    gain: float | None
    techniques: tuple[TechniqueCount, ...]
    calibration: tuple[Calibration, ...]


def results(
    attempts: Sequence[Attempt],
    *,
    lesson: str | None = None,
    zone: tzinfo | None = None,
) -> Results:
    """What a learner's tries come to, in one lesson or in all.

    Args:
        attempts: all of the learner's, the oldest first.
        lesson: the id of the lesson; None: all together.
        zone: where a day begins; None: as the computer has it.
    """
    scope = [each for each in attempts if lesson is None or each.work.lesson == lesson]
    firsts = first_tries(scope)
    alone = unaided(scope)
    trained = [each for each in alone if not is_transfer(each)]
    before = _together(trained)
    after = _together([each for each in alone if is_transfer(each)])
    history = _days(trained, zone)
    if lesson is not None:
        others = [each for each in unaided(attempts) if each.work.lesson != lesson]
        others = [each for each in others if not is_transfer(each)]
        history = _with_days_before(trained, others, zone)
    return Results(
        tries=len(scope),
        aided=len(firsts) - len(alone),
        since=_day(scope[0], zone) if scope else None,
        discernment=before,
        history=history,
        transfer=after,
        gain=_gain(before, after),
        techniques=tuple(each for each in technique_counts(firsts).values() if each.count),
        calibration=calibration([pair for each in alone for pair in certainties(each)]),
    )


@dataclass(frozen=True, slots=True)
class LessonWork:
    """What was done in one lesson.

    Attributes:
        lesson: its id.
        best: the mean of what the best try at each graded activity counts, 0 to 1; None where
            nothing is graded.
    """

    lesson: str
    tries: int
    best: float | None
    last: date


def by_lesson(attempts: Iterable[Attempt], zone: tzinfo | None = None) -> tuple[LessonWork, ...]:
    """What was done in each lesson, the one worked on last first."""
    rows: dict[str, list[Attempt]] = {}
    for each in attempts:
        rows.setdefault(each.work.lesson, []).append(each)
    made = [
        LessonWork(lesson, len(tries), _best(tries), _day(tries[-1], zone))
        for lesson, tries in rows.items()
    ]
    order = {lesson: tries[-1].ended for lesson, tries in rows.items()}
    return tuple(sorted(made, key=lambda each: order[each.lesson], reverse=True))


def _best(tries: Iterable[Attempt]) -> float | None:
    best: dict[str, float] = {}
    for each in tries:
        if each.grade is not None and each.grade["fraction"] is not None:
            activity = each.work.activity
            best[activity] = max(best.get(activity, 0.0), each.counted)
    return sum(best.values()) / len(best) if best else None


def _with_days_before(
    trained: Sequence[Attempt], others: Sequence[Attempt], zone: tzinfo | None
) -> tuple[Spot, ...]:
    """The days on which something else was done before, then the lesson as one spot.

    Nothing where the lesson has no spot: the last of the others would be taken for it.
    """
    own = _spot(_day(trained[-1], zone), trained) if trained else ()
    if not own:
        return ()
    earlier = [each for each in others if each.ended <= trained[-1].ended]
    return (*_days(earlier, zone), *own)


def _days(attempts: Iterable[Attempt], zone: tzinfo | None) -> tuple[Spot, ...]:
    by_day: dict[date, list[Attempt]] = {}
    for each in attempts:
        by_day.setdefault(_day(each, zone), []).append(each)
    return tuple(spot for day, tries in by_day.items() for spot in _spot(day, tries))


def _spot(day: date, tries: Iterable[Attempt]) -> tuple[Spot, ...]:
    """Where the tries stand together; nowhere without a signal and a noise entry."""
    found = _together(tries)
    return (Spot(day, found),) if found.signals and found.noise else ()


def _together(attempts: Iterable[Attempt]) -> Discernment:
    parts = [discernment_of(each) for each in attempts]
    return sum_of([part for part in parts if part is not None])


def _gain(before: Discernment, after: Discernment) -> float | None:
    if before.index is None or after.index is None:
        return None
    return after.index - before.index


def _day(attempt: Attempt, zone: tzinfo | None) -> date:
    return attempt.ended.astimezone(zone).date()
