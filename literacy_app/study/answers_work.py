"""One learner's tries at answering: what is particular to answers, and to one's own rating.

Not what every kind has in common (`activity_work`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.activities.answers import AnswersResponse, Find, ItemAnswers
from literacy_app.activities.answers_grade import GRADER, AnswersGrade, grade_answers
from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.investigate import CARDS, OPENED
from literacy_app.activities.rewrite import Rewrite
from literacy_app.study.activity_work import ActivityWork
from literacy_app.study.answer_hints import AnswerAsk, next_answer_hint
from literacy_app.study.answering import AnswersChange, holds
from literacy_app.study.history import RATING
from literacy_app.study.kept_answers import from_attempt, taken_up, to_attempt
from literacy_app.study.kept_draft import AnswersDraft
from literacy_app.study.outcome import AnswersOutcome, chosen
from literacy_app.study.refusals import NothingAnswered, NothingToRate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import Answer, Answerable
    from literacy_app.activities.answers_grade import AnsweredItemGrade, FacetGrade
    from literacy_app.records.nouns import Attempt, Work
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.history import History
    from literacy_app.study.kept_draft import Desk

RATINGS = (0, 1, 2)
"""How well one's own text meets a criterion of the rubric: not, partly, fully."""


class AnswersWork(ActivityWork[AnswersResponse, AnswersChange, AnswersOutcome]):
    """What a learner answered."""

    grader = GRADER
    draft: AnswersDraft

    def __init__(
        self, activity: Answerable, work: Work, content_hash: str, history: History, desk: Desk
    ) -> None:
        super().__init__(activity, work, content_hash, history, desk)
        self._activity = activity
        self.draft = AnswersDraft(activity, work, content_hash, desk)
        self.is_graded = activity.is_graded

    def hint(self, response: AnswersResponse, item_id: str) -> AnswerHint:
        """The next hint, kept and counted where it tells something new."""
        self._refuse_hint()
        number = self._history.try_number(self._id)
        ask = AnswerAsk(
            self._activity,
            grade_answers(self._activity, response),
            item_id,
            self._history.given(self._id, number),
            self._history.hints(self._id, number),
        )
        hint = next_answer_hint(ask)
        self._count(hint)
        return hint

    def rate(self, item_id: str, rating: Mapping[str, int]) -> None:
        """Keep how the student rates their own text by some or all of the criteria."""
        activity = self._activity
        if not isinstance(activity, Rewrite) or activity.item(item_id) is None:
            raise NothingToRate(item_id)
        known = {criterion.id for criterion in activity.rubric}
        if not known.issuperset(rating) or not set(RATINGS).issuperset(rating.values()):
            raise NothingToRate(item_id)
        tried = self._tried()
        value = {
            "item": item_id,
            "rating": {**self.ratings().get(item_id, {}), **rating},
            "try": tried.try_number,
        }
        self._history.add_event(self._desk.store.add_event(self._work, RATING, value))

    def ratings(self) -> dict[str, dict[str, int]]:
        """How the student rated their own texts, by item and criterion; as said last."""
        return self._history.ratings(self._id)

    @override
    def outcome_of(self, attempt: Attempt) -> AnswersOutcome:
        """What became of an attempt, graded by the lesson as it is now."""
        response = taken_up(from_attempt(attempt.response), self._activity).response
        return AnswersOutcome(
            grade=grade_answers(self._activity, response),
            response=response,
            try_number=attempt.try_number,
            counted=attempt.counted,
            best=self._history.best(self._id),
            hints=attempt.hints,
            answers_shown=self._has_ended and self.has_key,
            may_try_again=not self._has_ended,
            has_key=self.has_key,
        )

    @override
    def _refuse(self, response: AnswersResponse) -> None:
        facets = [(item.id, facet) for item in self._activity.items for facet in item.facets]
        needed = [(item_id, facet) for item_id, facet in facets if facet.is_needed] or facets
        if not any(holds(facet, response.answer(item_id, facet.id)) for item_id, facet in needed):
            raise NothingAnswered(self._id)
        fault = self._activity.fault_in(response)
        if fault is not None:
            raise RefusedResponseError(fault)

    @override
    def _grade(self, response: AnswersResponse) -> AnswersGrade:
        return grade_answers(self._activity, response)

    @override
    def _to_json(self, response: AnswersResponse) -> dict[str, object]:
        return to_attempt(response, self._activity)

    @override
    def _kept_of(self, outcome: AnswersOutcome) -> AnswersResponse:
        """What was right, and what is not a matter of right or wrong; a text to be worked on."""
        kept = {graded.item.id: _kept(graded) for graded in outcome.grade.items}
        return AnswersResponse({name: answers for name, answers in kept.items() if answers.facets})


def _kept(graded: AnsweredItemGrade) -> ItemAnswers:
    facets = {each.facet.id: _right_part(graded.item.id, each) for each in graded.facets}
    asked = graded.item.certainty_of
    is_right = asked is not None and graded.is_right_where_sure
    return ItemAnswers(
        {facet_id: answer for facet_id, answer in facets.items() if answer},
        graded.certainty if is_right else None,
    )


def _right_part(item_id: str, graded: FacetGrade) -> Answer | None:
    """What of an answer is taken along; what was opened stays open."""
    facet, answer = graded.facet, graded.answer
    is_whole = graded.credit in {None, 1} or facet.form == "text"
    if is_whole or answer is None or (item_id, facet.id) == (CARDS, OPENED):
        return answer
    if isinstance(facet.rule, Find):
        spans = (each for each in answer if not isinstance(each, str))
        places = facet.rule.places
        return tuple(span for span in spans if any(span.overlaps(place) for place in places))
    if facet.form == "several":
        return tuple(option.id for option in chosen(graded) if option.credit == 1)
    return None
