"""Opens the database of a data folder: made where missing, set aside where damaged, brought up.

Not what is in it (`store`). A file that is not sound is never overwritten.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.records import header
from literacy_app.records.database import Database, told
from literacy_app.records.migrations import MIGRATIONS, migrate, version_of
from literacy_app.records.nouns import Notice, NoticeCode
from literacy_app.records.refusals import RecordsUnavailable, told_of_files
from literacy_app.records.soundness import free_name, set_aside, sound_database
from literacy_app.settings.private_files import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

FILE = "records.sqlite"


@dataclass(frozen=True, slots=True)
class Opened:
    """A database ready for use, and what was met on the way."""

    database: Database
    notices: tuple[Notice, ...] = ()


def open_records(folder: Path, now: datetime, steps: Sequence[str] = MIGRATIONS) -> Opened:
    """Open the records of a folder, in the form that `steps` make.

    Raises:
        RecordsUnavailable: The folder or the file cannot be used.
    """
    _make_folder(folder)
    file, notices = _file_to_use(folder, len(steps))
    # The front page there is the later version's: it says nothing of a file that is only made now.
    is_first_beside = bool(notices) and not file.exists()
    _make_file(file)
    database = Database(file) if is_first_beside else sound_database(file)
    if database is None:
        notices = (*notices, set_aside(file, now))
        _make_file(file)
        database = Database(file)
    try:
        return Opened(database, notices + _brought_up(database, file, steps))
    except BaseException:
        database.close()
        raise


def open_in_memory(folder: Path | None = None, steps: Sequence[str] = MIGRATIONS) -> Database:
    """Records in memory, with a copy of those in a folder as far as they can be read."""
    database = Database(None)
    if folder is not None:
        with contextlib.suppress(RecordsUnavailable, OSError):
            _copy(_file_to_use(folder, len(steps))[0], database)
    try:
        with told(None):
            migrate(database.connection, steps, header.APPLICATION_ID)
    except RecordsUnavailable:  # what was copied is not what its header says
        database.close()
        return open_in_memory(None, steps)
    return database


def copied_to_memory(source: Database, steps: Sequence[str] = MIGRATIONS) -> Database:
    """The same records in memory, as far as they can still be read."""
    database = Database(None)
    with contextlib.suppress(RecordsUnavailable):
        source.copy_into(database.connection)
    migrate(database.connection, steps, header.APPLICATION_ID)
    return database


def _copy(file: Path, into: Database) -> None:
    source = sound_database(file) if file.exists() else None
    if source is not None:
        with contextlib.closing(source):
            source.copy_into(into.connection)


def _make_folder(folder: Path) -> None:
    """Make the folder for the person alone where it is missing; see that files can be made."""
    with told_of_files():
        make_private_folder(folder)
        with tempfile.TemporaryFile(dir=folder):
            pass


def _make_file(file: Path) -> None:
    """Make an empty file for the person alone where there is none; its journals are like it.

    One that is there is opened for writing, since SQLite would go on without if it cannot.
    """
    with told_of_files():
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


def _file_to_use(folder: Path, version: int) -> tuple[Path, tuple[Notice, ...]]:
    """The usual file, or one of this version's own where that is from a later version."""
    file = folder / FILE
    found = None
    with told_of_files(), contextlib.suppress(FileNotFoundError):
        found = header.read(file)
    if found is None or found.application_id != header.APPLICATION_ID or found.version <= version:
        return file, ()
    values = {"version": found.version, "known": version}
    notice = Notice(NoticeCode.FROM_THE_FUTURE, file, values)
    return folder / f"records-format-{version}.sqlite", (notice,)


def _brought_up(database: Database, file: Path, steps: Sequence[str]) -> tuple[Notice, ...]:
    """Run the missing steps, after a copy of the file was laid down beside it."""
    with told(file):
        version = version_of(database.connection)
    notices: tuple[Notice, ...] = ()
    if 0 < version < len(steps):
        backup = _back_up(database, file, version)
        values = {"version": version, "new": len(steps)}
        notices = (Notice(NoticeCode.BACKED_UP, backup, values),)
    with told(file):
        migrate(database.connection, steps, header.APPLICATION_ID)
    with database.writing():  # find out now, not at the first answer, whether that can be done
        return notices


def _back_up(database: Database, file: Path, version: int) -> Path:
    backup = free_name(file, f"backup-of-format-{version}")
    _make_file(backup)
    try:
        with contextlib.closing(sqlite3.connect(backup)) as copy:
            database.copy_into(copy)
    except BaseException:
        backup.unlink(missing_ok=True)
        raise
    return backup
