from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from literacy_app.desktop.errands import Errands
from literacy_app.desktop.pages.folder_rows import FolderRow, FolderRows
from literacy_app.desktop.pages.settings_page import SettingsPage
from literacy_app.desktop.paint.look import Look
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.accessible import told_of
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.parts.strip import Strip
    from tests.fakes.desk import FakeDialogs, FakeWorkplace

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def page(qtbot: QtBot, work: FakeWorkplace, dialogs: FakeDialogs, window: QWidget) -> SettingsPage:
    made = SettingsPage(Look(), work, Errands(window, work, lambda: dialogs))
    qtbot.addWidget(made)
    made.resize(1154, 900)
    made.show()
    return made


def press(strip: Strip, key: str) -> None:
    QTest.mouseClick(strip.button(key), Qt.MouseButton.LeftButton)


def own_folders(work: FakeWorkplace) -> list[Path]:
    return list(work.settings.own_lesson_folders)


def words(page: SettingsPage) -> list[str]:
    return [label.text() for label in within(page, QLabel) if not label.isHidden()]


def test_the_page_shows_what_is_set(page: SettingsPage, work: FakeWorkplace) -> None:
    assert page.theme_strip.key == "system"
    assert page.size_strip.key == "100"
    assert page.motion_strip.key == "system"
    assert str(work.settings.data_folder) in words(page)
    assert str(lessons_folder()) in words(page)


def test_a_choice_holds_at_once(page: SettingsPage, work: FakeWorkplace) -> None:
    press(page.theme_strip, "contrast")
    press(page.size_strip, "150")
    press(page.motion_strip, "reduce")
    press(page.retention_strip, "95")
    now = work.settings
    assert (now.theme, now.text_size, now.motion) == ("contrast", 150, "reduce")
    assert now.review_retention == 95


def test_a_choice_made_elsewhere_is_shown(page: SettingsPage, work: FakeWorkplace) -> None:
    work.change_settings(replace(work.settings, theme="dark", text_size=200))
    assert (page.theme_strip.key, page.size_strip.key) == ("dark", "200")
    work.change_settings(replace(work.settings, text_size=130))
    assert page.size_strip.key is None  # a size from the file, between the ones that are offered


def test_what_is_fixed_is_shown_as_fixed_with_the_reason(
    page: SettingsPage, work: FakeWorkplace
) -> None:
    reason = f"Fixed for everyone on this computer, in {work.places.machine_file}."
    assert reason not in words(page)
    work.change_settings(
        replace(
            work.settings,
            theme="dark",
            locked=frozenset({"theme", "lesson_folders", "data_folder"}),
        )
    )
    assert words(page).count(reason) == 3
    assert page.theme_strip.key == "dark"
    assert not page.theme_strip.isEnabled()
    assert page.size_strip.isEnabled()
    assert not page.add_folder.isVisible()


def test_folders_are_added_and_only_one_s_own_can_be_removed(
    page: SettingsPage, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    shared = tmp_path / "share"
    shared.mkdir()
    work.change_settings(replace(work.settings, shared_lesson_folders=(shared,)))
    assert page.folders.buttons == {}
    dialogs.folder = tmp_path / "gone"
    QTest.mouseClick(page.add_folder, Qt.MouseButton.LeftButton)
    assert own_folders(work) == [tmp_path / "gone"]
    shown = words(page)
    assert "Came with the program" in shown
    assert "Set for everyone on this computer" in shown
    assert "Added by you, cannot be reached now" in shown
    (button,) = page.folders.buttons
    assert str(tmp_path / "gone") in told_of(button).name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert own_folders(work) == []
    assert page.folders.buttons == {}


def test_the_data_folder_is_opened_by_the_system(
    page: SettingsPage, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    QTest.mouseClick(page.open_data, Qt.MouseButton.LeftButton)
    assert dialogs.opened == [str(work.settings.data_folder)]


def test_folder_rows_are_replaced_as_a_whole(qtbot: QtBot, tmp_path: Path) -> None:
    rows = FolderRows(Look())
    qtbot.addWidget(rows)
    rows.show_rows([FolderRow(tmp_path, "Added by you", can_remove=True)])
    (button,) = rows.buttons
    with qtbot.waitSignal(rows.removed) as removed:
        button.click()
    assert removed.args == [tmp_path]
    rows.show_rows([])
    assert rows.buttons == {}
