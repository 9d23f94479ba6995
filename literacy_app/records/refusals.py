"""Why the records refuse something: one exception class a reason.

Not for damaged files found at the start: those are set aside and told in a notice.
"""

from __future__ import annotations

import contextlib
import errno
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Reason(StrEnum):
    """Why the records cannot be used just now; also the id of the sentence that says so."""

    LOCKED = "records.locked"
    READ_ONLY = "records.read-only"
    DISK_FULL = "records.disk-full"
    NO_FOLDER = "records.no-folder"
    DAMAGED = "records.damaged"
    UNREADABLE = "records.unreadable"


class RecordsUnavailable(Exception):
    """The records cannot be read or written now. Nothing was changed; one may go on in memory."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {detail}" if detail else reason.value)
        self.reason = reason
        self.detail = detail


class NameRefused(ValueError):
    """A learner cannot have this name."""

    code = "records.name-refused"

    def __init__(self, name: str) -> None:
        super().__init__(f"{self.code}: {name!r}")
        self.name = name


class NameEmpty(NameRefused):
    """The name holds nothing that can be seen."""

    code = "records.name-empty"


class NameTooLong(NameRefused):
    """The name is longer than `names.MOST` characters."""

    code = "records.name-too-long"


class NameTaken(NameRefused):
    """Another learner on this computer has this name, capitals apart."""

    code = "records.name-taken"


class UnknownLearner(LookupError):
    """There is no learner with this id (any more)."""

    def __init__(self, learner_id: str) -> None:
        super().__init__(f"no learner {learner_id}")
        self.learner_id = learner_id


_REASONS = {
    errno.EACCES: Reason.READ_ONLY,
    errno.EPERM: Reason.READ_ONLY,
    errno.EROFS: Reason.READ_ONLY,
    errno.EEXIST: Reason.NO_FOLDER,
    errno.ENOENT: Reason.NO_FOLDER,
    errno.ENOTDIR: Reason.NO_FOLDER,
    errno.ENOSPC: Reason.DISK_FULL,
    errno.EDQUOT: Reason.DISK_FULL,
}


@contextlib.contextmanager
def told_of_files() -> Iterator[None]:
    """Raise the system's complaints about files and folders as `RecordsUnavailable`."""
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, Reason.UNREADABLE)
        raise RecordsUnavailable(reason, str(error)) from error
