from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.faults import FAULT_VALUES, Fault
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.material import Material
from literacy_app.text.quotations import Finder
from literacy_app.text.spans import Span
from tests.activities.making import FAMILIES, MATERIAL, TEXT, activity, data, key_item, read

LODAED = {"name": "lodaed", "nearest": "loaded", "choices": tuple(FAMILIES)}
VAGE = {"name": "vage", "nearest": "vague", "choices": tuple(FAMILIES)}
OFFERED = {"choices": tuple(data()["labels"])}
NO_TWINS: dict[str, list[Any]] = {"let_stand": [], "readers_differ": []}


def faults(**changes: Any) -> list[tuple[Any, ...]]:
    """Path, code and values of every error; the activity must be refused."""
    found, all_faults = read(**changes)
    assert found is None
    return [
        (fault.path, fault.code, dict(fault.values))
        for fault in all_faults
        if fault.severity == "error"
    ]


def warnings(**changes: Any) -> list[tuple[Any, ...]]:
    found, all_faults = read(**changes)
    assert found is not None
    assert {fault.severity for fault in all_faults} <= {"warning"}
    return [(fault.path, fault.code, dict(fault.values)) for fault in all_faults]


def test_a_sound_activity_has_no_faults_and_stands_in_the_text() -> None:
    found, all_faults = read()
    assert all_faults == ()
    assert found is not None
    first, second = found.key
    assert first.span.of(TEXT) == "occupied by NATO and Saudi backed terrorists"
    assert [span.of(TEXT) for span in first.core] == ["terrorists"]
    assert second.core == (second.span,)
    assert second.weight == 1
    assert found.let_stand[0].span.of(TEXT) == "for more than four years"
    assert found.readers_differ[0].votes == "1/3"
    assert found.families["name-calling"] == "words"
    assert found.families["own"] is None


def test_what_is_left_out_has_its_usual_value() -> None:
    found = activity()
    assert (found.unit, found.label_weight, found.penalty, found.hint_cost) == ("word", 0.5, 0.5, 0)
    assert (found.title, found.minutes, found.instruction) == (found.prompt, None, None)


def test_what_is_said_is_taken() -> None:
    found = activity(
        title="Verdicts", minutes="12", instruction="Leave the rest.", unit="sentence",
        label_weight="0.25", penalty="0", hint_cost=".1", **NO_TWINS,
    )  # fmt: skip
    assert (found.title, found.minutes, found.instruction) == ("Verdicts", 12, "Leave the rest.")
    assert (found.label_weight, found.penalty, found.hint_cost) == (0.25, 0, 0.1)


def test_entries_stand_in_text_order_with_ids_of_their_own_or_from_the_quote() -> None:
    key = [
        key_item("war", occurrence="2"),
        key_item("war", before="The", id="the-war"),
        key_item("war", after="of aggression", occurrence="1", core=["war"])
        | {"quote": "great war"},
    ]
    found = activity(key=key, **NO_TWINS)
    assert [entry.id for entry in found.key] == ["the-war", "great-war", "war"]
    assert found.key[0].span.start < found.key[1].span.start < found.key[2].span.start


def test_quotations_are_normalised_like_the_passage() -> None:
    found = activity(key=[key_item(" Saudi \n backed\tterrorists ")], **NO_TWINS)
    assert found.key[0].span.of(TEXT) == "Saudi backed terrorists"


def test_a_core_left_empty_is_the_whole_quote() -> None:
    found = activity(key=[key_item("Saudi backed", core=None)], **NO_TWINS)
    assert found.key[0].core == (found.key[0].span,)


def test_by_the_sentence_entries_stand_on_whole_sentences() -> None:
    found = activity(unit="sentence", key=[key_item("war on", core="war")], **NO_TWINS)
    entry = found.key[0]
    assert entry.span.of(TEXT) == "The war on the region was a great war of aggression."
    assert entry.core == (entry.span,)


def test_one_label_need_not_be_named() -> None:
    item = {"quote": "liberation", "plainer": "x", "why": "y"}
    found = activity(labels=["own"], key=[item], **NO_TWINS)
    assert found.key[0].labels == ("own",)


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        (
            key_item("ocupied by NATO"),
            ("quote-missing", {"quote": "ocupied by NATO", "nearest": "occupied by NATO"}),
        ),
        (key_item("peace talks"), ("quote-missing", {"quote": "peace talks", "nearest": None})),
        (key_item("of"), ("quote-ambiguous", {"quote": "of", "count": 2})),
        (
            key_item("liberation", occurrence="2"),
            ("quote-elsewhere", {"quote": "liberation", "count": 1}),
        ),
        (
            key_item("liberation", before="a"),
            ("quote-elsewhere", {"quote": "liberation", "count": 1}),
        ),
        (key_item("liberatio"), ("quote-cuts-word", {"quote": "liberatio", "whole": "liberation"})),
        (key_item(", "), ("quote-ambiguous", {"quote": ",", "count": 3})),
        (key_item(",", after="Syria"), ("quote-holds-no-word", {"quote": ","})),
    ],
)
def test_a_quotation_must_stand_in_one_place(item: Any, fault: tuple[str, Any]) -> None:
    assert faults(key=[item], **NO_TWINS) == [(("key", 0, "quote"), *fault)]


@pytest.mark.parametrize(
    ("core", "path", "code"),
    [
        ("Aleppo", (0,), "core-outside-quote"),
        (["NATO", "errorists"], (1,), "quote-cuts-word"),
        ([{"quote": "NATO", "occurrence": "2"}], (0,), "quote-elsewhere"),
    ],
)
def test_a_core_must_stand_in_its_quote(core: Any, path: tuple[int, ...], code: str) -> None:
    item = key_item("occupied by NATO and Saudi backed terrorists", core=core)
    assert [fault[:2] for fault in faults(key=[item], **NO_TWINS)] == [
        (("key", 0, "core", *path), code)
    ]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"key": [key_item("liberation"), key_item("liberation")]}, ("key", 1, "quote")),
        ({"key": [key_item("city", after=","), key_item("city,")]}, ("key", 1, "quote")),
        (
            {"readers_differ": [{"quote": "liberation", "votes": "1/2", "why": "x"}]},
            ("readers_differ", 0, "quote"),
        ),
        (
            {"let_stand": [{"quote": "liberation", "why": "x"}]},
            ("let_stand", 0, "quote"),
        ),
    ],
)
def test_no_two_entries_have_one_place(changes: Any, path: tuple[Any, ...]) -> None:
    key = {"key": [key_item("liberation")], "let_stand": [], "readers_differ": []}
    (found,) = faults(**(key | changes))
    assert found[:2] == (path, "quote-repeats")
    assert found[2]["id"] in {"liberation", "city"}


def test_entries_may_overlap_and_hold_each_other() -> None:
    key = [key_item("great war of aggression"), key_item("war of"), key_item("a great war")]
    differ = [{"quote": "was a great war of aggression", "votes": "1/2", "why": "x"}]
    assert len(activity(key=key, readers_differ=differ, let_stand=[]).key) == 3


@pytest.mark.parametrize("twin", ["The liberation", "liberation of Aleppo", "marvel, is a setback"])
def test_a_fair_twin_shares_no_word_with_other_entries(twin: str) -> None:
    (found,) = faults(let_stand=[{"quote": twin, "why": "x"}])
    assert found[:2] == (("let_stand", 0, "quote"), "let-stand-shares-word")
    assert found[2]["id"] in {"liberation", "an-ancient-marvel"}


def test_when_enough_was_compared_it_is_told_once() -> None:
    material = replace(MATERIAL, finder=Finder(most_compared=0))
    found, told = read_activity(data(), material)
    assert found is None
    assert [(fault.path, fault.code) for fault in told if fault.severity == "error"] == [
        (("key", 1, "quote"), "too-many-places")
    ]


def test_words_may_stand_side_by_side_without_a_space() -> None:
    material = Material({"opening": "解放城市"}, MATERIAL.labels)
    twin = {"quote": "城", "why": "x"}
    case = data(key=[key_item("放")], let_stand=[twin], readers_differ=[])
    found, _ = read_activity(case, material)
    assert isinstance(found, Highlight)
    assert found.let_stand[0].span == Span(2, 3)


def test_two_key_entries_in_one_sentence_are_an_error_by_the_sentence() -> None:
    key = [key_item("late 2016"), key_item("terrorists"), key_item("great war")]
    assert faults(unit="sentence", key=key, **NO_TWINS) == [
        (("key", 1, "quote"), "two-in-one-sentence", {"quote": "terrorists", "id": "late-2016"})
    ]


def test_a_long_entry_by_the_sentence_holds_more_than_the_next() -> None:
    key = [
        key_item("late 2016"),
        key_item("four years.\n\nThe liberation"),
        key_item("great war"),
        key_item("city and"),
    ]
    assert [fault[2]["id"] for fault in faults(unit="sentence", key=key, **NO_TWINS)] == [
        "late-2016",
        "four-years-the-liberation",
    ]


def test_a_key_without_entries_is_an_error() -> None:
    assert faults(key=[]) == [((), "no-key", {})]
    without = data()
    del without["key"]
    assert Fault((), "no-key") in read_activity(without, MATERIAL)[1]


@pytest.mark.parametrize(
    ("labels", "fault"),
    [
        (["loaded", "lodaed"], (("labels", 1), "unknown-label", LODAED)),
        (["loaded", "own;own"], (("labels", 1), "labels-without-comma", {"name": "own;own"})),
        (["loaded", "loaded"], (("labels", 1), "label-repeats", {"name": "loaded"})),
    ],
)
def test_the_palette_is_of_known_labels(labels: list[str], fault: tuple[Any, ...]) -> None:
    assert faults(labels=labels, key=[key_item("liberation")], **NO_TWINS) == [fault]


@pytest.mark.parametrize(
    ("labels", "fault"),
    [
        (
            ["vague"],
            (("labels", 0), "label-not-offered", {"name": "vague", "nearest": None} | OFFERED),
        ),
        (
            ["own", "loadd"],
            (("labels", 1), "unknown-label", {"name": "loadd", "nearest": "loaded"} | OFFERED),
        ),
        (["own; loaded"], (("labels", 0), "labels-without-comma", {"name": "own; loaded"})),
        (["own", "own"], (("labels", 1), "label-repeats", {"name": "own"})),
    ],
)
def test_entries_accept_labels_of_the_palette(labels: list[str], fault: Any) -> None:
    path, code, values = fault
    key = [key_item("liberation", labels=labels)]
    assert faults(key=key, **NO_TWINS) == [(("key", 0, *path), code, values)]
    differ = [{"quote": "liberation", "votes": "1/2", "why": "x", "labels": labels}]
    found = faults(key=[key_item("Aleppo")], let_stand=[], readers_differ=differ)
    assert found == [(("readers_differ", 0, *path), code, values)]


def test_with_a_palette_of_several_each_key_entry_names_its_labels() -> None:
    item = {"quote": "liberation", "plainer": "x", "why": "y"}
    assert faults(key=[item], **NO_TWINS) == [(("key", 0), "missing", {"name": "labels"})]


def test_ids_are_given_once() -> None:
    key = [key_item("liberation", id="one"), key_item("Aleppo", id="one")]
    assert faults(key=key, **NO_TWINS) == [(("key", 1, "id"), "id-repeats", {"name": "one"})]


def test_the_passage_must_be_there() -> None:
    assert faults(passage="opning") == [
        (("passage",), "unknown-passage", {"name": "opning", "nearest": "opening"})
    ]


def test_what_should_be_there_is_a_warning() -> None:
    item = {"quote": "liberation", "labels": ["own"], "why": "y"}
    differ = [{"quote": "an ancient marvel", "votes": "1/3"}]
    assert warnings(key=[item], let_stand=[], readers_differ=differ) == [
        ((), "no-let-stand", {}),
        (("key", 0), "no-plainer", {"quote": "liberation"}),
        (("readers_differ", 0), "no-why", {"quote": "an ancient marvel"}),
    ]


def test_a_sentence_needs_no_plainer_wording() -> None:
    item = {"quote": "liberation", "labels": ["own"], "why": "y"}
    assert warnings(unit="sentence", key=[item], readers_differ=[]) == []


def test_everything_wrong_is_told_at_once() -> None:
    found = faults(
        prompt=None,
        colour="red",
        key=[
            key_item("ocupied by NATO", labels=["loadd"], wieght="2"),
            key_item("liberatio") | {"why": None},
            key_item("setback", weight="heavy", core="great"),
            "terrorists",
            {"quote": "Aleppo"},
        ],
        let_stand=[{"quote": "peace", "why": "x"}, {"quote": "Aleppo", "why": "x"}],
        readers_differ=[{"quote": "great war", "labels": None}, {"quote": "war", "votes": "3/2"}],
    )
    assert sorted((path, code) for path, code, _ in found if path) == [
        (("colour",), "unknown-key"),
        (("key", 0, "labels", 0), "unknown-label"),
        (("key", 0, "quote"), "quote-missing"),
        (("key", 0, "wieght"), "unknown-key"),
        (("key", 1, "quote"), "quote-cuts-word"),
        (("key", 1, "why"), "empty"),
        (("key", 2, "core", 0), "core-outside-quote"),
        (("key", 2, "weight"), "not-a-number"),
        (("key", 3), "not-a-mapping"),
        (("key", 4), "missing"),
        (("key", 4), "missing"),
        (("let_stand", 0, "quote"), "quote-missing"),
        (("let_stand", 1, "quote"), "quote-repeats"),
        (("prompt",), "empty"),
        (("readers_differ", 0), "missing"),
        (("readers_differ", 1, "quote"), "quote-ambiguous"),
        (("readers_differ", 1, "votes"), "not-votes"),
    ]


def test_without_a_palette_only_unheard_of_labels_are_told() -> None:
    key = [key_item("liberation", labels=["vague"]), key_item("Aleppo", labels=["vage"])]
    item = {"quote": "setback", "plainer": "x", "why": "y"}
    assert faults(labels=None, key=[*key, item], **NO_TWINS) == [
        (("labels",), "empty", {}),
        (("key", 1, "labels", 0), "unknown-label", VAGE),
    ]


def test_without_a_passage_or_a_list_the_rest_is_told() -> None:
    without = data(key="liberation", tittle="x")
    del without["passage"]
    found, all_faults = read_activity(without, MATERIAL)
    assert found is None
    assert [(fault.path, fault.code) for fault in all_faults] == [
        ((), "missing"),
        (("key",), "not-a-list"),
        (("tittle",), "unknown-key"),
    ]


def test_an_entry_beside_a_faulty_list_is_still_looked_up() -> None:
    found = faults(key="liberation", let_stand=[{"quote": "peace", "why": "x"}])
    assert [fault[:2] for fault in found] == [
        (("key",), "not-a-list"),
        (("let_stand", 0, "quote"), "quote-missing"),
    ]


def test_too_many_entries_are_refused() -> None:
    assert faults(key=[key_item("liberation")] * 1_001) == [(("key",), "too-many", {"most": 1_000})]


def test_every_code_has_its_values_written_down() -> None:
    cases = [
        data(prompt=None, colour="x", key=["a"], labels="x", minutes="1e3", unit="wrod"),
        data(key=[key_item("of"), key_item("liberatio"), key_item("x", weight="0", labels=[])]),
        data(let_stand=[{"quote": "liberation", "why": "x"}], passage="p", id=" "),
        data(let_stand=[{"quote": "liberation of", "why": "x", "id": "-"}], labels=["a", "loaded"]),
        data(title=["x"], readers_differ=[{"quote": "war", "votes": "x"}] * 1_001),
    ]
    for case in cases:
        for fault in read_activity(case, MATERIAL)[1]:
            assert tuple(fault.values) == FAULT_VALUES[fault.code], fault


scalar = st.none() | st.sampled_from(["liberation", "war", "0", "1", "1/3", "loaded", "", "é"])
raw = st.recursive(
    scalar,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*data(), *key_item(""), "votes", "core"]), inner)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from(sorted(data())), raw))
def test_no_data_makes_reading_fail(changes: dict[str, Any]) -> None:
    found, all_faults = read(**(changes | {"kind": "highlight"}))
    assert (found is None) == any(fault.severity == "error" for fault in all_faults)
    assert all(fault.code in FAULT_VALUES for fault in all_faults)


def test_spans_are_those_of_the_quotation_with_its_punctuation() -> None:
    found = activity(key=[key_item("city, occupied")], **NO_TWINS)
    assert found.key[0].span == Span(41, 55)
