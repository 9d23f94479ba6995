"""The copies of whole texts that people attached on this computer, each a file of its own.

Not records: they are no learner's work, are in no database, and no export, backup or pack has them.
They are for the eyes of the person whose folder they are in, and can be taken out again.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from literacy_app.settings.private_files import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "attached"
_FORMAT = 1
_ENDING = ".json"


@dataclass(frozen=True, slots=True)
class AttachedCopy:
    """A copy of a source's text.

    Attributes:
        title: the source's, by which lessons find it.
        name: of the file it came from; empty where it was pasted.
        attached: when, as an ISO date.
        text: normalised.
    """

    title: str
    name: str
    attached: str
    text: str


class CopyNotKept(Exception):
    """A copy could not be written or taken out; `reason` in the system's words."""

    def __init__(self, error: OSError) -> None:
        self.reason = error.strerror or str(error)
        super().__init__(self.reason)


class Copies:
    """The copies in a data folder; the folder is made when the first is kept."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def keep(self, copy: AttachedCopy) -> None:
        """Keep a copy in the place of one of the same title, readable for this person alone.

        Raises:
            CopyNotKept: It could not be written; what was there before still is.
        """
        page = {
            "format": _FORMAT,
            "title": copy.title,
            "name": copy.name,
            "attached": copy.attached,
            "text": copy.text,
        }
        file = self._file(copy.title)
        written = file.with_suffix(".new")
        try:
            make_private_folder(self._folder)
            descriptor = os.open(written, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
                json.dump(page, stream, ensure_ascii=False)
                stream.flush()
                os.fsync(stream.fileno())
            written.replace(file)
        except OSError as error:
            with contextlib.suppress(OSError):
                written.unlink()
            raise CopyNotKept(error) from error

    def find(self, title: str) -> AttachedCopy | None:
        """The copy of the source of a title, however it is spaced and capitalised."""
        return _read(self._file(title))

    def all(self) -> tuple[AttachedCopy, ...]:
        """Every copy, by title."""
        try:
            files = [each for each in self._folder.iterdir() if each.suffix == _ENDING]
        except OSError:
            return ()
        read = (_read(file) for file in files)
        return tuple(sorted((each for each in read if each), key=_title))

    def take_out(self, title: str) -> None:
        """Delete the copy of a title, if there is one.

        Raises:
            CopyNotKept: It is there and cannot be deleted.
        """
        try:
            self._file(title).unlink(missing_ok=True)
        except OSError as error:
            raise CopyNotKept(error) from error

    def _file(self, title: str) -> Path:
        return self._folder / f"{sha256(same(title).encode()).hexdigest()[:32]}{_ENDING}"


def same(title: str) -> str:
    """What is the same of two titles that differ in case, spaces and punctuation."""
    return "".join(letter for letter in title.casefold() if letter.isalnum()) or title


def _title(copy: AttachedCopy) -> str:
    return copy.title.casefold()


def _read(file: Path) -> AttachedCopy | None:
    """The copy in a file; None where there is none that this program wrote."""
    try:
        page: Any = json.loads(file.read_bytes())
        if page["format"] != _FORMAT:
            return None
        return AttachedCopy(
            *(str(page[field]) for field in ("title", "name", "attached", "text")),
        )
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None
