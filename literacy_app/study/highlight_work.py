"""One learner's tries at marking a passage: what is particular to marks.

Not what every kind has in common (`activity_work`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.activities.highlight_grade import GRADER, HighlightGrade, grade
from literacy_app.activities.highlight_grade import Outcome as ItemOutcome
from literacy_app.activities.highlight_grade import kept as kept_grade
from literacy_app.study.activity_work import ActivityWork
from literacy_app.study.hints import Ask, next_hint
from literacy_app.study.history import last_index, tries_of
from literacy_app.study.kept_draft import MarksDraft
from literacy_app.study.kept_marks import anchored, kept, unchanged
from literacy_app.study.marking import Change
from literacy_app.study.outcome import Outcome
from literacy_app.study.refusals import NothingMarked

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight, Mark
    from literacy_app.records.nouns import Attempt, Work
    from literacy_app.study.hints import Hint
    from literacy_app.study.history import History
    from literacy_app.study.kept_draft import Desk
    from literacy_app.text.spans import Span


class HighlightWork(ActivityWork[HighlightResponse, Change, Outcome]):
    """What a learner marked; on a transfer passage with one try and no hints."""

    grader = GRADER
    draft: MarksDraft

    def __init__(
        self, activity: Highlight, work: Work, content_hash: str, history: History, desk: Desk
    ) -> None:
        super().__init__(activity, work, content_hash, history, desk)
        self._activity = activity
        self.draft = MarksDraft(activity, work, content_hash, desk)
        if activity.transfer:
            self.tries = 1
            self.gives_hints = False

    def hint(
        self, response: HighlightResponse, paragraphs: tuple[Span, ...], paragraph: Span
    ) -> Hint:
        """The next hint, kept and counted where it tells something new."""
        self._refuse_hint()
        items = grade(self._activity, response).items
        left = tuple(item.entry for item in items if item.outcome is ItemOutcome.MISSED)
        number = self._history.try_number(self._id)
        given = self._history.given(self._id, number)
        so_far = self._history.hints(self._id, number)
        hint = next_hint(Ask(self._activity, paragraphs, paragraph, left, given, so_far))
        self._count(hint)
        return hint

    @override
    def outcome_of(self, attempt: Attempt) -> Outcome:
        """What became of an attempt, graded by the lesson as it is now."""
        response = HighlightResponse(self._marks_of(attempt))
        everything = tries_of(self._desk.store, self._work.learner)
        return Outcome(
            grade=self._grade(response),
            response=response,
            try_number=attempt.try_number,
            counted=attempt.counted,
            best=self._history.best(self._id),
            hints=attempt.hints,
            answers_shown=self._has_ended and self.has_key,
            may_try_again=not self._has_ended,
            has_key=self.has_key,
            previous_index=last_index(everything, (self._work.lesson, self._work.activity)),
        )

    @override
    def _refuse(self, response: HighlightResponse) -> None:
        segments = self._activity.segments
        if not any(segments.snap(mark.span) for mark in response.marks):
            raise NothingMarked(self._id)
        if not self.has_key:
            kept_grade(self._activity, response)

    @override
    def _grade(self, response: HighlightResponse) -> HighlightGrade:
        make = grade if self.has_key else kept_grade
        return make(self._activity, response)

    @override
    def _to_json(self, response: HighlightResponse) -> dict[str, object]:
        return {"marks": [kept(mark, self._activity.text) for mark in sorted(response.marks)]}

    @override
    def _kept_of(self, outcome: Outcome) -> HighlightResponse:
        """The marks of a try that touch an entry which they found."""
        found = {
            span
            for item in outcome.grade.items
            if item.outcome is ItemOutcome.FOUND
            for span in item.own
        }
        marks = outcome.response.marks
        segments = self._activity.segments
        return HighlightResponse(tuple(mark for mark in marks if segments.snap(mark.span) in found))

    def _marks_of(self, attempt: Attempt) -> tuple[Mark, ...]:
        values = attempt.response.get("marks", ())  # none where it was of another kind then
        if attempt.content_hash == self._content_hash:
            return unchanged(values)
        return anchored(values, self._activity).marks
