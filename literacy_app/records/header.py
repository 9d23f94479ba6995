"""The first hundred bytes of the database file: whose it is, and whether it has changed.

Not a check of the file, nor a reading of what it holds; imports nothing of SQLite, since the
first window needs this.
Source of the layout: sqlite.org/fileformat2.html, section 1.3.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

LENGTH = 100
MAGIC = b"SQLite format 3\x00"
APPLICATION_ID = 0x4C414250
"""`LABP`: marks a file as this program's records."""


class Header(NamedTuple):
    """What the header of a database file says.

    `version` is the number of the last migration that was run; `changes` goes up by one with
    every transaction that changes the file. `bytes_promised` is how long the file should be, 0
    where the header does not know.
    """

    version: int
    application_id: int
    changes: int


def parse(content: bytes) -> Header | None:
    """The header in the first bytes of a file; None where they are no header of a database."""
    if len(content) < LENGTH or not content.startswith(MAGIC):
        return None
    (changes,) = struct.unpack_from(">I", content, 24)
    (version,) = struct.unpack_from(">i", content, 60)
    (application_id,) = struct.unpack_from(">I", content, 68)
    return Header(version, application_id, changes)


def read(file: Path) -> Header | None:
    """The header of a file; None where it has none.

    Raises:
        OSError: The file is not there or cannot be read.
    """
    with file.open("rb") as stream:
        return parse(stream.read(LENGTH))
