"""Which files are a course's: the ones it names, and the readings that its votes were counted from.

Not what is in them: only that they are there.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from literacy_app.lessons.listing import COURSE_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.course import Course

READINGS = "readings"
"""The folder beside a lesson with its readings, a file of the lesson's name with this ending:"""
READINGS_ENDING = ".csv"


def lesson_files(course: Course) -> tuple[str, ...]:
    """The lessons and excerpts that a course names, as names with slashes."""
    return tuple(str(PurePosixPath(name)) for name in (*course.lessons, *course.bank))


def course_files(folder: Path, course: Course) -> tuple[str, ...]:
    """All files of a course in its folder, as names with slashes, sorted."""
    lessons = lesson_files(course)
    readings = (readings_file(name) for name in lessons)
    there = (name for name in readings if (folder / name).is_file())
    return tuple(sorted({COURSE_FILE, *lessons, *there}))


def readings_file(lesson: str) -> str:
    """The name of the file with the readings of a lesson, which need not be there."""
    file = PurePosixPath(lesson)
    return str(file.parent / READINGS / f"{file.stem}{READINGS_ENDING}")
