"""Grading old work again by a corrected key: what would change, and the rows that say so.

Not the grade itself (activities). Nothing is ever put in the place of a grade: a later one is a
row beside it (`records`), and `history.tries_of` takes the newest.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from literacy_app import __version__
from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.kinds import grade, grader
from literacy_app.records.nouns import Grading
from literacy_app.study.counting import counted
from literacy_app.study.grade_changes import changes
from literacy_app.study.old_responses import NotSafe, Why, read_old

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt, Learner
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.grade_changes import Change

NO_GRADER = "none"
"""The grader of a try at a lesson that came without its key."""


class NoKeyHere(Exception):
    """Nothing can be graded by a lesson that came without its key."""

    def __init__(self, lesson_id: str) -> None:
        super().__init__(lesson_id)
        self.lesson_id = lesson_id


class Reason(StrEnum):
    """Why a grading was added; the records keep it.

    `LESSON_CHANGED`: the lesson was changed since. `FIRST_GRADE`: there was no key then.
    `NOBODY_FALLS`: by the lesson as it is now the try would count less, so it keeps what it had.
    """

    LESSON_CHANGED = "lesson-changed"
    FIRST_GRADE = "first-grade"
    NOBODY_FALLS = "nobody-falls"


@dataclass(frozen=True, slots=True)
class Regraded:
    """A try that another grade is given, or that keeps its own though it would fall.

    Attributes:
        title: of its activity.
        before: what it counts now, 0 to 1; None where it was never graded.
        after: what it will count; `would_be` what it would by the lesson as it is now.
        grade: what is kept as its grade.
        differs: what differs between its grade and the one by the lesson as it is now.
    """

    learner: Learner
    attempt: Attempt
    title: str
    before: float | None
    after: float
    would_be: float
    grade: Any
    grader: str
    reason: Reason
    differs: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class NotRegraded:
    """A try that cannot be graded safely by the lesson as it is now, and keeps its grade."""

    learner: Learner
    attempt: Attempt
    title: str
    why: Why
    what: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What grading the old work of a lesson again comes to.

    Attributes:
        changed: by learner, in the order of the tries.
        left: those that cannot be graded safely, likewise.
        same: how many tries were looked at of which nothing changes.
    """

    lesson: str
    content_hash: str
    changed: tuple[Regraded, ...] = ()
    left: tuple[NotRegraded, ...] = ()
    same: int = 0


class _Standing(NamedTuple):
    """A try as it counts now: what it was graded with, and by which version of the lesson."""

    attempt: Attempt
    content_hash: str
    grade: Any
    grader: str
    counted: float
    reason: str


def plan(
    store: Store, lesson: Lesson, learners: Iterable[Learner], *, nobody_falls: bool = False
) -> Plan:
    """What would change if the tries of these learners at a lesson were graded by it as it is now.

    The same rows and the same lesson always give the same plan; after `regrade` it is empty.

    Args:
        store: only read.
        lesson: with its key, as it is now.
        learners: in the order in which they are to be listed.
        nobody_falls: a try that would count less keeps its grade.

    Raises:
        NoKeyHere: The lesson came without its key.
        RecordsUnavailable: The records cannot be read.
    """
    if lesson.without_key is not None:
        raise NoKeyHere(lesson.id)
    found = [
        made
        for learner in learners
        for standing in _standings(store, learner, lesson.id)
        if (made := _Planning(lesson, learner, nobody_falls=nobody_falls).of(standing)) is not None
    ]
    return Plan(
        lesson.id,
        lesson.content_hash,
        tuple(each for each in found if isinstance(each, Regraded)),
        tuple(each for each in found if isinstance(each, NotRegraded)),
        sum(isinstance(each, int) for each in found),
    )


def regrade(store: Store, planned: Plan, clock: Clock, new_id: NewId) -> tuple[Grading, ...]:
    """Add what was planned, all of it or nothing; gives the rows.

    Raises:
        RecordsUnavailable: The records cannot be written.
    """
    now = clock()
    rows = tuple(
        Grading(
            id=new_id(),
            attempt=each.attempt.id,
            learner=each.learner.id,
            content_hash=planned.content_hash,
            grade=each.grade,
            grader=each.grader,
            counted=each.after,
            reason=each.reason.value,
            at=now,
            app_version=__version__,
        )
        for each in planned.changed
    )
    if rows:
        store.add_gradings(rows)
    return rows


def _standings(store: Store, learner: Learner, lesson_id: str) -> Iterator[_Standing]:
    newest = {each.attempt: each for each in store.gradings(learner.id, lesson_id)}
    for each in store.attempts(learner.id, lesson_id):
        row = newest.get(each.id)
        last = row or each
        values = last.content_hash, last.grade, last.grader, last.counted
        yield _Standing(each, *values, row.reason if row else "")


class _Planning:
    """Plans for the tries of one learner."""

    def __init__(self, lesson: Lesson, learner: Learner, *, nobody_falls: bool) -> None:
        self._lesson = lesson
        self._learner = learner
        self._nobody_falls = nobody_falls
        self._activities = {each.id: each for each in lesson.activities}

    def of(self, standing: _Standing) -> Regraded | NotRegraded | int | None:
        """What becomes of a try: None where there is nothing to look at, 0 where it is the same."""
        activity = self._activities.get(standing.attempt.work.activity)
        if not self._is_behind(standing, activity):
            return None
        try:
            return self._regraded(standing, activity)
        except NotSafe as refused:
            attempt = standing.attempt
            title = activity.title if activity is not None else attempt.work.activity
            return NotRegraded(self._learner, attempt, title, refused.why, refused.what)

    def _is_behind(self, standing: _Standing, activity: Activity | None) -> bool:
        """Whether a try counts by something else than the lesson as it is now."""
        if standing.grade is not None and standing.grade["fraction"] is None:
            return False  # nothing of it is ever graded
        is_of_now = standing.content_hash == self._lesson.content_hash
        if is_of_now and standing.reason == Reason.NOBODY_FALLS:
            return not self._nobody_falls
        by = standing.grader if activity is None else grader(activity)
        return not is_of_now or standing.grade is None or standing.grader != by

    def _regraded(self, standing: _Standing, activity: Activity | None) -> Regraded | int:
        if activity is None:
            raise NotSafe(Why.ACTIVITY_GONE)
        attempt = standing.attempt
        try:
            made = grade(activity, read_old(attempt.response, activity))
        except RefusedResponseError as refused:
            raise NotSafe(Why.NOT_TOGETHER) from refused
        after = counted(
            made.fraction or 0.0,
            attempt.try_number,
            hints=attempt.hints,
            hint_cost=activity.hint_cost,
        )
        json = made.to_json()
        if json == standing.grade and after == standing.counted:
            return 0
        return self._chosen(standing, activity, after, json)

    def _chosen(
        self, standing: _Standing, activity: Activity, after: float, json: dict[str, object]
    ) -> Regraded:
        is_first = standing.grade is None
        is_kept = self._nobody_falls and not is_first and after < standing.counted
        reason = Reason.FIRST_GRADE if is_first else Reason.LESSON_CHANGED
        return Regraded(
            learner=self._learner,
            attempt=standing.attempt,
            title=activity.title,
            before=None if is_first else standing.counted,
            after=standing.counted if is_kept else after,
            would_be=after,
            grade=standing.grade if is_kept else json,
            grader=standing.grader if is_kept else grader(activity),
            reason=Reason.NOBODY_FALLS if is_kept else reason,
            differs=changes(standing.grade, json),
        )


def learners_with_tries(store: Store, lesson_id: str) -> Sequence[Learner]:
    """The learners who tried something of a lesson, the one who worked last first."""
    return [each for each in store.learners() if store.attempts(each.id, lesson_id)]
