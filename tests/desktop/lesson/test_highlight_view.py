from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of
from tests.fakes.lesson_pages import go_checked, go_marking, mark, open_page
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.lesson.lesson_page import LessonPage


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, school: School) -> LessonPage:
    return open_page(qtbot, look, school.session())


def test_notes_are_stepped_through_by_key(page: LessonPage) -> None:
    view = go_checked(page, ("brave", "loaded"), ("bought", "loaded"))
    place = view.checked.bar.place
    assert place.text() == "2 notes"
    for key, modifier, words in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "note 1 of 2"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, "note 2 of 2"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "note 1 of 2"),
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier, "note 2 of 2"),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier, "note 1 of 2"),
    ):
        QTest.keyClick(page, key, modifier)
        assert place.text() == words


def test_the_filter_dims_and_counts(page: LessonPage) -> None:
    view = go_checked(page, ("brave", "loaded"), ("since 2014", "loaded"))
    chips = list(view.checked.head.chips.chips.values())
    assert [chip.count for chip in chips] == [1, 0, 8, 1, 0]
    QTest.mouseClick(chips[3], Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert view.checked.bar.place.text() == "note 1 of 1"


def test_the_plainer_version_comes_and_goes_by_key(page: LessonPage) -> None:
    view = go_checked(page, ("brave", "loaded"))
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert "newly elected" not in view.proof.passage.text  # nothing is given away by the key
    QTest.mouseClick(view.checked.bar.answers, Qt.MouseButton.LeftButton)
    QTest.keyClick(page, Qt.Key.Key_F9)
    assert "newly elected council" in view.proof.passage.text
    assert view.checked.bar.place.text() == "9 phrases plainer"
    assert told_of(view.checked.bar.plainer).is_checked
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert "brave council" in view.proof.passage.text
    assert view.checked.bar.place.text().startswith("note 1 of")


def test_hints_go_up_their_ladder_and_are_counted(page: LessonPage, school: School) -> None:
    view = go_marking(page)
    said = []
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
        said.append(view.marking.hints.text)
    assert said == [
        "3 phrases of the key are left in the standfirst.",
        "One that is left in the standfirst is “Loaded language”.",
        "“Loaded language”: look in the sentence that is lit.",
        "It is “brave”: “Loaded language”.",
    ]
    mark(view, "brave", Qt.Key.Key_1)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    (attempt,) = school.store.attempts(school.learner, "council")
    assert attempt.hints == 4


@pytest.mark.parametrize(
    ("size", "factor", "has_rail"),
    [((1366, 720), 1.0, True), ((1366, 642), 1.0, True), ((1024, 552), 1.0, True),
     ((1920, 1032), 1.0, True), ((1366, 708), 1.25, True), ((1366, 672), 2.0, False)],
)  # fmt: skip
def test_nothing_sticks_out_in_any_layout(
    page: LessonPage, look: Look, size: tuple[int, int], factor: float, *, has_rail: bool
) -> None:
    look.set_factor(factor)
    page.resize(*size)
    view = go_checked(page, ("brave", "loaded"), ("since 2014", "loaded"))
    assert page.size().toTuple() == size
    assert page.rail.isHidden() is not has_rail
    QTest.keyClick(page, Qt.Key.Key_F8)
    QApplication.processEvents()
    for part in (view.checked.head.summary, view.proof, view.checked.bar):
        corner = part.mapTo(page, QPoint(0, 0))
        assert QRect(QPoint(0, 0), page.size()).contains(QRect(corner, part.size()))
    assert view.checked.drawer.isHidden() is has_rail


def test_the_drawer_shows_one_note_at_a_time(page: LessonPage, look: Look) -> None:
    look.set_factor(2.0)
    view = go_checked(page, ("brave", "loaded"), ("bought", "loaded"))
    drawer = view.checked.drawer
    assert not drawer.isHidden()
    QTest.mouseClick(drawer.next, Qt.MouseButton.LeftButton)
    assert (drawer.quote.text(), drawer.place.text()) == ("“brave”", "1 of 2")
    QTest.mouseClick(drawer.next, Qt.MouseButton.LeftButton)
    assert drawer.quote.text() == "“bought”"
    assert told_of(drawer).name == (
        "Found: bought. Plainer: backed Why: It says people were for sale."
    )
    QTest.mouseClick(drawer.previous, Qt.MouseButton.LeftButton)
    assert drawer.place.text() == "1 of 2"


def test_text_and_note_are_in_view_together_in_the_smallest_window(
    qtbot: QtBot, page: LessonPage, look: Look
) -> None:
    view = go_checked(page, ("brave", "loaded"), ("bought", "loaded"))
    look.set_factor(2.0)
    page.resize(1024, 600 - 96)  # what a window of 1024 by 600 has under its top bar
    head, drawer = view.checked.head, view.checked.drawer
    assert head.isVisible()
    QTest.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(head.isHidden)
    view.proof.settle()
    two_lines = 2 * look.line_height("passage")
    qtbot.waitUntil(lambda: view.proof.passage.visibleRegion().boundingRect().height() >= two_lines)
    assert drawer.visibleRegion().boundingRect() == drawer.rect()
    assert drawer.rows_height >= 2 * look.line_height("small")
    view.proof.open_note(None)
    assert head.isVisible()
    page.resize(1366, 672)
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert head.isVisible()


def test_a_narrow_window_lists_marks_and_notes(page: LessonPage, look: Look) -> None:
    look.set_factor(2.0)
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    QTest.mouseClick(view.marking.bar.list, Qt.MouseButton.LeftButton)
    assert not view.entries.isHidden()
    assert view.entries.item(0).text() == "brave  ·  Loaded language"
    QTest.keyClick(view.entries, Qt.Key.Key_Return)
    assert view.entries.isHidden()
    assert view.proof.passage.caret == 14
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.checked.bar.list, Qt.MouseButton.LeftButton)
    assert view.checked.drawer.isHidden()
    assert view.entries.item(0).text() == "Found: brave → newly elected"
    rect = view.entries.visualItemRect(view.entries.item(0))
    QTest.mouseClick(view.entries.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert view.checked.drawer.quote.text() == "“brave”"


def test_the_keyboard_goes_from_the_rail_through_the_body_to_the_bar(page: LessonPage) -> None:
    view = go_marking(page)
    page.rail.focus_current()
    order: list[QWidget] = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in order:
            break
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    regions = (page.rail, view.marking.head, view.proof, view.marking.bar)
    places = [
        next(at for at, region in enumerate(regions) if region.isAncestorOf(widget))
        for widget in order
    ]
    assert places == sorted(places)
    assert set(places) == {0, 1, 2, 3}
    assert order[-1] is view.marking.bar.check
