"""A file to a lesson or a course, or to the full list of its problems.

Not the library: one file at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.problems import Problem


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of a lesson file.

    Attributes:
        lesson: None where there is an error.
        problems: errors and warnings, by place.
    """

    lesson: Lesson | None
    problems: tuple[Problem, ...]


def load_lesson(path: Path) -> Loaded:
    """The lesson in a file, or every problem that keeps it from being one."""
    raise NotImplementedError
