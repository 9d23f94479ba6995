"""The records of the learners on one machine: attempts, drafts and places in one file.

Not what they mean (study) and not how the window tells of them. Used from one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.records.nouns import (
        Attempt,
        Draft,
        DraftChange,
        Erased,
        Event,
        Learner,
        Notice,
        Place,
        Work,
    )

Clock = Callable[[], datetime]
"""Gives the time now, in UTC."""

NewId = Callable[[], str]
"""Gives an id that was never given before (a UUID)."""


class Store:
    """The records. Every method that writes is one transaction: done as a whole or not at all.

    Methods raise `RecordsUnavailable` when the file cannot be read or written at the moment.
    """

    notices: tuple[Notice, ...]
    is_in_memory: bool

    @classmethod
    def open(cls, folder: Path, clock: Clock, new_id: NewId) -> Store:
        """Open the records in a data folder, made where missing; `notices` says what was met."""
        raise NotImplementedError

    @classmethod
    def in_memory(cls, clock: Clock, new_id: NewId) -> Store:
        """Records that last as long as the program runs, for when the folder cannot be used."""
        raise NotImplementedError

    def go_on_in_memory(self) -> None:
        """Keep everything in memory from now on, with what could still be read from the file."""

    def close(self) -> None:
        """Write the front page and let go of the file. May be called twice."""

    def write_front(self) -> None:
        """Write `front.json` anew. Cheap (a few milliseconds); call it when the hands rest."""

    # learners
    def learners(self) -> tuple[Learner, ...]:
        """All learners, the one who worked last first."""
        raise NotImplementedError

    def last_learner(self) -> Learner | None:
        """The learner to offer first."""
        raise NotImplementedError

    def add_learner(self, name: str) -> Learner:
        """A new learner, who is the last one from now on. Raises `NameRefused`."""
        raise NotImplementedError

    def rename_learner(self, learner_id: str, name: str) -> Learner:
        """Give a learner another name. Raises `NameRefused`, `UnknownLearner`."""
        raise NotImplementedError

    def use_learner(self, learner_id: str) -> Learner:
        """Make a learner the last one. Raises `UnknownLearner`."""
        raise NotImplementedError

    def export_learner(self, learner_id: str) -> dict[str, object]:
        """Everything kept of a learner, as JSON values. Raises `UnknownLearner`."""
        raise NotImplementedError

    def erase_learner(self, learner_id: str) -> Erased:
        """Remove a learner and every trace of them from the file. Raises `UnknownLearner`."""
        raise NotImplementedError

    # attempts and events
    def add_attempt(self, attempt: Attempt) -> None:
        """Add a try, and clear the draft it was made from, in one transaction."""

    def attempts(self, learner_id: str, lesson_id: str | None = None) -> Sequence[Attempt]:
        """A learner's tries, the oldest first."""
        raise NotImplementedError

    def add_event(self, work: Work, kind: str, value: object = None) -> Event:
        """Add an event, which happens now."""
        raise NotImplementedError

    def events(self, learner_id: str, lesson_id: str | None = None) -> Sequence[Event]:
        """A learner's events, the oldest first."""
        raise NotImplementedError

    # drafts and places
    def draft(self, work: Work) -> Draft | None:
        """The draft of an activity, or None where nothing was begun."""
        raise NotImplementedError

    def begin_draft(self, work: Work, draft: Draft) -> None:
        """Put a whole draft in place of the one that is there."""

    def change_draft(self, work: Work, change: DraftChange, content_hash: str) -> None:
        """Change some items of a draft, in a time that does not depend on how many there are."""

    def clear_draft(self, work: Work) -> None:
        """Forget a draft."""

    def place(self, learner_id: str, lesson_id: str) -> Place | None:
        """Where a learner stopped in a lesson, or None where it was never opened."""
        raise NotImplementedError

    def set_place(self, learner_id: str, lesson_id: str, place: Place) -> None:
        """Note where a learner is in a lesson."""

    def last_place(self, learner_id: str) -> tuple[str, Place] | None:
        """The lesson a learner was in last, and where."""
        raise NotImplementedError
