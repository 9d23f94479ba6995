"""Tests of what differs between two grades of one response."""

from __future__ import annotations

from literacy_app.study.grade_changes import Change, Difference, changes


def item(id_: str, credit: float | None, *labels: str) -> dict[str, object]:
    named = {"labels": list(labels)} if labels else {}
    return {"id": id_, "credit": credit, **named}


def test_each_difference_is_told_in_the_order_of_the_key_and_what_is_gone_last() -> None:
    before = {
        "items": [
            item("same", 1.0, "loaded"),
            item("gone", 0.5, "loaded"),
            item("named", 0.5, "loaded"),
            item("moved", 0.0, "loaded"),
        ]
    }
    after = {
        "items": [
            item("new", 0.0, "loaded"),
            item("same", 1.0, "loaded"),
            item("moved", 1.0, "loaded"),
            item("named", 1.0, "loaded", "glittering"),
        ]
    }
    assert changes(before, after) == (
        Change("new", Difference.NEW, None, 0.0),
        Change("moved", Difference.COUNTS_OTHERWISE, 0.0, 1.0),
        Change("named", Difference.RELABELLED, ["loaded"], ["loaded", "glittering"]),
        Change("named", Difference.COUNTS_OTHERWISE, 0.5, 1.0),
        Change("gone", Difference.REMOVED, 0.5, None),
    )


def test_items_without_labels_are_held_against_each_other_by_what_they_earn() -> None:
    before, after = {"items": [item("a", 0.0)]}, {"items": [item("a", 1.0)]}
    assert changes(before, after) == (Change("a", Difference.COUNTS_OTHERWISE, 0.0, 1.0),)
    assert changes(before, before) == ()
    assert changes({"fraction": 0.5}, {"fraction": 0.5}) == ()


def test_where_there_was_no_grade_everything_would_be_new_and_nothing_is_told() -> None:
    assert changes(None, {"items": [item("a", 0.0)]}) == ()
