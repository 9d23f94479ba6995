from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.library.library_keeper import LibraryKeeper
from literacy_app.desktop.library.library_page import LibraryPage
from literacy_app.desktop.paint.look import Look
from literacy_app.lessons.index import LessonEntry, Shelf
from tests.fakes.desk import LESSON_FILE, LESSONS, SHELF, FakeWorkplace, course

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> LibraryPage:
    made = LibraryPage(Look())
    qtbot.addWidget(made)
    made.resize(1000, 700)
    return made


@pytest.fixture
def keeper(work: FakeWorkplace, page: LibraryPage) -> Iterator[LibraryKeeper]:
    made = LibraryKeeper(page, work)
    yield made
    made.stop()


def titles(page: LibraryPage) -> list[object]:
    return [page.model.data(page.model.index(n)) for n in range(1, page.model.rowCount())]


def test_an_index_is_shown_as_it_is(
    keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    keeper.show_index()
    assert titles(page)[0] == "The course aleppo"
    assert page.model.greeting[0] == "Good afternoon"
    keeper.catch_up()
    assert work.fake_library.looks == 0
    assert not keeper.is_looking


def test_without_an_index_loading_is_shown_until_the_folders_were_looked_through(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    work.fake_library.known = None
    keeper.show_index()
    assert page.model.rowCount() == 0
    keeper.catch_up()
    qtbot.waitUntil(lambda: page.model.rowCount() > 1)
    assert work.fake_library.looks == 1
    assert not keeper.is_looking


def test_an_old_index_is_shown_first_and_then_what_is_new(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    work.fake_library.stale = True
    work.fake_library.made = Shelf((course("new", LESSONS),))
    keeper.show_index()
    assert titles(page)[0] == "The course aleppo"
    keeper.catch_up()
    qtbot.waitUntil(lambda: titles(page)[0] == "The course new")


def test_what_is_the_same_is_not_shown_again(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    work.fake_library.stale = True
    keeper.show_index()
    with qtbot.assertNotEmitted(page.model.modelReset):
        keeper.catch_up()
        qtbot.waitUntil(lambda: not keeper.is_looking)


def test_folders_that_cannot_be_read_are_told_and_the_shelf_stays(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    work.fake_library.stale = True
    work.fake_library.failure = OSError(5, "Input/output error")
    keeper.show_index()
    keeper.catch_up()
    qtbot.waitUntil(lambda: not keeper.is_looking)
    assert work.tellings == ["library"]
    assert titles(page)[0] == "The course aleppo"


def test_folders_that_are_away_are_told(keeper: LibraryKeeper, work: FakeWorkplace) -> None:
    work.fake_library.known = SHELF._replace(folders_missing=("/shares/share",))
    keeper.show_index()
    assert work.tellings == ["folders-missing"]


def test_another_learner_is_greeted_and_other_folders_are_looked_through(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    keeper.show_index()
    work.add_learner("Jonas")
    assert page.model.greeting[0] == "Good afternoon, Jonas"
    work.library_changed.emit(work.library)
    qtbot.waitUntil(lambda: not keeper.is_looking)
    assert work.fake_library.looks == 1


def test_a_lesson_s_place_in_its_course_is_known(keeper: LibraryKeeper) -> None:
    assert keeper.place_of(LESSONS[1].path) == ("", "")
    keeper.show_index()
    assert keeper.place_of(LESSONS[1].path) == ("The course aleppo", "Lesson 2 of 4")
    assert keeper.place_of(LESSON_FILE) == ("", "")


def broken(path: Path) -> LessonEntry:
    return LessonEntry("bad", "Numbers", 15, 2, True, 3, str(path))  # noqa: FBT003 (a field)


def test_the_problems_of_a_broken_lesson_are_read_when_they_are_asked_for(
    keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace, tmp_path: Path
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("format: 1\nid: bad\ntittle: Numbers\n", encoding="utf-8")
    work.fake_library.known = Shelf(loose=(broken(file),))
    keeper.show_index()
    page.details_wanted.emit(broken(file))
    details = page.model.details(page.model.row(2))
    assert any(line.startswith("Line 3: ") and "tittle" in line for line in details)


def test_a_lesson_repaired_meanwhile_says_so_and_the_folders_are_looked_through(
    qtbot: QtBot, keeper: LibraryKeeper, page: LibraryPage, work: FakeWorkplace
) -> None:
    work.fake_library.known = Shelf(loose=(broken(LESSON_FILE),))
    work.fake_library.made = SHELF
    keeper.show_index()
    page.details_wanted.emit(broken(LESSON_FILE))
    assert "repaired by now" in page.model.details(page.model.row(2))[0]
    qtbot.waitUntil(lambda: titles(page)[0] == "The course aleppo")
