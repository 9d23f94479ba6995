"""What all kinds of answered activity share on the way from data to an activity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from literacy_app.activities.answers_anchor import Reading, head, read, spans
from literacy_app.activities.answers_fields import (
    AnsweredFields,
    OptionFields,
    QuotedItemFields,
    Quotes,
    Some,
)
from literacy_app.activities.faults import Fault
from literacy_app.activities.quote_fields import QuoteFields
from literacy_app.activities.quote_places import QuotePlaces
from literacy_app.text.quotations import Finder
from literacy_app.text.spans import Span
from tests.activities.answered import LEFT, MATERIAL

if TYPE_CHECKING:
    from literacy_app.activities.fields import Fields


class EntryFields(QuotedItemFields):
    """An entry."""

    why: str
    words: Quotes = ()


class OwnFields(AnsweredFields):
    """An activity of our own."""

    kind: Literal["own"]
    entries: Some[EntryFields]


GOOD = {"kind": "own", "id": "a", "prompt": "P", "entries": [{"quote": "boat", "why": "x"}]}
STAND_INS = {"kind": "own", "id": "x", "prompt": "-"}


def reading() -> Reading[Fields]:
    return Reading(None, [])


def options(*fields: OptionFields, several: bool = False) -> list[Fault]:
    found = reading()
    found.options(("options",), fields, several=several)
    return found.faults


def test_sound_data_is_read_without_a_fault() -> None:
    found = read(OwnFields, GOOD, STAND_INS)
    assert found.is_sound
    assert found.fields is not None
    [(path, entry)] = found.entries("entries", found.fields.entries)
    assert (path, entry.quote, entry.weight, entry.certainty) == (("entries", 0), "boat", 1, None)
    assert head(found.fields) == {
        "id": "a", "title": "P", "prompt": "P", "instruction": None, "minutes": None,
        "hint_cost": 0,
    }  # fmt: skip


def test_of_faulty_data_what_is_left_keeps_its_place() -> None:
    entries = [{"quote": "boat"}, {"quote": None, "why": "x"}, {"quote": "vote", "why": "x"}]
    found = read(OwnFields, GOOD | {"entries": entries}, STAND_INS, {"entries": {"why": "-"}})
    assert not found.is_sound
    assert found.fields is not None
    assert [path for path, _ in found.entries("entries", found.fields.entries)] == [
        ("entries", 0),
        ("entries", 2),
    ]


def test_without_what_has_no_stand_in_nothing_is_left() -> None:
    found = read(OwnFields, {"kind": "own", "id": "a"}, STAND_INS)
    assert found.fields is None
    assert [fault.values["name"] for fault in found.faults] == ["prompt", "entries"]


def test_a_warning_does_not_keep_an_activity_from_being_one() -> None:
    found = reading()
    sound = [found.is_sound]
    found.warn(("a",), "no-decoys")
    sound.append(found.is_sound)
    found.tell(("a",), "empty")
    assert [*sound, found.is_sound] == [True, True, False]
    assert [fault.severity for fault in found.faults] == ["warning", "error"]


def test_a_passage_is_there_or_told() -> None:
    found = reading()
    places = found.passage("left", MATERIAL)
    assert places is not None
    assert places.text == LEFT
    assert found.passage("lefft", MATERIAL, "other") is None
    assert found.faults == [
        Fault(("other",), "unknown-passage", {"name": "lefft", "nearest": "left"})
    ]


def test_quotations_are_found_and_those_that_are_not_are_told_by_their_reading() -> None:
    found = reading()
    places = QuotePlaces(LEFT, MATERIAL)
    quotes = [QuoteFields(quote=quote) for quote in ("boat", "ship", "minutes")]
    stretch = Span(0, 46)
    assert [span.of(LEFT) for span in spans(places, ("words",), quotes)] == ["boat", "minutes"]
    assert spans(places, ("words",), quotes[:1], stretch) == ()
    found.take(places)
    assert [(fault.path, fault.code) for fault in found.faults] == [
        (("words", 1), "quote-missing"),
        (("words", 0), "core-outside-quote"),
    ]


@pytest.mark.parametrize(
    ("quote", "code"),
    [("boa", "quote-cuts-word"), ("the", "quote-ambiguous"), (".\n\n", "quote-holds-no-word")],
)
def test_a_place_must_be_one_of_whole_words(quote: str, code: str) -> None:
    places = QuotePlaces(LEFT, MATERIAL)
    assert places.find(("a",), QuoteFields.model_construct(quote=quote)) is None
    assert [fault.code for fault in places.faults] == [code]


def test_an_occurrence_that_is_not_there_is_told() -> None:
    places = QuotePlaces(LEFT, MATERIAL)
    quote = QuoteFields.model_construct(quote="boat", occurrence=2)
    assert places.span(("a",), quote) is None
    assert places.faults == [Fault(("a",), "quote-elsewhere", {"quote": "boat", "count": 1})]


def test_that_no_more_is_looked_for_is_told_once() -> None:
    places = QuotePlaces(LEFT, type(MATERIAL)(MATERIAL.passages, {}, Finder(most_compared=-1)))
    assert places.span(("a",), QuoteFields(quote="boat")) is None
    assert places.span(("b",), QuoteFields(quote="boat")) is None
    assert places.faults == [Fault(("a",), "too-many-places")]


def test_entries_have_their_own_ids_or_some_made_from_their_words() -> None:
    found = reading()
    entries = [(("a", 0), "own", "x"), (("a", 1), None, "Two words"), (("a", 2), None, "Two words")]
    assert found.ids(entries) == ["own", "two-words", "two-words-2"]
    assert found.is_sound


def test_an_id_may_be_neither_taken_nor_reserved() -> None:
    found = reading()
    entries = [
        (("a", 0), "own", ""), (("a", 1), "own", ""), (("a", 2), "found", ""),
        (("a", 3), None, "Found"),
    ]  # fmt: skip
    assert found.ids(entries, ["found"]) == ["own", "own", "found", "found-2"]
    assert [(fault.path, fault.code, fault.values) for fault in found.faults] == [
        (("a", 1, "id"), "id-repeats", {"name": "own"}),
        (("a", 2, "id"), "reserved-id", {"name": "found"}),
    ]


def test_two_entries_have_two_places() -> None:
    found = reading()
    found.places_apart([
        (("a", 0), "one", Span(0, 3), "x"), (("a", 1), "two", Span(0, 4), "y"),
        (("a", 2), "three", Span(0, 3), "z"),
    ])  # fmt: skip
    assert found.faults == [Fault(("a", 2, "quote"), "quote-repeats", {"quote": "z", "id": "one"})]


def test_options_have_credit_by_what_is_said_of_them() -> None:
    fields = [
        OptionFields.model_validate(each)
        for each in (
            {"text": "A", "right": "true", "note": "A note"},
            {"text": "B", "credit": "1"},
            {"text": "C", "credit": "0.5", "why": "Half."},
            {"text": "D", "why": "No.", "id": "none"},
        )
    ]
    found = reading()
    made = found.options(("options",), fields)
    assert found.is_sound
    assert [(each.id, each.credit, each.why, each.note) for each in made] == [
        ("a", 1, None, "A note"), ("b", 1, None, None), ("c", 0.5, "Half.", None),
        ("none", 0, "No.", None),
    ]  # fmt: skip


def test_options_that_cannot_be_chosen_fairly_are_told() -> None:
    right = OptionFields.model_validate({"text": "A", "right": "true"})
    half = OptionFields.model_validate({"text": "B", "credit": "0.5", "why": "x"})
    both = OptionFields.model_validate({"text": "C", "right": "true", "credit": "0.5"})
    bare = OptionFields.model_validate({"text": "D"})
    assert options() == []
    assert options(right, half) == []
    assert options(right, half, several=True) == [Fault(("options", 1, "credit"), "credit-unused")]
    assert options(both) == [Fault(("options", 0, "credit"), "credit-unused")]
    assert options(right, bare) == [Fault(("options", 1), "missing", {"name": "why"})]
    assert options(half) == [Fault(("options",), "no-right-option")]
    assert options(right, right) == [
        Fault(("options", 1, "text"), "option-repeats", {"text": "A"}),
    ]
