from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from literacy_app.desktop.notice_bar import NoticeBar
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.telling import Telling
from tests.fakes.accessible import told_of
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ONE = Telling("one", "One thing", "It is so.", "detail of one")
TWO = Telling("two", "Two things", "They are so.", is_problem=True)
THREE = Telling("three", "Three things", "They are so.")


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(Look())
    qtbot.addWidget(made)
    made.resize(800, 300)
    return made


def shown(bar: NoticeBar) -> list[str]:
    boxes = [box for box in within(bar, Box) if not box.isHidden()]
    return sorted(told_of(box).name.split(".")[0] for box in boxes)


def button(bar: NoticeBar, words: str) -> Button:
    boxes = [box for box in within(bar, Box) if not box.isHidden()]
    buttons = [each for box in boxes for each in within(box, Button)]
    return next(each for each in buttons if each.text() == words)


def test_without_a_notice_there_is_no_bar(bar: NoticeBar) -> None:
    assert bar.isHidden()
    assert bar.tellings == ()


def test_a_notice_stays_until_it_is_put_away(bar: NoticeBar) -> None:
    bar.tell(ONE)
    assert not bar.isHidden()
    assert shown(bar) == ["One thing"]
    QTest.mouseClick(button(bar, "Put away"), Qt.MouseButton.LeftButton)
    assert bar.tellings == ()
    assert bar.isHidden()


def test_the_newest_is_on_top_and_two_are_shown_at_a_time(bar: NoticeBar) -> None:
    for what in (ONE, TWO, THREE):
        bar.tell(what)
    assert bar.tellings == (THREE, TWO, ONE)
    assert shown(bar) == ["Three things", "Two things"]
    bar.put_away("three")
    assert shown(bar) == ["One thing", "Two things"]


def test_what_is_told_again_takes_the_place_of_what_was(bar: NoticeBar) -> None:
    bar.tell(ONE)
    bar.tell(TWO)
    bar.tell(ONE._replace(text="It is so still."))
    assert [what.key for what in bar.tellings] == ["one", "two"]
    assert bar.tellings[0].text == "It is so still."


def test_problems_and_the_rest_look_different(bar: NoticeBar) -> None:
    bar.tell(ONE)
    bar.tell(TWO)
    kinds = {told_of(box).name.split(".")[0]: box.kind for box in within(bar, Box)}
    assert kinds == {"One thing": BoxKind.CAUTION, "Two things": BoxKind.PROBLEM}


def test_the_details_can_be_copied_where_there_are_any(bar: NoticeBar) -> None:
    bar.tell(TWO)
    assert button(bar, "Copy the details").isHidden()
    bar.put_away("two")
    bar.tell(ONE)
    bar.show()
    QTest.mouseClick(button(bar, "Copy the details"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "One thing\ndetail of one"
