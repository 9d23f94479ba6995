from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.marking_bar import MarkingBar, MarkingState
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.study.marking import StepName
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STATE = MarkingState(
    marks=8,
    place="paragraph 3 of 5",
    share=0.6,
    undo=StepName("mark", "liberation"),
    redo=StepName("erase", "terrorists"),
)


@pytest.fixture
def bar(qtbot: QtBot) -> MarkingBar:
    made = MarkingBar(Look())
    qtbot.addWidget(made)
    made.show_state(STATE)
    made.resize(1106, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_tells_how_many_marks_and_where(bar: MarkingBar) -> None:
    assert (bar.marks.text(), bar.place.text()) == ("8 marks so far", "· paragraph 3 of 5")
    assert bar.progress.value == 0.6
    bar.show_state(MarkingState(1, "the standfirst", 0.2))
    assert bar.marks.text() == "1 mark so far"
    bar.show_state(MarkingState(0, "the standfirst", 0.2))
    assert bar.marks.text() == "No marks yet"


def test_undo_and_redo_name_their_steps(bar: MarkingBar) -> None:
    assert bar.undo.toolTip() == "Undo: Mark ‘liberation’"
    assert bar.redo.toolTip() == "Redo: Erase ‘terrorists’"
    assert told_of(bar.undo).name == "Undo: Mark ‘liberation’"
    bar.show_state(MarkingState(8, "", 0.0, undo=StepName("rename", "liberation")))
    assert bar.undo.toolTip() == "Undo: Rename ‘liberation’"
    assert bar.undo.isEnabled()
    assert not bar.redo.isEnabled()
    assert told_of(bar.redo).name == "Redo"


def test_every_button_says_what_was_pressed(qtbot: QtBot, bar: MarkingBar) -> None:
    for button, signal in (
        (bar.undo, bar.undo_requested),
        (bar.redo, bar.redo_requested),
        (bar.hint, bar.hint_requested),
        (bar.check, bar.check_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_check_is_there_from_the_first_moment(bar: MarkingBar) -> None:
    bar.show_state(MarkingState(0, "", 0.0))
    assert bar.check.isEnabled()


def test_the_compact_band_lists_the_marks_behind_a_button(qtbot: QtBot, bar: MarkingBar) -> None:
    assert bar.list.isHidden()
    bar.set_band(Band.COMPACT)
    assert bar.marks.isHidden()
    assert bar.list.text() == "8 marks"
    assert bar.undo.text() == ""
    with qtbot.waitSignal(bar.list_requested):
        QTest.mouseClick(bar.list, Qt.MouseButton.LeftButton)
    bar.set_band(Band.WIDE)
    assert not bar.marks.isHidden()
    assert bar.undo.text() == "Undo"
