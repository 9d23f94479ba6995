from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from typing_extensions import override

from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.problems_page import ProblemsPage
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.window import MainWindow
from literacy_app.lessons.index import Shelf
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.desk import LESSON_FILE, FakeDialogs, FakeWorkplace, course, lesson
from tests.fakes.hands import click_on, press

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

REAL = lesson("real", "Words that carry a verdict")._replace(location=str(LESSON_FILE))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(main_window: MainWindow) -> MainWindow:
    return main_window


class WindowWatch(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_window = isinstance(watched, QWidget) and watched.isWindow()
        if is_window and event.type() == QEvent.Type.Show:
            self.shown.append(type(watched).__name__)
        return False


def shown(window: MainWindow) -> QWidget:
    return window.page


# the pages


def test_it_begins_on_the_library(window: MainWindow) -> None:
    assert window.page is window.library
    assert window.windowTitle() == "Library – Literacy"
    assert window.top_bar.path.parts == ("Library",)
    assert [button.is_here for button in window.rail.buttons] == [True, *[False] * 8]
    assert not window.windowIcon().isNull()


@pytest.mark.parametrize(
    ("number", "title"),
    [
        (0, "Library"),
        (1, "Review"),
        (2, "My results"),
        (3, "My notes"),
        (4, "Who is working"),
        (6, "Word list"),
        (7, "Help and keys"),
        (8, "Settings"),
    ],
)
def test_the_rail_goes_to_its_pages_and_keeps_them(
    window: MainWindow, number: int, title: str
) -> None:
    click_on(window.rail.buttons[number])
    assert window.windowTitle() == f"{title} – Literacy"
    assert window.rail.buttons[number].is_here
    page = window.page
    click_on(window.rail.buttons[0])
    click_on(window.rail.buttons[number])
    assert window.page is page


def test_the_studio_has_a_rail_of_its_own_and_a_way_back(window: MainWindow) -> None:
    click_on(window.rail.buttons[5])
    assert window.windowTitle() == "Authoring studio – Literacy"
    assert not window.rail.isVisible()
    window.page.left.emit(None)  # type: ignore[attr-defined]  # the studio's signal
    assert window.page is window.library
    assert window.rail.isVisible()


def test_pages_that_a_computer_withholds_are_not_in_the_rail(qtbot: QtBot) -> None:
    places = standard_places()
    settings = replace(load(places).settings, pages=("library",), studio=False)
    work = FakeWorkplace(settings)
    window = MainWindow(Look(), work)
    qtbot.addWidget(window)
    assert [button.page.key for button in window.rail.buttons] == ["library", "help"]
    work.close()


def test_a_lesson_opens_in_the_window_and_is_left_again(
    window: MainWindow, work: FakeWorkplace
) -> None:
    work.add_learner("Maya")
    work.fake_library.known = Shelf((course("aleppo", (REAL,)),))
    window.keeper.show_index()
    window.library.lesson_opened.emit(REAL)
    page = window.page
    assert isinstance(page, LessonPage)
    assert window.top_bar.path.parts[0] == "The course aleppo"
    assert window.top_bar.path.parts[1] == "Words that carry a verdict"
    assert not window.rail.isVisible()
    assert window.windowTitle().startswith("Read")
    press(window, Qt.Key.Key_PageDown, CONTROL)
    assert not window.windowTitle().startswith("Read")
    press(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page is window.library
    assert window.rail.isVisible()
    assert window.top_bar.path.parts == ("Library",)
    assert "Words that carry a verdict" in window.library.model.greeting[1]
    assert "real" not in work.front.lessons
    assert window.pages.count() == 1


def test_a_lesson_that_is_left_by_way_of_another_page_is_saved_first(
    window: MainWindow, work: FakeWorkplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[str] = []
    work.add_learner("Maya")
    window.open_lesson(LESSON_FILE)
    monkeypatch.setattr(window.page, "save", lambda: saved.append("saved"))
    press(window, Qt.Key.Key_F1)
    assert saved
    assert window.windowTitle().startswith("Help")


def test_closing_saves_the_lesson(
    window: MainWindow, work: FakeWorkplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[str] = []
    work.add_learner("Maya")
    window.open_lesson(LESSON_FILE)
    monkeypatch.setattr(window.page, "save", lambda: saved.append("saved"))
    press(window, Qt.Key.Key_Q, CONTROL)
    assert saved
    assert not window.isVisible()


def test_a_broken_lesson_shows_its_problems(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("format: 1\n", encoding="utf-8")
    window.open_lesson(file)
    page = window.page
    assert isinstance(page, ProblemsPage)
    click_on(page.back_button)
    assert window.page is window.library


def test_without_a_name_no_lesson_opens(window: MainWindow) -> None:
    window.open_lesson(LESSON_FILE)
    assert window.page is window.library


def test_no_part_of_a_page_is_a_window_for_a_moment(
    qtbot: QtBot, qapp: QApplication, look: Look, work: FakeWorkplace
) -> None:
    watch = WindowWatch()
    qapp.installEventFilter(watch)
    window = MainWindow(look, work)
    qtbot.addWidget(window)
    window.show()
    work.add_learner("Maya")
    work.tell(Telling("one", "One thing", "It is so.", "and why"))
    for key in ("learners", "settings", "help", "library"):
        window.go_to(key)
    window.open_lesson(LESSON_FILE)
    page = window.page
    assert isinstance(page, LessonPage)
    for place in range(len(page.step_menu.actions())):
        page.step_menu.actions()[place].trigger()
    qapp.removeEventFilter(watch)
    assert watch.shown == ["MainWindow"]


# who is working


def test_names_are_chosen_in_the_top_bar(
    window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    assert window.top_bar.learner_button.text() == "Jonas"
    window.top_bar.learner_menu.actions()[1].trigger()
    assert window.top_bar.learner_button.text() == "Maya"
    assert window.library.model.greeting[0] == "Good afternoon, Maya"

    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, LearnersDialog)
        dialog.name.setText("Sara")
        dialog.accept()

    dialogs.act = add
    window.top_bar.learner_menu.actions()[-1].trigger()
    assert window.top_bar.learner_button.text() == "Sara"


def test_another_learner_leaves_the_lesson_of_the_one_before(
    window: MainWindow, work: FakeWorkplace
) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    window.top_bar.learner_menu.actions()[1].trigger()
    window.open_lesson(LESSON_FILE)
    assert isinstance(shown(window), LessonPage)
    window.top_bar.learner_menu.actions()[1].trigger()
    assert shown(window) is window.library
    window.top_bar.learner_menu.actions()[-1].trigger()  # asked, and not answered
    assert work.learner is not None
    assert work.learner.name == "Jonas"
