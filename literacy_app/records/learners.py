"""The learners in the database, and what makes a name.

Not their work, but for what export and erasing take of it (`leaving`).
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from literacy_app.records.nouns import Learner
from literacy_app.records.refusals import NameEmpty, NameTaken, NameTooLong, UnknownLearner

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from literacy_app.records.database import Database

MOST = 80
"""A name has at most so many characters."""


def tidied(name: str) -> str:
    """A name as it is kept: NFC, single spaces, nothing that cannot be seen.

    Raises:
        NameEmpty: Nothing is left.
        NameTooLong: More than `MOST` characters are left.
    """
    kept = "".join(
        each for each in name if each.isspace() or unicodedata.category(each) not in _UNSEEN
    )
    seen = " ".join(unicodedata.normalize("NFC", kept).split())
    if not any(unicodedata.category(each)[0] in "LNPS" for each in seen):
        raise NameEmpty(name)
    if len(seen) > MOST:
        raise NameTooLong(name)
    return seen


_UNSEEN = {"Cc", "Cs", "Cn"}  # controls, lone surrogates, unassigned; joiners (Cf) shape letters


def name_key(name: str) -> str:
    """What two names must not share: they differ by more than capitals or forms of letters."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def all_learners(database: Database) -> tuple[Learner, ...]:
    """All, the one who was used last first."""
    rows = database.rows("SELECT id, name FROM learner ORDER BY turn DESC")
    return tuple(Learner(*row) for row in rows)


def learner(database: Database, learner_id: str) -> Learner:
    """The learner with an id. Raises `UnknownLearner`."""
    rows = database.rows("SELECT id, name FROM learner WHERE id = ?", (learner_id,))
    if not rows:
        raise UnknownLearner(learner_id)
    return Learner(*rows[0])


def add(database: Database, new: Learner, now: datetime) -> None:
    """Add a learner with a tidied name, who is the last one from now on. Raises `NameTaken`."""
    with database.writing() as connection:
        _refuse_taken(connection, new)
        connection.execute(
            "INSERT INTO learner (id, name, name_key, added, turn)"
            " SELECT ?, ?, ?, ?, COALESCE(MAX(turn), 0) + 1 FROM learner",
            (new.id, new.name, name_key(new.name), now.isoformat()),
        )


def rename(database: Database, renamed: Learner) -> None:
    """Give the learner with this id this tidied name. Raises `NameTaken`."""
    with database.writing() as connection:
        _refuse_taken(connection, renamed)
        connection.execute(
            "UPDATE learner SET name = ?, name_key = ? WHERE id = ?",
            (renamed.name, name_key(renamed.name), renamed.id),
        )


def use(database: Database, learner_id: str) -> None:
    """Make a learner the last one, unless they are that already."""
    last = database.rows("SELECT id FROM learner ORDER BY turn DESC LIMIT 1")
    if last != [(learner_id,)]:
        with database.writing() as connection:
            connection.execute(
                "UPDATE learner SET turn = (SELECT MAX(turn) + 1 FROM learner) WHERE id = ?",
                (learner_id,),
            )


def _refuse_taken(connection: sqlite3.Connection, wanted: Learner) -> None:
    same = connection.execute(
        "SELECT 1 FROM learner WHERE name_key = ? AND id <> ?", (name_key(wanted.name), wanted.id)
    )
    if same.fetchone() is not None:
        raise NameTaken(wanted.name)
