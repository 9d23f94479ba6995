"""All problems of a file or a folder, whatever kinds of file are in it.

Not the words on a screen and not the exit code: `cli` has those.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE, list_folders
from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.lessons.problems import Problem
from literacy_app.lessons.techniques import load_techniques

if TYPE_CHECKING:
    from literacy_app.lessons.load import Loaded, LoadedCourse


def check(path: Path) -> tuple[Problem, ...]:
    """The problems of a file, or of every lesson file in a folder and the folders in it.

    A file is taken for a course or for techniques by its name. In a folder an id that two lessons
    or two courses have is a problem as well.
    """
    if not path.is_dir():
        return _Checker().check(path)
    checker = _Checker()
    folders = list_folders((str(path),)).folders
    files = (Path(file.location) for folder in folders for file in folder.files)
    return tuple(problem for file in files for problem in checker.check(file))


class _Checker:
    """Changes: the ids it has seen."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], Path] = {}

    def check(self, file: Path) -> tuple[Problem, ...]:
        if file.name == TECHNIQUES_FILE:
            return load_techniques(file)[1]
        if file.name == COURSE_FILE:
            return self._with_taken("course", file, load_course(file))
        return self._with_taken("lesson", file, load_lesson(file))

    def _with_taken(
        self, kind: str, file: Path, loaded: Loaded | LoadedCourse
    ) -> tuple[Problem, ...]:
        head = loaded.head
        kept = self._seen.setdefault((kind, head.id), file)
        if kept == file:
            return loaded.problems
        values = {"name": head.id, "kept": str(kept)}
        return (*loaded.problems, Problem(file, *head.id_place, "error", "id-taken", values))
