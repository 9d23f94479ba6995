"""What a learner did in one lesson so far, worked out from the rows of the records.

Not the records themselves, and no grade is made here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from literacy_app.records.nouns import FINISHED
from literacy_app.study.counting import GRADED_TRIES
from literacy_app.study.hints import Given, HintKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from literacy_app.records.nouns import Attempt, Event
    from literacy_app.records.store import Store
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.hints import Hint

HINT = "hint"
ANSWERS_SHOWN = "answers-shown"
STEP_DONE = "step-done"
RATING = "rating"
"""The kind of the event that a student rated a text of their own by the rubric."""


def tries_of(store: Store, learner: str, lesson: str | None = None) -> tuple[Attempt, ...]:
    """A learner's tries as they count now, the oldest first, in one lesson or in all.

    A try that was graded again has its newest grade, and what it counts by that; its response and
    the version of the lesson that this was given to stay. All that is told of tries rests on this.
    """
    newest = {each.attempt: each for each in store.gradings(learner, lesson)}
    return tuple(
        replace(each, grade=found.grade, grader=found.grader, counted=found.counted)
        if (found := newest.get(each.id))
        else each
        for each in store.attempts(learner, lesson)
    )


class History:
    """The attempts and events of one learner in one lesson, the oldest first. Grows by adding."""

    def __init__(self, attempts: Iterable[Attempt], events: Iterable[Event]) -> None:
        self._attempts = list(attempts)
        self._events = list(events)

    def add_attempt(self, attempt: Attempt) -> None:
        """Know of another attempt, which the records have by now."""
        self._attempts.append(attempt)

    def add_event(self, event: Event) -> None:
        """Know of another event, which the records have by now."""
        self._events.append(event)

    def attempts(self, activity_id: str) -> tuple[Attempt, ...]:
        """The tries at an activity."""
        return tuple(each for each in self._attempts if each.work.activity == activity_id)

    def try_number(self, activity_id: str) -> int:
        """The number of the try that comes next, from 1."""
        return len(self.attempts(activity_id)) + 1

    def best(self, activity_id: str) -> float:
        """The best that a try at an activity counts, 0 to 1; 0 before the first."""
        return max((each.counted for each in self.attempts(activity_id)), default=0.0)

    def has_ended(self, activity_id: str, tries: int = GRADED_TRIES) -> bool:
        """Whether everything is shown, so that no further try is graded, of so many there are."""
        attempts = self.attempts(activity_id)
        return (
            len(attempts) >= tries
            or any(_is_full(each) for each in attempts)
            or bool(self._of(activity_id, ANSWERS_SHOWN))
        )

    def hints(self, activity_id: str, try_number: int) -> int:
        """How many hints were counted in a try."""
        return sum(value["try"] == try_number for value in self._of(activity_id, HINT))

    def given(self, activity_id: str, try_number: int) -> frozenset[Given]:
        """The hints on an activity; how many are left changes, and counts for this try alone."""
        return frozenset(
            Given(value["kind"], value["on"])
            for value in self._of(activity_id, HINT)
            if value["kind"] != HintKind.COUNT or value["try"] == try_number
        )

    def ratings(self, activity_id: str) -> dict[str, dict[str, int]]:
        """How a student rated their own texts last: for each item, each criterion from 0 to 2."""
        return {value["item"]: value["rating"] for value in self._of(activity_id, RATING)}

    def is_done(self, step_id: str) -> bool:
        """Whether a step without a grade was gone through."""
        return step_id in self._of("", STEP_DONE)

    def is_finished(self) -> bool:
        """Whether the lesson was gone through to its end."""
        return bool(self._of("", FINISHED))

    def _of(self, activity_id: str, kind: str) -> list[Any]:
        """The values of the events of a kind."""
        return [
            each.value
            for each in self._events
            if each.kind == kind and each.work.activity == activity_id
        ]


def hint_value(hint: Hint | AnswerHint, try_number: int) -> dict[str, object]:
    """A hint as the value of its event."""
    return {"try": try_number, "kind": hint.kind.value, "on": hint.on}


def last_index(attempts: Sequence[Attempt], activity: tuple[str, str]) -> float | None:
    """The discernment index of what a learner did last before an activity of a lesson.

    Of unaided first tries alone (grading.md), with enough entries to say; None without one.
    """
    index: float | None = None
    for each in attempts:
        if (each.work.lesson, each.work.activity) == activity:
            break
        found = _index_of(each)
        if found is not None and each.try_number == 1 and each.hints == 0:
            index = found
    return index


def _is_full(attempt: Attempt) -> bool:
    fraction = attempt.grade["fraction"] if attempt.grade is not None else None
    return fraction is not None and bool(fraction >= 1)


def _index_of(attempt: Attempt) -> float | None:
    """The index that a grade holds: the grade of answers has none."""
    index = (attempt.grade or {}).get("discernment", {}).get("index")
    return None if index is None else float(index)
