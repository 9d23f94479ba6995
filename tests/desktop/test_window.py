from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from typing_extensions import override

from literacy_app.desktop.layout import Band
from literacy_app.desktop.learners_dialog import LearnersDialog
from literacy_app.desktop.lesson_page import LessonPage
from literacy_app.desktop.look import Look
from literacy_app.desktop.problems_page import ProblemsPage
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.theme import DARK
from literacy_app.desktop.window import LEAST, MainWindow
from literacy_app.lessons.index import Shelf
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.desk import LESSON_FILE, SHELF, FakeDialogs, FakeWorkplace, course, lesson

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

REAL = lesson("real", "Words that carry a verdict")._replace(location=str(LESSON_FILE))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    yield made
    made.close()


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def dialogs(look: Look) -> FakeDialogs:
    return FakeDialogs(look)


@pytest.fixture
def window(
    qtbot: QtBot, look: Look, work: FakeWorkplace, dialogs: FakeDialogs
) -> Iterator[MainWindow]:
    made = MainWindow(look, work, dialogs)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


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


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key as a keyboard does: the window is told, not a widget."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier or Qt.KeyboardModifier.NoModifier)


def shown(window: MainWindow) -> QWidget:
    return window.page


def click_on(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


# the pages


def test_it_begins_on_the_library(window: MainWindow) -> None:
    assert window.page is window.library
    assert window.windowTitle() == "Library – Literacy"
    assert window.top_bar.path.parts == ("Library",)
    assert [button.is_here for button in window.rail.buttons] == [True, False, False, False]
    assert not window.windowIcon().isNull()


@pytest.mark.parametrize(
    ("number", "title"),
    [(1, "Who is working"), (2, "Help and keys"), (3, "Settings"), (0, "Library")],
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


def test_pages_that_a_computer_withholds_are_not_in_the_rail(qtbot: QtBot) -> None:
    places = standard_places()
    settings = replace(load(places).settings, pages=("library",))
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


# keys


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
    window.top_bar.size_button.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(10):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        press(window, Qt.Key.Key_Tab)
    bar, rail = window.top_bar, window.rail
    assert order[:4] == [bar.size_button, bar.theme_button, bar.help_button, bar.learner_button]
    assert order[4:8] == rail.buttons
    assert order[8] is window.library.view
    assert order[9] is window.library.add_button


# what is around the pages


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
    assert texts == ["Library", "Who is working", "Help and keys", "Settings"]
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


# folders


def dropped_on(window: MainWindow, path: Path) -> bool:
    """Drop something on the window; whether it is taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
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
