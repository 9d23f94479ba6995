from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.activities.highlight_grade import Outcome
from literacy_app.desktop.lesson.verdict import signed, spoken, summary_of
from tests.fakes.grades import grade_with


def _title_and_line(**counts: int) -> tuple[str, str]:
    summary = summary_of(grade_with(**counts))
    return summary.title, summary.line


def test_the_counts_are_the_grades() -> None:
    grade = grade_with(found=9, wide=1, narrow=1, missed=2, alarms=3, touched=2, plain=25)
    summary = summary_of(grade, previous=48.0)
    assert (summary.found, summary.partly, summary.missed, summary.total) == (9, 2, 2, 13)
    assert (summary.over_flagged, summary.plain_touched, summary.plain) == (3, 2, 25)
    assert summary.index == grade.discernment.index
    assert summary.previous == 48.0


@pytest.mark.parametrize(
    ("counts", "title", "line"),
    [
        (
            {"found": 12, "plain": 12},
            "A careful read",
            "You caught every verdict word and left every plain one alone.",
        ),
        (
            {"found": 11, "missed": 1, "plain": 12},
            "A careful read",
            "You caught most verdict words and left the plain ones alone.",
        ),
        (
            {"found": 11, "missed": 1, "alarms": 1, "touched": 1, "plain": 12},
            "A careful read",
            "You caught most verdict words and left nearly all the plain ones alone.",
        ),
        (
            {"found": 9, "missed": 3, "alarms": 3, "touched": 3, "plain": 12},
            "A careful read",
            "You caught most verdict words and left most plain ones alone.",
        ),
        (
            {"found": 7, "missed": 5, "alarms": 5, "touched": 5, "plain": 12},
            "An even pencil",
            "You caught 7 of 12 verdict words and marked 5 of 12 plain ones.",
        ),
        (
            {"found": 12, "alarms": 9, "touched": 9, "plain": 12},
            "A generous pencil",
            (
                "You caught nearly everything, and 9 plain phrases with it. "
                "Try asking: would a wire report use this word?"
            ),
        ),
        (
            {"found": 9, "missed": 3, "alarms": 8, "touched": 8, "plain": 12},
            "A generous pencil",
            "You marked 8 plain phrases as well. Try asking: would a wire report use this word?",
        ),
        (
            {"found": 5, "missed": 7, "plain": 12},
            "A light pencil",
            "What you marked was right; 7 more are waiting.",
        ),
        (
            {"found": 4, "narrow": 1, "missed": 7, "plain": 12},
            "A light pencil",
            "7 verdict words went by unmarked.",
        ),
        (
            {"missed": 12, "plain": 12, "alarms": 1},
            "A light pencil",
            "12 verdict words went by unmarked.",
        ),
    ],
)
def test_the_verdict_says_what_the_counts_bear_out(
    counts: dict[str, int], title: str, line: str
) -> None:
    assert _title_and_line(**counts) == (title, line)


def test_nothing_waits_any_more_once_all_is_shown() -> None:
    grade = grade_with(found=5, missed=7, plain=12)
    line = summary_of(grade, is_all_shown=True).line
    assert line == "What you marked was right; 7 more were there."


@pytest.mark.parametrize("counts", [{"found": 7, "plain": 12}, {"found": 12, "plain": 3}])
def test_too_few_are_called_too_few(counts: dict[str, int]) -> None:
    summary = summary_of(grade_with(**counts))
    assert summary.index is None
    assert summary.title == "Checked"
    assert "iscernment" not in spoken(summary)


@pytest.mark.parametrize(
    ("index", "words"),
    [(71.4, "+71"), (0.4, "0"), (-0.4, "0"), (-12.0, "\N{MINUS SIGN}12"), (100.0, "+100")],
)
def test_a_discernment_has_a_sign_and_no_decimals(index: float, words: str) -> None:
    assert signed(index) == words


def test_a_screen_reader_hears_all_of_it() -> None:
    summary = summary_of(grade_with(found=10, narrow=1, missed=1, alarms=1, touched=1, plain=12))
    assert spoken(summary) == (
        "A careful read. You caught most verdict words and left nearly all the plain ones alone. "
        "10 of 12 found, 1 partly, 1 missed. 1 over-flagged. Discernment +83."
    )


def test_wide_and_narrow_are_both_partly() -> None:
    grade = grade_with(found=1, wide=1)
    assert summary_of(grade).partly == 1
    narrowed = grade.items[1]._replace(outcome=Outcome.NARROW)
    assert summary_of(replace(grade, items=(grade.items[0], narrowed))).partly == 1


def test_of_sentences_nothing_is_said_of_verdict_words() -> None:
    for counts in ({"found": 11, "missed": 1}, {"found": 6, "missed": 6}, {"found": 12}):
        grade = grade_with(**counts, plain=12)
        items = tuple(
            each._replace(activity=replace(each.activity, unit="sentence")) for each in grade.items
        )
        line = summary_of(replace(grade, items=items)).line
        assert line == (
            f"You caught {counts['found']} of 12 sentences to mark, and marked 0 of 12 that "
            "should stand."
        )
