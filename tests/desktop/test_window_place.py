from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QGuiApplication

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.window import MainWindow
from literacy_app.desktop.window_place import WindowPlace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeWorkplace


def new_window(qtbot: QtBot, work: FakeWorkplace) -> MainWindow:
    window = MainWindow(Look(), work)
    qtbot.addWidget(window)
    return window


def test_a_window_comes_back_where_it_was(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    window = new_window(qtbot, work)
    window.setMinimumSize(100, 100)  # the test's screen is smaller than the least window
    WindowPlace(window, tmp_path)
    window.show()
    place = QRect(screen.x() + 20, screen.y() + 30, 500, 400)
    window.setGeometry(place)
    window.close()
    again = new_window(qtbot, work)
    again.setMinimumSize(100, 100)
    WindowPlace(again, tmp_path).show()
    assert again.isVisible()
    assert again.size() == place.size()
    again.close()


@pytest.mark.parametrize("kept", [None, "rubbish", b"\x00\x01"])
def test_without_a_place_that_can_be_read_it_takes_what_the_screen_has(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path, kept: object
) -> None:
    if kept is not None:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        settings.setValue("window/place", kept)
        settings.sync()
    window = new_window(qtbot, work)
    WindowPlace(window, tmp_path).show()
    assert window.isVisible()
    assert window.isMaximized()  # the test's screen is 800 wide


def test_a_place_that_cannot_be_kept_is_no_matter(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")
    window = new_window(qtbot, work)
    WindowPlace(window, tmp_path / "cache").show()
    assert window.close()
