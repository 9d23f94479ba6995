"""Activities written as data without their key."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from literacy_app.activities.compare import Compare
from literacy_app.activities.keyless import read_keyless, without_key
from literacy_app.activities.keyless_writing import keyless_data
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.material import Material
from tests.fakes.all_kinds import all_kinds

TEXT = "The brave council met. Some _call_ it late. A fleet of ships came in."
OTHER = "Council members met at noon. The ships, say some, were rowing boats."
MATERIAL = Material({"a": TEXT, "b": OTHER}, all_kinds().labels)


def made(data: dict[str, Any]) -> dict[str, Any]:
    """The data without its key, which is read as the same activity without its key."""
    activity, faults = read_activity(data, MATERIAL)
    assert activity is not None, faults
    left = keyless_data(data, activity)
    read, told = read_keyless(left, MATERIAL)
    assert read == without_key(activity), told
    return left


def compare(**values: Any) -> dict[str, Any]:
    return {"kind": "compare", "id": "c", "prompt": "p", "left": "a", "right": "b", **values}


def test_ids_that_were_made_of_words_are_written_out() -> None:
    left = made(
        {
            "kind": "choose",
            "id": "c",
            "prompt": "p",
            "questions": [
                {
                    "question": "Who met?",
                    "options": [
                        {"text": "The council", "right": "true"},
                        {"text": "x", "why": "y"},
                    ],
                }
            ],
        }
    )
    assert left["questions"] == [
        {
            "question": "Who met?",
            "options": [{"text": "The council", "id": "the-council"}, {"text": "x", "id": "x"}],
            "id": "who-met",
        }
    ]


def test_an_id_that_no_file_can_hold_is_made_again() -> None:
    left = made(
        {
            "kind": "judge",
            "id": "j",
            "prompt": "p",
            "passage": "a",
            "claims": [{"quote": "_call_", "support": "none", "why": "w"}],
        }
    )
    assert left["claims"] == [{"quote": "_call_"}]


def test_the_number_of_phrases_in_a_key_does_not_show() -> None:
    entry = {"quote": "brave", "labels": ["loaded"], "why": "w", "plainer": "new"}
    more = {"quote": "fleet", "labels": ["loaded"], "why": "w", "plainer": "few"}
    highlight = {
        "kind": "highlight",
        "id": "h",
        "prompt": "p",
        "passage": "a",
        "labels": ["loaded", "name-calling"],
    }
    one = made({**highlight, "key": [entry]})
    assert one == made({**highlight, "key": [entry, more], "let_stand": []})
    assert one == highlight


def test_pairs_and_decoys_are_phrases_in_the_order_of_their_text() -> None:
    left = made(
        compare(
            pairs=[
                {"left": "fleet of ships", "right": {"quote": "rowing boats"}, "why": "w"},
                {"id": "met", "left": "met", "right": "met", "why": "w"},
                {"left": "brave", "why": "nothing does"},
            ],
            decoys=["at noon", {"quote": "some"}],
        )
    )
    assert left["left_phrases"] == [
        {"quote": "fleet of ships", "id": "fleet-of-ships"},
        {"quote": "met", "id": "met"},
        {"quote": "brave", "id": "brave"},
    ]
    assert [each["id"] for each in left["right_phrases"]] == [
        "met", "at-noon", "some", "rowing-boats",
    ]  # fmt: skip
    assert "left_out_of" not in left


def test_one_decoy_may_stand_without_its_list_and_none_at_all() -> None:
    pair = {"left": "brave", "why": "nothing does"}
    assert made(compare(pairs=[pair], decoys="at noon"))["right_phrases"] == [
        {"quote": "at noon", "id": "at-noon"}
    ]
    assert "right_phrases" not in made(compare(pairs=[pair]))


def test_it_is_said_which_texts_leave_something_out_and_not_what() -> None:
    both = [{"text": "x", "by": "left", "why": "w"}, {"text": "y", "by": "right", "why": "w"}]
    one = [{"text": "x", "by": "neither", "why": "w"}, {"text": "y", "by": "right", "why": "w"}]
    left = made(compare(left_out=both))
    assert left["left_out_of"] == "both"
    assert left["left_out"] == [{"text": "x", "id": "x"}, {"text": "y", "id": "y"}]
    assert "left_phrases" not in left
    assert made(compare(left_out=one))["left_out_of"] == "right"


def test_what_it_is_made_of_stays_as_it_was() -> None:
    data = compare(pairs=[{"left": {"quote": "brave"}, "why": "w"}], decoys=[{"quote": "noon"}])
    before = deepcopy(data)
    activity, _ = read_activity(data, MATERIAL)
    assert isinstance(activity, Compare)
    keyless_data(data, activity)
    assert data == before


def test_a_ledger_says_that_there_is_something_to_find_and_not_how_much() -> None:
    source = {"kind": "nobody", "use": "mentioned", "traceable": "no", "why": "w"}
    data = {
        "kind": "ledger",
        "id": "l",
        "prompt": "p",
        "passage": "a",
        "facets": ["kind", "use", "traceable"],
        "sources": [
            {**source, "quote": "council"},
            {**source, "quote": "Some"},
            {"quote": "ships", "listed": "false", "why": "w", "weight": "3"},
            {"quote": "fleet", "listed": "false", "why": "w"},
        ],
    }
    left = made(data)
    assert left["sources"] == [
        {"quote": "council", "id": "council"}, {"quote": "Some", "id": "some"},
    ]  # fmt: skip
    assert left["finds"] == "true"
    assert "finds" not in made({**data, "sources": data["sources"][:2]})
