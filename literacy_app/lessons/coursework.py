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
    listed = data.get("lessons")
    names = listed if isinstance(listed, list) else []
    faults.add_all(_file_faults(names, folder), ())
    if fields is None or faults.has_errors:
        return None, tuple(faults.found)
    course = Course(fields.id, fields.title, fields.about, fields.before_you_start, fields.lessons)
    return course, tuple(faults.found)


def _file_faults(names: list[Any], folder: Path) -> Iterator[Fault]:
    there = frozenset(_lesson_files(folder))
    seen: set[str] = set()
    for number, typed in enumerate(names):
        if not isinstance(typed, str):
            continue
        name = str(PurePosixPath(typed.strip()))
        if name in seen:
            yield Fault(("lessons", number), "file-repeats", {"name": name})
        elif name not in there:
            values = {"name": name, "nearest": nearest_name(name, there)}
            yield Fault(("lessons", number), "lesson-file-missing", values)
        seen.add(name)


def _lesson_files(folder: Path) -> Iterator[str]:
    """The files that may be lessons, in the folder and below, as `course.yaml` names them."""
    for listed in list_folders((str(folder),)).folders:
        for file in listed.files:
            if file.name not in {COURSE_FILE, TECHNIQUES_FILE}:
                yield Path(file.location).relative_to(folder).as_posix()
