"""The words of the lessons in the word list."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.pages.word_list_page import WordListPage
from literacy_app.desktop.paint.look import Look
from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf
from tests.fakes.desk import FakeWorkplace
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SIEGE = "  - word: siege\n    meaning: A ring of soldiers around a town.\n"
ENVOY = (
    "  - word: envoy\n    meaning: Somebody sent to talk.\n    example: The envoy came on Monday.\n"
)


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    yield made
    made.close()


def lesson(folder: Path, name: str, words: str) -> LessonEntry:
    """A lesson with words, as the shelf has it."""
    path = folder / f"{name}.yaml"
    text = SMALL.replace("id: small", f"id: {name}").replace("A small lesson", name.title())
    path.write_text(f"{text}words:\n{words}" if words else text, encoding="utf-8")
    return LessonEntry(name, name.title(), 15, 1, False, 0, str(path), (), bool(words))  # noqa: FBT003 (a named tuple's field)


def shelve(work: FakeWorkplace, *lessons: LessonEntry, loose: tuple[LessonEntry, ...] = ()) -> None:
    course = CourseEntry("c", "The course", "", None, None, lessons, False, 0, "c")  # noqa: FBT003 (a named tuple's field)
    work.fake_library.known = Shelf((course,), loose)


def shown(qtbot: QtBot, work: FakeWorkplace) -> WordListPage:
    page = WordListPage(Look(), work)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    read(qtbot, page)
    return page


def read(qtbot: QtBot, page: WordListPage) -> None:
    qtbot.waitUntil(lambda: not page.of_lessons.is_reading)


def told(page: WordListPage) -> list[str]:
    """The words that are to be seen, lower case."""
    return [row.everything for row in page.of_lessons.rows if row.isVisible()]


def test_each_lesson_has_its_words_with_meaning_and_example(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    shelve(
        work,
        lesson(tmp_path, "one", SIEGE + ENVOY),
        lesson(tmp_path, "two", ""),
        loose=(lesson(tmp_path, "three", SIEGE),),
    )
    page = shown(qtbot, work)
    assert told(page) == [
        "the course · one siege a ring of soldiers around a town.",
        "the course · one envoy somebody sent to talk. for example the envoy came on monday.",
        "three siege a ring of soldiers around a town.",
    ]
    assert page.search.found.text() == f"{len(page.words) + 3} of {len(page.words) + 3} shown"


def test_they_are_sought_together_with_the_techniques(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    shelve(work, lesson(tmp_path, "one", SIEGE + ENVOY))
    page = shown(qtbot, work)
    page.search.field.setText("ENVOY monday")
    assert len(told(page)) == 1
    assert page.nothing.isHidden()
    page.search.field.setText("no such words anywhere")
    assert told(page) == []
    assert not any(group.isVisible() for group in page.of_lessons.groups)
    assert page.nothing.isVisible()


def test_what_is_sought_holds_for_words_that_come_later(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    shelve(work, lesson(tmp_path, "one", SIEGE + ENVOY))
    page = WordListPage(Look(), work)
    qtbot.addWidget(page)
    page.search.field.setText("envoy")
    page.show()
    read(qtbot, page)
    assert len(told(page)) == 1


def test_a_lesson_that_changed_is_read_again_and_one_that_did_not_is_not(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    entry = lesson(tmp_path, "one", SIEGE)
    shelve(work, entry)
    page = shown(qtbot, work)
    before = page.of_lessons.groups
    page.hide()
    page.show()
    assert page.of_lessons.groups is before
    page.hide()
    lesson(tmp_path, "one", ENVOY)
    os.utime(entry.path, ns=(1, 1))
    page.show()
    read(qtbot, page)
    assert [row.split()[4] for row in told(page)] == ["envoy"]


def test_a_lesson_that_is_gone_or_broken_by_now_is_passed_over(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    gone = lesson(tmp_path, "gone", SIEGE)
    broken = lesson(tmp_path, "broken", SIEGE)
    shelve(work, gone, broken, lesson(tmp_path, "one", ENVOY))
    gone.path.unlink()
    broken.path.write_text("format: 1\n", encoding="utf-8")
    assert len(told(shown(qtbot, work))) == 1


def test_without_a_shelf_there_are_only_the_techniques(qtbot: QtBot, work: FakeWorkplace) -> None:
    work.fake_library.known = None
    page = shown(qtbot, work)
    assert told(page) == []
