"""Ends the tries that a learner has open in a lesson, before they look at its answer key.

Not the work itself (`session`): what was begun is handed in as it stands, then everything is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.study.refusals import NothingAnswered, NothingMarked
from literacy_app.study.session import LessonSession

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity, Response
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.store import Clock, NewId, Store


class OpenTries:
    """A learner's open tries in one lesson: activities that were begun and can still earn more."""

    def __init__(
        self, lesson: Lesson, learner: str, store: Store, clock: Clock, new_id: NewId
    ) -> None:
        """A lesson that the learner never opened is not opened by this."""
        self._session: LessonSession | None = None
        if store.place(learner, lesson.id) is not None:
            self._session = LessonSession(lesson, learner, store, clock, new_id)

    @property
    def activities(self) -> tuple[str, ...]:
        """The ids of the activities that have an open try."""
        session = self._session
        every = session.lesson.activities if session is not None else ()
        return tuple(each.id for each in every if session and self._is_open(session, each))

    def end(self) -> None:
        """Hand in what was begun, and show the answers of every activity that has an open try.

        What was begun and holds nothing that can be handed in stays as it is.
        """
        session = self._session
        if session is None:
            return
        for activity_id in self.activities:
            _end(session, activity_id)

    @staticmethod
    def _is_open(session: LessonSession, activity: Activity) -> bool:
        if not activity.has_key or not (isinstance(activity, Highlight) or activity.is_graded):
            return False
        last = session.last_outcome(activity.id)
        return _holds_something(session.draft(activity.id)) if last is None else last.may_try_again


def _end(session: LessonSession, activity_id: str) -> None:
    if session.last_outcome(activity_id) is None:
        try:
            session.submit(activity_id, session.draft(activity_id))
        except (NothingMarked, NothingAnswered):
            return
    session.show_answers(activity_id)


def _holds_something(draft: Response) -> bool:
    return bool(draft.marks if isinstance(draft, HighlightResponse) else draft.items)
