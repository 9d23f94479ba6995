"""What the records hold: learners, attempts, gradings, events, drafts, places.

Frozen values only; nothing here knows the database.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from literacy_app.records.people import Learner as Learner  # noqa: PLC0414 (given on from here)
from literacy_app.records.people import Place as Place  # noqa: PLC0414 (given on from here)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path


FINISHED = "finished"
"""The kind of the event that a lesson was gone through to its end."""

REVIEWS_PLANNED = "reviews-planned"
"""The kind of the event that says when each technique comes back: its id and a time in UTC."""


@dataclass(frozen=True, slots=True)
class Work:
    """One learner's work on one activity of one lesson: what a draft belongs to."""

    learner: str
    lesson: str
    activity: str


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try, as it was made and graded then. Never changed; a new grading is another row.

    `response` and `grade` are JSON values. Times are UTC. `try_number` counts from 1; `hints` is
    how many were taken during this try. `counted` is the fraction that this try counts, 0 to 1,
    after the deductions for tries and hints.
    """

    id: str
    work: Work
    content_hash: str
    try_number: int
    hints: int
    response: Any
    grade: Any
    grader: str
    counted: float
    started: datetime
    ended: datetime
    app_version: str


@dataclass(frozen=True, slots=True)
class Grading:
    """A later grade of an attempt, by the key of another version of its lesson. Never changed.

    `attempt` is that attempt's id, `learner` whose it is; `content_hash` is of the lesson that it
    was graded with. `counted` is as an attempt's. `reason` says why there is such a row. Of
    several that point at one attempt the newest holds.
    """

    id: str
    attempt: str
    learner: str
    content_hash: str
    grade: Any
    grader: str
    counted: float
    reason: str
    at: datetime
    app_version: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something else that happened and bears on a grade or a step: a hint, answers shown.

    `activity` is empty where the event belongs to the lesson as a whole; a lesson with an event of
    the kind `FINISHED` is done. Never changed.
    """

    id: str
    work: Work
    kind: str
    value: Any
    at: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """Work that is not handed in yet: one JSON value a mark, by a key the activity chooses.

    `state` is a JSON value for what belongs to the draft as a whole. `started` is when the first
    change was made.
    """

    items: Mapping[str, Any]
    state: Any
    content_hash: str
    started: datetime


@dataclass(frozen=True, slots=True)
class DraftChange:
    """A change of a draft: the items of the keys `removed` go, then those of `put` are there."""

    removed: tuple[str, ...] = ()
    put: Mapping[str, object] = field(default_factory=dict)


class NoticeCode(StrEnum):
    """What the program should tell about the records when it has opened them.

    `DAMAGED_SET_ASIDE`: the file was damaged; it lies unchanged under the name `file`, and new
    records were begun. `NOT_RECORDS_SET_ASIDE`: the same of another program's database.
    `FROM_THE_FUTURE`: `file` is of a later version of the program (`values["version"]` over
    `values["known"]`); it was left alone, and this version keeps records of its own beside it.
    `BACKED_UP`: before the file was brought to this version's form, a copy was laid down as
    `file`. `KEPT_IN_MEMORY`: nothing is kept after the program ends.
    """

    DAMAGED_SET_ASIDE = "records.damaged-set-aside"
    NOT_RECORDS_SET_ASIDE = "records.not-records-set-aside"
    FROM_THE_FUTURE = "records.from-the-future"
    BACKED_UP = "records.backed-up"
    KEPT_IN_MEMORY = "records.kept-in-memory"


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell: `file` is what it speaks of (the file set aside, left alone, made)."""

    code: NoticeCode
    file: Path
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Erased:
    """What erasing a learner could not reach: damaged files set aside may still hold them."""

    left_behind: tuple[Path, ...] = ()
