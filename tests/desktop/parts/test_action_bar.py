from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.action_bar import ActionBar, Progress, Words
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> ActionBar:
    made = ActionBar(look)
    qtbot.addWidget(made)
    return made


def _fill(bar: ActionBar, look: Look) -> tuple[Button, Button]:
    undo = Button(look, "", "ghost", "undo")
    go_on = Button(look, "", "primary", "arrow-right")
    bar.lay_out([PlainLabel(look, "body", "8 marks so far")], [undo, go_on])
    bar.set_words(
        [Words(undo, "Undo", tip="Ctrl+Z"), Words(go_on, "Next: Mark the plain report", "Next")]
    )
    bar.show()
    return undo, go_on


def test_words_are_cut_short_one_after_another(bar: ActionBar, look: Look) -> None:
    undo, go_on = _fill(bar, look)
    bar.resize(800, 60)
    assert (undo.text(), go_on.text()) == ("Undo", "Next: Mark the plain report")
    bar.resize(480, 60)
    assert (undo.text(), go_on.text()) == ("", "Next: Mark the plain report")
    bar.resize(300, 60)
    assert (undo.text(), go_on.text()) == ("", "Next")
    bar.resize(800, 60)
    assert (undo.text(), go_on.text()) == ("Undo", "Next: Mark the plain report")


def test_words_are_cut_short_when_the_text_grows_and_come_back(
    qtbot: QtBot, bar: ActionBar, look: Look
) -> None:
    _, go_on = _fill(bar, look)
    bar.resize(800, 60)
    look.set_factor(2.0)
    qtbot.waitUntil(lambda: go_on.text() == "Next")
    look.set_factor(1.0)
    qtbot.waitUntil(lambda: go_on.text() == "Next: Mark the plain report")


def test_what_is_cut_short_is_still_named(bar: ActionBar, look: Look) -> None:
    undo, go_on = _fill(bar, look)
    bar.resize(300, 60)
    assert told_of(undo).name == "Undo"
    assert told_of(go_on).name == "Next: Mark the plain report"
    assert (undo.toolTip(), go_on.toolTip()) == ("Undo. Ctrl+Z", "Next: Mark the plain report")
    bar.resize(800, 60)
    assert (undo.toolTip(), go_on.toolTip()) == ("Ctrl+Z", "")


def test_a_tip_that_begins_with_the_words_says_them_once(bar: ActionBar, look: Look) -> None:
    undo = Button(look, "", "ghost", "undo")
    bar.lay_out([], [undo])
    bar.set_words([Words(undo, "Undo", tip="Undo: Mark ‘brave’")])
    bar.show()
    bar.resize(20, 60)
    assert (undo.text(), undo.toolTip()) == ("", "Undo: Mark ‘brave’")


def test_what_was_cut_comes_back_where_longer_words_left_room(bar: ActionBar, look: Look) -> None:
    undo, go_on = _fill(bar, look)
    told = []
    for width in range(800, 200, -4):
        bar.resize(width, 60)
        told.append((undo.text(), go_on.text()))
    assert list(dict.fromkeys(told)) == [
        ("Undo", "Next: Mark the plain report"),
        ("", "Next: Mark the plain report"),
        ("Undo", "Next"),
        ("", "Next"),
    ]


def test_it_is_sixty_high_and_grows_with_its_buttons(bar: ActionBar, look: Look) -> None:
    assert bar.height() == 60
    look.set_factor(2.0)
    assert bar.height() == 104


def test_progress_tells_its_words_and_keeps_in_bounds(qtbot: QtBot, look: Look) -> None:
    progress = Progress(look)
    qtbot.addWidget(progress)
    progress.show_value(0.5, "paragraph 2 of 4")
    half = progress.grab().toImage()
    assert told_of(progress).name == "paragraph 2 of 4"
    progress.show_value(1.7, "all")
    assert progress.value == 1.0
    assert progress.grab().toImage() != half
    assert told_of(progress).role != QAccessible.Role.Button
