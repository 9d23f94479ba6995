"""A course: a folder's lessons in their order.

Not the lessons: their file names.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Course:
    """One course without errors.

    Attributes:
        about: short Markdown.
        before_you_start: a note on what its texts hold that may be hard to read.
        about_the_key: how the answer keys were made, Markdown.
        lessons: file names, from the course's folder.
        bank: file names of lessons that are not listed: reviews draw excerpts from them.
    """

    id: str
    title: str
    about: str
    before_you_start: str | None
    lessons: tuple[str, ...]
    bank: tuple[str, ...] = ()
    about_the_key: str | None = None
