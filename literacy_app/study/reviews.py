"""When each technique comes back, and with which excerpt: spaced reviews (FSRS) from the rows.

Not a deck of cards: what is scheduled is a technique, and each review is a text not seen before.
Nothing is kept of the schedule that the rows do not say.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight
from literacy_app.records.nouns import REVIEWS_PLANNED, Work
from literacy_app.study.history import tries_of
from literacy_app.study.tries import first_tries, technique_counts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt
    from literacy_app.records.store import Store
    from literacy_app.study.tries import TechniqueCount

_LONGEST_DAYS = 365


class Rating(IntEnum):
    """How a meeting with a technique went, by the numbers of FSRS."""

    AGAIN = 1
    HARD = 2
    GOOD = 3


@dataclass(frozen=True, slots=True)
class Meeting:
    """A first try at a text that had the technique in its key."""

    at: datetime
    rating: Rating


@dataclass(frozen=True, slots=True)
class Plan:
    """When a technique comes back."""

    technique: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Excerpt:
    """An activity of a lesson of the bank: what a review draws."""

    lesson: Lesson
    activity: Highlight

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the lesson and the activity."""
        return self.lesson.id, self.activity.id

    def entries(self, technique: str) -> int:
        """How many phrases of its key take the technique for their name."""
        return sum(technique in entry.labels for entry in self.activity.key)


def meetings(attempts: Iterable[Attempt]) -> Mapping[str, tuple[Meeting, ...]]:
    """Each technique's meetings, the oldest first: first tries alone."""
    found: dict[str, tuple[Meeting, ...]] = {}
    for attempt in first_tries(attempts):
        for technique, count in technique_counts((attempt,)).items():
            if count.count:
                meeting = Meeting(attempt.ended, _rating(count, is_aided=attempt.hints > 0))
                found[technique] = (*found.get(technique, ()), meeting)
    return found


def plans(attempts: Iterable[Attempt], retention: float) -> tuple[Plan, ...]:
    """When each technique that was met comes back, the next one first.

    Args:
        attempts: all of a learner's, the oldest first.
        retention: how likely one should still know it when it comes back, such as 0.9.
    """
    import fsrs  # noqa: PLC0415 (needed only where something was met)

    scheduler = fsrs.Scheduler(
        desired_retention=retention,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=_LONGEST_DAYS,
        enable_fuzzing=False,  # the same rows give the same days
    )
    made = []
    for technique, met in meetings(attempts).items():
        card = fsrs.Card(card_id=0, due=met[0].at)
        for meeting in met:
            card, _log = scheduler.review_card(card, fsrs.Rating(meeting.rating), meeting.at)
        made.append(Plan(technique, card.due))
    return tuple(sorted(made, key=lambda plan: (plan.due, plan.technique)))


def due(planned: Iterable[Plan], now: datetime) -> tuple[Plan, ...]:
    """Those that are due by now."""
    return tuple(plan for plan in planned if plan.due <= now)


def next_due(planned: Iterable[Plan], now: datetime) -> datetime | None:
    """When the next one comes that is not due yet; None where none does."""
    return min((plan.due for plan in planned if plan.due > now), default=None)


def excerpts(bank: Iterable[Lesson]) -> tuple[Excerpt, ...]:
    """What can be drawn of lessons: marking tasks with at least one phrase to be let stand."""
    return tuple(
        Excerpt(lesson, activity)
        for lesson in bank
        for activity in lesson.activities
        if isinstance(activity, Highlight) and activity.let_stand
    )


def seen_by(attempts: Iterable[Attempt]) -> frozenset[tuple[str, str]]:
    """The activities a learner has tried, by the ids of lesson and activity."""
    return frozenset((each.work.lesson, each.work.activity) for each in attempts)


def draw(
    wanted: Sequence[str], bank: Iterable[Excerpt], seen: Collection[tuple[str, str]]
) -> Excerpt | None:
    """An unseen excerpt for the first of the wanted techniques that has one; None without any.

    The one that shows more of the other wanted techniques comes first, then the one with more
    entries of that technique; the order of the bank decides the rest.
    """
    unseen = [each for each in bank if each.key not in seen]
    for first in wanted:
        shows = [each for each in unseen if each.entries(first)]
        if shows:
            return max(shows, key=lambda each: (_shown(each, wanted), each.entries(first)))
    return None


def _shown(excerpt: Excerpt, wanted: Sequence[str]) -> int:
    return sum(excerpt.entries(technique) > 0 for technique in wanted)


def note_plans(
    store: Store, learner: str, retention: float, bank: Sequence[Excerpt]
) -> tuple[Plan, ...]:
    """Work out a learner's plans, and keep them for the first window where they are others.

    A technique for which the bank has no unseen excerpt does not come back: there is nothing to
    review it with.
    """
    attempts = tries_of(store, learner)
    seen = seen_by(attempts)
    unseen = [each for each in bank if each.key not in seen]
    planned = tuple(
        plan
        for plan in plans(attempts, retention)
        if any(each.entries(plan.technique) for each in unseen)
    )
    value = {plan.technique: plan.due.isoformat() for plan in planned}
    kept = [each.value for each in store.events(learner, "") if each.kind == REVIEWS_PLANNED]
    if value != (kept[-1] if kept else {}):
        store.add_event(Work(learner, "", ""), REVIEWS_PLANNED, value)
    return planned


def _rating(count: TechniqueCount, *, is_aided: bool) -> Rating:
    """What was named right, less what was marked beside; with hints it was not yet known."""
    share = max(0, count.named - count.over) / count.count
    if share < 1 / 2:
        return Rating.AGAIN
    return Rating.GOOD if share == 1 and not is_aided else Rating.HARD
