"""Which lesson files lie in a folder, with the time and size of each.

Not what is in them: no file is opened.
"""

from __future__ import annotations

import os
from typing import NamedTuple

COURSE_FILE = "course.yaml"
TECHNIQUES_FILE = "techniques.yaml"

_ENDINGS = (".yaml", ".yml", ".YAML", ".YML")
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
            files, inner = _look_into(location)
        except OSError:
            missing.append(location)
            continue
        if files:
            folders.append(ListedFolder(location, tuple(files)))
        if depth < _DEEPEST:
            waiting += [(folder, depth + 1) for folder in reversed(inner)]
    return Listing(tuple(folders), tuple(missing))


def _look_into(location: str) -> tuple[list[ListedFile], list[str]]:
    """The lesson files in a folder and the folders in it, by name."""
    files: list[ListedFile] = []
    inner: list[str] = []
    with os.scandir(location) as entries:
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            if not name.endswith(_ENDINGS):
                if entry.is_dir(follow_symlinks=False):
                    inner.append(entry.path)
            elif (file := _listed(entry, name)) is not None:
                files.append(file)
    files.sort()
    inner.sort()
    return files, inner


def _listed(entry: os.DirEntry[str], name: str) -> ListedFile | None:
    try:
        if entry.is_file():
            status = entry.stat()
            return ListedFile(name, entry.path, status.st_mtime_ns, status.st_size)
    except OSError:  # it went between the listing and the look
        pass
    return None
