"""The list in a lesson pack of what is in it: the course, who made it, each file with its hash.

Not a proof of who made it: nobody signed it, and whoever changes a file can change the list.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from literacy_app import __version__
from literacy_app.lessons.pack_names import is_safe_part
from literacy_app.lessons.pack_refusals import PackReason, PackRefused

NAME = "manifest.json"
PACK_FORMAT = 1
MOST_BYTES = 1 << 20
"""How large a manifest may be."""

LONGEST = 300
"""How many characters a title or a name may have."""

Kind = Literal["course", "key"]
"""A course to work on; the key of a course that was given out without one, with all its files."""

_HASH = re.compile(r"[0-9a-f]{64}")
_MOST_SIZE = 1 << 40


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of a pack: its name with slashes, its size in bytes, its SHA-256."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself.

    Attributes:
        course: the id of the course, `title` its title.
        author: who made it, as they say; empty where they do not.
        program: the version of the program that made the pack.
        without_keys: the answer keys were taken out.
    """

    kind: Kind
    course: str
    title: str
    author: str
    program: str
    without_keys: bool
    files: tuple[PackedFile, ...]

    def to_bytes(self) -> bytes:
        """The manifest as it stands in the pack; always the same for the same values."""
        data = {
            "format": PACK_FORMAT,
            "kind": self.kind,
            "course": {"id": self.course, "title": self.title},
            "author": self.author,
            "program": self.program,
            "without_keys": self.without_keys,
            "files": [
                {"name": each.name, "size": each.size, "sha256": each.sha256} for each in self.files
            ],
        }
        return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def read_manifest(raw: bytes) -> Manifest:
    """The manifest in some bytes.

    Raises:
        PackRefused: they hold none, or one of a newer format.
    """
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise PackRefused(PackReason.BAD_MANIFEST) from error
    _refuse_newer(data)
    try:
        return _manifest(data)
    except (KeyError, TypeError, ValueError) as error:
        raise PackRefused(PackReason.BAD_MANIFEST) from error


def _refuse_newer(data: Any) -> None:
    number = data.get("format") if isinstance(data, dict) else None
    if type(number) is int and number > PACK_FORMAT:
        values = {"format": number, "newest": PACK_FORMAT, "version": __version__}
        raise PackRefused(PackReason.NEWER_FORMAT, **values)


def _manifest(data: Any) -> Manifest:
    """Raises KeyError, TypeError or ValueError at what is not right."""
    if _whole(data["format"]) != PACK_FORMAT or data["kind"] not in {"course", "key"}:
        raise ValueError
    if not isinstance(data["files"], list) or not isinstance(data["without_keys"], bool):
        raise TypeError
    course = _text(data["course"]["id"])
    if not is_safe_part(course):
        raise PackRefused(PackReason.BAD_ID, id=course)
    return Manifest(
        kind=data["kind"],
        course=course,
        title=_text(data["course"]["title"]),
        author=_text(data["author"]),
        program=_text(data["program"]),
        without_keys=data["without_keys"],
        files=tuple(map(_file, data["files"])),
    )


def _file(data: Any) -> PackedFile:
    found = PackedFile(_typed(data["name"]), _whole(data["size"]), _typed(data["sha256"]))
    if not _HASH.fullmatch(found.sha256) or not 0 <= found.size <= _MOST_SIZE:
        raise ValueError
    return found


def _text(raw: object) -> str:
    return " ".join(_typed(raw).split())


def _typed(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    if len(raw) > LONGEST:
        raise ValueError
    raw.encode()  # half a character is a ValueError
    return raw


def _whole(raw: object) -> int:
    if type(raw) is not int:
        raise TypeError
    return raw
