from __future__ import annotations

import statistics
from typing import TYPE_CHECKING

import pytest

from tests.content.prose import afterwards, reasons, tasks
from tests.content.readability import grade, syllables
from tests.content.shelf import EVERY_FILE, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

AGE_13_TO_15 = 9
"""A Flesch-Kincaid grade of 9 is the school year of 14-year-olds."""

HARDEST = 14


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("plain", 1),
        ("liberation", 4),
        ("house", 1),
        ("table", 2),
        ("loaded", 2),
        ("marked", 1),
        ("35,000", 1),
        ("doesn't", 1),
    ],
)
def test_syllables_are_counted_by_groups_of_vowels(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_is_the_formula_of_1975() -> None:
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade("The cat sat. It sat on the mat.") == pytest.approx(0.39 * 4 + 11.8 - 15.59)


def test_long_words_in_a_long_sentence_are_hard() -> None:
    hard = (
        "Notwithstanding considerable terminological disagreement, representatives "
        "acknowledged intergovernmental responsibilities."
    )
    assert grade(hard) > HARDEST


@pytest.mark.content
@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.stem)
def test_what_students_read_beside_the_texts_can_be_read_at_13_to_15(path: Path) -> None:
    lesson = lesson_of(path)
    said = (*reasons(lesson), *tasks(lesson), *afterwards(lesson))

    grades = {text: grade(text) for text in said}

    assert statistics.median(grades.values()) <= AGE_13_TO_15
    assert {text: mark for text, mark in grades.items() if mark > HARDEST} == {}
