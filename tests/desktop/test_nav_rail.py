from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.nav_rail import NARROW_WIDTH, WIDTH, NavRail, RailPage
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import LIGHT
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PAGES = (
    RailPage("library", "Library", "books"),
    RailPage("learners", "Who is working", "users"),
    RailPage("settings", "Settings", "sliders", is_foot=True),
)


@pytest.fixture
def rail(qtbot: QtBot) -> NavRail:
    made = NavRail(Look(), PAGES)
    qtbot.addWidget(made)
    made.show_page("library")
    made.resize(WIDTH, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_screen_reader_is_told_the_pages_and_where_one_is(rail: NavRail) -> None:
    told = [told_of(button) for button in rail.buttons]
    assert [one.name for one in told] == ["Library", "Who is working", "Settings"]
    assert [one.description for one in told] == ["you are here", "", ""]
    assert {one.role for one in told} == {QAccessible.Role.Button}


def test_a_click_chooses_and_changes_nothing_by_itself(qtbot: QtBot, rail: NavRail) -> None:
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        QTest.mouseClick(rail.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["settings"]
    assert rail.buttons[0].is_here


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_arrows_move_without_going_and_a_key_goes(
    qtbot: QtBot, rail: NavRail, key: Qt.Key
) -> None:
    rail.focus_current()
    with qtbot.assertNotEmitted(rail.page_chosen):
        QTest.keyClick(rail.buttons[0], Qt.Key.Key_Up)
        assert rail.buttons[0].hasFocus()
        QTest.keyClick(rail.buttons[0], Qt.Key.Key_Down)
        QTest.keyClick(rail.buttons[1], Qt.Key.Key_Down)
        QTest.keyClick(rail.buttons[2], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is rail.buttons[2]
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        QTest.keyClick(rail.buttons[2], key)
    assert chosen.args == ["settings"]


def test_the_page_one_is_on_lies_on_a_card_with_a_bar(rail: NavRail) -> None:
    here = rail.buttons[0]
    image = here.grab().toImage()
    middle = here.height() // 2
    assert image.pixelColor(150, middle) == LIGHT.paper
    assert image.pixelColor(9, middle) == LIGHT.accent
    rail.show_page("settings")
    assert here.grab().toImage().pixelColor(9, middle) != LIGHT.accent


def test_the_foot_stands_apart_at_the_bottom(rail: NavRail) -> None:
    assert rail.buttons[1].y() - rail.buttons[0].y() == rail.buttons[0].height()
    assert rail.buttons[2].geometry().bottom() > 560


def test_a_narrow_rail_shows_icons_with_tooltips(rail: NavRail) -> None:
    assert rail.width() == WIDTH
    rail.set_narrow(narrow=True)
    assert rail.width() == NARROW_WIDTH
    assert [button.toolTip() for button in rail.buttons] == [page.title for page in PAGES]
    assert told_of(rail.buttons[0]).name == "Library"
    rail.set_narrow(narrow=False)
    assert rail.buttons[0].toolTip() == ""


@pytest.mark.parametrize("narrow", [False, True])
def test_what_waits_on_a_page_is_counted_beside_it(rail: NavRail, narrow: bool) -> None:  # noqa: FBT001 (a case)
    rail.set_narrow(narrow=narrow)
    before = rail.buttons[1].grab().toImage()
    rail.show_count("learners", 3)
    assert told_of(rail.buttons[1]).description == "3 are due"
    assert rail.buttons[1].grab().toImage() != before
    rail.show_page("learners")
    assert told_of(rail.buttons[1]).description == "you are here, 3 are due"
    rail.show_page("library")
    rail.show_count("learners", 0)
    assert rail.buttons[1].accessibleDescription() == ""
    assert rail.buttons[1].grab().toImage() == before
