"""Marks words in texts made by chance, and in one of 100,000 words."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from literacy_app.text.spans import Span
from tests.fakes.journey import ALT, CTRL, SHIFT
from tests.fakes.journey_lessons import settle_in, write_lesson
from tests.fakes.journey_passage import Aim, mark_words, marked_words, selected_text
from tests.fakes.journey_scripts import LATIN, LEFTWARD, LETTERS, MARKS
from tests.fakes.journey_texts import QUOTES, TALL, kept, open_text, said, tried
from tests.fakes.journey_ways import check

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hypothesis.strategies import SearchStrategy

    from literacy_app.activities.highlight import Mark
    from tests.fakes.journey import Journey
    from tests.journeys.conftest import Start

pytestmark = pytest.mark.journey

Key = Qt.Key


def words_of(letters: Sequence[str]) -> SearchStrategy[str]:
    """Words of one to six letters."""
    return st.lists(st.sampled_from(letters), min_size=1, max_size=6).map("".join)


def texts(letters: Sequence[str]) -> SearchStrategy[list[str]]:
    """One to three paragraphs of up to eight words, the first letter of each a plain one."""
    paragraph = st.lists(words_of(letters), min_size=1, max_size=8).map(" ".join)
    return st.lists(paragraph.map("A {}".format), min_size=1, max_size=3)


picks = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5)), min_size=1, max_size=6)
"""Which word to begin a drag at, and how many words on to end it."""

in_one_window = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


class AnyText:
    """The program, and one lesson after another in it."""

    def __init__(self, journey: Journey, folder: Path) -> None:
        self._journey = journey
        self._folder = folder
        self._count = 0

    def open(self, paragraphs: list[str]) -> tuple[Journey, tuple[Span, ...]]:
        """Open a new lesson on these paragraphs."""
        self._count += 1
        file = write_lesson(self._folder, paragraphs, f"any-{self._count}")
        return self._journey, open_text(self._journey, file)


@pytest.fixture
def any_text(tmp_path: Path, start: Start) -> AnyText:
    """The program without a lesson yet."""
    settle_in(tmp_path / "lessons")
    return AnyText(start(TALL), tmp_path / "lessons")


def drag_and_hold(journey: Journey, first: Span, last: Span) -> Mark | None:
    """Drag from one word to another; the new mark, which is what Qt says was selected.

    None where no mark is new, the words being so marked already, or where no word was selected.
    """
    passage, text, before = journey.proof.passage, journey.proof.passage.text, journey.marks
    journey.drag(passage.viewport(), Aim(passage, text, first).start, Aim(passage, text, last).end)
    shown = selected_text(passage)
    journey.press(Key.Key_2)
    assert kept(journey) == marked_words(journey)
    on_one_line = [word.replace("\n\n", " ") for word in marked_words(journey)]
    assert all(word in told for word, told in zip(on_one_line, said(journey), strict=True))
    new = [mark for mark in journey.marks if mark not in before]
    assert len(new) <= 1
    if not new or not any(letter.isalnum() for letter in shown):
        return None  # a selection without a word says nothing: the mark is the word at the caret
    assert new[0].span.of(text) in {shown, shown[1:-1]}
    return new[0]


@in_one_window
@given(paragraphs=texts((*LATIN, *LATIN, *MARKS)), drags=picks)
def test_any_text_in_one_font_is_cut_as_it_is_dragged_over(
    any_text: AnyText, paragraphs: list[str], drags: list[tuple[int, int]]
) -> None:
    journey, words = any_text.open(paragraphs)
    text = journey.proof.passage.text
    for number, more in drags:
        first = words[number % len(words)]
        last = words[min(number % len(words) + more, len(words) - 1)]
        mark = drag_and_hold(journey, first, last)
        if mark is not None:
            assert mark.span.holds(Span(first.start, last.end))
        if mark is not None and not QUOTES & set(text):
            assert mark.span == Span(first.start, last.end)


@in_one_window
@given(paragraphs=texts((*LETTERS, *LEFTWARD, *LEFTWARD, *MARKS)), drags=picks)
def test_of_any_text_what_is_selected_is_kept(
    any_text: AnyText, paragraphs: list[str], drags: list[tuple[int, int]]
) -> None:
    journey, words = any_text.open(paragraphs)
    for number, more in drags:
        place = number % len(words)
        drag_and_hold(journey, words[place], words[min(place + more, len(words) - 1)])


_SHORT_WORDS = ("a", "\u00e9", "mo", "I", "\U0001d509", "u\u0323", "\u6f22", "so", "7")
_PARAGRAPHS, _WORDS = 500, 200


def long_text() -> list[str]:
    """100,000 words, as short as they must be for a lesson, which holds 250,000 characters."""
    chance = random.Random(7)  # noqa: S311  no secret is made
    return [" ".join(chance.choices(_SHORT_WORDS, k=_WORDS)) for _ in range(_PARAGRAPHS)]


def mark_from_the_end(journey: Journey) -> None:
    """Mark a word of the last paragraph by the mouse, and some three pages before by keys."""
    passage = journey.proof.passage
    journey.press(Key.Key_End, CTRL)
    assert passage.caret == len(passage.text)
    mark_words(journey, "brave")
    journey.press(Key.Key_PageUp, times=3)
    near = passage.caret
    journey.press(Key.Key_Right, CTRL)
    journey.press(Key.Key_Right, CTRL | SHIFT, times=3)
    journey.press(Key.Key_2)
    assert near < journey.marks[1].start < len(passage.text) - 200


@pytest.mark.slow
def test_a_text_of_100_000_words_is_marked_checked_and_taken_up_again(
    tmp_path: Path, start: Start
) -> None:
    settle_in(tmp_path / "lessons")
    file = write_lesson(tmp_path / "lessons", long_text())
    journey = start()
    words = open_text(journey, file)
    assert len(words) > 100_000
    passage = journey.proof.passage
    mark_words(journey, passage.text[words[3].start : words[8].end])
    mark_from_the_end(journey)
    number = passage.paragraphs[passage.paragraph_at(passage.caret)].number
    expected = marked_words(journey)
    assert len(expected) == 3
    assert kept(journey) == expected

    journey = start()
    assert f"at paragraph {number}." in journey.greeting[1]
    journey.press(Key.Key_Return)
    assert marked_words(journey) == expected
    assert journey.proof.passage.seen().holds(journey.marks[1].span)
    check(journey)
    assert tried(journey) == expected
    journey.press(Key.Key_Down, ALT)
    assert journey.proof.note_place()[0] == 1
    journey.proof.settle()
    assert journey.proof.passage.seen().holds(words[3])
