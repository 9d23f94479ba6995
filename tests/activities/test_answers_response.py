from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import override

from literacy_app.activities.answers import (
    MOST_TEXT,
    Answerable,
    AnswersResponse,
    Facet,
    Item,
    ItemAnswers,
    Option,
)
from literacy_app.activities.answers_response import answers_from_json, answers_to_json
from literacy_app.activities.faults import FAULT_VALUES, REFUSAL_VALUES, RefusedResponseError
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.activities.faults import Fault

TEXT = "The brutal mayor closed the road, and the paper said so."
OPTIONS = (Option("yes", "Yes", 1), Option("no", "No", 0))
CLAIM = Item(
    "claim",
    "A claim",
    (
        Facet("support", "", "one", OPTIONS),
        Facet("check", "", "several", OPTIONS),
        Facet("words", "", "words", passage="p"),
    ),
    certainty_of="support",
)
IDEA = Item("idea", "An idea", (Facet("text", "", "text"),))
ACTIVITY = Answerable(
    id="a", title="", prompt="", kind="own", passages={"p": TEXT}, items=(CLAIM, IDEA)
)


def read(answers: Any) -> AnswersResponse:
    return answers_from_json({"answers": answers}, ACTIVITY)


def refusal(raw: object) -> Fault:
    with pytest.raises(RefusedResponseError) as told:
        answers_from_json(raw, ACTIVITY)
    fault = told.value.fault
    assert set(fault.values) <= {*{**FAULT_VALUES, **REFUSAL_VALUES}[fault.code], "text"}
    return fault


def refused(item: str, facet: str, value: object) -> tuple[Any, ...]:
    fault = refusal({"answers": {item: {facet: value}}})
    assert fault.path[:2] == ("answers", item)
    return (fault.path[2:], fault.code)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_every_form_of_answer_is_read() -> None:
    words = [{"quote": "mayor"}, {"start": 0, "end": 3}, {"quote": "the", "occurrence": 2}]
    given = {
        "idea": {"text": " So it seems. "},
        "claim": {"words": words, "check": ["no", "yes"], "support": "yes", "certainty": 75},
    }
    response = read(given)
    assert response.of("idea") == ItemAnswers({"text": " So it seems. "})
    assert response.of("claim").certainty == 75
    assert response.answer("claim", "support") == "yes"
    assert response.answer("claim", "check") == ("no", "yes")
    assert response.answer("claim", "words") == (
        span("mayor"), Span(0, 3), Span(38, 41),
    )  # fmt: skip


def test_what_is_blank_or_empty_is_no_answer() -> None:
    given = {
        "claim": {"check": [], "words": []}, "idea": {"text": " \n"},
    }  # fmt: skip
    assert read(given) == AnswersResponse({})
    assert read({"claim": {}}) == AnswersResponse({})
    assert read({}) == AnswersResponse({})


def test_a_certainty_may_stand_alone_for_a_while() -> None:
    assert read({"claim": {"certainty": 25}}).of("claim") == ItemAnswers({}, 25)


def test_other_keys_beside_the_answers_are_passed_over() -> None:
    raw = {"answers": {"claim": {"support": "no"}}, "note": 1}
    assert answers_from_json(raw, ACTIVITY).answer("claim", "support") == "no"


def test_words_are_taken_whole_and_a_place_without_one_is_passed_over() -> None:
    words = [{"start": 5, "end": 14}, {"start": 32, "end": 34}, {"quote": "pape"}]
    assert read({"claim": {"words": words}}).answer("claim", "words") == (
        span("brutal mayor"), span("paper"),
    )  # fmt: skip
    assert read({"claim": {"words": words[1:2]}}) == AnswersResponse({})


@pytest.mark.parametrize(
    ("raw", "path", "code"),
    [
        ([], (), "not-a-mapping"),
        ({}, (), "missing"),
        ({"answers": []}, ("answers",), "not-a-mapping"),
        ({"answers": {"claim": "yes"}}, ("answers", "claim"), "not-a-mapping"),
        ({"answers": {"claims": {}}}, ("answers", "claims"), "unknown-item"),
    ],
)
def test_what_is_no_response_is_refused(raw: object, path: tuple[str, ...], code: str) -> None:
    fault = refusal(raw)
    assert (fault.path, fault.code) == (path, code)


@pytest.mark.parametrize(
    ("item", "facet", "value", "expected"),
    [
        ("claim", "suport", "yes", (("suport",), "unknown-facet")),
        ("idea", "certainty", 75, (("certainty",), "unknown-facet")),
        ("claim", "support", "maybe", (("support",), "unknown-option")),
        ("claim", "support", None, (("support",), "not-text")),
        ("claim", "support", ["yes"], (("support",), "not-text")),
        ("claim", "check", "yes", (("check",), "not-a-list")),
        ("claim", "check", ["yes", 1], (("check", 1), "not-text")),
        ("claim", "check", ["yes", "maybe"], (("check", 1), "unknown-option")),
        ("claim", "check", ["yes", "no", "yes"], (("check", 2), "option-twice")),
        ("claim", "certainty", 60, (("certainty",), "not-a-certainty")),
        ("claim", "certainty", True, (("certainty",), "not-a-whole-number")),
        ("claim", "certainty", 75.0, (("certainty",), "not-a-whole-number")),
        ("claim", "words", "mayor", (("words",), "not-a-list")),
        ("claim", "words", ["mayor"], (("words", 0), "not-a-mapping")),
        ("claim", "words", [{}], (("words", 0), "missing")),
        ("claim", "words", [{"start": 3}], (("words", 0), "missing")),
        ("claim", "words", [{"start": 3, "end": "4"}], (("words", 0, "end"), "not-a-whole-number")),
        ("claim", "words", [{"start": 3, "end": 57}], (("words", 0), "mark-outside-text")),
        ("claim", "words", [{"start": 3, "end": 2}], (("words", 0), "mark-outside-text")),
        ("claim", "words", [{"quote": "x"}], (("words", 0, "quote"), "quote-missing")),
        ("claim", "words", [{"quote": "the"}], (("words", 0, "quote"), "quote-ambiguous")),
        (
            "claim", "words", [{"quote": "the", "occurrence": 9}],
            (("words", 0, "quote"), "quote-elsewhere"),
        ),
        (
            "claim", "words", [{"start": 0, "end": 3, "quote": "road"}],
            (("words", 0, "quote"), "mark-quote-differs"),
        ),
        (
            "claim", "words", [{"quote": "mayor"}, {"quote": "said"}, {"quote": "brutal mayor"}],
            (("words",), "marks-overlap"),
        ),
        ("idea", "text", 3, (("text",), "not-text")),
        ("idea", "text", "x" * (MOST_TEXT + 1), (("text",), "text-too-long")),
        ("idea", "text", "half \ud800", (("text",), "half-a-character")),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused(
    item: str, facet: str, value: object, expected: tuple[Any, ...]
) -> None:
    assert refused(item, facet, value) == expected


def test_a_refusal_says_what_may_have_been_meant() -> None:
    assert refusal({"answers": {"claims": {}}}).values == {"name": "claims", "nearest": "claim"}
    assert refusal({"answers": {"claim": {"suport": "yes"}}}).values["nearest"] == "support"
    assert refusal({"answers": {"claim": {"support": "yess"}}}).values["nearest"] == "yes"


def test_a_text_may_be_as_long_as_is_said() -> None:
    assert read({"idea": {"text": "x" * MOST_TEXT}}).of("idea").facets


def test_a_kind_may_refuse_answers_together() -> None:
    class Strict(Answerable):
        @override
        def fault_in(self, response: AnswersResponse) -> Fault | None:
            return refusal({}) if response.items else None

    strict = Strict(id="a", title="", prompt="", kind="own", items=(IDEA,))
    assert answers_from_json({"answers": {}}, strict) == AnswersResponse({})
    with pytest.raises(RefusedResponseError):
        answers_from_json({"answers": {"idea": {"text": "x"}}}, strict)


def test_a_response_is_written_in_the_order_of_the_activity_with_the_words_of_each_place() -> None:
    response = AnswersResponse({
        "idea": ItemAnswers({"text": "So."}),
        "gone": ItemAnswers({"text": "An item that is no longer there."}),
        "claim": ItemAnswers({"words": (span("mayor"),), "support": "no", "old": "x"}, 95),
    })  # fmt: skip
    written = answers_to_json(response, ACTIVITY)
    assert json.dumps(written) == json.dumps({
        "answers": {
            "claim": {
                "support": "no", "words": [{"start": 11, "end": 16, "quote": "mayor"}],
                "certainty": 95,
            },
            "idea": {"text": "So."},
        }
    })  # fmt: skip


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-2, 60)
    | st.sampled_from(["yes", "no", "the", "mayor", ""])
    | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["start", "end", "quote", "occurrence"]) | st.text(max_size=3),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
facets = st.dictionaries(
    st.sampled_from(["support", "check", "words", "text", "certainty"]), anything, max_size=4
)


@given(answers=st.dictionaries(st.sampled_from(["claim", "idea"]), facets))
def test_any_json_is_read_or_refused_and_what_is_read_comes_back(answers: Any) -> None:
    try:
        response = read(answers)
    except RefusedResponseError:
        return
    again = answers_from_json(json.loads(json.dumps(answers_to_json(response, ACTIVITY))), ACTIVITY)
    assert again == response
