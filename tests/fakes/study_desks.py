"""A store in a folder with one learner at work, for tests of sessions.

Not a fake store: the rows are real.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.records.store import Store
from literacy_app.study.hints import Hint
from literacy_app.study.marking import Change, StepName
from literacy_app.study.outcome import Outcome
from literacy_app.study.session import LessonSession
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.study_lessons import lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Mark
    from literacy_app.activities.kinds import Response
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.text.spans import Span


class MarkingSession(LessonSession):
    """A session of which only marking is asked, so that the types are those of marks."""

    @override
    def draft(self, activity_id: str) -> HighlightResponse:
        return _marks(super().draft(activity_id))

    @override
    def outcome(self, activity_id: str) -> Outcome | None:
        outcome = super().outcome(activity_id)
        assert outcome is None or isinstance(outcome, Outcome)
        return outcome

    @override
    def submit(self, activity_id: str, response: Response) -> Outcome:
        outcome = super().submit(activity_id, response)
        assert isinstance(outcome, Outcome)
        return outcome

    @override
    def try_again(self, activity_id: str) -> HighlightResponse:
        return _marks(super().try_again(activity_id))

    @override
    def show_answers(self, activity_id: str) -> Outcome:
        outcome = super().show_answers(activity_id)
        assert isinstance(outcome, Outcome)
        return outcome

    @override
    def hint(self, activity_id: str, response: Response, at: Span | str) -> Hint:
        hint = super().hint(activity_id, response, at)
        assert isinstance(hint, Hint)
        return hint


def _marks(response: Response) -> HighlightResponse:
    assert isinstance(response, HighlightResponse)
    return response


class StudyDesk:
    """A store in a folder, and sessions of a learner on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TickingClock()
        self.new_id = CountingIds("row")
        self.store = Store.open(folder, self.clock, CountingIds("learner"))
        self.learner = self.store.add_learner("Maya").id

    def session(self, of: Lesson | None = None, learner: str | None = None) -> MarkingSession:
        """The session after a start of the program: all it knows it has from the file."""
        of, learner = of or lesson(), learner or self.learner
        return MarkingSession(of, learner, self.store, self.clock, self.new_id)

    def any_session(self, of: Lesson) -> LessonSession:
        """The session of a lesson with activities of any kind."""
        return LessonSession(of, self.learner, self.store, self.clock, self.new_id)


def change(*added: Mark, removed: tuple[Mark, ...] = ()) -> Change:
    """A change that a marking view would send."""
    return Change(removed, added, StepName("mark", ""))
