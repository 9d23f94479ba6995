"""Which lesson files lie in a folder, with the time and size of each.

Not what is in them: no file is opened.
"""

from __future__ import annotations

import os
from typing import NamedTuple

COURSE_FILE = "course.yaml"
TECHNIQUES_FILE = "techniques.yaml"

_ENDINGS = (".yaml", ".yml")
_DEEPEST = 5


class ListedFile(NamedTuple):
    """A file, and what tells whether it changed.

    Attributes:
        time: when it was last written, in nanoseconds.
        size: in bytes.
    """

    name: str
    location: str
    time: int
    size: int


class ListedFolder(NamedTuple):
    """A folder that has lesson files, by name."""

    location: str
    files: tuple[ListedFile, ...]


class Listing(NamedTuple):
    """What lies in several folders and the folders in them.

    Attributes:
        folders: in the order they were asked for, each before the folders in it.
        missing: folders that are not there or may not be read.
    """

    folders: tuple[ListedFolder, ...]
    missing: tuple[str, ...]


def list_folders(roots: tuple[str, ...]) -> Listing:
    """List folders, each file once however often it is asked for.

    Five folders deep. Names that start with a dot are passed over, and so are links to folders,
    which could lead around in a ring.
    """
    folders: list[ListedFolder] = []
    missing: list[str] = []
    seen: set[str] = set()
    waiting = [(root, 0) for root in reversed(roots)]
    while waiting:
        location, depth = waiting.pop()
        if location in seen:
            continue
        seen.add(location)
        try:
            entries = sorted(os.scandir(location), key=_name)
        except OSError:
            missing.append(location)
            continue
        files = tuple(file for entry in entries if (file := _listed(entry)) is not None)
        if files:
            folders.append(ListedFolder(location, files))
        if depth < _DEEPEST:
            waiting += [(entry.path, depth + 1) for entry in reversed(entries) if _is_folder(entry)]
    return Listing(tuple(folders), tuple(missing))


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name


def _listed(entry: os.DirEntry[str]) -> ListedFile | None:
    name = entry.name
    if not name.endswith(_ENDINGS) or name[0] == ".":
        return None
    try:
        if not entry.is_file():
            return None
        status = entry.stat()
    except OSError:  # it went between the listing and the look, or is a link to nothing
        return None
    return ListedFile(name, entry.path, status.st_mtime_ns, status.st_size)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.name[0] != "." and entry.is_dir(follow_symlinks=False)
