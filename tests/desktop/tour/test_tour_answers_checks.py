from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.answers import Answerable
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.judge import Judge
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.tour.tour_answers_checks import answers_differences
from literacy_app.desktop.tour.tour_answers_seen import answers_seen_in
from literacy_app.desktop.tour.tour_end import end_differences, end_seen_in
from literacy_app.desktop.tour.tour_hands import Hands
from literacy_app.desktop.tour.tour_plans import first_answers, last_answers
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.lesson_pages import open_page
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
    from literacy_app.records.nouns import Attempt

ANSWERED = [each for each in all_kinds().activities if isinstance(each, Answerable)]
GRADED = [each for each in ANSWERED if each.is_graded]


class Pressing(Hands):
    """Hands that press what is before them, without a room."""

    def __init__(self) -> None:
        """Need no room."""

    @override
    def press(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    made.lesson = all_kinds()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, school: School) -> LessonPage:
    return open_page(qtbot, Look(reduced=True), school.session())


def checked(page: LessonPage, activity: Answerable) -> AnswersFrame:
    """An activity as it is after the first try of the tour."""
    page.go(activity.id)
    view = page.view
    assert isinstance(view, AnswersFrame)
    view.submitted.emit(first_answers(activity))
    return view


def seen(view: AnswersFrame) -> AnswersSeen:
    return answers_seen_in(view, Pressing(), 1)


def kept(school: School) -> Attempt:
    (attempt,) = school.store.attempts(school.learner, all_kinds().id)
    return attempt


@pytest.mark.parametrize("activity", GRADED, ids=lambda each: each.id)
def test_the_first_try_is_partly_right_and_the_last_wholly(activity: Answerable) -> None:
    first, last = first_answers(activity), last_answers(activity)
    assert 0 < (grade_answers(activity, first).fraction or 0) < 1
    assert grade_answers(activity, last).fraction == 1
    assert activity.fault_in(first) is None
    assert activity.fault_in(last) is None


@pytest.mark.parametrize("activity", ANSWERED, ids=lambda each: each.id)
def test_what_is_on_the_screen_is_what_the_grade_says(
    page: LessonPage, school: School, activity: Answerable
) -> None:
    view = checked(page, activity)
    look = seen(view)
    assert look.is_all_shown is not activity.is_graded
    assert list(answers_differences(look, kept(school), activity)) == []
    if activity.is_graded:
        view.bar.answers.click()
        look = seen(view)
        assert look.is_all_shown
        assert list(answers_differences(look, kept(school), activity)) == []


@pytest.mark.parametrize("activity", GRADED, ids=lambda each: each.id)
def test_any_other_status_is_told(page: LessonPage, school: School, activity: Answerable) -> None:
    look = seen(checked(page, activity))
    for key, words in look.told.items():
        wrong = replace(look, told={**look.told, key: f"{words}?"})
        (told,) = answers_differences(wrong, kept(school), activity)
        assert told.startswith(f"{key}: ")


def test_another_summary_and_another_grade_are_told(page: LessonPage, school: School) -> None:
    activity = of_kind(Judge)
    look = seen(checked(page, activity))
    attempt = kept(school)
    (told,) = answers_differences(replace(look, summary="6 of 6 right"), attempt, activity)
    assert told.startswith("summary: ")
    other = replace(attempt, grade={**attempt.grade, "points": 9.0})
    (told,) = answers_differences(look, other, activity)
    assert told == "the grade that was kept is not the grade of the answers that were kept"


def test_the_results_are_held_against_all_that_was_kept(page: LessonPage, school: School) -> None:
    for activity in ANSWERED:
        checked(page, activity)
    page.go(page.session.steps[-1].id)
    assert isinstance(page.view, EndView)
    look = end_seen_in(page.view)
    attempts = school.store.attempts(school.learner, all_kinds().id)
    assert look.certainty
    assert list(end_differences(look, all_kinds(), attempts)) == []
    wrong = replace(look, certainty=(), figures={**look.figures, "Claims": "6 of 6 right"})
    told = list(end_differences(wrong, all_kinds(), attempts))
    assert [each.partition(":")[0] for each in told] == [
        "results of Claims",
        "results of certainty",
    ]
