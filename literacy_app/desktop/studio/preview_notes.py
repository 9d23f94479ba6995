"""What the preview shows of an activity: the outcome of a try that earns everything.

Not a student's outcome (`study`): nothing is kept, and no rule of tries or hints is applied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.activities.highlight_grade import grade as grade_marks
from literacy_app.authoring.perfect import perfect_marks
from literacy_app.study.outcome import AnswersOutcome, AnyOutcome, Outcome

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity


def best_outcome(activity: Activity) -> AnyOutcome:
    """What becomes of a try in which everything is right, with everything shown."""
    if isinstance(activity, Highlight):
        marks = HighlightResponse(perfect_marks(activity))
        grade = grade_marks(activity, marks)
        return Outcome(grade, marks, 1, 1.0, 1.0, 0, answers_shown=True, may_try_again=False)
    answers = model_answer(activity)
    return AnswersOutcome(
        grade_answers(activity, answers),
        answers,
        1,
        1.0,
        1.0,
        0,
        answers_shown=True,
        may_try_again=False,
    )
