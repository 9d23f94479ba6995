"""The lessons that come with the program, loaded once.

Not a test: what several tests of the content share.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from literacy_app.lessons.load import load_lesson
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

COURSES: tuple[Path, ...] = tuple(sorted(lessons_folder().glob("*/course.yaml")))

LESSONS: tuple[Path, ...] = tuple(
    path for path in sorted(lessons_folder().glob("*/*.yaml")) if path not in COURSES
)


@cache
def lesson_of(path: Path) -> Lesson:
    """The lesson in a file that must not have an error."""
    loaded = load_lesson(path)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson
