"""Ends the tries that a learner has open in a lesson, since its answers are about to be seen.

Not the work itself (`session`), nor the showing of answers on the lesson's own page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.study.refusals import NothingAnswered, NothingMarked
from literacy_app.study.session import LessonSession

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity, Response
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.store import Clock, NewId, Store


def open_tries(session: LessonSession) -> tuple[str, ...]:
    """The activities that were begun, or may be tried again, and can still earn something."""
    return tuple(each.id for each in session.lesson.activities if _is_open(session, each))


def end_open_tries(session: LessonSession) -> tuple[str, ...]:
    """Hand in what was begun, and show the answers; gives the activities that ended.

    What was begun and holds nothing that can be handed in stays as it is.

    Raises:
        RecordsUnavailable: The records cannot be written.
    """
    ended = [each for each in open_tries(session) if _end(session, each)]
    return tuple(ended)


class OpenTries:
    """A learner's open tries in one lesson, which is not opened where it never was."""

    def __init__(
        self, lesson: Lesson, learner: str, store: Store, clock: Clock, new_id: NewId
    ) -> None:
        self._session: LessonSession | None = None
        if store.place(learner, lesson.id) is not None:
            self._session = LessonSession(lesson, learner, store, clock, new_id)

    @property
    def activities(self) -> tuple[str, ...]:
        """The ids of the activities that have an open try."""
        return open_tries(self._session) if self._session is not None else ()

    def end(self) -> tuple[str, ...]:
        """End them; gives those that ended."""
        return end_open_tries(self._session) if self._session is not None else ()


def _is_open(session: LessonSession, activity: Activity) -> bool:
    if not activity.has_key or not (isinstance(activity, Highlight) or activity.is_graded):
        return False
    last = session.last_outcome(activity.id)
    return _holds_something(session.draft(activity.id)) if last is None else last.may_try_again


def _end(session: LessonSession, activity_id: str) -> bool:
    if session.last_outcome(activity_id) is None:
        try:
            session.submit(activity_id, session.draft(activity_id))
        except (NothingMarked, NothingAnswered, RefusedResponseError):
            return False
    session.show_answers(activity_id)
    return True


def _holds_something(draft: Response) -> bool:
    return bool(draft.marks if isinstance(draft, HighlightResponse) else draft.items)
