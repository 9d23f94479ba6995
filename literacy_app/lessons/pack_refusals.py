"""Why a lesson pack is refused: a reason, and the sentence that tells it in English.

Not the finding of it. Another language is another table of the same reasons.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 300

# Control characters, halves of characters, and those that turn the writing round.
_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


class PackReason(StrEnum):
    """Why a pack cannot be used; also the id of the sentence."""

    CANNOT_READ = "pack.cannot-read"
    CANNOT_WRITE = "pack.cannot-write"
    TOO_LARGE = "pack.too-large"
    DAMAGED = "pack.damaged"
    NO_MANIFEST = "pack.no-manifest"
    BAD_MANIFEST = "pack.bad-manifest"
    NEWER_FORMAT = "pack.newer-format"
    TOO_MANY = "pack.too-many"
    UNSAFE_NAME = "pack.unsafe-name"
    SAME_NAME = "pack.same-name"
    NOT_A_FILE = "pack.not-a-file"
    ENCRYPTED = "pack.encrypted"
    UNKNOWN_KIND = "pack.unknown-kind"
    UNLISTED = "pack.unlisted"
    NOT_THERE = "pack.not-there"
    BOMB = "pack.bomb"
    CHANGED = "pack.changed"
    BROKEN = "pack.broken"
    STRANGER = "pack.stranger"
    OTHER_COURSE = "pack.other-course"
    BAD_ID = "pack.bad-id"
    OTHER_KEY = "pack.other-key"
    NOT_INSTALLED = "pack.not-installed"


SENTENCES: Mapping[PackReason, str] = {
    PackReason.CANNOT_READ: "The file cannot be read: {why}.",
    PackReason.CANNOT_WRITE: "The lessons cannot be written to “{folder}”: {why}.",
    PackReason.TOO_LARGE: "The pack holds more than {most} MiB, the most that is opened.",
    PackReason.DAMAGED: (
        "This is no lesson pack, or it is damaged or cut off. Have it sent again, or copy it again."
    ),
    PackReason.NO_MANIFEST: "This is an archive, but no lesson pack: it has no list of its files.",
    PackReason.BAD_MANIFEST: "The pack's list of its files cannot be read, so that it is not used.",
    PackReason.NEWER_FORMAT: (
        "This pack is in format {format}. Literacy App {version} opens format {newest}: a newer "
        "version of the program is needed."
    ),
    PackReason.TOO_MANY: "The pack holds more than {most} files, the most that is opened.",
    PackReason.UNSAFE_NAME: (
        "The pack holds a file with the name “{name}”, which may lead out of its folder or means "
        "something else on another computer. Nothing of it was used."
    ),
    PackReason.SAME_NAME: (
        "The pack holds “{first}” and “{second}”, which are one name on some computers. Nothing of "
        "it was used."
    ),
    PackReason.NOT_A_FILE: (
        "“{name}” in the pack is a link, a folder or something else that is no file. Nothing of it "
        "was used."
    ),
    PackReason.ENCRYPTED: "“{name}” in the pack is locked with a password. Packs have none.",
    PackReason.UNKNOWN_KIND: (
        "“{name}” is no kind of file that a lesson pack holds. Nothing of it was used."
    ),
    PackReason.UNLISTED: "The pack holds “{name}”, which its list of files does not name.",
    PackReason.NOT_THERE: "The pack's list names “{name}”, which is not in it.",
    PackReason.BOMB: (
        "“{name}” is packed far too tightly or grows beyond its size when it is unpacked, as no "
        "lesson does. Nothing of it was used."
    ),
    PackReason.CHANGED: (
        "“{name}” is not what it was when the pack was made: it was damaged or changed on its way."
    ),
    PackReason.BROKEN: "The course in the pack has errors, the first of them: {problem}",
    PackReason.STRANGER: "The pack holds “{name}”, which its course does not name.",
    PackReason.OTHER_COURSE: (
        "The pack's list is that of the course “{listed}”, and the course in it is “{found}”."
    ),
    PackReason.BAD_ID: (
        "The course's id “{id}” cannot be the name of a folder on every computer. Choose another."
    ),
    PackReason.OTHER_KEY: (
        "This key belongs to another version of the course “{title}” than the one installed here."
    ),
    PackReason.NOT_INSTALLED: "No course with the id “{id}” was installed from a pack.",
}


class PackRefused(Exception):
    """A pack is not used. Nothing was changed."""

    def __init__(self, reason: PackReason, **values: object) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.values: Mapping[str, object] = values

    def sentence(self) -> str:
        """Why, in English."""
        values = {name: _shown(value) for name, value in self.values.items()}
        return SENTENCES[self.reason].format_map(values)


def _shown(value: object) -> str:
    """A value from a pack of unknown worth, on one line, with nothing in it that is obeyed."""
    text = _OBEYED.sub("\N{REPLACEMENT CHARACTER}", " ".join(str(value).split()))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
