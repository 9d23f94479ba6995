from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from tests.fakes.answer_activities import choose, lesson
from tests.fakes.answer_views import put_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> ChooseView:
    activity = replace(choose(), prompt="Choose <b>one</b>.", instruction="Take your time.")
    return put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity))


def test_the_task_and_how_to_go_about_it_stand_at_the_top(view: ChooseView) -> None:
    head = view.task
    assert (head.title.text(), head.instruction.text()) == ("Choose <b>one</b>.", "Take your time.")
    assert head.title.isVisible()
    assert head.instruction.isVisible()
    assert head.line.isHidden()


@pytest.mark.parametrize("band", Band)
def test_a_short_window_keeps_the_task_in_one_line(view: ChooseView, band: Band) -> None:
    view.set_band(band, short=True)
    head = view.task
    assert head.title.isHidden()
    assert head.instruction.isHidden()
    assert head.line.isVisible()
    assert head.line.text() == "Choose <b>one</b>."
    assert head.line.accessibleName() == "Choose <b>one</b>. Take your time."
    assert "&lt;b&gt;one&lt;/b&gt;. Take your time." in head.line.toolTip()
    assert head.line.height() == head.line.sizeHint().height()
    view.set_band(band)
    assert head.line.isHidden()
    assert head.title.isVisible()


def test_a_long_task_is_cut_and_makes_nothing_wider(qtbot: QtBot) -> None:
    activity = replace(choose(), prompt="Choose what the text allows you to say. " * 20)
    view = put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity), (700, 420))
    view.set_band(Band.COMPACT, short=True)
    assert view.task.line.width() <= view.width()
    assert view.task.line.height() <= view.task.line.sizeHint().height()
