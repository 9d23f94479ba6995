from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.library.library_lesson_painting import LessonPainter
from literacy_app.desktop.library.library_page import LibraryPage
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.theme import LIGHT
from literacy_app.lessons.index import Shelf
from literacy_app.records.front import Front, LessonFront
from literacy_app.records.nouns import Place
from tests.fakes.accessible import told_of
from tests.fakes.desk import FRONT, LESSONS, SHELF, course, lesson

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QRectF
    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.library.library_rows import Row
    from literacy_app.desktop.paint.look import Look

MANY = 10_000


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> LibraryPage:
    made = LibraryPage(look)
    qtbot.addWidget(made)
    made.set_band(Band.WIDE)
    made.resize(1154, 720)
    made.show_shelf(SHELF, FRONT, 14)
    with qtbot.waitExposed(made):
        made.show()
    settle()
    return made


def settle() -> None:
    QApplication.processEvents()


def row_rect(page: LibraryPage, number: int) -> QRect:
    return page.view.visualRect(page.model.index(number))


def click(page: LibraryPage, number: int) -> None:
    QTest.mouseClick(
        page.view.viewport(), Qt.MouseButton.LeftButton, pos=row_rect(page, number).center()
    )


def test_the_greeting_the_course_and_its_lessons_stand_under_one_another(
    page: LibraryPage,
) -> None:
    assert page.model.greeting[0] == "Good afternoon, Maya"
    rects = [row_rect(page, number) for number in range(6)]
    assert [rect.height() for rect in rects[2:5]] == [68] * 3
    for above, below in pairwise(rects):
        assert below.top() == above.bottom() + 1
    assert rects[0].top() == 0  # the greeting is in view, wherever the current lesson is


def test_the_lesson_one_stopped_in_is_tinted_with_a_bar_and_a_button(page: LibraryPage) -> None:
    image = page.view.viewport().grab().toImage()
    current = row_rect(page, 3)
    assert image.pixelColor(10, current.center().y()) == LIGHT.accent
    assert image.pixelColor(300, current.top() + 4) == LIGHT.tint2
    assert image.pixelColor(current.right() - 50, current.center().y() - 15) == LIGHT.accent
    assert image.pixelColor(300, row_rect(page, 4).top() + 4) == LIGHT.paper


def test_a_click_anywhere_in_a_row_opens_its_lesson(qtbot: QtBot, page: LibraryPage) -> None:
    with qtbot.waitSignal(page.lesson_opened) as opened:
        click(page, 4)
    assert opened.args == [LESSONS[2]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_arrows_walk_the_rows_and_a_key_opens(
    qtbot: QtBot, page: LibraryPage, key: Qt.Key
) -> None:
    view = page.view
    view.setFocus()
    assert view.currentIndex().row() == 3
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == 2
    with qtbot.waitSignal(page.lesson_opened) as opened:
        QTest.keyClick(view, key)
    assert opened.args == [LESSONS[0]]


def test_up_stops_at_the_course_and_the_greeting_is_no_stop(
    qtbot: QtBot, page: LibraryPage
) -> None:
    for _ in range(6):
        QTest.keyClick(page.view, Qt.Key.Key_Up)
    assert page.view.currentIndex().row() == 1
    with qtbot.assertNotEmitted(page.lesson_opened):
        QTest.keyClick(page.view, Qt.Key.Key_Return)
        click(page, 1)


def test_letters_jump_to_a_lesson(page: LibraryPage) -> None:
    page.view.setFocus()
    QTest.keyClicks(page.view, "cla")
    assert page.view.currentIndex().row() == 4


def test_a_lesson_under_repair_asks_for_its_problems_and_unfolds_them(
    qtbot: QtBot, page: LibraryPage
) -> None:
    height = row_rect(page, 5).height()
    with (
        qtbot.waitSignal(page.details_wanted) as wanted,
        qtbot.assertNotEmitted(page.lesson_opened),
    ):
        click(page, 5)
    assert wanted.args == [LESSONS[3]]
    page.show_details(LESSONS[3].location, [f"Line {n}: no such word." for n in range(9)])
    settle()
    unfolded = row_rect(page, 5).height()
    assert unfolded > height + 7 * 19  # six of them, and how many more there are
    click(page, 5)
    settle()
    assert row_rect(page, 5).height() == height
    page.show_details("/no/such/file.yaml", ["nothing happens"])


def test_the_row_under_the_pointer_is_tinted_with_a_hand_over_lessons_alone(
    page: LibraryPage,
) -> None:
    viewport = page.view.viewport()

    def move_to(number: int) -> None:
        place = QPointF(row_rect(page, number).center())
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, place, viewport.mapToGlobal(place),
            Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    move_to(4)
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    image = viewport.grab().toImage()
    assert image.pixelColor(300, row_rect(page, 4).top() + 4) == LIGHT.tint2
    move_to(1)
    assert viewport.cursor().shape() == Qt.CursorShape.ArrowCursor
    image = viewport.grab().toImage()
    assert image.pixelColor(300, row_rect(page, 4).top() + 4) == LIGHT.paper
    move_to(2)
    QApplication.sendEvent(page.view, QMouseEvent(
        QMouseEvent.Type.Leave, QPointF(), QPointF(), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    ))  # fmt: skip
    assert page.view.row_over == -1


def test_a_screen_reader_meets_a_list_whose_items_say_state_and_action(page: LibraryPage) -> None:
    told = told_of(page.view)
    assert (told.name, told.role) == ("Courses and lessons", QAccessible.Role.List)
    interface = QAccessible.queryAccessibleInterface(page.view)
    items = [interface.child(number) for number in range(interface.childCount())]
    items = [item for item in items if item.role() == QAccessible.Role.ListItem]
    names = [item.text(QAccessible.Text.Name) for item in items]
    assert len(names) == 6
    assert names[3] == (
        "Lesson 2: Words that carry a verdict. Step 2 of 4. 8 marks not checked yet. Continue"
    )


def test_the_ring_goes_around_the_row_the_keyboard_is_at(page: LibraryPage) -> None:
    ring = page.view.focus_rect()
    row = row_rect(page, 3)
    assert (ring.top(), ring.height()) == (row.top(), row.height())
    assert ring.left() > row.left()


def test_wide_windows_have_the_note_at_the_side_and_others_in_the_head(page: LibraryPage) -> None:
    assert told_of(page.note_box).name == (
        "Before you start. The article mentions people being killed."
    )
    assert page.note_box.isVisible()
    assert page.others_box.isVisible()
    head = row_rect(page, 1).height()
    page.set_band(Band.MEDIUM)
    settle()
    assert not page.note_box.isVisible()
    assert row_rect(page, 1).height() > head + 19


def test_a_second_course_has_its_note_in_its_own_head_always(
    page: LibraryPage,
) -> None:
    two = (course("one", LESSONS, "The first note."), course("two", LESSONS, "The second note."))
    page.show_shelf(Shelf(two), Front(), 9)
    settle()
    assert row_rect(page, 6).height() > row_rect(page, 1).height() + 19
    assert not page.others_box.isVisible()


def test_adding_a_folder_can_be_withheld(qtbot: QtBot, page: LibraryPage) -> None:
    assert page.add_button.isVisible()
    with qtbot.waitSignal(page.folder_wanted):
        QTest.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    page.set_can_add(can_add=False)
    assert not page.add_button.isVisible()


def test_an_empty_shelf_says_what_to_do(qtbot: QtBot, page: LibraryPage) -> None:
    page.show_shelf(Shelf(), Front(), 9)
    empty = page.empty
    assert empty is not None
    assert page.regions() == (empty,)
    assert not page.view.isVisible()
    with qtbot.waitSignal(page.folder_wanted):
        empty.add_button.click()
    page.set_can_add(can_add=False)
    assert not empty.add_button.isVisible()
    page.show_shelf(SHELF, FRONT, 9)
    assert page.view.isVisible()
    assert page.regions() == (page.view,)


def test_loading_shows_nothing_at_first_and_gives_way_to_the_shelf(page: LibraryPage) -> None:
    page.show_loading()
    assert not page.view.isVisible()
    page.show_shelf(SHELF, FRONT, 9)
    assert page.view.isVisible()


@pytest.mark.parametrize(("width", "factor", "band"), [
    (1154, 1.0, Band.WIDE), (964, 1.0, Band.MEDIUM), (1366, 2.0, Band.COMPACT),
    (1024, 2.0, Band.COMPACT),
])  # fmt: skip
def test_rows_fit_the_width_at_every_text_size(
    page: LibraryPage, look: Look, width: int, factor: float, band: Band
) -> None:
    look.set_factor(factor)
    page.set_band(band)
    page.resize(width, 600)
    settle()
    rects = [row_rect(page, number) for number in range(6)]
    for above, below in pairwise(rects):
        assert below.top() == above.bottom() + 1
    assert rects[2].height() == round(68 * factor)
    assert rects[0].width() <= page.view.viewport().width() <= width
    assert not page.view.horizontalScrollBar().isVisible()


def test_ten_thousand_lessons_are_shown_at_once_and_none_is_painted_unseen(
    qtbot: QtBot, page: LibraryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = tuple(lesson(f"l{n}", f"Lesson number {n}") for n in range(MANY))
    painted: list[int] = []
    paint = LessonPainter.paint_lesson

    def count(
        self: LessonPainter, painter: QPainter, rect: QRectF, row: Row, *, is_over: bool
    ) -> None:
        painted.append(row.number)
        paint(self, painter, rect, row, is_over=is_over)

    monkeypatch.setattr(LessonPainter, "paint_lesson", count)
    page.show_shelf(Shelf(loose=lessons), Front(), 9)
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    page.view.viewport().repaint()
    assert 0 < len(painted) < 30
    qtbot.waitUntil(lambda: page.view.verticalScrollBar().maximum() > MANY * 60)
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.currentIndex().row() == MANY + 1
    painted.clear()
    page.view.viewport().repaint()
    assert MANY in painted
    assert len(painted) < 30


def test_the_way_to_the_page_is_its_name(page: LibraryPage) -> None:
    assert page.crumbs == ("Library",)


@pytest.fixture
def long_page(qtbot: QtBot, look: Look) -> LibraryPage:
    """A library of thirty lessons; one stopped in the last but two."""
    made = LibraryPage(look)
    qtbot.addWidget(made)
    made.set_band(Band.WIDE)
    made.resize(1154, 720)
    lessons = tuple(lesson(f"lesson-{number}", f"Lesson {number}") for number in range(30))
    state = LessonFront("started", Place("mark", 2, 3, 3), 1, 8)
    front = replace(FRONT, last_lesson="lesson-27", lessons={"lesson-27": state})
    made.show_shelf(Shelf((course("long", lessons),)), front, 14)
    with qtbot.waitExposed(made):
        made.show()
    settle()
    return made


def test_where_one_goes_on_is_at_the_top_where_its_row_is_below_the_fold(
    qtbot: QtBot, long_page: LibraryPage
) -> None:
    strip = long_page.strip
    assert strip.isVisible()
    assert strip.title.text() == "Lesson 27"
    assert strip.button.text() == "Continue"
    assert told_of(strip.button).name == "Continue: Lesson 27"
    with qtbot.waitSignal(long_page.lesson_opened) as opened:
        strip.button.click()
    assert opened.args[0].id == "lesson-27"
    QTest.keyClick(long_page.view, Qt.Key.Key_Home)
    QTest.keyClick(long_page.view, Qt.Key.Key_End)
    assert strip.isVisible()
    assert long_page.regions() == (strip, long_page.view)


def test_a_row_in_the_first_view_needs_no_strip(page: LibraryPage) -> None:
    assert page.strip.isHidden()
    assert page.regions() == (page.view,)


def test_the_strip_follows_the_height_of_the_window(page: LibraryPage) -> None:
    page.resize(1154, 330)
    settle()
    assert page.strip.isVisible()
    page.resize(1154, 720)
    settle()
    assert page.strip.isHidden()


def test_a_shelf_where_all_is_done_has_no_strip(page: LibraryPage) -> None:
    page.resize(1154, 330)
    done = {each.id: LessonFront("done", Place("end", 4)) for each in LESSONS}
    page.show_shelf(SHELF, replace(FRONT, lessons=done), 14)
    settle()
    assert page.strip.isHidden()
    page.strip.wanted.emit(None)
