"""Tries made up for tests of what they come to: a grade of counts, with ids and times of one's own.

Not graded by anything.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from literacy_app.measures.discernment import discernment
from literacy_app.records.nouns import Attempt, Work
from tests.fakes.attempts import STARTED, attempt

if TYPE_CHECKING:
    from collections.abc import Sequence


def entry(technique: str, named: str | None = "", *, also: str = "") -> dict[str, Any]:
    """An item of a grade: named so (as the technique by default), or missed where None."""
    label = technique if not named and named is not None else named
    outcome = "missed" if named is None else "found"
    labels = [technique, also] if also else [technique]
    return {"id": "e", "outcome": outcome, "label": label, "labels": labels}


def marked(
    items: Sequence[dict[str, Any]] = (), counts: tuple[int, int, int, int] = (0, 0, 0, 0),
    alarms: Sequence[str] = (),
) -> dict[str, Any]:  # fmt: skip
    """The grade of a highlight; counts are hits, signals, false alarms and noise entries."""
    hits, signals, false, noise = counts
    found = discernment(hits=hits, signals=signals, false_alarms=false, noise=noise)
    return {
        "fraction": 0.5,
        "items": list(items),
        "false_alarm_marks": [{"label": label} for label in alarms],
        "discernment": found.to_json(),
    }


def answered(*sure: tuple[int | None, bool | None]) -> dict[str, Any]:
    """The grade of answers: each with how sure one was, and whether it was right."""
    items = [{"certainty": per_cent, "certainty_right": right} for per_cent, right in sure]
    return {"fraction": 0.5, "items": items}


def tried(  # noqa: PLR0913 (as many as a try has that these tests differ in)
    grade: dict[str, Any],
    *,
    day: int = 0,
    where: str = "lesson/mark",
    hints: int = 0,
    number: int = 1,
    learner: str = "maya",
) -> Attempt:
    """A try so many days after the first of them, at an activity given as “lesson/activity”."""
    lesson, activity = where.split("/")
    made = attempt(day, Work(learner, lesson, activity), try_number=number)
    ended = moment(day)
    named = f"{where}-{day}-{number}"
    return replace(made, id=named, grade=grade, hints=hints, started=ended, ended=ended)


def moment(day: int) -> datetime:
    """The time of a try of that day."""
    return STARTED + timedelta(days=day)
