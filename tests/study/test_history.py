"""Tests of what is worked out from the rows."""

from __future__ import annotations

from dataclasses import replace

from literacy_app.records.nouns import Attempt, Work
from literacy_app.study.history import History, last_index
from tests.fakes.attempts import attempt


def tried(number: int, index: float | None, *, hints: int = 0, try_number: int = 1) -> Attempt:
    made = attempt(number, Work("maya", f"lesson-{number}", "mark"), try_number=try_number)
    return replace(made, hints=hints, grade={"discernment": {"index": index}})


def test_the_last_index_is_of_unaided_first_tries_with_enough_to_say() -> None:
    rows = (
        tried(1, 50.0),
        tried(2, 60.0, hints=1),
        tried(3, 70.0, try_number=2),
        tried(4, None),
        tried(5, 80.0),
    )
    assert last_index(rows, ("lesson-5", "mark")) == 50
    assert last_index(rows, ("lesson-1", "mark")) is None
    assert last_index(rows, ("lesson-9", "mark")) == 80
    assert last_index((), ("lesson-1", "mark")) is None


def test_a_grade_without_discernment_has_no_index() -> None:
    answers = replace(tried(2, None), grade={"fraction": 0.5, "items": []})
    rows = (tried(1, 50.0), answers)
    assert last_index(rows, ("lesson-9", "mark")) == 50


def test_what_is_not_graded_is_never_full() -> None:
    ungraded = replace(tried(1, None), grade={"fraction": None})
    assert not History([ungraded], []).has_ended("mark")
    full = replace(tried(1, None), grade={"fraction": 1.0})
    assert History([full], []).has_ended("mark")
    assert History([ungraded], []).has_ended("mark", tries=1)
