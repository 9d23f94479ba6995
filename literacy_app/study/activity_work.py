"""One learner's tries at one activity: marks, hints, checks, another try, the answers.

Not the lesson around it (`session`). Everything it tells is worked out from rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app import __version__
from literacy_app.activities.highlight import HighlightResponse
from literacy_app.activities.highlight_grade import GRADER, grade
from literacy_app.activities.highlight_grade import Outcome as ItemOutcome
from literacy_app.records.nouns import Attempt
from literacy_app.study.counting import counted
from literacy_app.study.hints import Ask, next_hint
from literacy_app.study.history import ANSWERS_SHOWN, HINT, hint_value, last_index
from literacy_app.study.kept_draft import KeptDraft
from literacy_app.study.kept_marks import anchored, kept, unchanged
from literacy_app.study.outcome import Outcome
from literacy_app.study.refusals import NothingMarked, NotMarking, NotTriedYet, TriesEnded

if TYPE_CHECKING:
    from datetime import datetime

    from literacy_app.activities.highlight import Highlight, Mark
    from literacy_app.records.nouns import Work
    from literacy_app.study.hints import Hint
    from literacy_app.study.history import History
    from literacy_app.study.kept_draft import Desk
    from literacy_app.text.spans import Span


class ActivityWork:
    """What a learner did at an activity, and the next thing they do."""

    def __init__(
        self, activity: Highlight, work: Work, content_hash: str, history: History, desk: Desk
    ) -> None:
        self._activity = activity
        self._work = work
        self._content_hash = content_hash
        self._history = history
        self._desk = desk
        self._opened: datetime | None = None
        self.draft = KeptDraft(activity, work, content_hash, desk)

    @property
    def is_tried(self) -> bool:
        """Whether there was a try."""
        return bool(self._history.attempts(self._activity.id))

    @property
    def is_marking(self) -> bool:
        """Whether marks are being made, before a first check or for another try."""
        has_ended = self._history.has_ended(self._activity.id)
        return not has_ended and (self.draft.is_begun or not self.is_tried)

    def open(self) -> None:
        """The learner came to the activity now: a try begins, unless one has begun."""
        self._opened = self._opened or self._desk.clock()

    def submit(self, response: HighlightResponse) -> Outcome:
        """Grade a try and keep it, in place of the draft."""
        self.refuse_unless_marking()
        segments = self._activity.segments
        if not any(segments.snap(mark.span) for mark in response.marks):
            raise NothingMarked(self._activity.id)
        attempt = self._attempt(response)
        self._desk.store.add_attempt(attempt)
        self._history.add_attempt(attempt)
        self.draft.was_checked()
        self._opened = None
        return self.outcome_of(attempt)

    def last_outcome(self) -> Outcome | None:
        """What became of the last try; None before the first."""
        attempts = self._history.attempts(self._activity.id)
        return self.outcome_of(attempts[-1]) if attempts else None

    def try_again(self) -> HighlightResponse:
        """Begin another try with the found marks; with the draft where one has begun."""
        outcome = self._tried()
        if self._history.has_ended(self._activity.id):
            raise TriesEnded(self._activity.id)
        if not self.draft.is_begun:
            self.draft.begin(_found_marks(self._activity, outcome))
            self.open()
        return HighlightResponse(self.draft.marks())

    def show_answers(self) -> Outcome:
        """Show everything of the last try, which ends the graded tries."""
        outcome = self._tried()
        if not outcome.answers_shown:
            self._history.add_event(self._desk.store.add_event(self._work, ANSWERS_SHOWN))
            self.draft.clear()
            outcome = self._tried()
        return outcome

    def hint(
        self, response: HighlightResponse, paragraphs: tuple[Span, ...], paragraph: Span
    ) -> Hint:
        """The next hint, kept and counted where it tells something new."""
        self.refuse_unless_marking()
        items = grade(self._activity, response).items
        left = tuple(item.entry for item in items if item.outcome is ItemOutcome.MISSED)
        number = self._history.try_number(self._activity.id)
        given = self._history.given(self._activity.id, number)
        so_far = self._history.hints(self._activity.id, number)
        hint = next_hint(Ask(self._activity, paragraphs, paragraph, left, given, so_far))
        if hint.is_counted:
            value = hint_value(hint, number)
            self._history.add_event(self._desk.store.add_event(self._work, HINT, value))
        return hint

    def refuse_unless_marking(self) -> None:
        """Raises `TriesEnded` or `NotMarking` where an outcome is on the screen."""
        if self._history.has_ended(self._activity.id):
            raise TriesEnded(self._activity.id)
        if not self.is_marking:
            raise NotMarking(self._activity.id)

    def outcome_of(self, attempt: Attempt) -> Outcome:
        """What became of an attempt, graded by the lesson as it is now."""
        response = HighlightResponse(self._marks_of(attempt))
        has_ended = self._history.has_ended(self._activity.id)
        everything = self._desk.store.attempts(self._work.learner)
        return Outcome(
            grade=grade(self._activity, response),
            response=response,
            try_number=attempt.try_number,
            counted=attempt.counted,
            best=self._history.best(self._activity.id),
            hints=attempt.hints,
            answers_shown=has_ended,
            may_try_again=not has_ended,
            previous_index=last_index(everything, (self._work.lesson, self._work.activity)),
        )

    def _tried(self) -> Outcome:
        outcome = self.last_outcome()
        if outcome is None:
            raise NotTriedYet(self._activity.id)
        return outcome

    def _attempt(self, response: HighlightResponse) -> Attempt:
        activity = self._activity
        made = grade(activity, response)
        number = self._history.try_number(activity.id)
        hints = self._history.hints(activity.id, number)
        ended = self._desk.clock()
        begun = [time for time in (self._opened, self.draft.started) if time is not None]
        return Attempt(
            id=self._desk.new_id(),
            work=self._work,
            content_hash=self._content_hash,
            try_number=number,
            hints=hints,
            response={"marks": [kept(mark, activity.text) for mark in sorted(response.marks)]},
            grade=made.to_json(),
            grader=GRADER,
            counted=counted(made.fraction, number, hints=hints, hint_cost=activity.hint_cost),
            started=min(begun, default=ended),
            ended=ended,
            app_version=__version__,
        )

    def _marks_of(self, attempt: Attempt) -> tuple[Mark, ...]:
        values = attempt.response["marks"]
        if attempt.content_hash == self._content_hash:
            return unchanged(values)
        return anchored(values, self._activity).marks


def _found_marks(activity: Highlight, outcome: Outcome) -> tuple[Mark, ...]:
    """The marks of a try that touch an entry which they found."""
    found = {
        span
        for item in outcome.grade.items
        if item.outcome is ItemOutcome.FOUND
        for span in item.own
    }
    marks = outcome.response.marks
    return tuple(mark for mark in marks if activity.segments.snap(mark.span) in found)
