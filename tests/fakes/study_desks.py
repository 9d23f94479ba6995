"""A store in a folder with one learner at work, for tests of sessions.

Not a fake store: the rows are real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.records.store import Store
from literacy_app.study.marking import Change, StepName
from literacy_app.study.session import LessonSession
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.study_lessons import lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Mark
    from literacy_app.lessons.lesson import Lesson


class StudyDesk:
    """A store in a folder, and sessions of a learner on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TickingClock()
        self.new_id = CountingIds("row")
        self.store = Store.open(folder, self.clock, CountingIds("learner"))
        self.learner = self.store.add_learner("Maya").id

    def session(self, of: Lesson | None = None, learner: str | None = None) -> LessonSession:
        """The session after a start of the program: all it knows it has from the file."""
        of, learner = of or lesson(), learner or self.learner
        return LessonSession(of, learner, self.store, self.clock, self.new_id)


def change(*added: Mark, removed: tuple[Mark, ...] = ()) -> Change:
    """A change that a marking view would send."""
    return Change(removed, added, StepName("mark", ""))
