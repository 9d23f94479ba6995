"""What a learner may take away, and that nothing stays behind: export and erasing.

Not the renaming or choosing of learners.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING, Any

from literacy_app.records.nouns import Erased
from literacy_app.records.refusals import RecordsUnavailable
from literacy_app.records.rows import time_text

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from literacy_app.records.database import Database
    from literacy_app.records.nouns import Learner

EXPORT_FORMAT = 1

_JSON_COLUMNS = {"response", "grade", "value", "state"}
_INNER_COLUMNS = {"number", "learner", "turn", "name_key"}
_ROWS = {
    "attempts": "SELECT * FROM attempt WHERE learner = ? ORDER BY number",
    "gradings": "SELECT * FROM grading WHERE learner = ? ORDER BY number",
    "events": "SELECT * FROM event WHERE learner = ? ORDER BY number",
    "drafts": "SELECT * FROM draft WHERE learner = ? ORDER BY number",
    "places": "SELECT * FROM place WHERE learner = ? ORDER BY turn",
}
_ERASE = (
    "INSERT INTO erasing (learner) VALUES (?1)",
    "DELETE FROM draft_item WHERE draft IN (SELECT number FROM draft WHERE learner = ?1)",
    "DELETE FROM draft WHERE learner = ?1",
    "DELETE FROM grading WHERE learner = ?1",
    "DELETE FROM attempt WHERE learner = ?1",
    "DELETE FROM event WHERE learner = ?1",
    "DELETE FROM place WHERE learner = ?1",
    "DELETE FROM learner WHERE id = ?1",
    "DELETE FROM erasing WHERE learner = ?1",
)


def export(database: Database, learner: Learner, now: datetime) -> dict[str, object]:
    """Everything that is kept of a learner, as JSON values."""
    exported: dict[str, object] = {
        "format": EXPORT_FORMAT,
        "exported": time_text(now),
        "learner": {"id": learner.id, "name": learner.name},
    }
    with database.reading():
        for name, query in _ROWS.items():
            rows = _named_rows(database, query, learner.id)
            if name == "drafts":
                for row in rows:
                    row["items"] = _items(database, row["number"])
            exported[name] = [_exported(row) for row in rows]
    return exported


def _named_rows(database: Database, query: str, learner_id: str) -> list[dict[str, Any]]:
    cursor = database.connection.execute(query, (learner_id,))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _items(database: Database, number: int) -> list[object]:
    rows = database.rows("SELECT value FROM draft_item WHERE draft = ? ORDER BY key", (number,))
    return [json.loads(value) for (value,) in rows]


def _exported(row: dict[str, Any]) -> dict[str, object]:
    """A row without what only the database needs, its JSON as values."""
    return {
        name: json.loads(value) if name in _JSON_COLUMNS else value
        for name, value in row.items()
        if name not in _INNER_COLUMNS
    }


def erase(database: Database, learner_id: str) -> Erased:
    """Remove a learner and every trace of them.

    The database overwrites what it removes (secure_delete) and is then written anew without the
    gaps. Copies made before a migration go, too: they hold the learner, and the file they were
    made for is in use. Files that were set aside as damaged are told of and stay.
    """
    with database.writing() as connection:
        for statement in _ERASE:
            connection.execute(statement, (learner_id,))
    with contextlib.suppress(RecordsUnavailable):  # it is all overwritten already
        database.run("VACUUM")
    return Erased() if database.file is None else Erased(_copies_left(database.file))


def _copies_left(file: Path) -> tuple[Path, ...]:
    """The other database files beside this one that are still there when the backups are gone."""
    for backup in file.parent.glob(f"{file.stem}.backup-of-format-*{file.suffix}"):
        with contextlib.suppress(OSError):
            backup.unlink()
    others = file.parent.glob(f"records*{file.suffix}*")
    beside = {file.name, f"{file.name}-journal", f"{file.name}.suspect"}
    return tuple(sorted(other for other in others if other.name not in beside))
