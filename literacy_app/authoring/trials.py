"""What each simulated student earns in an activity: in all, and of each item.

Not whether that is too much: the doctor holds it against the bands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import Answerable, AnswersResponse
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.activities.highlight_grade import grade as grade_highlight
from literacy_app.authoring import answer_students, students

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from literacy_app.activities.kinds import Activity

ENGLISH = "en"
_ENGLISH_ONLY = {"adjectives", "cannot-tell"}

CARELESS = ("everything", "nothing", "random", "random-answers", "all", "copy")
"""Students to whom no single item should be given: no rule of theirs tells one from another."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One student's result.

    Attributes:
        student: the name of their band.
        share: points of those that are possible, 0 to 1; the mean of those who try at random.
        credits: of each graded item, 0 to 1.
    """

    student: str
    share: float
    credits: Mapping[str, float]


def trials_of(activity: Activity, language: str) -> tuple[Trial, ...]:
    """Every student's result; none where nothing in the activity is graded, or the key is not here.

    Students whose rule is one of English don't try a lesson in another language.
    """
    match activity:
        case Highlight():
            trials = _of_highlight(activity) if activity.has_key else ()
        case Answerable():
            is_graded = activity.has_key and activity.is_graded
            trials = _of_answers(activity) if is_graded else ()
        case _:
            assert_never(activity)
    is_english = language.partition("-")[0].lower() == ENGLISH
    return tuple(each for each in trials if is_english or each.student not in _ENGLISH_ONLY)


def _of_highlight(activity: Highlight) -> Iterator[Trial]:
    def graded(student: str, responses: Iterable[HighlightResponse]) -> list[Trial]:
        grades = [grade_highlight(activity, response) for response in responses]
        return [
            Trial(student, each.fraction, {item.id: item.credit for item in each.items})
            for each in grades
        ]

    yield from graded("perfect", [students.perfect(activity)])
    for name, spans_of in students.SPANS.items():
        spans = students.apart(activity.segments, spans_of(activity))
        named = [*students.named_alike(activity, spans), students.named_luckily(activity, spans)]
        yield max(graded(name, named), key=_share)
    yield from graded("nothing", [HighlightResponse()])
    yield _mean(graded("random", students.random_marks(activity)))
    if activity.unit == "word":
        yield from graded("wider", [students.wider(activity)])
        yield from graded("narrower", [students.narrower(activity)])
    yield from graded("suspicious", [students.suspicious(activity)])
    yield from graded("trusting", [HighlightResponse()])


def _of_answers(activity: Answerable) -> Iterator[Trial]:
    yield _answered(activity, "perfect", model_answer(activity))
    yield _answered(activity, "nothing", AnswersResponse())
    for name, choose in answer_students.students_of(activity).items():
        response = answer_students.response(activity, choose)
        if response is not None:
            yield _answered(activity, name, response)
    if any(facet.options for item in activity.items for facet in item.graded):
        responses = answer_students.random_responses(activity)
        yield _mean([_answered(activity, "random-answers", each) for each in responses])


def _answered(activity: Answerable, student: str, response: AnswersResponse) -> Trial:
    graded = grade_answers(activity, response)
    return Trial(
        student,
        graded.fraction or 0.0,
        {each.item.id: each.credit for each in graded.items if each.credit is not None},
    )


def _mean(trials: list[Trial]) -> Trial:
    count = len(trials)
    return Trial(
        trials[0].student,
        sum(each.share for each in trials) / count,
        {id_: sum(each.credits[id_] for each in trials) / count for id_ in trials[0].credits},
    )


def _share(trial: Trial) -> float:
    return trial.share
