from __future__ import annotations

import warnings
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from literacy_app.desktop import page_list
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import DARK
from literacy_app.desktop.studio.studio_page import StudioPage
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.window import LEAST, MainWindow
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.all_kinds import FILE as EVERY_KIND
from tests.fakes.desk import LESSON_FILE, SHELF, FakeDialogs, FakeWorkplace
from tests.fakes.hands import click_on
from tests.fakes.keyless import stripped_text

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(main_window: MainWindow) -> MainWindow:
    return main_window


def test_what_the_workplace_tells_is_shown_over_the_page(
    window: MainWindow, work: FakeWorkplace
) -> None:
    work.tell(Telling("one", "One thing", "It is so."))
    assert [what.key for what in window.notices.tellings] == ["one"]
    assert window.notices.isVisible()
    assert window.notices.geometry().bottom() <= window.pages.geometry().top()


def test_a_chosen_theme_is_shown_in_the_bar(
    window: MainWindow, work: FakeWorkplace, look: Look
) -> None:
    window.top_bar.theme_menu.actions()[2].trigger()
    assert work.settings.theme == "dark"
    look.set_theme(DARK)  # as the program does, which the window is told by
    ticked = [each.text() for each in window.top_bar.theme_menu.actions() if each.isChecked()]
    assert ticked == ["Dark"]
    assert window.grab().toImage().pixelColor(700, 760) == DARK.desk


def test_fixed_settings_disable_their_controls(qtbot: QtBot) -> None:
    places = standard_places()
    locked = frozenset({"theme", "text_size", "lesson_folders"})
    work = FakeWorkplace(replace(load(places).settings, locked=locked))
    window = MainWindow(Look(), work)
    qtbot.addWidget(window)
    assert not window.top_bar.theme_button.isEnabled()
    assert not window.top_bar.size_button.isEnabled()
    assert window.library.add_button.isHidden()
    work.close()


@pytest.mark.parametrize(
    ("width", "factor", "band"),
    [(1366, 1.0, Band.WIDE), (1024, 1.0, Band.MEDIUM), (1366, 2.0, Band.COMPACT)],
)
def test_the_rail_goes_by_the_width(
    window: MainWindow, look: Look, width: int, factor: float, band: Band
) -> None:
    look.set_factor(factor)
    window.resize(width, 700)
    QApplication.processEvents()
    assert window.rail.isVisible() == (band is not Band.COMPACT)
    assert window.top_bar.menu_button.isVisible() == (band is Band.COMPACT)
    if band is Band.MEDIUM:
        assert window.rail.width() == 60


def test_in_a_compact_window_menus_stand_for_the_rails(
    window: MainWindow, look: Look, work: FakeWorkplace
) -> None:
    look.set_factor(2.0)
    QApplication.processEvents()
    texts = [action.text() for action in window.top_bar.page_menu.actions()]
    assert texts == [
        *("Library", "Review", "My results", "My notes", "Who is working", "Authoring studio"),
        *("Word list", "Help and keys", "Settings"),
    ]
    work.add_learner("Maya")
    window.open_lesson(LESSON_FILE)
    QApplication.processEvents()
    assert window.top_bar.steps_button.isVisible()
    assert window.top_bar.steps_button.text().startswith("Step 1 of ")
    window.top_bar.steps_button.menu().actions()[1].trigger()
    assert window.top_bar.steps_button.text().startswith("Step 2 of ")


def test_at_its_least_size_nothing_is_wider_than_the_window(window: MainWindow, look: Look) -> None:
    assert window.minimumSize() == LEAST
    for factor in (1.0, 1.5, 2.0):
        look.set_factor(factor)
        window.resize(LEAST)
        QApplication.processEvents()
        assert window.width() == LEAST.width()
        for key in ("library", "learners", "help", "settings"):
            window.go_to(key)
            QApplication.processEvents()
            assert window.width() == LEAST.width(), (key, factor)


def test_a_screen_of_600_pixels_shows_the_action_bar_whole(
    window: MainWindow, look: Look, work: FakeWorkplace
) -> None:
    assert LEAST.height() + 30 <= 600
    work.add_learner("Maya")
    window.open_lesson(EVERY_KIND)
    page = window.page
    assert isinstance(page, LessonPage)
    for factor in (1.0, 1.25, 1.5, 2.0):
        look.set_factor(factor)
        window.resize(LEAST)
        for step in page.session.steps:
            page.go(step.id)
            QApplication.processEvents()
            assert window.size() == LEAST, (step, factor)
            bar = page.view.regions()[-1]
            corner = bar.mapTo(window, bar.rect().bottomRight())
            assert bar.isVisible()
            assert window.rect().contains(corner), (step, factor)


# folders


def dropped_on(window: MainWindow, path: Path) -> bool:
    """Drop something on the window; whether it is taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Qt 6.12 wants a QPointF, which 6.11 does not know
        entering = QDragEnterEvent(QPoint(600, 400), actions, data, button, none)
    entering.setAccepted(False)
    QApplication.sendEvent(window, entering)
    if entering.isAccepted():
        drop = QDropEvent(QPointF(600, 400), actions, data, button, none)
        QApplication.sendEvent(window, drop)
    return entering.isAccepted()


def test_a_folder_dropped_on_the_window_is_read_from_now_on(
    qtbot: QtBot, window: MainWindow, work: FakeWorkplace, tmp_path: Path
) -> None:
    assert dropped_on(window, tmp_path)
    assert work.settings.own_lesson_folders == (tmp_path,)
    qtbot.waitUntil(lambda: not window.keeper.is_looking)
    file = tmp_path / "lesson.yaml"
    file.touch()
    assert not dropped_on(window, file)


def test_a_folder_is_added_from_the_library(
    qtbot: QtBot, window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.folder = tmp_path
    click_on(window.library.add_button)
    assert work.settings.own_lesson_folders == (tmp_path,)
    qtbot.waitUntil(lambda: not window.keeper.is_looking)
    assert work.fake_library.known == SHELF


def test_a_link_in_a_lesson_is_asked_about(
    window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    work.add_learner("Maya")
    window.open_lesson(LESSON_FILE)
    page = window.page
    assert isinstance(page, LessonPage)
    page.link_chosen.emit("https://example.org")
    assert dialogs.opened == ["https://example.org"]


def test_no_link_is_opened_from_a_lesson_without_its_key(
    window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    work.add_learner("Maya")
    file = tmp_path / "test.yaml"
    file.write_text(stripped_text(EVERY_KIND), encoding="utf-8")
    window.open_lesson(file)
    page = window.page
    assert isinstance(page, LessonPage)
    page.link_chosen.emit("https://example.org/answers")
    window.about_key.link_chosen.emit("https://example.org/key")
    assert (dialogs.questions, dialogs.opened) == ([], [])
    (told,) = window.notices.tellings
    assert "https://example.org/key" in told.text
    window.go_to(page_list.STUDIO)
    studio = window.page
    assert isinstance(studio, StudioPage)
    studio.link_chosen.emit("https://example.org/key")
    assert dialogs.opened == ["https://example.org/key"]
