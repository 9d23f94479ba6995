"""What is taken out of an activity's data, and what stands in for it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.keyless_data import completed, entries, key_paths, without_key_data
from literacy_app.activities.kinds import FIELDS
from tests.fakes.all_kinds import FILE
from tests.fakes.keyless import data_of

ACTIVITIES: list[dict[str, Any]] = data_of(FILE)["activities"]

_anything = st.recursive(
    st.none() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("key", "claims", "check", "why", "sources", "kind", "stakes", "stake"),
                    *("cards", "verdict", "options", "right", "id", "minutes", "pairs", "left"),
                    *("left_phrases", "right_phrases", "left_out", "left_out_of", "decoys"),
                    *("questions", "sentences", "hints", "missing_voices", "finds", "quote"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("data", ACTIVITIES, ids=lambda data: data["id"])
def test_nothing_of_a_key_is_left(data: dict[str, Any]) -> None:
    left = without_key_data(data)
    assert key_paths(left) == ()
    assert without_key_data(left) == left
    if data["kind"] != "reflect":
        assert key_paths(data)


@pytest.mark.parametrize("data", ACTIVITIES, ids=lambda data: data["id"])
def test_the_data_it_is_made_of_stays_as_it_was(data: dict[str, Any]) -> None:
    before = repr(data)
    without_key_data(data)
    completed(data)
    assert repr(data) == before


def test_each_part_of_a_key_is_told_by_its_way() -> None:
    data = {
        "kind": "judge",
        "why": "this is no key",
        "claims": [{"quote": "a"}, {"quote": "b", "why": "", "check": [{"right": "true"}]}],
    }
    assert key_paths(data) == (("claims", 1, "why"), ("claims", 1, "check", 0, "right"))


def test_where_a_mapping_should_stand_and_none_does_nothing_is_told() -> None:
    assert key_paths({"kind": "investigate", "verdict": "partly"}) == ()
    assert key_paths({"kind": "judge", "claims": ["a"]}) == ()


def test_only_mappings_are_entries() -> None:
    assert entries({"a": [{"b": "c"}, "d", None]}, "a") == [{"b": "c"}]
    assert entries({"a": "b"}, "a") == []
    assert entries({}, "a") == []


def test_the_cheapest_card_stands_for_those_that_decide() -> None:
    cards = [{"id": "a", "minutes": "3"}, {"id": "b", "minutes": " 1 "}, {"id": "c"}]
    whole = completed({"kind": "investigate", "cards": cards})
    assert [card["decisive"] for card in whole["cards"]] == ["false", "true", "false"]
    assert whole["expert"] == [{"card": "b", "why": "-"}]


def test_the_first_stake_stands_for_each() -> None:
    data = {"kind": "ledger", "stakes": {"a": "A", "b": "B"}, "sources": [{"text": "x"}]}
    assert completed(data)["sources"][0]["stake"] == "a"
    assert "stake" not in completed({"kind": "ledger", "sources": [{"text": "x"}]})["sources"][0]


def test_phrases_are_pairs_and_decoys_to_the_reader_of_comparisons() -> None:
    data = {
        "kind": "compare",
        "left_phrases": [{"id": "a", "quote": "x"}, "y"],
        "right_phrases": [{"id": "b", "quote": "z", "occurrence": "2"}],
        "left_out": [{"text": "t"}],
        "left_out_of": "right",
    }
    whole = completed(data)
    assert whole["pairs"] == [
        {"id": "a", "left": {"quote": "x"}, "why": "-"},
        {"left": "y", "why": "-"},
    ]
    assert whole["decoys"] == [{"quote": "z", "occurrence": "2"}]
    assert whole["left_out"] == [{"text": "t", "why": "-", "by": "right"}]
    alone = completed({"kind": "compare", "left_phrases": "x", "right_phrases": "y"})
    assert (alone["pairs"], alone["decoys"]) == ([{"left": "x", "why": "-"}], ["y"])
    assert "pairs" not in completed({"kind": "compare"})


@given(st.sampled_from(sorted(FIELDS)), _anything)
def test_data_of_any_shape_is_stripped_and_completed(kind: str, data: object) -> None:
    given_ = {**data, "kind": kind} if isinstance(data, dict) else {"kind": kind, "key": data}
    assert key_paths(without_key_data(given_)) == ()
    completed(given_)
