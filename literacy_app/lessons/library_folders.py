"""Which folders the library looks through, in the order in which they count.

Not what is in them, and none is made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.settings.settings import Settings

_COURSES = "courses"


def courses_folder(settings: Settings) -> Path:
    """Where the courses stand that this person installed from packs; need not be there."""
    return settings.data_folder / _COURSES


def library_folders(settings: Settings) -> tuple[Path, ...]:
    """What the person installed, then what came with the program, then the folders added.

    Where two have a course of one id the first is shown.
    """
    courses = courses_folder(settings)
    installed = (courses,) if courses.is_dir() else ()
    return (*installed, lessons_folder(), *settings.lesson_folders)
