from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import Net, Pick
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.choose import ANSWER, Choose
from literacy_app.activities.kinds import read_response
from tests.activities.answered import LEFT, check_laws, codes, made


def option(text: str, **changes: Any) -> dict[str, Any]:
    return {"text": text, "why": f"Not {text}.", **changes}


def question(*options: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"question": "Which one?", "options": list(options), **changes}


ONE = question(
    option("The vote", right="true"),
    option("I can't tell", credit="0.25", note="From the text alone"),
    option("The march"),
)
SEVERAL = question(
    option("A", right="true", id="first"),
    option("B"),
    {"text": "C", "right": "true"},
    question="Which ones?", several="true", why="Both are there.", outside="And elsewhere.",
    certainty="true", hints=["Read on."], weight="2", id="both",
)  # fmt: skip


def data(*questions: Any, **changes: Any) -> dict[str, Any]:
    return {
        "kind": "choose",
        "id": "choose",
        "prompt": "Choose.",
        "questions": list(questions) or [ONE, SEVERAL],
        **changes,
    }


def choose(*questions: Any, **changes: Any) -> Choose:
    found = made(data(*questions, **changes))
    assert isinstance(found, Choose)
    return found


def test_each_question_is_an_item() -> None:
    found = choose(passage="left", title="Choose", instruction="Read.", minutes="4", hint_cost="1")
    assert (found.passage, dict(found.passages)) == ("left", {"left": LEFT})
    assert (found.title, found.instruction, found.minutes, found.hint_cost) == (
        "Choose", "Read.", 4, 1,
    )  # fmt: skip
    one, several = found.items
    assert (one.id, one.title, one.why, one.certainty_of) == (
        "which-one", "Which one?", None, None,
    )  # fmt: skip
    assert (several.id, several.weight, several.why, several.outside, several.hints) == (
        "both", 2, "Both are there.", "And elsewhere.", ("Read on.",),
    )  # fmt: skip
    assert several.certainty_of == ANSWER


def test_one_right_option_or_several() -> None:
    [one], [several] = (item.facets for item in choose().items)
    assert (one.form, one.question, type(one.rule)) == ("one", "Which one?", Pick)
    assert [(each.id, each.credit, each.note) for each in one.options] == [
        ("the-vote", 1, None),
        ("i-can-t-tell", 0.25, "From the text alone"),
        ("the-march", 0, None),
    ]
    assert (several.form, type(several.rule)) == ("several", Net)
    assert [(each.id, each.credit, each.why) for each in several.options] == [
        ("first", 1, "Not A."),
        ("b", 0, "Not B."),
        ("c", 1, None),
    ]


def test_certainty_may_be_asked_for_every_question() -> None:
    found = choose(ONE, question(*ONE["options"], certainty="false"), certainty="true")
    assert [item.certainty_of for item in found.items] == [ANSWER, None]


def test_a_passage_need_not_stand_beside_them() -> None:
    assert (choose().passage, dict(choose().passages)) == (None, {})


@pytest.mark.parametrize(
    ("chosen", "earned"),
    [
        ({"which-one": "the-vote", "both": ["first", "c"]}, [1, 1]),
        ({"which-one": "i-can-t-tell", "both": ["first"]}, [0.25, 0.5]),
        ({"which-one": "the-march", "both": ["first", "b", "c"]}, [0, 0.5]),
        ({"both": ["b", "c"]}, [0, 0]),
    ],
)
def test_the_grade_of_some_answers(chosen: dict[str, Any], earned: list[float]) -> None:
    found = choose()
    answers = {item: {ANSWER: answer} for item, answer in chosen.items()}
    grade = grade_answers(found, read_response({"answers": answers}, found))  # type: ignore[arg-type] # read for it
    assert [item.credit for item in grade.items] == earned
    assert grade.fraction == (earned[0] + 2 * earned[1]) / 3


def test_every_fault_is_told_at_once() -> None:
    questions = [
        question(option("A")),
        question(),
        {"question": "What?"},
        question({"text": "A"}, {"text": "B", "right": "true", "credit": "0.5"}, id="x y"),
        question(option("A", right="true", id="a"), option("B", id="a"), id="q"),
        question(option("A", right="true"), option("B", credit="0.5"), several="true", id="q"),
        None,
    ]
    assert set(codes(data(*questions, passage="lefft", title="  "))) == {
        (("title",), "empty"),
        (("passage",), "unknown-passage"),
        (("questions", 0, "options"), "no-right-option"),
        (("questions", 1, "options"), "too-few"),
        (("questions", 2), "missing"),
        (("questions", 3, "id"), "not-an-id"),
        (("questions", 3, "options", 0), "missing"),
        (("questions", 3, "options", 1, "credit"), "credit-unused"),
        (("questions", 4, "options", 1, "id"), "id-repeats"),
        (("questions", 5, "options", 1, "credit"), "credit-unused"),
        (("questions", 5, "id"), "id-repeats"),
        (("questions", 6), "empty"),
    }


def test_without_questions_nothing_more_is_told() -> None:
    assert codes(data(questions=[])) == [(("questions",), "too-few")]


@st.composite
def questions(draw: st.DrawFn) -> dict[str, Any]:
    """Any question."""
    texts = draw(st.lists(st.sampled_from("abcdef"), min_size=1, unique=True))
    rights = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    several = draw(st.booleans())
    options = []
    for place, (text, right) in enumerate(zip(texts, rights, strict=True)):
        is_right = right or not place
        options.append(option(text, right=str(is_right).lower()))
        if not is_right and not several and draw(st.booleans()):
            options[-1]["credit"] = draw(st.sampled_from(["0", "0.3", "1"]))
    return question(
        *options, several=str(several).lower(), weight=draw(st.sampled_from(["1", "0.7", "3"])),
        certainty=draw(st.sampled_from(["true", "false"])),
    )  # fmt: skip


@given(questions=st.lists(questions(), min_size=1, max_size=4), data=st.data())
def test_every_choose_activity_keeps_the_laws(
    questions: list[dict[str, Any]], data: st.DataObject
) -> None:
    check_laws(choose(*questions), data)
