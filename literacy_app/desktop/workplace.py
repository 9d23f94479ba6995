"""What the window works with: settings, records, library and who is working, each told on change.

Not the window and not the work on a lesson. The database and all that reads lessons are opened
only when something asks for them.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from literacy_app.desktop import loading, telling
from literacy_app.desktop.wording import tr
from literacy_app.lessons.library import Library
from literacy_app.lessons.library_folders import library_folders
from literacy_app.records.front import Front, read_front
from literacy_app.records.refusals import (
    NameEmpty,
    NameRefused,
    NameTaken,
    NameTooLong,
    RecordsUnavailable,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.desktop.telling import Telling
    from literacy_app.records.nouns import Attempt, Erased, Learner
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.settings.places import Places
    from literacy_app.settings.settings import Settings
    from literacy_app.study.reviews import Plan

_Result = TypeVar("_Result")


class Refused(NamedTuple):
    """Why a name cannot be taken, in words for the person who typed it."""

    words: str


def local_hour() -> int:
    """The hour of the day here, 0 to 23. Not by the clock: `datetime` can wait for the records."""
    return time.localtime().tm_hour


class Workplace(QObject):
    """The things of one running program."""

    settings_changed = Signal(object)
    """The `Settings` that hold from now on."""
    front_changed = Signal(object)
    """The `Front` as it is from now on."""
    library_changed = Signal(object)
    """Lessons are read from other folders; carries the `Library`."""
    told = Signal(object)
    """A `Telling` for the person."""

    def __init__(
        self,
        places: Places,
        settings: Settings,
        clock: Clock,
        new_id: NewId,
        hour: Callable[[], int] = local_hour,
    ) -> None:
        super().__init__()
        self.places = places
        self.clock = clock
        self.new_id = new_id
        self.hour = hour
        self.now = time.time
        self._settings = settings
        self._store: Store | None = None
        front = read_front(settings.data_folder)
        self._front = front or Front(is_current=False)
        self.library = self._make_library()

    @property
    def settings(self) -> Settings:
        """The settings that hold."""
        return self._settings

    @property
    def front(self) -> Front:
        """Who is working and how far they are, as the first window shows it."""
        return self._front

    @property
    def learner(self) -> Learner | None:
        """Who is working; None where nobody ever said a name."""
        return self._front.last_learner

    def tell(self, what: Telling) -> None:
        """Tell the person something."""
        self.told.emit(what)

    def change_settings(self, after: Settings) -> None:
        """Let other settings hold from now on, and keep them."""
        before = self._settings
        if after == before:
            return
        self._settings = after
        file = self.places.user_file
        reason = loading.save_settings(file, before, after, self.clock())
        if after.lesson_folders != before.lesson_folders:
            self.library = self._make_library()
            self.library_changed.emit(self.library)
        self.settings_changed.emit(after)
        if reason:
            self.tell(telling.of_settings_not_saved(file, reason))

    # records

    def store(self) -> Store:
        """The records, opened now if they were not yet; in memory where they cannot be."""
        if self._store is None:
            folder = self._settings.data_folder
            self._store = loading.open_store(folder, self.clock, self.new_id)
            for notice in self._store.notices:
                self.tell(loading.telling_of_notice(notice))
            self.refresh_front()
        return self._store

    def refresh_front(self) -> None:
        """Read anew who is working and how far they are, and keep it for the next start."""

        def read(store: Store) -> Front:
            store.write_front()
            return store.front()

        front = self._with_store(read)
        if front != self._front:
            self._front = front
            self.front_changed.emit(front)

    def attempts(self) -> tuple[Attempt, ...]:
        """Every try of whoever is working as it counts now, the oldest first."""
        learner = self.learner
        return self._with_store(lambda store: loading.tries_of(store, learner)) if learner else ()

    def plan_reviews(self) -> tuple[Plan, ...]:
        """When each technique comes back to whoever is working, the next one first."""
        learner = self.learner
        if learner is None:
            return ()
        planned = self._with_store(lambda store: loading.note_plans(store, self, learner))
        self.refresh_front()
        return planned

    def due_reviews(self) -> tuple[str, ...]:
        """The techniques that are due by now, as the front page knows; opens no records."""
        now = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(self.now()))
        return tuple(name for name, due in self._front.reviews.items() if due <= now)

    def go_on_in_memory(self, why: RecordsUnavailable) -> None:
        """Keep records in memory from now on, and say so."""
        if self._store is not None and not self._store.is_in_memory:
            self._store.go_on_in_memory()
        self.tell(loading.telling_of_unavailable(why))

    def look_again_for_courses(self) -> None:
        """Read the library anew: a course was installed, or removed."""
        self.library = self._make_library()
        self.library_changed.emit(self.library)

    def use_learner(self, learner_id: str) -> None:
        """Let another learner work."""
        self._with_store(lambda store: store.use_learner(learner_id))
        self.refresh_front()

    def add_learner(self, name: str) -> Learner | Refused:
        """Let a new learner work, or say why the name cannot be theirs."""
        return self._named(lambda store: store.add_learner(name))

    def rename_learner(self, learner_id: str, name: str) -> Learner | Refused:
        """Give a learner another name, or say why it cannot be theirs."""
        return self._named(lambda store: store.rename_learner(learner_id, name))

    def erase_learner(self, learner_id: str) -> Erased:
        """Remove a learner and all records of them."""
        erased = self._with_store(lambda store: store.erase_learner(learner_id))
        self.refresh_front()
        return erased

    def export_learner(self, learner_id: str) -> dict[str, object]:
        """Everything kept of a learner, as JSON values."""
        return self._with_store(lambda store: store.export_learner(learner_id))

    def close(self) -> None:
        """Let go of the records."""
        if self._store is not None:
            self._store.close()

    def _named(self, do: Callable[[Store], Learner]) -> Learner | Refused:
        try:
            learner = self._with_store(do)
        except NameRefused as refusal:
            return Refused(_refusal(refusal))
        self.refresh_front()
        return learner

    def _with_store(self, do: Callable[[Store], _Result]) -> _Result:
        """Do something with the records; where they fail, once more with those in memory."""
        store = self.store()
        try:
            return do(store)
        except RecordsUnavailable as why:
            self.go_on_in_memory(why)
            return do(store)

    def _make_library(self) -> Library:
        return Library(library_folders(self._settings), self.places.cache_folder)


def _refusal(refusal: NameRefused) -> str:
    words = {
        NameEmpty.code: tr("Learners", "Type a name first."),
        NameTooLong.code: tr("Learners", "That name is too long; 80 characters are the most."),
        NameTaken.code: tr("Learners", "Someone on this computer has that name. Add a letter."),
    }
    return words.get(refusal.code, tr("Learners", "That name cannot be used."))
