from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.lesson_rail import LessonRail
from literacy_app.desktop.lesson.step_button import NARROW_WIDTH, RAIL_WIDTH, RailStep
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STEPS = (
    RailStep("read", "Read", "done", is_done=True),
    RailStep("mark", "Mark", "you are here", is_current=True),
    RailStep("end", "Look back", "to end with"),
)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def rail(qtbot: QtBot, look: Look) -> LessonRail:
    made = LessonRail(look)
    qtbot.addWidget(made)
    made.show_lesson("Lesson 2 of 6", "Words that carry a verdict")
    made.show_steps(STEPS)
    made.resize(RAIL_WIDTH, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_steps_say_their_number_title_and_state(rail: LessonRail) -> None:
    told = [told_of(button) for button in rail.buttons]
    assert [one.name for one in told] == ["Step 1: Read", "Step 2: Mark", "Step 3: Look back"]
    assert [one.description for one in told] == ["done", "you are here", "to end with"]
    assert {one.role for one in told} == {QAccessible.Role.Button}


def test_a_click_chooses_a_step(qtbot: QtBot, rail: LessonRail) -> None:
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        QTest.mouseClick(rail.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["end"]


def test_the_arrows_move_and_enter_chooses(qtbot: QtBot, rail: LessonRail) -> None:
    rail.focus_current()
    buttons = rail.buttons
    assert buttons[1].hasFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Up)
    assert buttons[0].hasFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Up)
    assert buttons[0].hasFocus()
    QTest.keyClick(buttons[0], Qt.Key.Key_Down)
    QTest.keyClick(buttons[1], Qt.Key.Key_Down)
    assert buttons[2].hasFocus()
    with qtbot.waitSignal(rail.step_chosen) as chosen:
        QTest.keyClick(buttons[2], Qt.Key.Key_Return)
    assert chosen.args == ["end"]


def test_the_rail_is_one_tab_stop_at_the_step_one_is_in(rail: LessonRail) -> None:
    stops = [
        button.step.id
        for button in rail.buttons
        if button.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["mark"]


def test_save_and_leave_says_so(qtbot: QtBot, rail: LessonRail) -> None:
    with qtbot.waitSignal(rail.left):
        QTest.mouseClick(rail.leave, Qt.MouseButton.LeftButton)


def test_narrow_shows_nodes_alone_with_tooltips(rail: LessonRail) -> None:
    rail.set_narrow(narrow=True)
    assert rail.width() == NARROW_WIDTH
    assert [button.toolTip() for button in rail.buttons] == [
        "Step 1: Read, done",
        "Step 2: Mark, you are here",
        "Step 3: Look back, to end with",
    ]
    rail.set_narrow(narrow=False)
    assert rail.width() == RAIL_WIDTH
    assert {button.toolTip() for button in rail.buttons} == {""}


def test_a_title_that_is_cut_is_whole_in_its_tip(rail: LessonRail) -> None:
    long = "What follows from a number that nobody counted"
    rail.show_steps([RailStep("a", long, "done"), *STEPS[1:]])
    assert [button.toolTip() for button in rail.buttons] == [long, "", ""]


def test_it_grows_with_the_text_and_takes_another_theme(rail: LessonRail, look: Look) -> None:
    before = rail.grab().toImage()
    look.set_theme(CONTRAST)
    assert rail.grab().toImage() != before
    look.set_factor(2.0)
    assert rail.width() == 2 * RAIL_WIDTH
    assert rail.buttons[0].sizeHint().height() == 2 * 52


def test_other_steps_take_the_place_of_these(rail: LessonRail) -> None:
    rail.show_steps(STEPS[:2])
    assert [button.step.id for button in rail.buttons] == ["read", "mark"]
    rail.show_steps(STEPS)
    assert [button.step.id for button in rail.buttons] == ["read", "mark", "end"]


def test_the_current_step_is_painted_as_current(rail: LessonRail) -> None:
    button = rail.buttons[1]
    before = button.grab().toImage()
    button.show_step(RailStep("mark", "Mark", "you are here"))
    assert button.grab().toImage() != before


@pytest.mark.parametrize("narrow", [False, True])
def test_more_steps_than_fit_stand_whole_beside_the_scroll_bar(
    qtbot: QtBot, rail: LessonRail, *, narrow: bool
) -> None:
    rail.set_narrow(narrow=narrow)
    rail.show_steps([RailStep(str(number), "Mark", "done") for number in range(20)])
    width = (NARROW_WIDTH if narrow else RAIL_WIDTH) - 14
    qtbot.waitUntil(lambda: rail.buttons[0].width() == width)
    for button in rail.buttons:
        left = button.mapTo(rail, button.rect().topLeft()).x()
        assert (left, button.width()) == (0, width)
