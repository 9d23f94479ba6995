"""Drafts and places in the database: what is being worked on, and where.

Not a record of what was done: these rows change and go.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from literacy_app.records.nouns import Draft, Place, Work
from literacy_app.records.rows import time_text, to_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from literacy_app.records.database import Database
    from literacy_app.records.nouns import DraftChange

_FIND = (
    "SELECT number, state, content_hash, started FROM draft"
    " WHERE learner = ? AND lesson = ? AND activity = ?"
)


def draft(database: Database, work: Work) -> Draft | None:
    """A draft with its items in the order of their keys; None where there is none."""
    found = database.rows(_FIND, _key(work))
    if not found:
        return None
    number, state, content_hash, started = found[0]
    items = database.rows(
        "SELECT key, value FROM draft_item WHERE draft = ? ORDER BY key", (number,)
    )
    return Draft(
        {key: json.loads(value) for key, value in items},
        json.loads(state),
        content_hash,
        datetime.fromisoformat(started),
    )


def begin(connection: sqlite3.Connection, work: Work, new: Draft) -> None:
    """Put a draft in the place of the one that is there, within a transaction."""
    clear(connection, work)
    cursor = connection.execute(
        "INSERT INTO draft (learner, lesson, activity, state, content_hash, started)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (*_key(work), to_text(new.state), new.content_hash, time_text(new.started)),
    )
    _put(connection, cursor.lastrowid, new.items)


def change(connection: sqlite3.Connection, work: Work, change: DraftChange) -> bool:
    """Change items of a draft, within a transaction; False where there is no draft."""
    found = connection.execute(_FIND, _key(work)).fetchone()
    if found is None:
        return False
    connection.executemany(
        "DELETE FROM draft_item WHERE draft = ? AND key = ?",
        [(found[0], key) for key in change.removed],
    )
    _put(connection, found[0], change.put)
    return True


def clear(connection: sqlite3.Connection, work: Work) -> None:
    """Remove a draft, within a transaction."""
    found = connection.execute(_FIND, _key(work)).fetchone()
    if found is not None:
        connection.execute("DELETE FROM draft_item WHERE draft = ?", (found[0],))
        connection.execute("DELETE FROM draft WHERE number = ?", (found[0],))


def place(database: Database, learner_id: str, lesson_id: str) -> Place | None:
    """Where a learner is in a lesson."""
    rows = database.rows(
        "SELECT step, step_number, paragraph, paragraph_number FROM place"
        " WHERE learner = ? AND lesson = ?",
        (learner_id, lesson_id),
    )
    return Place(*rows[0]) if rows else None


def last_place(database: Database, learner_id: str) -> tuple[str, Place] | None:
    """The lesson a learner was in last, and where."""
    rows = database.rows(
        "SELECT lesson, step, step_number, paragraph, paragraph_number FROM place"
        " WHERE learner = ? ORDER BY turn DESC LIMIT 1",
        (learner_id,),
    )
    return (rows[0][0], Place(*rows[0][1:])) if rows else None


def set_place(connection: sqlite3.Connection, of: tuple[str, str], place: Place) -> None:
    """Note where a learner is in a lesson (`of` names both), within a transaction."""
    learner_id, lesson_id = of
    connection.execute(
        "INSERT OR REPLACE INTO place"
        " (learner, lesson, step, step_number, paragraph, paragraph_number, turn)"
        " SELECT ?, ?, ?, ?, ?, ?, COALESCE(MAX(turn), 0) + 1 FROM place WHERE learner = ?",
        (
            *(learner_id, lesson_id, place.step, place.step_number),
            *(place.paragraph, place.paragraph_number, learner_id),
        ),
    )


def _put(connection: sqlite3.Connection, number: int | None, items: Mapping[str, object]) -> None:
    connection.executemany(
        "INSERT OR REPLACE INTO draft_item (draft, key, value) VALUES (?, ?, ?)",
        [(number, key, to_text(value)) for key, value in items.items()],
    )


def _key(work: Work) -> tuple[str, str, str]:
    return (work.learner, work.lesson, work.activity)
