from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.compare import (
    LEFT_OUT_LEFT,
    LEFT_OUT_RIGHT,
    NOTHING,
    PAIRS,
    Compare,
)
from tests.activities.answered import (
    LEFT,
    MATERIAL_OF_WORDS,
    RIGHT,
    WORDS,
    check_laws,
    codes,
    graded,
    made,
    phrases,
)

EXPERTS = {"left": "Experts say", "right": "Specialists agree", "why": "Nobody is named."}
CROWD = {"left": "Around 5,000 people", "right": "Some residents", "why": "Both choose a size."}
ALONE = {"id": "rage", "left": "storm of rage", "why": "Nothing there is as strong."}
LEFT_OUT = [
    {"text": "The bus", "by": "left", "why": "Only the other tells of it."},
    {"text": "The minutes", "by": "right", "why": "Only the first names them."},
    {"text": "The cost", "by": "both", "why": "Neither gives it."},
    {"text": "The hull", "by": "neither", "why": "Both speak of it."},
]


def data(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "compare",
        "id": "both",
        "left": "left",
        "right": "right",
        "prompt": "What does the same work?",
        "pairs": [CROWD, EXPERTS, ALONE],
        "decoys": ["every hour", {"quote": "the", "after": "hull"}],
        "left_out": LEFT_OUT,
        **changes,
    }


def compare(**changes: Any) -> Compare:
    found = made(data(**changes))
    assert isinstance(found, Compare)
    return found


def pairs(found: Compare, **answers: str) -> float | None:
    named = {facet.replace("_", "-"): option for facet, option in answers.items()}
    return graded(found, {PAIRS: named}).items[0].credit


def test_each_left_phrase_is_asked_about_and_the_right_ones_are_offered_in_their_order() -> None:
    found = compare()
    item = found.items[0]
    assert (item.id, item.is_net, item.title) == (PAIRS, True, "")
    assert [facet.id for facet in item.facets] == ["around-5-000-people", "experts-say", "rage"]
    assert [facet.question for facet in item.facets] == [
        "Around 5,000 people", "Experts say", "storm of rage",
    ]  # fmt: skip
    for facet in item.facets:
        assert [option.id for option in facet.options] == [
            "specialists-agree", "the", "some-residents", "every-hour", NOTHING,
        ]  # fmt: skip
    crowd, experts, alone = item.facets
    assert [facet.accepted[0].id for facet in item.facets] == [
        "some-residents", "specialists-agree", NOTHING,
    ]  # fmt: skip
    assert crowd.accepted[0].why == "Both choose a size."
    assert crowd.options[0].why is None
    assert [span.of(RIGHT) for span in experts.key] == ["Specialists agree"]
    assert (experts.passage, alone.key) == ("right", ())


def test_the_phrases_know_their_places() -> None:
    found = compare()
    assert {id_: span.of(LEFT) for id_, span in found.left_spans.items()} == {
        "around-5-000-people": "Around 5,000 people",
        "experts-say": "Experts say",
        "rage": "storm of rage",
    }
    assert {id_: span.of(RIGHT) for id_, span in found.right_spans.items()} == {
        "some-residents": "Some residents",
        "specialists-agree": "Specialists agree",
        "every-hour": "every hour",
        "the": "the",
    }
    assert dict(found.passages) == {"left": LEFT, "right": RIGHT}


def test_what_each_leaves_out_is_picked_from_one_list() -> None:
    found = compare()
    assert [item.id for item in found.items] == [PAIRS, LEFT_OUT_LEFT, LEFT_OUT_RIGHT]
    left, right = found.items[1].facets[0], found.items[2].facets[0]
    assert [option.credit for option in left.options] == [1, 0, 1, 0]
    assert [option.credit for option in right.options] == [0, 1, 1, 0]
    assert left.options[3].why == "Both speak of it."


def test_a_text_that_leaves_nothing_out_is_not_asked_about() -> None:
    found = compare(pairs=[], decoys=[], left_out=[LEFT_OUT[0], LEFT_OUT[3]])
    assert [item.id for item in found.items] == [LEFT_OUT_LEFT]
    assert [item.id for item in compare(left_out=[]).items] == [PAIRS]


def test_right_pairs_earn_and_wrong_ones_cost() -> None:
    found = compare()
    assert pairs(found, experts_say="specialists-agree", rage=NOTHING) == pytest.approx(2 / 3)
    assert pairs(found, experts_say="specialists-agree", rage="every-hour") == 0
    left_out = {LEFT_OUT_LEFT: {LEFT_OUT_LEFT: ["the-bus", "the-cost", "the-hull"]}}
    assert [item.credit for item in graded(found, left_out).items] == [0, 0.5, 0]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"left": "lft"}, [(("left",), "unknown-passage")]),
        ({"right": "rigt"}, [(("right",), "unknown-passage")]),
        ({"right": "left"}, [(("right",), "same-passage")]),
        ({"right": ["right"]}, [(("right",), "not-text")]),
        (
            {"pairs": [EXPERTS | {"left": "Expert say"}]},
            [(("pairs", 0, "left"), "quote-missing")],
        ),
        (
            {"pairs": [EXPERTS | {"right": "nowhere"}]},
            [(("pairs", 0, "right"), "quote-missing")],
        ),
        (
            {"pairs": [EXPERTS, CROWD | {"left": "Experts say"}]},
            [(("pairs", 1, "left", "quote"), "quote-repeats")],
        ),
        (
            {"pairs": [EXPERTS, CROWD | {"right": "Specialists agree"}]},
            [(("pairs", 1, "right", "quote"), "quote-repeats")],
        ),
        (
            {"decoys": ["Some residents"]},
            [(("decoys", 0, "quote"), "quote-repeats")],
        ),
        ({"decoys": ["the"]}, [(("decoys", 0), "quote-ambiguous")]),
        ({"decoys": "nowhere"}, [(("decoys", 0), "quote-missing")]),
        ({"pairs": [ALONE, CROWD | {"id": "rage"}]}, [(("pairs", 1, "id"), "id-repeats")]),
        ({"pairs": [ALONE | {"id": "certainty"}]}, [(("pairs", 0, "id"), "reserved-id")]),
        ({"pairs": [], "left_out": []}, [((), "nothing-to-compare")]),
        ({"left_out": LEFT_OUT[3:]}, [(("left_out",), "nothing-left-out")]),
        (
            {"left_out": [LEFT_OUT[0], LEFT_OUT[0] | {"by": "both"}]},
            [(("left_out", 1, "text"), "option-repeats")],
        ),
        (
            {"left_out": [LEFT_OUT[0] | {"by": "none"}, LEFT_OUT[1] | {"text": []}]},
            [(("left_out", 0, "by"), "not-a-choice"), (("left_out", 1, "text"), "not-text")],
        ),
        ({"pairs": [{"left": "Experts say"}]}, [(("pairs", 0), "missing")]),
    ],
)
def test_what_is_wrong_is_told_in_its_place(changes: dict[str, Any], told: list[Any]) -> None:
    assert codes(data(**changes)) == told


def test_everything_is_told_at_once() -> None:
    told = codes(
        data(prompt=None, pairs=[EXPERTS | {"why": None, "left": "Nobody"}], decoys=["nowhere"])
    )
    assert [code for _, code in told] == ["empty", "empty", "quote-missing", "quote-missing"]
    assert codes({"kind": "compare"})[0] == ((), "missing")


@st.composite
def comparisons(draw: st.DrawFn) -> Compare:
    left = draw(phrases(WORDS, 0, 4))
    right = draw(phrases(WORDS[::-1], len(left), len(left) + 2))
    pairs = []
    for phrase, partner in zip(left, right, strict=False):
        alone = draw(st.integers(0, 4)) == 0
        pairs.append({"left": phrase, "why": "x", **({} if alone else {"right": partner})})
    sides = draw(st.lists(st.sampled_from(["left", "right", "both", "neither"]), max_size=5))
    left_out = [
        {"text": f"T{n}", "by": side, "why": "x"} for n, side in enumerate(["left", *sides])
    ]
    found = made(
        data(left="p", right="q", pairs=pairs, decoys=right[len(left) :], left_out=left_out),
        MATERIAL_OF_WORDS,
    )
    assert isinstance(found, Compare)
    return found


@given(comparisons(), st.data())
def test_every_comparison_keeps_the_laws(activity: Compare, data: st.DataObject) -> None:
    check_laws(activity, data)
