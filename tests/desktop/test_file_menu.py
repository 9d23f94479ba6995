from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.desktop.file_menu import Entry, FileMenu
from literacy_app.desktop.paint.theme import DARK
from tests.fakes.accessible import told_of
from tests.fakes.hands import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeDialogs, FakeWorkplace


class Clerk:
    """Does errands, where it may, and notes them."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.is_able = True
        self.is_offered = True

    def attach(self) -> None:
        self.done.append("attach")

    def print(self) -> None:
        self.done.append("print")

    def is_there(self) -> bool:
        return self.is_offered

    def can(self) -> bool:
        return self.is_able


@pytest.fixture
def clerk() -> Clerk:
    return Clerk()


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def menu(look: Look, room: QWidget, clerk: Clerk) -> FileMenu:
    made = FileMenu(look, room)
    made.offer(
        (
            Entry("attach", "Attach R&D…", "file", "", clerk.attach),
            Entry("print", "Print…", "file-text", "Ctrl+P", clerk.print, clerk.can, clerk.is_there),
        )
    )
    made.bind(room)
    return made


def lines(menu: FileMenu) -> list[str]:
    """The words of the lines that are there when the menu opens; grey ones in brackets."""
    menu.aboutToShow.emit()
    shown = [action for action in menu.actions() if action.isVisible()]
    return [one.text() if one.isEnabled() else f"({one.text()})" for one in shown]


def test_each_entry_is_a_line_with_its_icon_and_keys(menu: FileMenu) -> None:
    assert lines(menu) == ["Attach R&&D…", "Print…\tCtrl+P"]
    assert not any(action.icon().isNull() for action in menu.actions())
    assert told_of(menu).name == "File"
    assert told_of(menu).role is QAccessible.Role.PopupMenu


def test_a_line_does_its_errand_once(menu: FileMenu, clerk: Clerk) -> None:
    menu.lines["attach"].action.trigger()
    menu.lines["print"].action.trigger()
    assert clerk.done == ["attach", "print"]


def test_the_keys_of_an_entry_do_it_without_the_menu(
    menu: FileMenu, room: QWidget, clerk: Clerk
) -> None:
    press(room, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert menu.isHidden()
    assert clerk.done == ["print"]


def test_what_cannot_be_done_is_grey_and_its_keys_do_nothing(
    menu: FileMenu, room: QWidget, clerk: Clerk
) -> None:
    clerk.is_able = False
    assert lines(menu) == ["Attach R&&D…", "(Print…\tCtrl+P)"]
    press(room, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert clerk.done == []
    clerk.is_able = True
    assert lines(menu) == ["Attach R&&D…", "Print…\tCtrl+P"]


def test_what_is_not_offered_is_not_there_and_has_no_keys(
    menu: FileMenu, room: QWidget, clerk: Clerk
) -> None:
    clerk.is_offered = False
    assert lines(menu) == ["Attach R&&D…"]
    press(room, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert clerk.done == []


def test_icons_follow_the_theme(menu: FileMenu, look: Look) -> None:
    before = menu.lines["attach"].action.icon().cacheKey()
    look.set_theme(DARK)
    assert menu.lines["attach"].action.icon().cacheKey() != before


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_alt_f_opens_the_menu_and_the_keyboard_goes_through_it(
    qtbot: QtBot, main_window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    menu = main_window.top_bar.file_menu
    dialogs.folder = work.places.data_folder
    acted: list[bool] = []

    def act_soon() -> None:
        QTimer.singleShot(0, menu, act)

    def act() -> None:  # within the loop that a button's menu keeps while it is open
        acted.append(menu.isVisible())
        menu.setActiveAction(menu.lines["folder"].action)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    menu.aboutToShow.connect(act_soon)
    press(main_window, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(acted))
    assert acted == [True]
    assert work.settings.own_lesson_folders == (work.places.data_folder,)
    assert QApplication.activePopupWidget() is None


def test_the_studio_is_in_the_menu_where_it_is_offered(main_window: MainWindow) -> None:
    line = main_window.top_bar.file_menu.lines["studio"]
    assert line.is_offered
    press(
        main_window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert main_window.windowTitle() == "Authoring studio – Literacy"
