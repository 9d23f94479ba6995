"""A file that is open in the studio: its bytes and its text.

Not the editor and not the writing (`authoring.saving`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.lessons.decoding import decode, read_bytes
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

_UNKEPT = "\x00\u2029\ufdd0\ufdd1"
"""What Qt's editor cannot hold: it takes them for breaks or drops them."""


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file as it was read.

    Attributes:
        text: with a line feed at each line's end.
        can_hold: whether the editor can hold every character of it.
    """

    path: Path
    raw: bytes
    text: str
    can_hold: bool = True


def open_file(path: Path) -> OpenFile | Problem:
    """A file read, or why it has no text."""
    raw = read_bytes(path)
    return raw if isinstance(raw, Problem) else read(path, raw)


def read(path: Path, raw: bytes) -> OpenFile | Problem:
    """The same of bytes."""
    text = decode(raw, path)
    if isinstance(text, Problem):
        return text
    return OpenFile(path, raw, text, not any(each in text for each in _UNKEPT))
