"""Which ids nothing refers to, told only where one is missing."""

from __future__ import annotations

from literacy_app.activities.faults import Fault
from literacy_app.lessons.unreferred import unreferred


def told(data: dict[str, object], *faults: Fault) -> list[tuple[object, ...]]:
    return [(*fault.path, fault.values["missing"]) for fault in unreferred(data, faults)]


def unknown(kind: str, *path: str | int) -> Fault:
    return Fault(path, f"unknown-{kind}", {"name": "bar", "nearest": None})


def test_nothing_is_said_where_no_reference_is_wrong() -> None:
    assert told({"passages": {"a": {}}}) == []
    assert told({"passages": {"a": {}}}, Fault((), "missing", {"name": "id"})) == []


def test_ids_of_the_part_that_lacks_one_are_told_where_nothing_names_them() -> None:
    data = {
        "passages": {"a": {"from": "s"}, "bare": {}, "other": {}},
        "sources": {"s": {}, "bars": {}},
        "activities": [{"passage": " a "}, {"stakes": {"bat": "A", "bar1": "B"}, "x": "bat"}],
    }
    fault = unknown("passage", "activities", 0, "passage")
    assert told(data, fault, fault) == [("passages", "bare", "[key]", "bar")]
    assert told(data, unknown("source", "passages", "bare", "from")) == [
        ("sources", "bars", "[key]", "bar")
    ]
    stake = unknown("stake", "activities", 1, "sources", 0, "stake")
    assert told(data, stake) == [("activities", 1, "stakes", "bar1", "[key]", "bar")]


def test_a_part_that_is_no_mapping_has_no_ids() -> None:
    assert told({"passages": ["a"]}, unknown("passage")) == []
    assert told({}, unknown("passage")) == []
