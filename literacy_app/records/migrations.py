"""The steps that make the database what this version needs, numbered; a released step stays.

Not the backup before a step, nor the choice of file: those are the opening's.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_RECORDS = """
CREATE TABLE learner (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,
    turn INTEGER NOT NULL
);
CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    try_number INTEGER NOT NULL CHECK (try_number >= 1),
    hints INTEGER NOT NULL CHECK (hints >= 0),
    response TEXT NOT NULL,
    grade TEXT NOT NULL,
    grader TEXT NOT NULL,
    counted REAL NOT NULL CHECK (counted BETWEEN 0 AND 1),
    started TEXT NOT NULL,
    ended TEXT NOT NULL,
    app_version TEXT NOT NULL
);
CREATE INDEX attempt_of ON attempt (learner, lesson);
CREATE TABLE event (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE INDEX event_of ON event (learner, lesson);
CREATE TABLE draft (
    number INTEGER PRIMARY KEY,
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    activity TEXT NOT NULL,
    state TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    started TEXT NOT NULL,
    UNIQUE (learner, lesson, activity)
);
CREATE TABLE draft_item (
    draft INTEGER NOT NULL REFERENCES draft (number),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (draft, key)
) WITHOUT ROWID;
CREATE TABLE place (
    learner TEXT NOT NULL REFERENCES learner (id),
    lesson TEXT NOT NULL,
    step TEXT NOT NULL,
    step_number INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    paragraph_number INTEGER,
    turn INTEGER NOT NULL,
    PRIMARY KEY (learner, lesson)
) WITHOUT ROWID;
CREATE TABLE erasing (learner TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID;
"""

_GRADINGS = """
CREATE TABLE grading (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    attempt TEXT NOT NULL REFERENCES attempt (id),
    learner TEXT NOT NULL REFERENCES learner (id),
    content_hash TEXT NOT NULL,
    grade TEXT NOT NULL,
    grader TEXT NOT NULL,
    counted REAL NOT NULL CHECK (counted BETWEEN 0 AND 1),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    app_version TEXT NOT NULL
);
CREATE INDEX grading_of ON grading (learner, attempt);
"""

_ONLY_ADDED = """
CREATE TRIGGER {table}_is_not_changed BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END;
CREATE TRIGGER {table}_is_not_removed BEFORE DELETE ON {table}
WHEN OLD.learner NOT IN (SELECT learner FROM erasing)
BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END;
CREATE TRIGGER {table}_is_not_replaced BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END;
"""

MIGRATIONS: tuple[str, ...] = (
    _RECORDS + _ONLY_ADDED.format(table="attempt") + _ONLY_ADDED.format(table="event"),
    _GRADINGS + _ONLY_ADDED.format(table="grading"),
)
"""The SQL of each step; the first makes version 1 of an empty file."""


def version_of(connection: sqlite3.Connection) -> int:
    """How many steps were run on a database."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection, steps: Sequence[str], application_id: int) -> None:
    """Run the steps that are missing, each in a transaction of its own with its number."""
    for number in range(version_of(connection) + 1, len(steps) + 1):
        # In one transaction: a step is run with its number or not at all. The version is looked
        # at again under the lock, since another window may have run the step in the meantime.
        connection.execute("BEGIN IMMEDIATE")
        try:
            if version_of(connection) < number:
                for statement in statements(steps[number - 1]):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {application_id}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def statements(script: str) -> list[str]:
    """The statements of a script; `executescript` would commit what comes before it."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found
