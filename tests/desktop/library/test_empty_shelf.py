from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.library.empty_shelf import EmptyShelf
from literacy_app.desktop.paint.theme import CONTRAST, DARK

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look


@pytest.fixture
def shelf(qtbot: QtBot, look: Look) -> EmptyShelf:
    made = EmptyShelf(look)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_primary_action_asks_for_a_folder(qtbot: QtBot, shelf: EmptyShelf) -> None:
    with qtbot.waitSignal(shelf.folder_wanted):
        QTest.mouseClick(shelf.add_button, Qt.MouseButton.LeftButton)
    assert shelf.add_button.kind == "primary"


def test_where_folders_are_fixed_the_words_say_whom_to_ask(shelf: EmptyShelf) -> None:
    assert "Drop it anywhere" in shelf.words.text()
    shelf.set_can_add(can_add=False)
    assert not shelf.add_button.isVisible()
    assert "Your teacher" in shelf.words.text()
    assert "Drop it" not in shelf.words.text()


def test_the_picture_is_painted_in_every_theme_and_grows_with_the_text(
    look: Look, shelf: EmptyShelf
) -> None:
    shown = [shelf.grab().toImage()]
    for theme in (DARK, CONTRAST):
        look.set_theme(theme)
        shown.append(shelf.grab().toImage())
    assert shown[0] != shown[1] != shown[2]
    look.set_factor(2.0)
    shelf.resize(1366, 670)
    assert shelf.minimumSizeHint().width() < 1024


def test_in_a_low_window_the_picture_makes_room_for_the_words(
    look: Look, shelf: EmptyShelf
) -> None:
    tall = shelf.add_button.mapTo(shelf, shelf.add_button.rect().topLeft())
    look.set_factor(2.0)
    shelf.resize(1024, 504)
    words, button = (each.geometry() for each in (shelf.words, shelf.add_button))
    assert words.bottom() < button.top()
    assert shelf.words.height() == shelf.words.heightForWidth(shelf.words.width())
    look.set_factor(1.0)
    shelf.resize(1000, 700)
    assert shelf.add_button.mapTo(shelf, shelf.add_button.rect().topLeft()) == tall
