"""What became of a try, as the learner is shown it.

Not the grade itself and not its wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.activities.highlight_grade import Outcome as ItemOutcome

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse, Option
    from literacy_app.activities.answers_grade import AnsweredItemGrade, AnswersGrade, FacetGrade
    from literacy_app.activities.highlight import HighlightResponse
    from literacy_app.activities.highlight_grade import HighlightGrade, ItemGrade


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a try.

    Attributes:
        grade: of `response` by the lesson as it is now.
        counted: the fraction this try counts, 0 to 1, after the deductions; as it was kept.
        best: the best of the graded tries so far, 0 to 1.
        hints: how many were taken in this try.
        answers_shown: everything is shown, also what was missed and every reason.
        may_try_again: a further try would be graded.
        has_key: False: it is kept, and graded where the key is; the grade here says nothing.
        previous_index: the discernment index of what this learner did before this activity, -100
            to 100; None where there is none or there were too few entries to say.
    """

    grade: HighlightGrade
    response: HighlightResponse
    try_number: int
    counted: float
    best: float
    hints: int
    answers_shown: bool
    may_try_again: bool
    previous_index: float | None = None
    has_key: bool = True

    @property
    def is_aided(self) -> bool:
        """Whether hints were taken: the try counts for the score and for nothing else."""
        return self.hints > 0

    @property
    def missed(self) -> int:
        """How many key entries no mark met; which ones is told when the answers are shown."""
        return sum(item.outcome is ItemOutcome.MISSED for item in self.grade.items)

    @property
    def shown_items(self) -> tuple[ItemGrade, ...]:
        """The items whose place may be shown: all in the end, before that those not missed."""
        return tuple(
            item
            for item in self.grade.items
            if self.answers_shown or item.outcome is not ItemOutcome.MISSED
        )


@dataclass(frozen=True, slots=True)
class AnswersOutcome:
    """What became of a try at an activity that is answered; the attributes are `Outcome`'s."""

    grade: AnswersGrade
    response: AnswersResponse
    try_number: int
    counted: float
    best: float
    hints: int
    answers_shown: bool
    may_try_again: bool
    has_key: bool = True

    @property
    def is_aided(self) -> bool:
        """Whether hints were taken: the try counts for the score and for nothing else."""
        return self.hints > 0

    @property
    def right(self) -> int:
        """How many items are answered right."""
        return sum(item.outcome is AnswerOutcome.RIGHT for item in self.grade.items)

    @property
    def graded(self) -> int:
        """How many items are graded."""
        return sum(item.credit is not None for item in self.grade.items)

    def item(self, item_id: str) -> AnsweredItemGrade:
        """What became of one item."""
        return next(each for each in self.grade.items if each.item.id == item_id)

    def shows_answer(self, item_id: str) -> bool:
        """Whether what is accepted and every reason may be shown of an item.

        In the end of all, before that of those that are right; what is not graded hides nothing.
        """
        shown = {AnswerOutcome.RIGHT, AnswerOutcome.UNGRADED}
        return self.answers_shown or self.item(item_id).outcome in shown

    def not_right(self, item_id: str, facet_id: str) -> tuple[Option, ...]:
        """The options chosen that do not earn everything, whose reasons may be shown at once."""
        grades = self.item(item_id).facets
        return tuple(
            option
            for each in grades
            if each.facet.id == facet_id and each.credit is not None
            for option in chosen(each)
            if option.credit < 1
        )


AnyOutcome = Outcome | AnswersOutcome
"""What became of a try at an activity of any kind."""


def chosen(facet: FacetGrade) -> tuple[Option, ...]:
    """The options that a facet was answered with, in the author's order."""
    answer = facet.answer
    ids = (answer,) if isinstance(answer, str) else (answer or ())
    return tuple(option for option in facet.facet.options if option.id in ids)
