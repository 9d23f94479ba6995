"""The lesson that the command `print` names: a file, or the id of a lesson in the library.

Not the library on the screen.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.library import Library
from literacy_app.lessons.load import load_lesson
from literacy_app.settings.bundled import lessons_folder
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson


class CannotPrint(Exception):
    """There is no such lesson, or it has errors; says so in a sentence or a few lines."""


def lesson_to_print(name: str) -> Lesson:
    """The lesson of a file or an id.

    Raises:
        CannotPrint: There is none, or it has errors.
    """
    loaded = load_lesson(_file(name))
    if loaded.lesson is None:
        raise CannotPrint("\n".join(problem.line_text() for problem in loaded.problems))
    return loaded.lesson


def _file(name: str) -> Path:
    path = Path(name)
    with contextlib.suppress(OSError, ValueError):  # a name that no file can have
        if path.is_file():
            return path
    shown = name.encode("ascii", "backslashreplace").decode()
    if path.name != name or path.suffix in {".yaml", ".yml"}:
        raise CannotPrint(f'There is no file "{shown}".')
    places = standard_places()
    folders = (lessons_folder(), *load(places).settings.lesson_folders)
    library = Library(folders, places.cache_folder)
    if library.is_stale():
        library.refresh()
    found = library.find(name)
    if found is None:
        raise CannotPrint(f'There is no file and no lesson called "{shown}".')
    return found.path
