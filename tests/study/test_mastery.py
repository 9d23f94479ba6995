"""Tests of mastery: unaided first tries alone, and nothing said of few."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.wilson import wilson
from literacy_app.study.mastery import Mastery, mastery
from tests.fakes.tried import answered, entry, marked, tried


def test_it_says_how_much_was_named_and_what_that_tells() -> None:
    rows = (
        tried(marked([*[entry("loaded")] * 6, entry("loaded", None), entry("scare-quotes")])),
        tried(marked([entry("loaded", "glittering")]), where="lesson/other"),
    )
    assert mastery(rows) == (
        Mastery("loaded", 6, 8, wilson(6, 8)),
        Mastery("scare-quotes", 1, 1, None),
    )


def test_a_name_given_in_vain_is_no_technique_that_was_met() -> None:
    assert mastery([tried(marked([entry("loaded")], alarms=["glittering"]))]) == (
        Mastery("loaded", 1, 1, None),
    )


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 2), st.booleans()), max_size=8))
def test_only_unaided_first_tries_count(rows: list[tuple[int, int, bool]]) -> None:
    made = [
        tried(marked([entry("loaded", "" if met else None)]), number=number, hints=hints)
        for number, hints, met in rows
    ]
    counted = [met for number, hints, met in rows if number == 1 and not hints]
    found = {each.technique: (each.named, each.count) for each in mastery(made)}
    assert found == ({"loaded": (sum(counted), len(counted))} if counted else {})
    assert mastery([*made, tried(answered((95, True)))]) == mastery(made)
