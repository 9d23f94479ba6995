"""Which files are a course's: the ones it names, and the readings that its votes were counted from.

Not what is in them: only that they are there.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE, list_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.lessons.course import Course

READINGS = "readings"
"""The folder beside a lesson with its readings: tables whose names begin with the lesson's."""

AGREEMENT = "agreement.csv"
"""The table there that says how far the readings of all texts agree."""

_TABLE = ".csv"


def lesson_files(course: Course) -> tuple[str, ...]:
    """The lessons and excerpts that a course names, as names with slashes."""
    return tuple(str(PurePosixPath(name)) for name in (*course.lessons, *course.bank))


def course_files(folder: Path, course: Course) -> tuple[str, ...]:
    """All files of a course in its folder, as names with slashes, sorted."""
    lessons = lesson_files(course)
    readings = (table for name in lessons for table in _readings(folder, name))
    return tuple(sorted({COURSE_FILE, *lessons, *readings}))


def unnamed_files(folder: Path, course: Course) -> tuple[str, ...]:
    """The lesson files right beside a `course.yaml` that it does not name."""
    here = str(folder)
    files = {each.location: each.files for each in list_folders((here,)).folders}.get(here, ())
    known = {COURSE_FILE, TECHNIQUES_FILE, *lesson_files(course)}
    return tuple(file.name for file in files if file.name not in known)


def _readings(folder: Path, lesson: str) -> Iterator[str]:
    """The tables with the readings of a lesson, where there are any."""
    file = PurePosixPath(lesson)
    beside = file.parent / READINGS
    for table in (folder / beside).glob(f"*{_TABLE}"):
        if table.name == AGREEMENT or table.name.startswith(f"{file.stem}."):
            yield str(beside / table.name)
