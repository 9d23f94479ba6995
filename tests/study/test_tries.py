"""Tests of which tries count for what, and what each says of techniques."""

from __future__ import annotations

from literacy_app.study.tries import (
    TechniqueCount,
    certainties,
    discernment_of,
    first_tries,
    technique_counts,
    unaided,
)
from tests.fakes.tried import answered, entry, marked, tried


def test_later_tries_and_tries_with_hints_do_not_count_for_growth() -> None:
    first, aided = tried(marked()), tried(marked(), where="lesson/other", hints=1)
    again = tried(marked(), number=2)
    rows = (first, again, aided)
    assert first_tries(rows) == (first, aided)
    assert unaided(rows) == (first,)


def test_an_entry_counts_for_the_technique_it_was_named_or_else_its_first() -> None:
    grade = marked([
        entry("loaded"),
        entry("loaded", None),
        entry("loaded", "scare-quotes"),
        entry("loaded", "name-calling", also="name-calling"),
    ])  # fmt: skip
    assert list(technique_counts([tried(grade)]).values()) == [
        TechniqueCount("loaded", caught=2, named=1, count=3),
        TechniqueCount("name-calling", caught=1, named=1, count=1),
    ]


def test_marks_beside_the_key_count_against_their_name() -> None:
    grade = marked([entry("loaded")], alarms=["loaded", "glittering"])
    found = technique_counts([tried(grade), tried(grade, where="lesson/other")])
    assert found["loaded"] == TechniqueCount("loaded", 2, 2, 2, over=2)
    assert found["glittering"] == TechniqueCount("glittering", over=2)


def test_a_row_that_names_no_techniques_says_nothing_of_them() -> None:
    old = entry("loaded")
    del old["labels"]
    assert technique_counts([tried(marked([old])), tried(answered((75, True)))]) == {}


def test_discernment_is_of_highlights_alone() -> None:
    found = discernment_of(tried(marked(counts=(8, 10, 1, 5))))
    assert found is not None
    assert (found.hits, found.signals, found.false_alarms, found.noise) == (8, 10, 1, 5)
    assert discernment_of(tried(answered())) is None


def test_how_sure_one_was_is_there_where_it_was_said() -> None:
    row = tried(answered((95, True), (None, None), (25, False)))
    assert certainties(row) == ((95, True), (25, False))
    assert certainties(tried(marked([entry("loaded")]))) == ()
