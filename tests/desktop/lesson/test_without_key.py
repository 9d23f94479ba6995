"""Every kind of activity without its key, handed in on the page of its lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from literacy_app.activities.highlight import Highlight
from literacy_app.activities.reflect import Reflect
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from tests.fakes.keyless import all_kinds_keyless, full_activity, perfect_response
from tests.fakes.lesson_pages import open_page
from tests.fakes.small_lesson import School
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.study.answering import AnswersChange

KEPT = "Kept. It is graded where the key is."
KEYLESS = all_kinds_keyless()
ANSWERED = [
    each for each in KEYLESS.activities if not isinstance(each, Highlight | Reflect)
]  # fmt: skip
MARKED = [each for each in KEYLESS.activities if isinstance(each, Highlight)]
TELLING = ("Not this one", "not right", "Not scored", "Try again", "Show the answers", "model answ")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    made.lesson = KEYLESS
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, school: School) -> LessonPage:
    return open_page(qtbot, Look(reduced=True), school.session())


def words(page: LessonPage) -> list[str]:
    """What is to be read on a page now."""
    found: list[QLabel | QAbstractButton] = [*within(page, QLabel)]
    found += within(page, QAbstractButton)
    shown = [each for each in found if each.isVisibleTo(page)]
    return [*(each.text() for each in shown), *(each.accessibleName() for each in shown)]


def frame_of(page: LessonPage, activity: Activity) -> AnswersFrame:
    page.go(activity.id)
    view = page.view
    assert isinstance(view, AnswersFrame)
    return view


def hand_in(page: LessonPage, activity: Activity) -> AnswersFrame:
    view = frame_of(page, activity)
    assert view.bar.hint.isHidden()
    view.submitted.emit(perfect_response(full_activity(activity)))
    return view


@pytest.mark.parametrize("activity", ANSWERED, ids=lambda each: each.id)
def test_answers_are_kept_and_nothing_is_told(
    page: LessonPage, school: School, activity: Activity
) -> None:
    view = hand_in(page, activity)
    assert view.is_checked
    assert view.outcome is None
    said = " ".join(words(page))
    assert KEPT in said
    assert not [each for each in TELLING if each in said]
    for button in (view.bar.answers, view.bar.retry, view.bar.hint):
        assert button.isHidden()
    (attempt,) = school.store.attempts(school.learner)
    assert attempt.grade is None


@pytest.mark.parametrize("activity", ANSWERED, ids=lambda each: each.id)
def test_what_is_kept_cannot_be_changed(
    page: LessonPage, school: School, activity: Activity
) -> None:
    view = hand_in(page, activity)
    before = view.answering.response
    item = view.activity.items[0]
    facet = item.facets[0]
    value = facet.options[-1].id if facet.options else "Other words of mine."
    answer = (value,) if facet.form == "several" else value
    view.change(view.answering.answer(item.id, facet.id, answer))
    assert view.answering.response == before
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert len(school.store.attempts(school.learner)) == 1


@pytest.mark.parametrize("activity", ANSWERED, ids=lambda each: each.id)
def test_coming_back_it_is_as_it_was_left(
    page: LessonPage, school: School, qtbot: QtBot, activity: Activity
) -> None:
    kept = hand_in(page, activity).answering.response
    again = open_page(qtbot, Look(reduced=True), school.session())
    view = frame_of(again, activity)
    assert view.is_checked
    assert view.answering.response == kept
    assert KEPT in " ".join(words(again))


@pytest.mark.parametrize("activity", ANSWERED, ids=lambda each: each.id)
def test_the_button_hands_in_and_does_not_check(page: LessonPage, activity: Activity) -> None:
    view = frame_of(page, activity)
    for change in _changes(view, activity):
        view.change(change)
    shown = view.bar.primary.text()
    assert "Hand in" in shown or "verdict" in shown
    assert "Check" not in shown


def _changes(view: AnswersFrame, activity: Activity) -> Iterator[AnswersChange | None]:
    response = perfect_response(full_activity(activity))
    for item in view.activity.items:
        answers = response.of(item.id)  # type: ignore[union-attr]  # these are answered
        for facet_id, answer in answers.facets.items():
            yield view.answering.answer(item.id, facet_id, answer)
        if answers.certainty is not None:
            yield view.answering.sure(item.id, answers.certainty)


@pytest.mark.parametrize("activity", MARKED, ids=lambda each: each.id)
def test_marks_are_kept_and_nothing_is_told(
    page: LessonPage, school: School, activity: Highlight
) -> None:
    page.go(activity.id)
    view = page.view
    assert isinstance(view, HighlightView)
    assert view.marking.bar.check.text() == "Hand in my marks"
    assert view.marking.bar.hint.isHidden()
    response = perfect_response(full_activity(activity))
    QTest.keyClick(view, Qt.Key.Key_H, CTRL)
    view.submitted.emit(response)
    assert view.is_checked
    head, bar = view.checked.head, view.checked.bar
    assert head.kept.text() == KEPT
    assert not head.kept.isHidden()
    assert head.summary.isHidden()
    assert head.chips.isHidden()
    for button in (bar.answers, bar.retry, bar.plainer):
        assert button.isHidden()
    assert view.proof.body.margin.paint.subheading == ""
    notes = view.checked.notes
    assert {note.outcome for note in notes} == {OutcomeKind.KEPT}
    assert len(notes) == len(response.marks)  # type: ignore[union-attr]  # these are marks
    QTest.keyClick(view, Qt.Key.Key_F9)
    assert not view.checked.is_plainer
    (attempt,) = school.store.attempts(school.learner)
    assert attempt.grade is None


def test_the_last_step_says_that_all_is_kept(page: LessonPage) -> None:
    for activity in KEYLESS.activities:
        page.go(activity.id)
        page.view.submitted.emit(  # type: ignore[union-attr]  # every activity is handed in
            perfect_response(full_activity(activity))
        )
    page.go("end")
    said = words(page)
    assert said.count(KEPT) == len(KEYLESS.activities) - 1
    assert not any(" of 0 " in each or "0 %" in each for each in said)
