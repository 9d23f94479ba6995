"""Tests of the way of a review: from the rail into an unseen text and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop import page_list
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.pages.reviews_page import ReviewsPage
from literacy_app.study.review_session import ReviewSession
from tests.fakes.banks import shelf_with_bank
from tests.fakes.busy_learners import let_work
from tests.fakes.lesson_pages import all_words
from tests.fakes.small_lesson import marks
from tests.fakes.tried import moment

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeWorkplace


@pytest.fixture
def busy(main_window: MainWindow, work: FakeWorkplace, tmp_path: Path) -> MainWindow:
    """The window two months after somebody worked, with a bank of two texts."""
    work.fake_library.known = shelf_with_bank(tmp_path)
    let_work(work)
    work.clock = lambda: moment(60)
    work.now = lambda: moment(60).timestamp()
    return main_window


def test_a_review_is_an_unseen_text_and_comes_back_to_its_page(busy: MainWindow) -> None:
    busy.go_to(page_list.REVIEW)
    page = busy.page
    assert isinstance(page, ReviewsPage)
    review = next(each for each in busy.rail.buttons if each.page.key == page_list.REVIEW)
    assert review.accessibleDescription() == "you are here, 2 are due"
    page.start.click()
    shown = busy.page
    assert isinstance(shown, LessonPage)
    assert isinstance(shown.session, ReviewSession)
    (activity,) = shown.session.lesson.activities
    assert isinstance(activity, Highlight)
    assert activity.id == "second"  # which shows both that are due
    named = (("service", "scare-quotes"), ("greedy", "loaded"))
    shown.session.submit(activity.id, marks(activity, *named))
    shown.go("end")
    assert isinstance(shown.view, EndView)
    assert shown.view.back.text() == "Back to the reviews"
    shown.leave()
    assert busy.page is page
    assert "Nothing is due." in all_words(page)
    page.review_wanted.emit(("scare-quotes",))  # of which no unseen text is left
    assert busy.page is page
    assert page.used_up.isVisible()


def test_a_review_is_no_lesson_that_one_stopped_in(busy: MainWindow, work: FakeWorkplace) -> None:
    busy.go_to(page_list.REVIEW)
    page = busy.page
    assert isinstance(page, ReviewsPage)
    page.start.click()
    busy.go_to(page_list.LIBRARY)
    assert work.front.last_lesson is None


def _end_without_a_find(window: MainWindow, activity_id: str) -> EndView:
    """Hand in a mark beside the key of the text that is shown, and look at the end."""
    page = window.page
    assert isinstance(page, LessonPage)
    (activity,) = page.session.lesson.activities
    assert isinstance(activity, Highlight)
    assert activity.id == activity_id
    page.session.submit(activity.id, marks(activity, ("council", "loaded")))
    page.go("end")
    assert isinstance(page.view, EndView)
    assert page.view.practise is not None
    return page.view


def test_what_is_suggested_at_the_end_can_be_practised_at_once(busy: MainWindow) -> None:
    busy.go_to(page_list.REVIEW)
    reviews = busy.page
    assert isinstance(reviews, ReviewsPage)
    reviews.review_wanted.emit(("loaded",))
    end = _end_without_a_find(busy, "first")
    assert end.practise is not None
    end.practise.click()
    end = _end_without_a_find(busy, "second")
    assert end.practise is not None
    end.practise.click()  # of which no unseen text is left
    assert "There is no practice text left for this that you have not seen." in all_words(end)


def test_nobody_is_asked_to_review_who_never_worked(main_window: MainWindow) -> None:
    main_window.go_to(page_list.REVIEW)
    page = main_window.page
    assert isinstance(page, ReviewsPage)
    page.review_wanted.emit(("loaded",))
    assert main_window.page is page
    assert page.used_up.isVisible()
