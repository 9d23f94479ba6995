"""How a course's answer keys were made, shown from the library and from where votes are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.library.library_rows import RowKind
from literacy_app.desktop.pages.key_dialog import KeyDialog
from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf
from literacy_app.lessons.load import load_lesson
from tests.fakes.desk import LESSON_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeDialogs, FakeWorkplace

COURSE = """\
format: 1
id: c
title: The course
about_the_key: "By **readings**, as [the guide](https://example.org/guide) says."
lessons: [lesson.yaml]
"""
TABLE = """\
lesson,activity,readings,tokens,alpha,alpha_without_open
aleppo-words,{activity},5,93,0.812,0.9
aleppo-words,gone,5,93,0.5,0.6
other,x,3,10,,
"""


@pytest.fixture
def course(tmp_path: Path) -> CourseEntry:
    """A course of one lesson, in a folder with a table of its readings."""
    (tmp_path / "readings").mkdir()
    (tmp_path / "lesson.yaml").write_bytes(LESSON_FILE.read_bytes())
    (tmp_path / "course.yaml").write_text(COURSE)
    lesson = load_lesson(LESSON_FILE).lesson
    assert lesson is not None
    table = TABLE.format(activity=lesson.activities[0].id)
    (tmp_path / "readings" / "agreement.csv").write_text(table)
    place = str(tmp_path / "lesson.yaml")
    entry = LessonEntry(lesson.id, lesson.title, 20, 3, False, 0, place)  # noqa: FBT003 (a named tuple's field)
    place = str(tmp_path / "course.yaml")
    made = CourseEntry("c", "The course", "", None, None, (entry,), False, 0, place)  # noqa: FBT003 (as above)
    return made._replace(tells_of_key=True)


@pytest.fixture
def work(work: FakeWorkplace, course: CourseEntry) -> FakeWorkplace:
    """A workplace with that course, and somebody who works."""
    work.fake_library.known = work.fake_library.made = Shelf((course,))
    work.add_learner("Maya")
    return work


@pytest.fixture
def window(work: FakeWorkplace, main_window: MainWindow) -> MainWindow:
    assert work is not None
    return main_window


class Eye:
    """Notes what the dialogs that come say."""

    def __init__(self) -> None:
        self.seen: list[KeyDialog] = []
        self.about: list[str] = []
        self.cells: list[list[str]] = []

    def look(self, dialog: QDialog) -> None:
        shown = cast("KeyDialog", dialog)
        self.seen.append(shown)
        self.about.append(shown.about.toPlainText().strip())
        for table in shown.tables:
            for row in range(table.rowCount()):
                cells = [table.item(row, column) for column in range(table.columnCount())]
                self.cells.append([cell.text() for cell in cells if cell is not None])


@pytest.fixture
def eye(dialogs: FakeDialogs) -> Eye:
    made = Eye()
    dialogs.act = made.look
    return made


def head_of(window: MainWindow) -> int:
    rows = range(window.library.model.rowCount())
    return next(row for row in rows if window.library.model.row(row).kind is RowKind.HEAD)


def test_enter_on_the_head_of_a_course_tells_of_its_key(window: MainWindow, eye: Eye) -> None:
    view = window.library.view
    view.setCurrentIndex(window.library.model.index(head_of(window)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert isinstance(eye.seen[0], KeyDialog)
    assert eye.about == ["By readings, as the guide says."]
    assert [row[1:] for row in eye.cells] == [["5", "93", "0.81", "0.90"]]


def test_a_click_on_the_link_does_and_one_beside_it_does_not(window: MainWindow, eye: Eye) -> None:
    view = window.library.view
    index = window.library.model.index(head_of(window))
    rect = view.visualRect(index)
    link = view.delegate.link_rect(rect.toRectF(), window.library.model.row(index.row()))
    left = Qt.MouseButton.LeftButton
    beside = QPoint(rect.left() + 60, rect.top() + 80)
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, beside)
    assert eye.seen == []
    at = link.center().toPoint()
    QTest.mouseMove(view.viewport(), at)
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.NoModifier, at)
    assert len(eye.seen) == 1


def test_a_screen_reader_hears_of_it_at_the_head(window: MainWindow) -> None:
    index = window.library.model.index(head_of(window))
    spoken = window.library.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).endswith("About the answer key")


def test_where_votes_are_told_a_link_leads_there(
    window: MainWindow, eye: Eye, course: CourseEntry, dialogs: FakeDialogs
) -> None:
    window.open_lesson(course.lessons[0].path)
    page = window.page
    assert isinstance(page, LessonPage)
    activity = next(each for each in page.session.lesson.highlights if each.readers_differ)
    page.go(activity.id)
    view = page.view
    assert isinstance(view, HighlightView)
    strip = view.proof.attribution
    assert strip.key.isHidden()
    first = activity.key[0]
    view.submitted.emit(
        HighlightResponse((Mark(first.span.start, first.span.end, first.labels[0]),))
    )
    assert strip.key.isVisible()
    strip.key.click()
    assert len(eye.seen) == 1
    eye.seen[0].link_chosen.emit("https://example.org/guide")
    assert dialogs.opened == ["https://example.org/guide"]


def test_a_course_that_tells_nothing_has_no_link(
    window: MainWindow, eye: Eye, course: CourseEntry, work: FakeWorkplace
) -> None:
    work.fake_library.known = Shelf((course._replace(tells_of_key=False),))
    window.keeper.show_index()
    view = window.library.view
    view.setCurrentIndex(window.library.model.index(head_of(window)))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert eye.seen == []


def test_a_link_is_not_followed_without_a_yes(
    window: MainWindow, eye: Eye, course: CourseEntry, dialogs: FakeDialogs
) -> None:
    window.about_key.show(course)
    dialogs.yes = False
    eye.seen[0].link_chosen.emit("https://example.org/guide")
    assert dialogs.opened == []
