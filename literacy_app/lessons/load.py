"""A file to a lesson or a course, or to the full list of its problems.

Not the library: one file at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from literacy_app.lessons.building import build_lesson
from literacy_app.lessons.coursework import build_course
from literacy_app.lessons.mends import with_mends
from literacy_app.lessons.opening import Unreadable, open_bytes, open_file, open_text
from literacy_app.lessons.places import Place, value_place
from literacy_app.lessons.techniques import techniques
from literacy_app.lessons.telling import problems_of, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from literacy_app.activities.labels import Label
    from literacy_app.lessons.course import Course
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.opening import Mapped
    from literacy_app.lessons.problems import Problem


_TOP = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Head:
    """What a list shows of a file, of a broken one as far as it can be read.

    Attributes:
        id: the file's name without its ending where it gives none.
        title: the file's name where it gives none.
        id_place: where the id stands; the beginning of the file where it gives none.
        parts_place: where the list of its parts stands; as above.
        parts: the activities of a lesson, the files that a course names, as they were typed.
        bank: the files of excerpts that a course names.
    """

    id: str
    title: str
    id_place: Place
    parts: tuple[object, ...] = ()
    bank: tuple[object, ...] = ()
    parts_place: Place = _TOP


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a lesson file.

    Attributes:
        lesson: None where there is an error.
        problems: errors and warnings, by place.
    """

    lesson: Lesson | None
    problems: tuple[Problem, ...]
    head: Head


@dataclass(frozen=True, slots=True)
class LoadedCourse:
    """What became of a `course.yaml`.

    Attributes:
        course: None where there is an error.
        problems: errors and warnings, by place.
    """

    course: Course | None
    problems: tuple[Problem, ...]
    head: Head


def load_lesson(path: Path, labels: Mapping[str, Label] | None = None) -> Loaded:
    """The lesson in a file, or every problem that keeps it from being one.

    `labels` are what its activities may offer beside its own: the techniques of the program where
    none are given.
    """
    return _loaded(open_file(path), path, labels)


def load_lesson_text(text: str, path: Path, labels: Mapping[str, Label] | None = None) -> Loaded:
    """The same of a text that is not saved yet, with the problems that its file would have."""
    return _loaded(open_text(text, path), path, labels)


def load_lesson_bytes(raw: bytes, path: Path) -> Loaded:
    """The same of bytes that `path` might hold."""
    return _loaded(open_bytes(raw, path), path, None)


def _loaded(opened: Mapped | Unreadable, path: Path, labels: Mapping[str, Label] | None) -> Loaded:
    if isinstance(opened, Unreadable):
        return Loaded(None, _told(opened, opened.problems), _head_of_unreadable(path))
    known = techniques() if labels is None else labels
    lesson, faults = build_lesson(opened.data, known, sha256(opened.raw).hexdigest())
    problems = (*opened.problems, *problems_of(faults, opened.places, path))
    is_broken = any(problem.is_error for problem in problems)
    return Loaded(
        None if is_broken else lesson, _told(opened, problems), _head(opened, "activities")
    )


def load_course(path: Path) -> LoadedCourse:
    """The course in a `course.yaml`, or every problem that keeps it from being one."""
    return _loaded_course(open_file(path), path)


def load_course_text(text: str, path: Path) -> LoadedCourse:
    """The same of a text that is not saved yet; its lessons lie in the folder of `path`."""
    return _loaded_course(open_text(text, path), path)


def load_course_bytes(raw: bytes, path: Path) -> LoadedCourse:
    """The same of bytes that `path` might hold."""
    return _loaded_course(open_bytes(raw, path), path)


def _loaded_course(opened: Mapped | Unreadable, path: Path) -> LoadedCourse:
    if isinstance(opened, Unreadable):
        return LoadedCourse(None, _told(opened, opened.problems), _head_of_unreadable(path))
    course, faults = build_course(opened.data, path.parent)
    problems = (*opened.problems, *problems_of(faults, opened.places, path))
    is_broken = any(problem.is_error for problem in problems)
    return LoadedCourse(
        None if is_broken else course, _told(opened, problems), _head(opened, "lessons")
    )


def _told(opened: Mapped | Unreadable, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems as they are told: in order, with their mends."""
    return with_mends(told(problems), opened.raw) if problems else ()


def _head(opened: Mapped, parts: str) -> Head:
    unnamed = _head_of_unreadable(opened.file)
    return Head(
        id=_text(opened, "id") or unnamed.id,
        title=_text(opened, "title") or unnamed.title,
        id_place=value_place(opened.places, ("id",)),
        parts=_list(opened, parts),
        bank=_list(opened, "bank"),
        parts_place=value_place(opened.places, (parts,)),
    )


def _list(opened: Mapped, name: str) -> tuple[object, ...]:
    found = opened.data.get(name)
    return tuple(found) if isinstance(found, list) else ()


def _text(opened: Mapped, name: str) -> str:
    found = opened.data.get(name)
    return found.strip() if isinstance(found, str) else ""


def _head_of_unreadable(path: Path) -> Head:
    return Head(path.stem, path.name, _TOP)
