"""One open database file: transactions, and SQLite's errors as `RecordsUnavailable`.

Not which file is opened (`opening`) nor what is in it (`store`).
"""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING, Any, TypeVar

from literacy_app.records.refusals import Reason, RecordsUnavailable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_Made = TypeVar("_Made")

BUSY_SECONDS = 2.0
"""How long another window's transaction is waited for; ours take milliseconds."""

_SETTINGS = (
    # A write-ahead log needs shared memory, which network homes do not have.
    "PRAGMA journal_mode = DELETE",
    # The folder is synced, too, when the journal goes: a commit outlives a power cut.
    "PRAGMA synchronous = EXTRA",
    # What is removed is overwritten, so that nothing of an erased learner stays in the file.
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA trusted_schema = OFF",
)

_REASONS = {
    sqlite3.SQLITE_BUSY: Reason.LOCKED,
    sqlite3.SQLITE_LOCKED: Reason.LOCKED,
    sqlite3.SQLITE_PROTOCOL: Reason.LOCKED,
    sqlite3.SQLITE_READONLY: Reason.READ_ONLY,
    sqlite3.SQLITE_PERM: Reason.READ_ONLY,
    sqlite3.SQLITE_FULL: Reason.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: Reason.DAMAGED,
    sqlite3.SQLITE_NOTADB: Reason.DAMAGED,
    sqlite3.SQLITE_IOERR: Reason.UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: Reason.UNREADABLE,
}
_PRIMARY_CODE = 0xFF
_DAMAGE = ("Could not decode to UTF-8", "unsupported file format")
_TWICE = " already exists"
"""Complaints that have no code of their own: Python's where a value is no text, and SQLite's;
the last where the header tells of an older version than the tables."""


class Database:
    """A connection that is used from one thread; `file` is None where it is kept in memory."""

    def __init__(self, file: Path | None) -> None:
        """Open a file, which should be there already, or a database in memory.

        Raises:
            RecordsUnavailable: The file cannot be used.
        """
        self.file = file
        with told(file):
            # A plain path: SQLite's addresses know no network shares of Windows.
            address = ":memory:" if file is None else str(file)
            self.connection = sqlite3.connect(address, timeout=BUSY_SECONDS, isolation_level=None)
            try:
                for statement in _SETTINGS:
                    self.connection.execute(statement)
            except sqlite3.Error:
                self.connection.close()
                raise

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of what is done in it, or nothing.

        Raises:
            RecordsUnavailable: It could not be done; the file is as it was.
        """
        with told(self.file):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """What is read in it is of one moment, and no other window writes meanwhile.

        Raises:
            RecordsUnavailable: The file cannot be read.
        """
        with told(self.file):
            self.connection.execute("BEGIN")
            try:
                self.connection.execute("SELECT 1 FROM sqlite_master").close()  # takes the lock
                yield
            finally:
                self.connection.execute("ROLLBACK")

    def copy_into(self, other: sqlite3.Connection) -> None:
        """Copy everything into another database.

        Raises:
            RecordsUnavailable: It cannot be read, or the other cannot be written.
        """
        # Under a lock: of a locked file Python's backup would wait for ever.
        with self.reading():
            self.connection.backup(other)

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query.

        Raises:
            RecordsUnavailable: The file cannot be read.
        """
        with told(self.file):
            return self.connection.execute(sql, values).fetchall()

    def made(
        self, make: Callable[[tuple[Any, ...]], _Made], sql: str, values: Sequence[object] = ()
    ) -> tuple[_Made, ...]:
        """What is made of each row of a query.

        Raises:
            RecordsUnavailable: The file cannot be read, or what stands in a row is spoilt.
        """
        rows = self.rows(sql, values)
        try:
            return tuple(map(make, rows))
        except (ValueError, TypeError) as error:
            if self.file is not None:
                flag_suspect(self.file)
            raise RecordsUnavailable(Reason.DAMAGED, str(error)) from error

    def run(self, sql: str) -> None:
        """Run a statement that cannot stand in a transaction.

        Raises:
            RecordsUnavailable: It could not be done.
        """
        with told(self.file):
            self.connection.execute(sql).close()


@contextlib.contextmanager
def told(file: Path | None) -> Iterator[None]:
    """Raise SQLite's complaints about the file as `RecordsUnavailable`; others are our faults."""
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        reason = _reason_of(error)
        if reason is None:
            raise
        if reason is Reason.DAMAGED and file is not None:
            flag_suspect(file)
        raise RecordsUnavailable(reason, str(error)) from error


def _reason_of(error: Exception) -> Reason | None:
    """What a complaint is about; a text that is no text is damage."""
    said = str(error)
    if isinstance(error, UnicodeDecodeError) or said.startswith(_DAMAGE) or said.endswith(_TWICE):
        return Reason.DAMAGED
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY_CODE
    return _REASONS.get(code)


def suspect_flag(file: Path) -> Path:
    """The empty file that says: check the whole database at the next start."""
    return file.with_name(file.name + ".suspect")


def flag_suspect(file: Path) -> None:
    """Ask for a check of the whole file at the next start."""
    with contextlib.suppress(OSError):  # then the next start meets the damage by itself
        suspect_flag(file).touch()
