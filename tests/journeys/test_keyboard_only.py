"""Works without a mouse: a whole lesson from the library to its end, menus and dialogs.

After every key the focus is to be seen, and no place holds it fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.read_view import ReadView
from tests.fakes.accessible import told_of
from tests.fakes.journey import ALT, CTRL, SHIFT
from tests.fakes.journey_passage import marked_words
from tests.fakes.journey_typist import Typist, open_lesson

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from tests.fakes.journey import Journey
    from tests.journeys.conftest import Start

pytestmark = [
    pytest.mark.journey,
    # The offscreen platform says so of every menu; it means nothing.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)"),
]

Key = Qt.Key


def test_a_whole_lesson_from_the_library_to_its_end_and_back(start: Start) -> None:
    journey = start()
    typist = Typist(journey)
    typist.press(Key.Key_Down)
    open_lesson(typist)
    introduction = journey.lesson.view
    assert isinstance(introduction, ReadView)
    assert typist.is_at(introduction.start)
    typist.press(Key.Key_Return)
    mark_the_opening(typist)
    try_the_opening_again(typist)
    look_at_the_answers(typist)
    for word in ("massive", "historic"):
        typist.tab_to(journey.view.checked.bar.go_on)
        typist.press(Key.Key_Return)
        typist.mark(word, Key.Key_1)
        typist.press(Key.Key_Return, CTRL)
        typist.tab_to(journey.view.checked.bar.answers)
        typist.press(Key.Key_Space)
        assert journey.view.checked.bar.answers.isHidden()
    typist.tab_to(journey.view.checked.bar.go_on)
    typist.press(Key.Key_Return)
    end_view = journey.lesson.view
    assert isinstance(end_view, EndView)
    assert typist.is_at(end_view.back)
    typist.press(Key.Key_Return)
    assert journey.window.page is journey.window.library
    assert journey.rows()[-1].endswith("Done. Look back")
    assert typist.is_at(journey.window.library.view)
    typist.press(Key.Key_Down)  # from the course, where all is done, to its lesson
    typist.press(Key.Key_Return)
    assert isinstance(journey.lesson.view, EndView)


def mark_the_opening(typist: Typist) -> None:
    """Mark words in each of the ways that keys offer, and check."""
    journey, passage = typist.journey, typist.journey.proof.passage
    assert typist.is_at(passage)
    typist.mark("occupied", Key.Key_1)
    typist.walk_to("many")
    typist.press(Key.Key_Right, CTRL | SHIFT, times=3)
    typist.press(Key.Key_3)
    assert marked_words(journey) == ["many young lives", "occupied"]
    typist.walk_to("terrorists")  # then name it in the popover, by the arrows
    typist.press(Key.Key_Return)
    assert typist.is_at(journey.proof.popover.chips[0])
    typist.press(Key.Key_Right)
    typist.press(Key.Key_Return)
    assert typist.is_at(passage)
    assert [mark.label for mark in journey.marks] == ["exaggeration", "loaded", "name-calling"]
    typist.press(Key.Key_Return)
    assert journey.view.proof.passage.hasFocus()
    hold_a_pencil(typist)
    leave_and_come_back(typist)
    typist.press(Key.Key_H, CTRL)
    assert journey.view.marking.hints.isVisible()
    typist.tab_to(journey.view.marking.hints.close_button)
    typist.press(Key.Key_Space)
    assert not journey.view.marking.hints.isVisible()
    typist.tab_to(passage)
    typist.press(Key.Key_Return, CTRL)
    assert journey.view.is_checked


def hold_a_pencil(typist: Typist) -> None:
    """Pick up a pencil in the palette, mark with it, put it down; erase, undo, redo."""
    journey = typist.journey
    chip = journey.view.marking.head.techniques.chips[0]
    typist.go_to_region_of(chip)
    typist.press(Key.Key_Right)
    typist.press(Key.Key_Space)
    held = journey.proof.pencil
    assert held == "name-calling"
    typist.tab_to(journey.proof.passage)
    typist.press(Key.Key_Escape, times=2)
    assert journey.proof.pencil is None
    before = journey.marks
    typist.press(Key.Key_N, SHIFT)
    typist.press(Key.Key_Delete)
    assert len(journey.marks) == len(before) - 1
    typist.press(Key.Key_Z, CTRL)
    assert journey.marks == before
    typist.press(Key.Key_Y, CTRL)
    typist.press(Key.Key_Z, CTRL)
    assert journey.marks == before


def leave_and_come_back(typist: Typist) -> None:
    """Go to the margin by Alt+Right and back by Escape, and round the window by F6."""
    journey = typist.journey
    typist.press(Key.Key_Home, CTRL)
    typist.press(Key.Key_N)
    typist.press(Key.Key_Right, ALT)
    assert journey.proof.margin.hasFocus()
    typist.press(Key.Key_Down)
    typist.press(Key.Key_Escape)
    assert journey.proof.passage.hasFocus()
    assert journey.proof.passage.caret == journey.marks[1].start
    seen: list[QWidget | None] = []
    while not seen or seen[-1] is not journey.proof.passage:
        typist.press(Key.Key_F6)
        seen.append(journey.focus)
        assert len(seen) < 10, "F6 does not come round"
    typist.press(Key.Key_F6, SHIFT)
    assert typist.is_at(seen[-2])
    typist.press(Key.Key_F6)


def try_the_opening_again(typist: Typist) -> None:
    """Walk through the notes, dim some, and try again."""
    journey = typist.journey
    count = journey.proof.note_place()[1]
    typist.press(Key.Key_Down, ALT, times=count)
    assert journey.proof.note_place()[0] == count
    typist.press(Key.Key_Up, ALT)
    assert journey.proof.note_place()[0] == count - 1
    chip = next(iter(journey.view.checked.head.chips.chips.values()))
    typist.go_to_region_of(chip)
    assert typist.is_at(chip)
    typist.press(Key.Key_Space)
    assert told_of(chip).is_checked
    typist.tab_to(journey.view.checked.bar.retry)
    typist.press(Key.Key_Return)
    assert marked_words(journey) == ["occupied", "terrorists"]


def look_at_the_answers(typist: Typist) -> None:
    """Check for the second time, then read the plainer version and come back."""
    journey = typist.journey
    assert typist.is_at(journey.proof.passage)
    typist.mark("liberation", Key.Key_5)
    typist.press(Key.Key_Return, CTRL)
    original = journey.proof.passage.text
    typist.press(Key.Key_F9)
    assert journey.proof.passage.text != original
    typist.press(Key.Key_F9)
    assert journey.proof.passage.text == original
    assert typist.is_at(journey.proof.passage)


def test_a_menu_is_opened_walked_and_left_by_keys(start: Start) -> None:
    journey = start()
    typist = Typist(journey)
    typist.press(Key.Key_Down)
    button = journey.window.top_bar.size_button
    typist.tab_to(button)
    for opens in (Key.Key_Return, Key.Key_Space):
        journey.press(opens)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), opens
        journey.press(Key.Key_Escape)
        assert QApplication.activePopupWidget() is None
        assert typist.is_at(button)
    journey.press(Key.Key_Return)
    journey.press(Key.Key_Down, times=3)
    typist.press(Key.Key_Return)
    assert journey.desk.workplace.settings.text_size == 125
    assert typist.is_at(button)


class Walker:
    """Walks round a dialog by Tab, writes down what each stop is called, and says no."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self.names: list[str] = []

    def __call__(self, dialog: QDialog) -> None:
        first = self._journey.focus
        while not self.names or self._journey.focus is not first:
            widget = self._journey.press(Key.Key_Tab)
            assert widget is not None
            assert dialog.isAncestorOf(widget)
            self.names.append(told_of(widget).name)
            assert len(self.names) < 10
        self._journey.press(Key.Key_Escape)


def test_a_dialog_is_walked_round_and_left_by_keys(start: Start) -> None:
    journey = start()
    typist, walker = Typist(journey), Walker(journey)
    journey.press_and_answer(Key.Key_Return, walker)
    assert walker.names == ["Not now", "Go on", "A new name"]
    assert journey.window.page is journey.window.library
    assert typist.is_at(journey.window.library.view)
