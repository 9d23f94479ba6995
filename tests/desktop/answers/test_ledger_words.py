from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.activities.answers import Option
from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.activities.ledger import KIND, STAKE, TRACEABLE, USE
from literacy_app.desktop.answers.ledger_reasons import general_reason
from literacy_app.desktop.answers.ledger_rows import (
    Cell,
    CellOption,
    Row,
    folded,
    part_key,
    whole_key,
)
from literacy_app.desktop.answers.ledger_words import (
    asked,
    cell_said,
    heading,
    option_words,
    row_said,
    summary_words,
    whose_words,
)
from literacy_app.lessons.lesson import AUTHORS, Source
from tests.fakes.ledger_activity import LEFT, SOURCES, ledger


@pytest.mark.parametrize(
    ("traced", "words"),
    [
        ((None, None), "So far nothing is said about who can be traced."),
        (("yes", None), "So far: 1 of 2 can be traced from the text alone."),
        (
            ("no", "no", "with-work"),
            (
                "So far: 0 of 3 can be traced from the text alone, 1 more with some work. "
                "For 2, there is nobody to ask."
            ),
        ),
    ],
)
def test_the_answers_are_summed_up(traced: tuple[str | None, ...], words: str) -> None:
    assert summary_words(traced) == words


def test_the_authors_words_stand_before_ours() -> None:
    assert option_words(KIND, Option("person", "", 1.0)) == "Named person"
    assert option_words(KIND, Option("person", "A neighbour", 1.0)) == "A neighbour"
    assert option_words(STAKE, Option("mine", "", 1.0)) == "mine"


def test_every_fixed_option_has_a_word_and_a_reason() -> None:
    for item in ledger().items[: len(SOURCES)]:
        for facet in item.facets[:3]:
            assert heading(facet.id) != facet.id
            assert asked(facet.id) != asked("another")
            for option in facet.options:
                assert option_words(facet.id, option) != option.id
                assert general_reason(facet.id, option.id)


def test_a_stake_has_one_reason_for_all() -> None:
    assert general_reason(STAKE, "any") == general_reason(STAKE, "other") != ""
    assert not general_reason(USE, "any")
    assert not general_reason(TRACEABLE, "")


def test_it_is_said_whose_words_a_passage_is() -> None:
    source = Source("s", "The title", "A. Writer", "A Paper", "2016-12-21")
    named = replace(LEFT, source=source)
    assert whose_words(named) == "A. Writer, A Paper, 21 December 2016  ·  quoted for study"
    bare = replace(LEFT, source=Source("s", "The title"))
    assert whose_words(bare) == "The title  ·  quoted for study"
    assert whose_words(replace(LEFT, origin=AUTHORS)) == "Written for this lesson"
    assert not whose_words(LEFT)


def test_a_rows_note_and_state_are_said_after_its_words() -> None:
    row = Row("a", "1", "a mayor", (), note="Found by you", said="Right")
    assert row_said(row) == "a mayor. Found by you. Right"
    assert folded([row], {"a": "Why."})[0].note == "Found by you\nWhy."


def test_a_cell_says_what_became_of_it() -> None:
    cell = Cell("a", "kind", "Kind", "What?", (CellOption("person", "Named person"),))
    assert cell_said(cell) == "nothing chosen"
    empty = replace(cell, outcome=AnswerOutcome.UNANSWERED, accepted="Named person")
    assert cell_said(empty) == "Not answered. Rather: Named person"
    right = replace(cell, chosen="person", outcome=AnswerOutcome.RIGHT)
    assert cell_said(right) == "Named person. Right"


def test_a_part_knows_its_whole() -> None:
    assert whole_key(part_key("a", "kind")) == "a"
    assert whole_key("found:1-2") == "found:1-2"
