"""Keeps what is not saved yet, beside the records, so that a crash loses no more than a moment.

Not saving: a draft is offered when its file is opened next, and forgotten once the file is saved.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from literacy_app.settings.private_files import make_private_folder, write_private

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "studio"


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was not saved, and the hash of the file it was made from."""

    text: str
    basis: str


class Drafts:
    """The drafts of one person, one file for each lesson file."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def keep(self, path: Path, raw: bytes, text: str) -> bool:
        """Keep a draft of a file whose bytes are `raw`; whether that could be done."""
        kept = {"file": str(path), "basis": _hash(raw), "text": text}
        target = self._file(path)
        beside = target.with_suffix(".part")
        try:
            make_private_folder(self._folder)
            write_private(beside, json.dumps(kept).encode())
            beside.replace(target)
        except OSError:
            return False
        return True

    def find(self, path: Path, text: str) -> Draft | None:
        """The draft of a file, where there is one that says something else than its text."""
        try:
            kept = json.loads(self._file(path).read_text("utf-8", errors="surrogatepass"))
            draft = Draft(str(kept["text"]), str(kept["basis"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return draft if draft.text != text else None

    def is_of(self, draft: Draft, raw: bytes) -> bool:
        """Whether a draft was made from a file with these bytes."""
        return draft.basis == _hash(raw)

    def forget(self, path: Path) -> None:
        """Keep none of a file any more."""
        try:
            self._file(path).unlink(missing_ok=True)
        except OSError:
            return

    def _file(self, path: Path) -> Path:
        name = sha256(os.fsencode(path)).hexdigest()[:24]
        return self._folder / f"{name}.json"


def _hash(raw: bytes) -> str:
    return sha256(raw).hexdigest()
