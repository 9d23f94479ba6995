"""The lessons of several folders: the bundled ones, the school's share, the person's own.

Not the reading of a lesson: `refresh` has that done, and only there is it imported, because the
first window needs no more than the index.
"""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING

from literacy_app.lessons.arranging import Arranged, arrange
from literacy_app.lessons.index import Shelf
from literacy_app.lessons.index_file import basis_of, read_index, write_index
from literacy_app.lessons.listing import TECHNIQUES_FILE, list_folders
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from literacy_app.lessons.index import LessonEntry
    from literacy_app.lessons.index_file import Basis


def _always() -> bool:
    return True


class Library:
    """The folders in the order they are looked through, and the index of what is in them.

    Changes: what it last found.
    """

    def __init__(self, folders: Sequence[Path], cache_folder: Path) -> None:
        """`folders`: the first wins where two have a lesson of one id."""
        self._roots = tuple(dict.fromkeys(map(os.path.abspath, folders)))
        self._cache_folder = cache_folder
        self._basis = _basis()
        self._found: Arranged | None = None

    def shelf(self) -> Shelf | None:
        """What the index tells, each file's time checked; None where there is no index.

        A file that is new to the index is not on the shelf yet, one that changed is as it was.
        """
        index = read_index(self._cache_folder)
        if index is None:
            return None
        shelf, is_stale = arrange(index, list_folders(self._roots))
        self._found = Arranged(shelf, is_stale or index.basis != self._basis)
        return shelf

    def is_stale(self) -> bool:
        """Whether something was added, changed or removed since the index was made."""
        if self._found is None:
            self.shelf()
        return self._found is None or self._found.is_stale

    def refresh(self, is_wanted: Callable[[], bool] = _always) -> Shelf:
        """Read what changed, write the index, tell the whole. Slow: seconds for a new library.

        `is_wanted` is asked before each file is read; once it says no, the rest is left for
        another time.
        """
        from literacy_app.lessons.reading import read_changes

        listing = list_folders(self._roots)
        before = read_index(self._cache_folder)
        if before is not None and before.basis != self._basis:
            before = None
        index = read_changes(listing, before, self._basis, is_wanted)
        if index != before:
            write_index(self._cache_folder, index)
        self._found = arrange(index, listing)
        return self._found.shelf

    def find(self, lesson_id: str) -> LessonEntry | None:
        """The lesson of an id as the shelf was last found, a bank's too; None: there is none."""
        if self._found is None and self.shelf() is None:
            self.refresh()
        shelf = self._found.shelf if self._found else Shelf()
        in_courses = chain.from_iterable((*each.lessons, *each.bank) for each in shelf.courses)
        everywhere = chain(in_courses, shelf.loose)
        return next((lesson for lesson in everywhere if lesson.id == lesson_id), None)


def _basis() -> Basis:
    """What every record rests on now: this program, with its file of techniques."""
    try:
        status = (lessons_folder() / TECHNIQUES_FILE).stat()
    except OSError:
        return basis_of(0, 0)
    return basis_of(status.st_mtime_ns, status.st_size)
