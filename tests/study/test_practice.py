"""Tests of what is suggested for practice."""

from __future__ import annotations

from datetime import UTC

from literacy_app.measures.certainty import Calibration
from literacy_app.study.practice import Practice, practice
from literacy_app.study.results import results
from literacy_app.study.tries import TechniqueCount
from tests.fakes.tried import answered, entry, marked, tried


def _suggested(*grades: dict[str, object]) -> Practice:
    rows = [tried(grade, where=f"lesson/{number}") for number, grade in enumerate(grades)]
    return practice(results(rows, zone=UTC))


def test_who_caught_and_named_everything_needs_nothing() -> None:
    assert _suggested(marked([entry("loaded")], counts=(1, 1, 0, 2))) == Practice()
    assert _suggested(answered((95, True), (95, True))) == Practice()
    assert practice(results((), zone=UTC)) == Practice()


def test_the_technique_that_was_named_least_comes_first() -> None:
    half = [entry("loaded"), entry("loaded", None)]
    third = [entry("scare-quotes"), *[entry("scare-quotes", "loaded")] * 2]
    found = _suggested(marked([*half, *third, entry("glittering")]))
    assert found.technique == TechniqueCount("scare-quotes", caught=3, named=1, count=3)
    more = [*half, *[entry("glittering"), entry("glittering", None)] * 2]
    assert _suggested(marked(more)).technique == TechniqueCount("glittering", 2, 2, 4)


def test_plain_words_that_were_flagged_are_to_be_let_stand() -> None:
    assert _suggested(marked(counts=(1, 1, 2, 7))).plain == (2, 7)


def test_who_was_surer_than_right_hears_where() -> None:
    found = _suggested(answered((95, True), (95, False), (75, False), (75, False), (50, False)))
    assert found.certainty == Calibration(75, 2, 0)
    assert _suggested(answered((95, False))).certainty is None
    assert _suggested(answered((50, True), (50, False))).certainty is None
