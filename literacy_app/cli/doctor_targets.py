"""The lessons and courses that the doctor is asked to look at, in the order they are named.

Not the looking.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.cli.lesson_named import file_named
from literacy_app.cli.refusing import Refused
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE, list_folders
from literacy_app.lessons.load import load_course

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from literacy_app.lessons.problems import Problem


@dataclass(frozen=True, slots=True)
class Targets:
    """What is to be examined.

    Attributes:
        lessons: each file once; those of courses are among them.
        courses: each `course.yaml` with the files of its lessons and of its bank.
        problems: of courses that can't be read.
    """

    lessons: tuple[Path, ...]
    courses: dict[Path, tuple[Path, ...]]
    problems: tuple[Problem, ...]


def targets(names: Iterable[str]) -> Targets:
    """What the names mean: a lesson's file or id, a course.yaml, or a folder of any of them.

    Raises:
        Refused: a name means nothing, or a folder holds no lesson.
    """
    lessons: dict[Path, None] = {}
    courses: dict[Path, tuple[Path, ...]] = {}
    problems: list[Problem] = []
    for name in names:
        for file in _files(name):
            if file.name == TECHNIQUES_FILE:
                continue
            if file.name != COURSE_FILE:
                lessons.setdefault(file)
                continue
            loaded = load_course(file)
            if loaded.course is None:
                problems += loaded.problems
                continue
            listed = (*loaded.course.lessons, *loaded.course.bank)
            courses[file] = tuple(file.parent / each for each in listed)
            lessons |= dict.fromkeys(courses[file])
    return Targets(tuple(lessons), courses, tuple(problems))


def _files(name: str) -> Iterator[Path]:
    path = Path(name)
    is_folder = False
    with contextlib.suppress(OSError, ValueError):  # a name that nothing can have
        is_folder = bool(name) and path.is_dir()
    if not is_folder:
        yield file_named(name)
        return
    root = str(path.absolute())
    found = [
        path / os.path.relpath(file.location, root)
        for folder in list_folders((root,)).folders
        for file in sorted(folder.files, key=lambda file: file.name != COURSE_FILE)
    ]
    if not found:
        raise Refused(f'The folder "{path}" holds no lesson.')
    yield from found
