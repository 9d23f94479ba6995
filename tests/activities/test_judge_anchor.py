from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import AnswersResponse, Net, Pick
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.faults import Fault
from literacy_app.activities.judge import CHECK, SUPPORT, SUPPORTS, WORDS, Judge
from literacy_app.activities.kinds import read_activity, read_response
from literacy_app.activities.labels import Label
from literacy_app.activities.material import Material
from tests.activities.answered import (
    LEFT,
    MATERIAL,
    MATERIAL_OF_WORDS,
    check_laws,
    codes,
    errors,
    made,
    phrases,
)
from tests.activities.answered import (
    WORDS as MANY_WORDS,
)

VOTE = "The council voted on Monday, the minutes show."
EXPERTS = "Experts say the boat was safe."
CHECKS = [
    {"text": "The minutes", "right": "true", "why": "They are kept."},
    {"text": "A poll", "right": "false", "why": "It asks what people think."},
]


def claim(quote: str = VOTE, **changes: Any) -> dict[str, Any]:
    return {"quote": quote, "support": "sourced", "why": "It names the minutes.", **changes}


def data(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "judge",
        "id": "claims",
        "passage": "left",
        "prompt": "What does the text offer?",
        "claims": [
            claim(words=["the minutes"], outside="The minutes are in the archive.", check=CHECKS),
            claim(
                EXPERTS, support="vague", also={"none": "0.5"}, not_right={"sourced": "Who?"},
                why="No expert is named.", weight="2", hints=["Who says it?"], certainty="false",
            ),
        ],
        **changes,
    }  # fmt: skip


def judge(**changes: Any) -> Judge:
    found = made(data(**changes))
    assert isinstance(found, Judge)
    return found


def answered(work: Judge, answers: dict[str, Any]) -> AnswersResponse:
    response = read_response({"answers": answers}, work)
    assert isinstance(response, AnswersResponse)
    return response


def test_each_claim_is_an_item_in_its_place() -> None:
    found = judge()
    assert (found.passage, dict(found.passages)) == ("left", {"left": LEFT})
    assert (found.title, found.prompt) == (found.prompt, "What does the text offer?")
    vote, experts = found.items
    assert (vote.id, vote.title) == ("the-council-voted-on-monday-the-minutes", VOTE)
    assert vote.span is not None
    assert vote.span.of(LEFT) == VOTE
    assert (vote.why, vote.outside) == ("It names the minutes.", "The minutes are in the archive.")
    assert (experts.weight, experts.hints) == (2, ("Who says it?",))
    assert (vote.certainty_of, experts.certainty_of) == (SUPPORT, None)
    assert [facet.id for facet in vote.facets] == [SUPPORT, WORDS, CHECK]
    assert [facet.id for facet in experts.facets] == [SUPPORT, WORDS]


def test_the_support_earns_and_the_words_never_do() -> None:
    support, words, check = judge().items[0].facets
    assert isinstance(support.rule, Pick)
    assert tuple(option.id for option in support.options) == SUPPORTS
    assert [option.credit for option in support.options] == [1, 0, 0, 0]
    assert [span.of(LEFT) for span in support.key] == ["the minutes"]
    assert (words.rule, words.passage, words.is_needed) == (None, "left", False)
    assert words.key == support.key
    assert isinstance(check.rule, Net)
    assert [(option.credit, option.why) for option in check.options] == [
        (1, "They are kept."),
        (0, "It asks what people think."),
    ]


def test_a_support_that_is_not_right_has_its_own_reason_and_part_credit() -> None:
    support = judge().items[1].facets[0]
    assert [(option.id, option.credit, option.why) for option in support.options] == [
        ("sourced", 0, "Who?"),
        ("named-not-traceable", 0, None),
        ("vague", 1, None),
        ("none", 0.5, None),
    ]


def test_supports_are_named_as_the_labels_of_that_family_are() -> None:
    label = Label("vague", "Vague attribution", "V", "support", "A.", "B.", "C.", 1, "solid")
    material = Material(MATERIAL.passages, {"vague": label})
    found, _ = read_activity(data(), material)
    assert isinstance(found, Judge)
    texts = [option.text for option in found.items[0].facets[0].options]
    assert texts == ["", "", "Vague attribution", ""]


def test_certainty_is_asked_for_every_claim_or_for_none_where_the_activity_says_so() -> None:
    found = judge(certainty="false", claims=[claim(), claim(EXPERTS, certainty="true")])
    assert [item.certainty_of for item in found.items] == [None, SUPPORT]


def test_the_grade_of_some_claims() -> None:
    found = judge()
    vote, experts = (item.id for item in found.items)
    response = answered(found, {
        vote: {"support": "sourced", "check": ["the-minutes", "a-poll"], "certainty": 95},
        experts: {"support": "none", "words": [{"quote": "Experts"}]},
    })  # fmt: skip
    grade = grade_answers(found, response)
    assert [item.credit for item in grade.items] == [0.5, 0.5]
    assert grade.fraction == 0.5
    assert grade.items[0].certainty_points == pytest.approx(1 - 0.05**2)


def test_a_claim_must_stand_in_the_passage_and_its_words_in_the_claim() -> None:
    told = errors(data(claims=[claim("The councils"), claim(words=["Experts", "the", "x"])]))
    assert (("claims", 0, "quote"), "quote-missing") in [(path, code) for path, code, _ in told]
    assert (
        ("claims", 1, "words", 0), "core-outside-quote", {"core": "Experts", "quote": VOTE},
    ) in told  # fmt: skip
    assert [path for path, _, _ in told if path[:2] == ("claims", 1)] == [
        ("claims", 1, "words", 0),
        ("claims", 1, "words", 2),
    ]


def test_two_claims_have_two_places_and_two_ids() -> None:
    assert codes(data(claims=[claim(id="a"), claim(EXPERTS, id="a")])) == [
        (("claims", 1, "id"), "id-repeats")
    ]
    assert codes(data(claims=[claim(), claim(support="none")])) == [
        (("claims", 1, "quote"), "quote-repeats")
    ]


def test_the_right_support_has_neither_part_credit_nor_a_reason_against_it() -> None:
    wrong = claim(also={"sourced": "1"}, not_right={"sourced": "x"})
    assert codes(data(claims=[wrong])) == [
        (("claims", 0, "also", "sourced"), "support-accepted"),
        (("claims", 0, "not_right", "sourced"), "support-accepted"),
    ]


def test_every_fault_is_told_at_once() -> None:
    claims = [
        claim(support="vauge"),
        claim(also={"nobody": "0.5"}),
        claim("Nowhere"),
        {"quote": EXPERTS, "support": "none"},
        claim(check=[{"text": "A"}, {"text": "A", "right": "true", "credit": "1", "why": "x"}]),
        "a text",
    ]
    told = codes(data(claims=claims, prompt=None))
    assert set(told) == {
        (("prompt",), "empty"),
        (("claims", 0, "support"), "not-a-choice"),
        (("claims", 1, "also", "nobody", "[key]"), "not-a-choice"),
        (("claims", 2, "quote"), "quote-missing"),
        (("claims", 3), "missing"),
        (("claims", 4, "check", 0), "missing"),
        (("claims", 4, "check", 1, "text"), "option-repeats"),
        (("claims", 4, "check", 1, "credit"), "credit-unused"),
        (("claims", 1, "quote"), "quote-repeats"),
        (("claims", 4, "quote"), "quote-repeats"),
        (("claims", 5), "not-a-mapping"),
    }


def test_what_would_check_it_has_a_right_option() -> None:
    check = [{"text": "A", "why": "x"}, {"text": "B", "why": "x", "credit": "0.5"}]
    assert codes(data(claims=[claim(check=check)])) == [
        (("claims", 0, "check", 1, "credit"), "credit-unused"),
        (("claims", 0, "check"), "no-right-option"),
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"passage": "lefft"}, (("passage",), "unknown-passage")),
        ({"passage": None}, (("passage",), "empty")),
        ({"claims": []}, (("claims",), "too-few")),
        ({"claims": [claim()] * 201}, (("claims",), "too-many")),
    ],
)
def test_without_a_passage_or_claims_nothing_more_is_told(
    changes: dict[str, Any], expected: tuple[Any, ...]
) -> None:
    assert codes(data(**changes)) == [expected]


def test_claims_of_one_support_alone_are_a_warning() -> None:
    rage = "Around 5,000 people marched in a storm of rage."
    claims = [claim(), claim(EXPERTS), claim(rage)]
    assert read_activity(data(claims=claims), MATERIAL)[1] == (
        Fault(("claims",), "all-the-same", {"text": "sourced"}, "warning"),
    )
    assert read_activity(data(claims=claims[:2]), MATERIAL)[1] == ()


@st.composite
def judges(draw: st.DrawFn) -> Judge:
    """Any judge activity."""
    claims = []
    for number, quote in enumerate(draw(phrases(MANY_WORDS, 1, 4))):
        support = draw(st.sampled_from(SUPPORTS))
        others = st.sampled_from([each for each in SUPPORTS if each != support])
        also = draw(st.dictionaries(others, st.sampled_from(["0", "0.5", "1"]), max_size=2))
        texts = draw(st.lists(st.sampled_from("abcd"), unique=True))
        rights = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
        check = [
            {"text": text, "right": str(right or not place).lower(), "why": "x"}
            for place, (text, right) in enumerate(zip(texts, rights, strict=True))
        ]
        weight = draw(st.sampled_from(["1", "0.3", "2"]))
        claims.append(
            claim(quote, id=f"c{number}", support=support, also=also, weight=weight, check=check)
        )
    found = made(data(passage="p", claims=claims), MATERIAL_OF_WORDS)
    assert isinstance(found, Judge)
    return found


@given(activity=judges(), data=st.data())
def test_every_judge_activity_keeps_the_laws(activity: Judge, data: st.DataObject) -> None:
    check_laws(activity, data)
