"""The front page of the records: what the first window shows, in one small file beside them.

Not a source of anything: it is made anew from the database and never trusted over it. Imports
nothing of the database, since the first window is painted from it.

It is written after each change that shows on the first window, when the caller's hands rest, at
the close and at the next opening. It carries the database's count of changes: where the two
differ (the program was killed), what it says is painted all the same and painted again when the
database is open.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from literacy_app.records import header
from literacy_app.records.people import Learner, Place

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "front.json"
FORMAT = 1


class LessonFront(NamedTuple):
    """How far the last learner is with a lesson; `state` is "started" or "done".

    `activities_done` counts those with at least one try, `unchecked` the marks not checked yet,
    `answers` the items that are answered and not checked yet.
    """

    state: str
    place: Place
    activities_done: int = 0
    unchecked: int = 0
    answers: int = 0


@dataclass(frozen=True, slots=True)
class Front:
    """What the first window shows of the records; `lessons` are the last learner's, by id.

    `reviews` says of each technique that the last learner met when it comes back, as ISO text in
    UTC. `is_current` says whether the database has not changed since this was written. Where it is
    False, paint it all the same and paint again when the records are open.
    """

    learners: tuple[Learner, ...] = ()
    last_learner: Learner | None = None
    last_lesson: str | None = None
    lessons: Mapping[str, LessonFront] = field(default_factory=dict)
    reviews: Mapping[str, str] = field(default_factory=dict)
    is_current: bool = True


def read_front(folder: Path) -> Front | None:
    """The front page in a data folder, or None where there is none that can be read."""
    try:
        page = json.loads((folder / FILE).read_bytes())
        front = _parsed(page)
        is_current = _changes_of(folder / page["database"]) == page["changes"]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None  # it is made anew anyway when the records are opened
    return replace(front, is_current=is_current)


def write_front(database: Path, front: Front) -> None:
    """Put a front page beside a database file in one stroke, stamped with its count of changes.

    Raises:
        OSError: It could not be written; the old one is still there.
    """
    page = {
        "format": FORMAT,
        "database": database.name,
        "changes": _changes_of(database),
        "learners": [{"id": learner.id, "name": learner.name} for learner in front.learners],
        "last_learner": front.last_learner.id if front.last_learner else None,
        "last_lesson": front.last_lesson,
        "lessons": {lesson: _as_json(state) for lesson, state in front.lessons.items()},
        "reviews": dict(front.reviews),
    }
    # One name for all: what a killed program left there is overwritten, not left lying.
    written = database.with_name(f"{FILE}.new")
    descriptor = os.open(written, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(page, stream)
    written.replace(front_file(database))


def front_file(database: Path) -> Path:
    """Where the front page of a database file lies."""
    return database.with_name(FILE)


def _changes_of(database: Path) -> int | None:
    try:
        found = header.read(database)
    except OSError:
        return None
    return found.changes if found else None


def _as_json(state: LessonFront) -> dict[str, object]:
    return {
        "state": state.state,
        "place": list(state.place),
        "activities_done": state.activities_done,
        "unchecked": state.unchecked,
        "answers": state.answers,
    }


def _parsed(page: Any) -> Front:
    """The page's nouns; raises one of the errors above where it is of another form."""
    if page["format"] != FORMAT:
        raise ValueError
    learners = tuple(Learner(str(each["id"]), str(each["name"])) for each in page["learners"])
    last = {learner.id: learner for learner in learners}.get(page["last_learner"])
    lesson = page["last_lesson"]
    lessons = {name: _lesson(state) for name, state in page["lessons"].items()}
    reviews = {str(name): str(due) for name, due in page.get("reviews", {}).items()}
    return Front(learners, last, lesson if lesson in lessons else None, lessons, reviews)


def _lesson(state: Any) -> LessonFront:
    step, step_number, paragraph, paragraph_number = state["place"]
    place = Place(
        str(step),
        int(step_number),
        int(paragraph),
        None if paragraph_number is None else int(paragraph_number),
    )
    done, unchecked = int(state["activities_done"]), int(state["unchecked"])
    answers = int(state.get("answers", 0))  # an older version wrote none
    return LessonFront(str(state["state"]), place, done, unchecked, answers)
