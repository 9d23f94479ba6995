"""Tests of the words and tables that stand beside each drawing."""

from __future__ import annotations

from datetime import UTC

import pytest

from literacy_app.desktop.charts.bars import BarsPicture
from literacy_app.desktop.charts.panels import panels, signed
from literacy_app.desktop.charts.plane import PlanePicture
from literacy_app.lessons.techniques import techniques
from literacy_app.study.results import results
from tests.fakes.tried import answered, entry, marked, tried

ROWS = (
    tried(marked(counts=(5, 10, 4, 8)), day=0, where="first/mark"),
    tried(
        marked(
            [entry("loaded"), entry("loaded", "own"), entry("scare-quotes", None), entry("own")],
            counts=(8, 10, 0, 8),
        ),
        day=7,
    ),
    tried(answered((95, True), (95, False), (50, True)), day=7, where="lesson/claims", hints=0),
    tried(marked([entry("loaded")]), day=8, where="lesson/other", hints=1),
)


def test_each_has_a_sentence_and_a_table_of_what_is_drawn() -> None:
    found = results(ROWS, lesson="lesson", zone=UTC)
    plane, bars, certainty = panels(found, techniques(), "this lesson")
    assert (
        plane.sentence == "You caught 8 of 10 phrases to mark and flagged 0 of 8 that should stand."
    )
    assert plane.note.endswith("Each dot with a date is a day, over all lessons.")
    assert plane.rows == (
        ("22 Nov 2026", "5 of 10", "4 of 8", "0"),
        ("29 Nov 2026", "8 of 10", "0 of 8", "+80"),
    )
    assert isinstance(plane.picture, PlanePicture)
    assert [dot.words for dot in plane.picture.dots] == ["22 Nov", "this lesson +80"]
    assert "Least caught: Scare quotes, 0 of 1. 1 of them was with hints." in bars.sentence
    assert bars.rows == (
        ("Loaded language", "3", "2", "3"),
        ("Scare quotes", "0", "0", "1"),
        ("own", "1", "1", "1"),
    )
    assert isinstance(bars.picture, BarsPicture)
    assert [bar.letter for bar in bars.picture.bars] == ["L", "Q", "O"]
    assert certainty.sentence == "When you said 95 %, you were right 1 of 2 times."
    assert certainty.rows == (("50 %", "1", "1"), ("95 %", "2", "1"))
    for panel in (plane, bars, certainty):
        assert all(len(row) == len(panel.header) for row in panel.rows)


def test_where_there_is_nothing_a_sentence_says_so() -> None:
    for panel in panels(results((), zone=UTC), {}, ""):
        assert panel.picture is None
        assert panel.rows == ()
        assert panel.sentence.startswith("Nothing to show yet")


@pytest.mark.parametrize(
    ("index", "printed"), [(71.4, "+71"), (-20.0, "\N{MINUS SIGN}20"), (0.3, "0")]
)
def test_an_index_is_printed_with_its_sign(index: float, printed: str) -> None:
    assert signed(index) == printed


def test_the_plane_is_named_for_what_is_told_apart() -> None:
    known = techniques()
    support = next(label.id for label in known.values() if label.family == "support")
    for technique, title in (
        (support, "Telling weak from sound"),
        ("loaded", "Telling loaded from plain"),
    ):
        rows = (tried(marked([entry(technique)], counts=(1, 1, 0, 1))),)
        assert panels(results(rows, zone=UTC), known, "")[0].title == title
