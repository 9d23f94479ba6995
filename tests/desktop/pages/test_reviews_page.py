"""Tests of the page of reviews: what is due, when the next comes, and that texts run out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.pages.reviews_page import ReviewsPage
from literacy_app.desktop.paint.look import Look
from tests.fakes.banks import shelf_with_bank
from tests.fakes.busy_learners import let_work
from tests.fakes.lesson_pages import all_words
from tests.fakes.tried import moment

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeWorkplace


@pytest.fixture(autouse=True)
def _bank(work: FakeWorkplace, tmp_path: Path) -> None:
    work.fake_library.known = shelf_with_bank(tmp_path)


def _shown(qtbot: QtBot, work: FakeWorkplace, day: int) -> ReviewsPage:
    """The page so many days after the first try."""
    work.clock = lambda: moment(0) + timedelta(days=day)
    page = ReviewsPage(Look(), work)
    qtbot.addWidget(page)
    page.resize(1154, 720)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_what_is_due_is_named_and_asked_for(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = _shown(qtbot, work, day=60)
    words = all_words(page)
    assert "2 techniques are due." in words
    assert {"Loaded language", "Scare quotes"} <= set(words)
    page.focus_first()
    with qtbot.waitSignal(page.review_wanted) as wanted:
        QTest.keyClick(page.start, Qt.Key.Key_Return)
    assert wanted.args is not None
    assert set(wanted.args[0]) == {"loaded", "scare-quotes"}


def test_nothing_due_says_when_the_next_comes(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = _shown(qtbot, work, day=0)
    words = all_words(page)
    assert "Nothing is due." in words
    assert any(each.startswith("The next one comes on ") for each in words)
    assert not page.start.isVisible()


def test_before_any_text_was_marked_it_says_how_reviews_begin(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    page = _shown(qtbot, work, day=0)
    assert any(words.startswith("Reviews begin when") for words in all_words(page))
    let_work(work)
    work.add_learner("Ben")
    assert any(words.startswith("Reviews begin when") for words in all_words(page))
    page.hide()
    work.add_learner("Cleo")


def test_without_a_text_nothing_comes_back_and_the_page_says_so(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    let_work(work)
    work.fake_library.known = None
    page = _shown(qtbot, work, day=60)
    assert "Nothing is due." in all_words(page)
    assert any(words.startswith("There is no practice text left") for words in all_words(page))


def test_texts_that_run_out_are_told(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = _shown(qtbot, work, day=60)
    assert not page.used_up.isVisible()
    page.say_used_up()
    assert page.used_up.isVisible()
    assert "every practice text" in page.used_up.text()


@pytest.mark.parametrize("day", [0, 60])
def test_what_is_due_stands_on_the_front_page(qtbot: QtBot, work: FakeWorkplace, day: int) -> None:
    let_work(work)
    _shown(qtbot, work, day=day)
    work.now = lambda: moment(day).timestamp()
    assert len(work.due_reviews()) == (2 if day else 0)
