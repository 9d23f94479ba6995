"""From the data of a `course.yaml` to the course, or to every fault that keeps it from being one.

Not the lessons: whether their files are there, not whether they are right.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from literacy_app.activities.faults import Fault
from literacy_app.lessons.course import Course
from literacy_app.lessons.faulty import Faults
from literacy_app.lessons.fields import CourseFields
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE, list_folders
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def build_course(data: Mapping[str, Any], folder: Path) -> tuple[Course | None, tuple[Fault, ...]]:
    """The course that `data` describes, None where it has errors, and all its faults."""
    faults = Faults()
    fields = faults.read(CourseFields, data)
    faults.add_all(_file_faults(data, folder), ())
    if fields is None or faults.has_errors:
        return None, tuple(faults.found)
    course = Course(
        id=fields.id,
        title=fields.title,
        about=fields.about,
        before_you_start=fields.before_you_start,
        lessons=fields.lessons,
        bank=fields.bank,
        about_the_key=fields.about_the_key,
    )
    return course, tuple(faults.found)


def _file_faults(data: Mapping[str, Any], folder: Path) -> Iterator[Fault]:
    """What is wrong with the files that both lists name; a file stands in one of them."""
    there = frozenset(_lesson_files(folder))
    seen: set[str] = set()
    for path, typed in _named(data):
        name = str(PurePosixPath(typed.strip()))
        if name in seen:
            yield Fault(path, "file-repeats", {"name": name})
        elif name not in there:
            values = {"name": name, "nearest": nearest_name(name, there)}
            yield Fault(path, "lesson-file-missing", values)
        seen.add(name)


def _named(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, int], str]]:
    for key in ("lessons", "bank"):
        listed = data.get(key)
        for number, typed in enumerate(listed if isinstance(listed, list) else []):
            if isinstance(typed, str):
                yield (key, number), typed


def _lesson_files(folder: Path) -> Iterator[str]:
    """The files that may be lessons, in the folder and below, as `course.yaml` names them."""
    for listed in list_folders((str(folder),)).folders:
        for file in listed.files:
            if file.name not in {COURSE_FILE, TECHNIQUES_FILE}:
                yield Path(file.location).relative_to(folder).as_posix()
