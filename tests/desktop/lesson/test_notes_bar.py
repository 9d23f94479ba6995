from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.notes_bar import NotesBar, NotesState
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of
from tests.fakes.layouts import lay_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

KEPT_BACK = NotesState("Plain report", can_show_answers=True, can_try_again=True, has_plainer=False)
ALL_SHOWN = NotesState(
    "Plain report", can_show_answers=False, can_try_again=False, has_plainer=True
)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> NotesBar:
    made = NotesBar(look)
    qtbot.addWidget(made)
    made.show_state(KEPT_BACK)
    made.resize(1106, 60)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_only_what_can_be_done_is_offered(bar: NotesBar) -> None:
    assert bar.plainer.isHidden()
    assert not bar.answers.isHidden()
    assert not bar.retry.isHidden()
    bar.show_state(ALL_SHOWN)
    assert not bar.plainer.isHidden()
    assert bar.answers.isHidden()
    assert bar.retry.isHidden()
    assert bar.go_on.text() == "Next: Plain report"


def test_the_place_is_told_by_number(bar: NotesBar) -> None:
    for index, count, words in (
        (4, 16, "note 5 of 16"),
        (-1, 16, "16 notes"),
        (-1, 1, "1 note"),
        (-1, 0, "no notes"),
    ):
        bar.show_place(index, count)
        assert bar.place.text() == words


def test_every_button_says_what_was_pressed(qtbot: QtBot, bar: NotesBar) -> None:
    for button, signal in (
        (bar.previous, bar.previous_requested),
        (bar.next, bar.next_requested),
        (bar.answers, bar.answers_requested),
        (bar.retry, bar.retry_requested),
        (bar.go_on, bar.went_on),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_plainer_version_is_a_switch(qtbot: QtBot, bar: NotesBar) -> None:
    bar.show_state(ALL_SHOWN)
    for wanted in (True, False):
        with qtbot.waitSignal(bar.plainer_toggled) as toggled:
            QTest.mouseClick(bar.plainer, Qt.MouseButton.LeftButton)
        assert toggled.args == [wanted]
    with qtbot.assertNotEmitted(bar.plainer_toggled):
        bar.show_plainer(plainer=True)
    assert told_of(bar.plainer).is_checked


def test_the_compact_band_lists_the_notes(qtbot: QtBot, bar: NotesBar) -> None:
    bar.set_band(Band.COMPACT)
    assert bar.previous.isHidden()
    assert bar.place.isHidden()
    with qtbot.waitSignal(bar.list_requested):
        QTest.mouseClick(bar.list, Qt.MouseButton.LeftButton)
    bar.set_band(Band.MEDIUM)
    assert bar.list.isHidden()


@pytest.mark.parametrize(("factor", "width"), [(1.0, 964), (1.25, 1291), (2.0, 1366), (2.0, 1024)])
@pytest.mark.parametrize("state", [KEPT_BACK, ALL_SHOWN])
def test_everything_has_its_place(
    bar: NotesBar, look: Look, factor: float, width: int, state: NotesState
) -> None:
    look.set_factor(factor)
    bar.set_band(Band.COMPACT if factor == 2.0 else Band.MEDIUM)
    bar.show_state(state)
    bar.show_place(15, 16)
    bar.resize(width, bar.height())
    lay_out(bar)
    right = 0
    for widget in (
        bar.previous, bar.next, bar.place, bar.list,
        bar.plainer, bar.answers, bar.retry, bar.go_on,
    ):  # fmt: skip
        if not widget.isHidden():
            assert widget.x() >= right
            assert widget.width() >= widget.minimumSizeHint().width()
            right = widget.geometry().right()
    assert right < width
