"""The records of the learners on one machine: attempts, drafts and places in one file.

Not what they mean (study) and not how the window tells of them. Used from one thread.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from literacy_app.records import drafts, learners, leaving, rows
from literacy_app.records.front import Front, front_file, write_front
from literacy_app.records.fronting import front_of
from literacy_app.records.nouns import Draft, Event, Learner, Notice, NoticeCode
from literacy_app.records.opening import copied_to_memory, open_in_memory, open_records
from literacy_app.records.refusals import RecordsUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from literacy_app.records.database import Database
    from literacy_app.records.nouns import Attempt, DraftChange, Erased, Grading, Place, Work

Clock = Callable[[], datetime]
"""Gives the time now, in UTC."""

NewId = Callable[[], str]
"""Gives an id that was never given before (a UUID)."""


class Store:
    """The records. Every method that writes is one transaction: done as a whole or not at all.

    Methods raise `RecordsUnavailable` when the file cannot be read or written at the moment;
    nothing was changed then, and `go_on_in_memory` is a way on.
    """

    def __init__(
        self, database: Database, clock: Clock, new_id: NewId, notices: tuple[Notice, ...] = ()
    ) -> None:
        """Use an open database; `open` and `in_memory` are the ways to one."""
        self.notices = notices
        self._database = database
        self._clock = clock
        self._new_id = new_id
        self._is_closed = False
        self._known: tuple[Learner, ...] = ()
        self.learners()

    @classmethod
    def open(cls, folder: Path, clock: Clock, new_id: NewId) -> Store:
        """Open the records in a data folder, made where missing; `notices` says what was met.

        Raises:
            RecordsUnavailable: The folder or the file cannot be used; try `in_memory`.
        """
        opened = open_records(folder, clock())
        store = cls(opened.database, clock, new_id, opened.notices)
        store.write_front()
        return store

    @classmethod
    def in_memory(cls, clock: Clock, new_id: NewId, folder: Path | None = None) -> Store:
        """Records that last as long as the program runs, for when the folder cannot be used.

        What can still be read in the folder is there to begin with.
        """
        notices = () if folder is None else (Notice(NoticeCode.KEPT_IN_MEMORY, folder),)
        return cls(open_in_memory(folder), clock, new_id, notices)

    @property
    def is_in_memory(self) -> bool:
        """Whether nothing is kept after the program ends."""
        return self._database.file is None

    def go_on_in_memory(self) -> None:
        """Keep everything in memory from now on, with what can still be read from the file."""
        before, known = self._database, self._known
        self._database = copied_to_memory(before)
        before.close()
        if not self.learners():  # nothing could be read, and someone is at work
            for learner in reversed(known):
                learners.add(self._database, learner, self._clock())

    def close(self) -> None:
        """Write the front page and let go of the file. May be called twice."""
        if not self._is_closed:
            self.write_front()
            self._database.close()
        self._is_closed = True

    def write_front(self) -> None:
        """Write `front.json` anew: a few milliseconds; call it when the hands rest.

        Where it cannot be written it goes: it must not name someone who was erased, and it is made
        anew at the next start.
        """
        file = self._database.file
        if file is None:
            return
        try:
            write_front(file, front_of(self._database))
        except (OSError, RecordsUnavailable):
            with contextlib.suppress(OSError):
                front_file(file).unlink(missing_ok=True)

    def front(self) -> Front:
        """What the first window shows, as the database has it now."""
        return front_of(self._database)

    def learners(self) -> tuple[Learner, ...]:
        """All learners, the one who worked last first."""
        self._known = learners.all_learners(self._database)
        return self._known

    def last_learner(self) -> Learner | None:
        """The learner to offer first."""
        return next(iter(self.learners()), None)

    def add_learner(self, name: str) -> Learner:
        """A new learner, who is the last one from now on. Raises `NameRefused`."""
        learner = Learner(self._new_id(), learners.tidied(name))
        learners.add(self._database, learner, self._clock())
        self._after_learners_changed()
        return learner

    def rename_learner(self, learner_id: str, name: str) -> Learner:
        """Give a learner another name. Raises `NameRefused`, `UnknownLearner`."""
        learners.learner(self._database, learner_id)
        learner = Learner(learner_id, learners.tidied(name))
        learners.rename(self._database, learner)
        self._after_learners_changed()
        return learner

    def use_learner(self, learner_id: str) -> Learner:
        """Make a learner the last one. Raises `UnknownLearner`."""
        learner = learners.learner(self._database, learner_id)
        learners.use(self._database, learner_id)
        self._after_learners_changed()
        return learner

    def export_learner(self, learner_id: str) -> dict[str, object]:
        """Everything kept of a learner, as JSON values. Raises `UnknownLearner`."""
        learner = learners.learner(self._database, learner_id)
        return leaving.export(self._database, learner, self._clock())

    def erase_learner(self, learner_id: str) -> Erased:
        """Remove a learner and every trace of them from the file. Raises `UnknownLearner`."""
        learners.learner(self._database, learner_id)
        erased = leaving.erase(self._database, learner_id)
        self._after_learners_changed()
        return erased

    def add_attempt(self, attempt: Attempt) -> None:
        """Add a try, and clear the draft it was made from, in one transaction."""
        with self._database.writing() as connection:
            rows.add_attempt(connection, attempt)
            drafts.clear(connection, attempt.work)

    def attempts(self, learner_id: str, lesson_id: str | None = None) -> tuple[Attempt, ...]:
        """A learner's tries as they were made and graded then, the oldest first."""
        return rows.attempts(self._database, learner_id, lesson_id)

    def add_gradings(self, gradings: Iterable[Grading]) -> None:
        """Add later grades of tries, all of them or, where that cannot be, none."""
        with self._database.writing() as connection:
            for grading in gradings:
                rows.add_grading(connection, grading)

    def gradings(self, learner_id: str, lesson_id: str | None = None) -> tuple[Grading, ...]:
        """The later grades of a learner's tries, the oldest first."""
        return rows.gradings(self._database, learner_id, lesson_id)

    def add_event(self, work: Work, kind: str, value: object = None) -> Event:
        """Add an event, which happens now."""
        event = Event(self._new_id(), work, kind, value, self._clock())
        with self._database.writing() as connection:
            rows.add_event(connection, event)
        return event

    def events(self, learner_id: str, lesson_id: str | None = None) -> tuple[Event, ...]:
        """A learner's events, the oldest first."""
        return rows.events(self._database, learner_id, lesson_id)

    def draft(self, work: Work) -> Draft | None:
        """The draft of an activity, or None where nothing was begun."""
        return drafts.draft(self._database, work)

    def begin_draft(self, work: Work, draft: Draft) -> None:
        """Put a whole draft in place of the one that is there."""
        with self._database.writing() as connection:
            drafts.begin(connection, work, draft)

    def change_draft(self, work: Work, change: DraftChange, content_hash: str) -> None:
        """Change some items of a draft, in a time that does not depend on how many there are.

        Where there is none, one is begun now, for the lesson as `content_hash` knows it.
        """
        with self._database.writing() as connection:
            if not drafts.change(connection, work, change):
                new = Draft(change.put, None, content_hash, self._clock())
                drafts.begin(connection, work, new)

    def clear_draft(self, work: Work) -> None:
        """Forget a draft."""
        with self._database.writing() as connection:
            drafts.clear(connection, work)

    def place(self, learner_id: str, lesson_id: str) -> Place | None:
        """Where a learner stopped in a lesson, or None where it was never opened."""
        return drafts.place(self._database, learner_id, lesson_id)

    def set_place(self, learner_id: str, lesson_id: str, place: Place) -> None:
        """Note where a learner is in a lesson."""
        with self._database.writing() as connection:
            drafts.set_place(connection, (learner_id, lesson_id), place)

    def last_place(self, learner_id: str) -> tuple[str, Place] | None:
        """The lesson a learner was in last, and where."""
        return drafts.last_place(self._database, learner_id)

    def _after_learners_changed(self) -> None:
        """Keep the front page in step at once: it must not name someone who was erased."""
        self.learners()
        self.write_front()
