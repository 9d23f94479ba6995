"""Why the records refuse something: one exception class a reason.

Not for damaged files found at the start: those are set aside and told in a notice.
"""

from __future__ import annotations

from enum import StrEnum


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
