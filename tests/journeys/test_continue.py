"""Closes the window in mid-lesson, changes names and looks: the work stays, and stays apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from literacy_app.desktop.pages.name_dialog import NameDialog
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from tests.fakes.journey import ALT, CTRL
from tests.fakes.journey_passage import drag_words, mark_words, marked_words
from tests.fakes.journey_ways import (
    NewName,
    check,
    choose_name,
    choose_theme,
    go_marking,
    go_to_learners,
)

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.fakes.journey import Journey
    from tests.journeys.conftest import Start

pytestmark = [
    pytest.mark.journey,
    # The offscreen platform says so of every menu; it means nothing.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)"),
]

Key = Qt.Key
LOW = (1100, 600)
"""A window so low that a passage does not fit it."""
TITLE = "Words that carry a verdict"


class Rename:
    """Types another name over the one that is there."""

    def __init__(self, journey: Journey, name: str) -> None:
        self._journey = journey
        self._name = name

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        self._journey.type(self._name)
        self._journey.press(Key.Key_Return)


class Erase:
    """Says yes to the question whether to erase a name, which the keyboard is not at."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, SheetDialog)
        assert dialog.yes_button is not None
        assert not dialog.yes_button.hasFocus()
        self._journey.press(Key.Key_Tab)
        assert dialog.yes_button.hasFocus()
        self._journey.press(Key.Key_Space)


def files_with(folder: Path, name: str) -> list[Path]:
    """The files of a folder, and of those in it, that hold a name."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if name.encode() in file.read_bytes()]


def test_a_closed_window_goes_on_at_the_same_paragraph_with_the_same_marks(start: Start) -> None:
    journey = start(LOW)
    journey.press(Key.Key_Plus, CTRL, times=4)
    go_marking(journey)
    mark_words(journey, "Syrian forces", Key.Key_2)
    journey.press(Key.Key_End, CTRL)
    mark_words(journey, "wild propaganda")
    marks = journey.marks
    assert marked_words(journey) == ["Syrian forces", "wild propaganda"]

    journey = start(LOW)
    where = f"You stopped in “{TITLE}”, at paragraph 1. Your 2 marks are saved."
    assert journey.greeting[1] == where
    assert journey.rows()[-1].endswith("Step 2 of 5. 2 marks not checked yet. Continue")
    journey.press(Key.Key_Return)
    assert journey.marks == marks
    seen = journey.proof.passage.seen()
    assert seen.start > 0
    assert seen.start <= journey.proof.passage.paragraphs[1].span.start < seen.end
    assert "paragraph 1" in journey.view.marking.bar.place.text()


def test_a_word_that_was_not_named_is_not_a_mark(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists")
    drag_words(journey, "occupied")
    assert journey.proof.popover.isVisible()
    journey = start()
    assert "Your mark is saved." in journey.greeting[1]
    journey.press(Key.Key_Return)
    assert marked_words(journey) == ["terrorists"]


def test_the_place_is_kept_also_when_one_leaves_at_once(start: Start) -> None:
    journey = start()
    go_marking(journey)
    journey.press(Key.Key_End, CTRL)
    assert journey.lesson.session.paragraph == 0  # not written yet: one has not rested there
    journey = start()
    assert "at paragraph 1." in journey.greeting[1]


def test_what_became_of_a_try_is_shown_again_and_so_is_the_next_try(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists", Key.Key_2)
    mark_words(journey, "second city")
    check(journey)
    notes = [note.id for note in journey.view.checked.notes]

    journey = start()
    assert journey.greeting[1] == f"You stopped in “{TITLE}”, at paragraph 1."
    journey.press(Key.Key_Return)
    assert journey.view.is_checked
    passage = journey.proof.passage
    assert passage.paragraph_at(passage.caret) == 1
    assert [note.id for note in journey.view.checked.notes] == notes
    journey.click(journey.view.checked.bar.retry)
    assert marked_words(journey) == ["terrorists"]
    assert "paragraph 1" in journey.view.marking.bar.place.text()

    journey = start()
    journey.press(Key.Key_Return)
    assert not journey.view.is_checked
    assert marked_words(journey) == ["terrorists"]


def test_two_learners_do_not_meet(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists")
    journey.answer_next(NewName(journey, "Ben"))
    choose_name(journey, "Someone else…")
    assert journey.window.page is journey.window.library
    assert journey.greeting[0].endswith(", Ben")
    assert journey.rows()[-1].endswith("Not started. About 25 minutes. Start")
    journey.press(Key.Key_Return)
    journey.press(Key.Key_Return)
    assert journey.marks == []
    mark_words(journey, "young lives", Key.Key_2)

    choose_name(journey, "Maya")
    assert journey.greeting[0].endswith(", Maya")
    assert "Your mark is saved." in journey.greeting[1]
    journey.press(Key.Key_Return)
    assert marked_words(journey) == ["terrorists"]

    journey = start()
    assert journey.greeting[0].endswith(", Maya")  # the last one is offered first
    choose_name(journey, "Ben")
    journey.press(Key.Key_F6, times=2)
    assert journey.focus is journey.window.library.view
    journey.press(Key.Key_Return)
    assert marked_words(journey) == ["young lives"]


def test_another_name_keeps_the_work(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists")
    page = go_to_learners(journey)
    journey.answer_next(Rename(journey, "Mary"))
    journey.click(page.rows[0].rename_button)

    journey = start()
    assert journey.greeting[0].endswith(", Mary")
    journey.press(Key.Key_Return)
    assert marked_words(journey) == ["terrorists"]


def test_of_an_erased_learner_nothing_is_left(start: Start, own_home: Path) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists")
    page = go_to_learners(journey)
    assert files_with(own_home, "Maya") != []
    journey.answer_next(Erase(journey))
    journey.click(page.rows[0].erase_button)
    assert page.rows == []
    assert journey.window.top_bar.learner_button.text() == "Who is working?"

    journey = start()
    assert journey.greeting[1] == f"Begin with “{TITLE}”."
    assert journey.rows()[-1].endswith("Not started. About 25 minutes. Start")
    assert files_with(own_home, "Maya") == []
    journey.press_and_answer(Key.Key_Return, NewName(journey, "Maya"))
    journey.press(Key.Key_Return)
    assert journey.marks == []


def test_text_size_and_theme_keep_the_marks_and_what_can_be_undone(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists")
    mark_words(journey, "young lives", Key.Key_3)
    marks = journey.marks
    for key in (Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus,
                Key.Key_Minus, Key.Key_0):  # fmt: skip
        journey.press(key, CTRL)
        assert journey.marks == marks
        assert journey.focus is journey.proof.passage
    for name in ("dark", "contrast", "light"):
        choose_theme(journey, name)
        assert journey.desk.look.theme.name == name
        assert journey.marks == marks
    journey.press(Key.Key_Z, CTRL)
    assert marked_words(journey) == ["terrorists"]
    journey.press(Key.Key_Z, CTRL)
    assert journey.marks == []
    journey.press(Key.Key_Y, CTRL, times=2)
    assert journey.marks == marks
    journey = start()
    journey.press(Key.Key_Return)
    assert journey.marks == marks


def test_text_size_and_theme_keep_the_open_note(start: Start) -> None:
    journey = start()
    go_marking(journey)
    mark_words(journey, "terrorists", Key.Key_2)
    mark_words(journey, "young lives")
    check(journey)
    journey.press(Key.Key_Down, ALT, times=2)
    place, note = journey.proof.note_place(), journey.view.checked.drawer.note
    assert place[0] == 2
    assert note is not None
    for _ in range(5):
        journey.press(Key.Key_Plus, CTRL)
        assert journey.proof.note_place() == place
        assert journey.view.checked.drawer.note == note
    assert journey.view.checked.drawer.isVisible()
    journey.press(Key.Key_0, CTRL)
    assert not journey.view.checked.drawer.isVisible()
    for name in ("dark", "contrast", "light"):
        choose_theme(journey, name)
        assert journey.proof.note_place() == place
        assert journey.view.checked.drawer.note == note
    assert journey.view.checked.bar.place.text() == f"note 2 of {place[1]}"
