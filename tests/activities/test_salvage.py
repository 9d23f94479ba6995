from __future__ import annotations

from literacy_app.activities.faults import Fault
from literacy_app.activities.salvage import salvage

LISTS = {"key": {"why": "-"}, "let_stand": {"why": "-"}}


def test_what_is_faulty_is_left_out_or_stood_in_for() -> None:
    data = {"prompt": None, "colour": "red", "id": "a"}
    faults = [
        Fault(("prompt",), "empty"),
        Fault(("colour",), "unknown-key", {"name": "colour"}),
        Fault((), "missing", {"name": "labels"}),
    ]
    remains = salvage(data, faults, {"prompt": "-", "labels": ["-"], "id": "x"}, LISTS)
    assert remains.data == {
        "prompt": "-", "labels": ["-"], "id": "a", "key": [], "let_stand": [],
    }  # fmt: skip


def test_entries_keep_their_numbers() -> None:
    data = {
        "key": [{"quote": "a"}, "b", {"quote": None, "why": "x"}, {"quote": "d", "why": "y"}],
        "let_stand": "nothing",
    }
    faults = [
        Fault(("key", 0), "missing", {"name": "why"}),
        Fault(("key", 1), "not-a-mapping"),
        Fault(("key", 2, "quote"), "empty"),
        Fault(("key", 3, "core", 0, "quote"), "empty"),
        Fault(("let_stand",), "not-a-list"),
    ]
    remains = salvage(data, faults, {}, LISTS)
    assert remains.places == {"key": (0, 3), "let_stand": ()}
    assert remains.data["key"] == [{"quote": "a", "why": "-"}, {"quote": "d", "why": "y"}]


def test_an_entry_whose_place_is_in_doubt_is_left_out() -> None:
    data = {"key": [{"quote": "a", "occurrence": "x"}, {"quote": "b", "weight": "x"}]}
    faults = [Fault(("key", 0, "occurrence"), "x"), Fault(("key", 1, "weight"), "x")]
    assert salvage(data, faults, {}, LISTS).data["key"] == [{"quote": "b"}]
