from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import Answerable, AnswersResponse, ItemAnswers
from literacy_app.activities.answers_grade import AnswerOutcome, grade_answers
from literacy_app.activities.kinds import read_response
from literacy_app.activities.reflect import TEXT, Reflect
from tests.activities.answered import check_laws, codes, made


def data(*questions: Any, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "reflect",
        "id": "think",
        "prompt": "Think.",
        "questions": list(questions) or [{"question": "What surprised you?"}],
        **changes,
    }


def reflect(*questions: Any, **changes: Any) -> Reflect:
    found = made(data(*questions, **changes))
    assert isinstance(found, Reflect)
    return found


def test_each_question_is_an_item_with_a_text() -> None:
    said = {"id": "why", "question": "Why?", "least": "40", "hint": "Begin.", "hints": ["Go on."]}
    first, second = reflect({"question": "What surprised you?"}, said).items
    assert (first.id, first.title, first.hints) == ("what-surprised-you", "What surprised you?", ())
    assert (second.id, second.hints) == ("why", ("Begin.", "Go on."))
    [facet] = second.facets
    assert (facet.id, facet.form, facet.question, facet.least) == (TEXT, "text", "Why?", 40)
    assert first.facets[0].least == 0


def test_it_is_never_graded() -> None:
    found = reflect()
    assert not found.is_graded
    response = read_response({"answers": {"what-surprised-you": {TEXT: "The sea."}}}, found)
    assert response == AnswersResponse({"what-surprised-you": ItemAnswers({TEXT: "The sea."})})
    assert isinstance(response, AnswersResponse)
    grade = grade_answers(found, response)
    assert (grade.points, grade.possible, grade.fraction) == (0, 0, None)
    assert [item.outcome for item in grade.items] == [AnswerOutcome.UNGRADED]
    assert grade.items[0].facets[0].outcome is AnswerOutcome.UNGRADED


def test_every_fault_is_told_at_once() -> None:
    questions = [
        {"question": "A?", "id": "a"},
        {"question": "B?", "id": "a", "least": "-1"},
        {"least": "5"},
        {"question": "C?", "why": "x"},
    ]
    assert set(codes(data(*questions, minutes="0"))) == {
        (("minutes",), "out-of-range"),
        (("questions", 1, "id"), "id-repeats"),
        (("questions", 1, "least"), "out-of-range"),
        (("questions", 2), "missing"),
        (("questions", 3, "why"), "unknown-key"),
    }
    assert codes(data(questions=None)) == [(("questions",), "empty")]


@given(data=st.data())
def test_every_text_is_kept_as_it_is(data: st.DataObject) -> None:
    activity: Answerable = reflect({"question": "A?"}, {"question": "B?", "least": "20000"})
    check_laws(activity, data)
