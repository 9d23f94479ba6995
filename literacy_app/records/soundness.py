"""Whether a database file can be trusted, and the setting aside of one that cannot.

Not the opening of a sound one. What is set aside keeps every byte.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from literacy_app.records import header
from literacy_app.records.database import Database, suspect_flag
from literacy_app.records.front import front_file
from literacy_app.records.nouns import Notice, NoticeCode
from literacy_app.records.refusals import Reason, RecordsUnavailable, told_of_files

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

SMALL = 16 << 20
"""A file of up to so many bytes is checked at every start, at a millisecond a megabyte."""


def sound_database(file: Path) -> Database | None:
    """The database of a file that is there; None where it is damaged or something else.

    The header is always looked at; the whole file where it is small, or where an earlier run met
    damage and left a flag.

    Raises:
        RecordsUnavailable: The file cannot be used for another reason.
    """
    try:
        return _checked(file)
    except RecordsUnavailable as error:
        if error.reason is Reason.DAMAGED:
            return None
        raise


def set_aside(file: Path, now: datetime) -> Notice:
    """Move a file to a dated name beside it. What SQLite could undo it has undone by now."""
    aside = free_name(file, f"damaged-{now:%Y%m%dT%H%M%S}")
    with told_of_files():
        found = header.read(file)
        file.rename(aside)
        suspect_flag(file).unlink(missing_ok=True)
    is_anothers = found is not None and found.application_id != header.APPLICATION_ID
    code = NoticeCode.NOT_RECORDS_SET_ASIDE if is_anothers else NoticeCode.DAMAGED_SET_ASIDE
    return Notice(code, aside)


def free_name(file: Path, what: str) -> Path:
    """A name beside a file that says what it is and is not taken: `records.WHAT.sqlite`."""
    name = file.with_name(f"{file.stem}.{what}{file.suffix}")
    number = 1
    while name.exists():
        number += 1
        name = file.with_name(f"{file.stem}.{what}-{number}{file.suffix}")
    return name


def _checked(file: Path) -> Database | None:
    database = Database(file)
    is_sound = False
    try:
        # In a transaction, so that no other window is in the middle of one.
        with database.reading():
            is_sound = _passes_check(database, file)
    finally:
        if not is_sound:
            database.close()
    return database if is_sound else None


def _passes_check(database: Database, file: Path) -> bool:
    # The file is not opened a second time: closing it would let go of the lock (POSIX).
    with told_of_files():
        size = file.stat().st_size
    if size == 0:  # just made, or emptied: in which case the front page is still there
        return not front_file(file).exists()
    if not _is_ours_and_whole(database, size):
        return False
    flag = suspect_flag(file)
    if size > SMALL and not flag.exists():
        return True
    is_sound = database.rows("PRAGMA quick_check(1)") == [("ok",)]
    if is_sound:
        with contextlib.suppress(OSError):  # then the next start checks once more
            flag.unlink(missing_ok=True)
    return is_sound


def _is_ours_and_whole(database: Database, size: int) -> bool:
    """Whether it is this program's, and no shorter than it says itself."""
    ((application_id,),) = database.rows("PRAGMA application_id")
    ((pages,),) = database.rows("PRAGMA page_count")
    ((page_size,),) = database.rows("PRAGMA page_size")
    ((version,),) = database.rows("PRAGMA user_version")  # set with the application's number
    is_ours = application_id == header.APPLICATION_ID and version > 0
    return bool(is_ours and size >= pages * page_size)
