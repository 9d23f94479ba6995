"""Which files the studio offers, folder by folder, and which of them may be changed.

Not the list on the screen (`file_list`), and no file is opened.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.listing import COURSE_FILE, list_folders

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class CourseFolder:
    """A folder with lesson files.

    Attributes:
        files: the course first, then by name.
        is_bundled: it came with the program; its files are read, and changed in a copy only.
    """

    path: Path
    files: tuple[Path, ...]
    is_bundled: bool

    def is_writable(self, file: Path) -> bool:
        """Whether a file of it may be saved where it is."""
        return not self.is_bundled and os.access(file, os.W_OK)


def course_folders(own: Sequence[Path], bundled: Path) -> tuple[CourseFolder, ...]:
    """The folders that hold lesson files: a person's first, then those of the program."""
    return (*_listed(own, is_bundled=False), *_listed((bundled,), is_bundled=True))


def course_file_of(file: Path) -> Path | None:
    """The course that a file belongs to by where it lies: in its folder, or one below."""
    folders = (file.parent, file.parent.parent)
    found = (folder / COURSE_FILE for folder in folders)
    return next((each for each in found if each.is_file()), None)


def _listed(roots: Sequence[Path], *, is_bundled: bool) -> tuple[CourseFolder, ...]:
    listing = list_folders(tuple(map(str, roots)))
    return tuple(
        CourseFolder(
            Path(folder.location),
            tuple(sorted((Path(file.location) for file in folder.files), key=_order)),
            is_bundled,
        )
        for folder in listing.folders
        if folder.files
    )


def _order(path: Path) -> tuple[bool, str]:
    return path.name != COURSE_FILE, path.name
