from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from literacy_app.desktop.errands import Errands
from literacy_app.desktop.page_making import make_page
from literacy_app.desktop.pages.help_page import HelpPage
from literacy_app.desktop.pages.kept_dialog import KeptDialog
from literacy_app.desktop.pages.learners_page import LearnersPage
from literacy_app.desktop.pages.settings_page import SettingsPage
from literacy_app.lessons.library_folders import courses_folder
from literacy_app.records.copies import FOLDER as COPIES
from tests.fakes.desk import FakeDialogs, FakeWorkplace
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    yield made
    made.close()


def test_every_place_is_named_as_it_is_here(qtbot: QtBot, look: Look, work: FakeWorkplace) -> None:
    dialog = KeptDialog(look, work)
    qtbot.addWidget(dialog)
    words = [label.text() for label in within(dialog, QLabel)]
    data = work.settings.data_folder
    places = (data, data / COPIES, data / "studio", courses_folder(work.settings))
    for place in (*places, work.places.user_file, work.places.cache_folder):
        assert str(place) in words
    text = " ".join(words)
    assert all(told in text for told in ("Nothing is sent", "Export", "Erase", "no names"))


def test_it_is_reached_from_three_pages(
    qtbot: QtBot, look: Look, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown: list[QDialog] = []
    dialogs.act = shown.append
    errands = Errands(window, work, lambda: dialogs)
    for key in ("learners", "settings", "help"):
        page = make_page(key, look, work, errands, lambda: dialogs)
        qtbot.addWidget(page)
        assert isinstance(page, LearnersPage | SettingsPage | HelpPage)
        QTest.mouseClick(page.kept_button, Qt.MouseButton.LeftButton)
    assert [type(dialog) for dialog in shown] == [KeptDialog] * 3


def test_escape_closes_it(qtbot: QtBot, look: Look, work: FakeWorkplace) -> None:
    dialog = KeptDialog(look, work)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
