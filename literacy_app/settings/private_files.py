"""Folders and files for the person alone: 0700 and 0600 where a system has such rights.

Not what is in them, and no change to a folder that is already there: it may be shared on purpose.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILE = 0o600
_FOLDER = 0o700


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for the person alone.

    Raises:
        OSError: It cannot be made.
    """
    missing = [each for each in folder.parents if not each.exists()]
    for each in (*reversed(missing), folder):
        each.mkdir(mode=_FOLDER, exist_ok=True)


def write_private(file: Path, content: bytes) -> None:
    """Write a file for the person alone; one that was there with other rights loses them.

    Raises:
        OSError: It cannot be written.
    """
    _write(file, content, os.O_TRUNC)


def append_private(file: Path, content: bytes) -> None:
    """Add to a file for the person alone, in the same way.

    Raises:
        OSError: It cannot be written.
    """
    _write(file, content, os.O_APPEND)


def _write(file: Path, content: bytes, how: int) -> None:
    binary = getattr(os, "O_BINARY", 0)  # or Windows would write other line ends
    descriptor = os.open(file, os.O_CREAT | os.O_WRONLY | how | binary, _FILE)
    with os.fdopen(descriptor, "wb") as stream:
        with suppress(OSError):  # a stick has no rights to set
            file.chmod(_FILE)
        stream.write(content)
        stream.flush()
        os.fsync(descriptor)
