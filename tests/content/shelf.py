"""The lessons that come with the program, loaded once.

Not a test: what several tests of the content share.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

COURSES: tuple[Path, ...] = tuple(sorted(lessons_folder().glob("*/course.yaml")))


def _bank(course: Path) -> tuple[Path, ...]:
    loaded = load_course(course).course
    assert loaded is not None
    return tuple(course.parent / name for name in loaded.bank)


BANK: tuple[Path, ...] = tuple(path for course in COURSES for path in _bank(course))
"""Practice excerpts, which no course lists and reviews draw from."""

_ALL = sorted(lessons_folder().glob("*/*.yaml"))
LESSONS: tuple[Path, ...] = tuple(p for p in _ALL if p not in COURSES and p not in BANK)
"""The lessons of the courses."""

EVERY_FILE: tuple[Path, ...] = (*LESSONS, *BANK)

ARTICLE_COURSE: Path = next(path for path in COURSES if path.parent.name == "aleppo-2016")

ARTICLE_LESSONS: tuple[Path, ...] = tuple(p for p in LESSONS if p.parent == ARTICLE_COURSE.parent)
"""The lessons on the article, which end with what it is right about."""


@cache
def lesson_of(path: Path) -> Lesson:
    """The lesson in a file that must not have an error."""
    loaded = load_lesson(path)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson
