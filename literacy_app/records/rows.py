"""Attempts, gradings and events in the database: rows that are only added.

Not what they mean (study). The database itself refuses to change them.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from literacy_app.records.nouns import Attempt, Event, Grading, Work

if TYPE_CHECKING:
    import sqlite3

    from literacy_app.records.database import Database

_ADD_ATTEMPT = """
INSERT INTO attempt (
    id, learner, lesson, activity, content_hash, try_number, hints,
    response, grade, grader, counted, started, ended, app_version
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_ATTEMPTS = """
SELECT
    id, learner, lesson, activity, content_hash, try_number, hints,
    response, grade, grader, counted, started, ended, app_version
FROM attempt WHERE learner = ?1 AND (?2 IS NULL OR lesson = ?2) ORDER BY number
"""
_ADD_GRADING = """
INSERT INTO grading (
    id, attempt, learner, content_hash, grade, grader, counted, reason, at, app_version
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_GRADINGS = """
SELECT
    grading.id, grading.attempt, grading.learner, grading.content_hash, grading.grade,
    grading.grader, grading.counted, grading.reason, grading.at, grading.app_version
FROM grading JOIN attempt ON attempt.id = grading.attempt
WHERE grading.learner = ?1 AND (?2 IS NULL OR attempt.lesson = ?2) ORDER BY grading.number
"""
_ADD_EVENT = """
INSERT INTO event (id, learner, lesson, activity, kind, value, at) VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_EVENTS = """
SELECT id, learner, lesson, activity, kind, value, at
FROM event WHERE learner = ?1 AND (?2 IS NULL OR lesson = ?2) ORDER BY number
"""


def to_text(value: object) -> str:
    """A JSON value as text, in ASCII: whatever a learner typed can be kept."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def time_text(time: datetime) -> str:
    """A time as text, in UTC."""
    return time.astimezone(UTC).isoformat()


def add_attempt(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Add an attempt, within a transaction."""
    work = attempt.work
    connection.execute(
        _ADD_ATTEMPT,
        (
            attempt.id,
            *(work.learner, work.lesson, work.activity, attempt.content_hash),
            *(attempt.try_number, attempt.hints),
            *(to_text(attempt.response), to_text(attempt.grade), attempt.grader, attempt.counted),
            *(time_text(attempt.started), time_text(attempt.ended), attempt.app_version),
        ),
    )


def attempts(database: Database, learner_id: str, lesson_id: str | None) -> tuple[Attempt, ...]:
    """A learner's attempts in the order in which they were added, of one lesson or of all."""
    return database.made(_attempt, _ATTEMPTS, (learner_id, lesson_id))


def add_grading(connection: sqlite3.Connection, grading: Grading) -> None:
    """Add a grading of an attempt that is there, within a transaction."""
    connection.execute(
        _ADD_GRADING,
        (
            *(grading.id, grading.attempt, grading.learner, grading.content_hash),
            *(to_text(grading.grade), grading.grader, grading.counted, grading.reason),
            *(time_text(grading.at), grading.app_version),
        ),
    )


def gradings(database: Database, learner_id: str, lesson_id: str | None) -> tuple[Grading, ...]:
    """The gradings of a learner's attempts in the order in which they were added."""
    return database.made(_grading, _GRADINGS, (learner_id, lesson_id))


def add_event(connection: sqlite3.Connection, event: Event) -> None:
    """Add an event, within a transaction."""
    work = event.work
    connection.execute(
        _ADD_EVENT,
        (
            *(event.id, work.learner, work.lesson, work.activity),
            *(event.kind, to_text(event.value), time_text(event.at)),
        ),
    )


def events(database: Database, learner_id: str, lesson_id: str | None) -> tuple[Event, ...]:
    """A learner's events in the order in which they were added, of one lesson or of all."""
    return database.made(_event, _EVENTS, (learner_id, lesson_id))


def _attempt(row: tuple[Any, ...]) -> Attempt:
    id_, learner, lesson, activity, content_hash, try_number, hints = row[:7]
    response, grade, grader, counted, started, ended, app_version = row[7:]
    return Attempt(
        id=id_,
        work=Work(learner, lesson, activity),
        content_hash=content_hash,
        try_number=try_number,
        hints=hints,
        response=json.loads(response),
        grade=json.loads(grade),
        grader=grader,
        counted=counted,
        started=datetime.fromisoformat(started),
        ended=datetime.fromisoformat(ended),
        app_version=app_version,
    )


def _grading(row: tuple[Any, ...]) -> Grading:
    id_, attempt, learner, content_hash, grade, grader, counted, reason, at, app_version = row
    return Grading(
        id=id_,
        attempt=attempt,
        learner=learner,
        content_hash=content_hash,
        grade=json.loads(grade),
        grader=grader,
        counted=counted,
        reason=reason,
        at=datetime.fromisoformat(at),
        app_version=app_version,
    )


def _event(row: tuple[Any, ...]) -> Event:
    id_, learner, lesson, activity, kind, value, at = row
    work = Work(learner, lesson, activity)
    return Event(id_, work, kind, json.loads(value), datetime.fromisoformat(at))
