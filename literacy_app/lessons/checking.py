"""All problems of lesson files, whatever kinds of file they are.

Not the words on a screen and not the exit code: `cli` has those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.course_files import unnamed_files
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.load import (
    load_course,
    load_course_bytes,
    load_lesson,
    load_lesson_bytes,
)
from literacy_app.lessons.problems import Problem
from literacy_app.lessons.techniques import load_techniques, load_techniques_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from literacy_app.lessons.load import Loaded, LoadedCourse


def check_files(files: Iterable[Path]) -> Iterator[Problem]:
    """The problems of each file, taken for a course or for techniques by its name.

    That two lessons or two courses have one id is a warning about the second: only one of them
    will be shown where both are in a library. So is a lesson beside a course that does not name it.
    """
    checker = _Checker()
    for file in files:
        yield from checker.check(file)


def check_bytes(raw: bytes, file: Path) -> tuple[Problem, ...]:
    """The problems that a file would have by itself, if these were its bytes."""
    if file.name == TECHNIQUES_FILE:
        return load_techniques_bytes(raw, file)[1]
    if file.name == COURSE_FILE:
        return load_course_bytes(raw, file).problems
    return load_lesson_bytes(raw, file).problems


class _Checker:
    """Changes: the ids it has seen."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], Path] = {}

    def check(self, file: Path) -> tuple[Problem, ...]:
        if file.name == TECHNIQUES_FILE:
            return load_techniques(file)[1]
        if file.name == COURSE_FILE:
            loaded = load_course(file)
            return (*self._with_taken("course", file, loaded), *_unnamed(file, loaded))
        return self._with_taken("lesson", file, load_lesson(file))

    def _with_taken(
        self, kind: str, file: Path, loaded: Loaded | LoadedCourse
    ) -> tuple[Problem, ...]:
        head = loaded.head
        kept = self._seen.setdefault((kind, head.id), file)
        if kept == file:
            return loaded.problems
        values = {"name": head.id, "kept": str(kept)}
        return (*loaded.problems, Problem(file, *head.id_place, "warning", "id-taken", values))


def _unnamed(file: Path, loaded: LoadedCourse) -> Iterator[Problem]:
    """The lessons that lie beside a course and are in none of its lists."""
    if loaded.course is not None:
        place = loaded.head.parts_place
        for name in unnamed_files(file.parent, loaded.course):
            yield Problem(file, *place, "warning", "not-in-course", {"name": name})
