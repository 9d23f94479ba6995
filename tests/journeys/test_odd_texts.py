"""Marks words in every script by mouse and keys: what is shown, selected and kept is the same."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from literacy_app.text.spans import Span
from tests.fakes.journey import CTRL, SHIFT
from tests.fakes.journey_lessons import settle_in, write_lesson
from tests.fakes.journey_passage import Aim, marked_words, selected_text
from tests.fakes.journey_scripts import ODD
from tests.fakes.journey_texts import QUOTES, TALL, kept, open_text, said, text_of, tried
from tests.fakes.journey_ways import check

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Mark
    from tests.fakes.journey import Journey
    from tests.journeys.conftest import Start

pytestmark = pytest.mark.journey

Key = Qt.Key


@pytest.fixture
def odd(tmp_path: Path, start: Start) -> tuple[Journey, Path]:
    """The program with a lesson on the odd text."""
    settle_in(tmp_path / "lessons")
    file = write_lesson(tmp_path / "lessons", ODD)
    return start(TALL), file


def test_the_lesson_is_on_the_shelf_and_shows_the_text(odd: tuple[Journey, Path]) -> None:
    journey, file = odd
    journey.press(Key.Key_End)
    journey.press(Key.Key_Return)
    journey.press(Key.Key_PageDown, CTRL)
    text = text_of(file)
    assert unicodedata.is_normalized("NFC", text)
    assert text.split("\n\n")[:-1] == [unicodedata.normalize("NFC", each) for each in ODD]
    journey.press(Key.Key_Home, CTRL)
    journey.press(Key.Key_End, CTRL | SHIFT)
    assert selected_text(journey.proof.passage) == text


def drag_between(journey: Journey, first: Span, last: Span) -> Mark:
    """Drag from within the first letter of a word into the last of another, and name it."""
    passage, text = journey.proof.passage, journey.proof.passage.text
    journey.drag(passage.viewport(), Aim(passage, text, first).start, Aim(passage, text, last).end)
    journey.press(Key.Key_2)
    mark = journey.proof.marking.at(first.start)
    assert mark is not None, text[first.start : last.end]
    return mark


def test_every_word_is_cut_as_it_is_clicked(odd: tuple[Journey, Path]) -> None:
    journey, file = odd
    words = open_text(journey, file)
    text, passage = text_of(file), journey.proof.passage
    for number, word in enumerate(words):
        point = Aim(passage, text, word).middle
        if number % 2:
            journey.click(passage.viewport(), point)
        else:
            journey.double_click(passage.viewport(), point)
        shown = selected_text(passage)
        journey.press(Key.Key_1)
        mark = journey.proof.marking.at(word.start)
        assert mark is not None, word.of(text)
        assert mark.span == word, (mark.span.of(text), word.of(text))
        assert shown.strip("".join(QUOTES)) == word.of(text)
    expected = [word.of(text) for word in words]
    assert marked_words(journey) == expected
    assert all(word in told for word, told in zip(expected, said(journey), strict=True))
    assert kept(journey) == expected
    check(journey)
    assert tried(journey) == expected


def test_every_stretch_is_cut_as_it_is_dragged_over(odd: tuple[Journey, Path]) -> None:
    journey, file = odd
    words = open_text(journey, file)
    text = text_of(file)
    for length in (1, 2, 3):
        for number in range(0, len(words) - length, length):
            first, last = words[number], words[number + length - 1]
            whole = Span(first.start, last.end)
            mark = drag_between(journey, first, last)
            assert mark.span.holds(whole), (mark.span.of(text), whole.of(text))
            if not QUOTES & set(text[whole.start - 1 : whole.end + 1]):
                assert mark.span == whole, (mark.span.of(text), whole.of(text))
            assert kept(journey) == marked_words(journey)
    check(journey)
    assert tried(journey) == marked_words(journey)


def test_every_word_is_cut_as_the_caret_walks_over_it(odd: tuple[Journey, Path]) -> None:
    journey, file = odd
    words = open_text(journey, file)
    text, passage = text_of(file), journey.proof.passage
    journey.press(Key.Key_Home, CTRL)
    starts = {word.start: word for word in words}
    carets = [passage.caret]
    while passage.caret < len(text) - 1:
        ahead = _ahead(journey)
        word = starts.pop(passage.caret, None)
        if word is None:
            journey.press(ahead)
        else:
            while passage.caret < word.end:
                journey.press(ahead, SHIFT)
            assert selected_text(passage) == word.of(text)
            journey.press(Key.Key_1)
        assert passage.caret > carets[-1], "a trap for the keyboard"
        carets.append(passage.caret)
    assert starts == {}
    assert marked_words(journey) == [word.of(text) for word in words]
    assert kept(journey) == marked_words(journey)


def _ahead(journey: Journey) -> Qt.Key:
    """The arrow that goes on in the paragraph the caret is in."""
    block = journey.proof.passage.textCursor().block()
    is_leftward = block.textDirection() == Qt.LayoutDirection.RightToLeft
    return Key.Key_Left if is_leftward else Key.Key_Right
