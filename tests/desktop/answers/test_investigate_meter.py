from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.answers.investigate_meter import Minutes, MinutesMeter
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def meter(qtbot: QtBot) -> MinutesMeter:
    made = MinutesMeter(Look())
    qtbot.addWidget(made)
    made.resize(224, 18)
    return made


def test_each_minute_is_a_box(meter: MinutesMeter) -> None:
    meter.show_minutes(Minutes(15, 8, 3))
    states = [state for _, state in meter.parts()]
    assert states == ["spent"] * 8 + ["about"] * 3 + ["left"] * 4
    rects = [rect for rect, _ in meter.parts()]
    assert all(before.right() < after.left() for before, after in pairwise(rects))
    assert rects[-1].right() <= meter.width()
    name = "7 of 15 minutes left, 8 spent, this card would take 3"
    assert told_of(meter).name == name


def test_too_many_minutes_for_boxes_are_one_bar_in_three_parts(meter: MinutesMeter) -> None:
    meter.show_minutes(Minutes(120, 30, 0))
    assert [state for _, state in meter.parts()] == ["spent", "left"]
    spent, left = (rect for rect, _ in meter.parts())
    assert round(left.width() / spent.width(), 2) == 3
    assert left.right() <= meter.width()


def test_without_minutes_there_is_nothing_to_draw(meter: MinutesMeter) -> None:
    meter.show_minutes(Minutes(0, 0))
    assert meter.parts() == []
    assert told_of(meter).name == "0 of 0 minutes left, 0 spent"


def test_a_minute_is_struck_in_a_moment_and_at_once_where_motion_is_reduced(
    qtbot: QtBot, meter: MinutesMeter
) -> None:
    meter.show_minutes(Minutes(15, 0))
    whole = MinutesMeter(Look(reduced=True))
    qtbot.addWidget(whole)
    whole.resize(meter.size())
    whole.show_minutes(Minutes(15, 0))
    for each in (meter, whole):
        each.show_minutes(Minutes(15, 3))
    assert meter.grab().toImage() != whole.grab().toImage()
    qtbot.waitUntil(lambda: meter.grab().toImage() == whole.grab().toImage())
