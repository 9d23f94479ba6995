"""The lesson that an argument names: a file, or the id of a lesson in the library.

Not its reading, which is `lessons`.
"""

from __future__ import annotations

import contextlib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.cli.current_settings import current_settings
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import BrokenLesson, Refused
from literacy_app.lessons.library import Library
from literacy_app.lessons.library_folders import library_folders
from literacy_app.lessons.load import load_lesson
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson


def lesson_named(name: str) -> Lesson:
    """The lesson of a file or an id.

    Raises:
        Refused: there is no such file and no lesson of that id.
        BrokenLesson: it has errors.
    """
    file = file_named(name)
    loaded = load_lesson(file)
    if loaded.lesson is None:
        raise BrokenLesson("\n".join(problem.line_text() for problem in loaded.problems))
    return loaded.lesson


def file_named(name: str) -> Path:
    """The file that is named, or that of the lesson of an id.

    Raises:
        Refused: there is no such file and no lesson of that id.
    """
    path = Path(name)
    with contextlib.suppress(OSError, ValueError):  # a name that no file can have
        if path.is_file():
            return path
        if path.name != name and path.is_dir():
            raise Refused(f'"{shown(name)}" is a folder; name a lesson in it.')
    if path.suffix in {".yaml", ".yml"} or path.name != name:
        raise Refused(f'There is no file "{shown(name)}".')
    return _in_library(name)


def _in_library(lesson_id: str) -> Path:
    places, settings = current_settings()
    library = Library(library_folders(settings), places.cache_folder)
    if library.is_stale():
        library.refresh()
    found = library.find(lesson_id)
    if found is None:
        raise Refused(
            f'There is no lesson "{shown(lesson_id)}" in the library{_hint(library, lesson_id)}'
        )
    return found.path


def _hint(library: Library, lesson_id: str) -> str:
    shelf = library.shelf() or library.refresh()
    everywhere = chain(chain.from_iterable(course.lessons for course in shelf.courses), shelf.loose)
    nearest = nearest_name(lesson_id, [lesson.id for lesson in everywhere])
    return f"; did you mean {nearest}?" if nearest else ", and no file of that name."
