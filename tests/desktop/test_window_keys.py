from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.telling import Telling
from tests.fakes.hands import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeWorkplace

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(main_window: MainWindow) -> MainWindow:
    return main_window


def test_f1_opens_help_and_alt_left_goes_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F1)
    assert window.windowTitle().startswith("Help and keys")
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page is window.library


def test_control_plus_minus_and_nought_set_the_text_size(
    window: MainWindow, work: FakeWorkplace
) -> None:
    sizes = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(window, key, CONTROL)
        sizes.append(work.settings.text_size)
    assert sizes == [110, 125, 110, 100]
    assert window.top_bar.size_button.text() == "100%"


def test_f11_fills_the_screen_and_gives_it_back(window: MainWindow) -> None:
    press(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    press(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_f6_goes_from_bar_to_rail_to_page_and_shows_where(qtbot: QtBot, window: MainWindow) -> None:
    window.library.view.setFocus()
    stops = []
    for _ in range(3):
        press(window, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        stops.append(focus)
        qtbot.waitUntil(lambda: window.ring.target is QApplication.focusWidget())
    assert window.top_bar.isAncestorOf(stops[0])
    assert stops[1] is window.rail.buttons[0]
    assert stops[2] is window.library.view
    press(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is window.rail.buttons[0]


def test_a_notice_is_a_region_of_its_own_while_there_is_one(window: MainWindow) -> None:
    window.library.view.setFocus()
    press(window, Qt.Key.Key_F6)
    press(window, Qt.Key.Key_F6)
    window.notices.tell(Telling("one", "One thing", "It is so."))
    press(window, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert window.notices.isAncestorOf(focus)


def test_tab_walks_from_the_bar_over_the_rail_into_the_page(window: MainWindow) -> None:
    bar, rail = window.top_bar, window.rail
    bar.file_button.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(7 + len(rail.buttons)):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        press(window, Qt.Key.Key_Tab)
    assert order[0] is bar.file_button
    assert order[1:5] == [bar.size_button, bar.theme_button, bar.help_button, bar.learner_button]
    assert order[5:-2] == rail.buttons
    assert order[-2:] == [window.library.view, window.library.add_button]
