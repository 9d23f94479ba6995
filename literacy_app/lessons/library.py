"""The lessons of several folders: the bundled ones, the school's share, the person's own.

Not the reading of a lesson: `refresh` has that done, and only there is it imported, because the
first window needs no more than the index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.lessons.index import LessonEntry, Shelf


class Library:
    """The folders in the order they are looked through, and the index of what is in them."""

    def __init__(self, folders: Sequence[Path], cache_folder: Path) -> None:
        """`folders`: the first wins where two have a lesson of one id."""

    def shelf(self) -> Shelf | None:
        """What the index tells, each file's time checked; None where there is no index."""
        raise NotImplementedError

    def is_stale(self) -> bool:
        """Whether a file was added, changed or removed since the index was made."""
        raise NotImplementedError

    def refresh(self) -> Shelf:
        """Read what changed, write the index, tell the whole. Slow: seconds for a new library."""
        raise NotImplementedError

    def find(self, lesson_id: str) -> LessonEntry | None:
        """The lesson of an id; None where there is none."""
        raise NotImplementedError
