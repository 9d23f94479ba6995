"""A lesson with every kind of activity, worked through on its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.choose import Choose
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.judge import Judge
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.desktop.answers.asking import Rated
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.paint.look import Look
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.lesson_pages import open_page
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.lesson.lesson_page import LessonPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    made.lesson = all_kinds()
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, school: School) -> LessonPage:
    return open_page(qtbot, look, school.session())


def go(page: LessonPage, activity: Activity) -> AnswersFrame:
    """Go to an activity that is answered."""
    page.go(activity.id)
    view = page.view
    assert isinstance(view, AnswersFrame)
    return view


def is_checked(view: AnswersFrame) -> bool:
    """Whether it is; asked in a way that the type checker does not take for settled."""
    return view.is_checked


def kept(school: School, activity: Activity) -> AnswersResponse:
    """The draft in the records."""
    draft = school.session().draft(activity.id)
    assert not hasattr(draft, "marks")
    return draft


def test_the_rail_names_every_step_with_its_minutes(page: LessonPage) -> None:
    steps = [(button.step.title, button.step.note) for button in page.rail.buttons]
    assert steps[0] == ("Read", "you are here")
    assert steps[1] == ("Claims", "about 10 min")
    assert steps[-1] == ("Look back", "to end with")
    assert len(steps) == len(all_kinds().activities) + 2
    assert isinstance(page.view, ReadView)
    assert page.view.start.text() == "Start"


@pytest.mark.parametrize("activity", all_kinds().activities, ids=lambda each: each.id)
def test_every_kind_has_its_view(page: LessonPage, activity: Activity) -> None:
    page.go(activity.id)
    assert isinstance(page.view, HighlightView) is isinstance(activity, Highlight)
    assert page.view.regions()
    assert not page.view.is_checked  # type: ignore[union-attr]  # neither the first nor the last


def test_an_answer_is_in_the_records_as_soon_as_it_is_painted(
    qtbot: QtBot, page: LessonPage, school: School
) -> None:
    activity = of_kind(Judge)
    view = go(page, activity)
    assert isinstance(view, JudgeView)
    QTest.keyClick(view.supports.cards[0], Qt.Key.Key_1)
    QTest.keyClick(page, Qt.Key.Key_4, CTRL)
    first = activity.items[0].id
    qtbot.waitUntil(lambda: kept(school, activity).of(first).certainty == 95)
    assert kept(school, activity).answer(first, "support") == "sourced"


def test_a_step_is_left_and_taken_up_later(
    qtbot: QtBot, look: Look, page: LessonPage, school: School
) -> None:
    activity = of_kind(Reflect)
    view = go(page, activity)
    assert isinstance(view, ReflectView)
    QTest.keyClicks(view.writings[activity.items[0].id].field, "I believed the count.")
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_W, CTRL)
    again = open_page(qtbot, look, school.session())
    assert isinstance(again.view, ReflectView)
    field = again.view.writings[activity.items[0].id].field
    assert field.toPlainText() == "I believed the count."


def test_what_was_undone_can_be_done_again_after_a_look_at_another_step(page: LessonPage) -> None:
    activity = of_kind(Choose)
    view = go(page, activity)
    assert isinstance(view, ChooseView)
    view.options.choose_number(2)
    page.go("read")
    assert go(page, activity) is view
    QTest.keyClick(page, Qt.Key.Key_Z, CTRL)
    assert view.answering.response.items == {}


def test_a_try_its_outcome_another_try_and_the_answers(
    qtbot: QtBot, page: LessonPage, school: School
) -> None:
    activity = of_kind(Choose)
    view = go(page, activity)
    assert isinstance(view, ChooseView)
    right, wrong = activity.items[0].facets[0].options[0], activity.items[1].facets[0].options
    assert right.credit == 1
    view.options.choose_number(1)
    QTest.keyClick(page, Qt.Key.Key_3, CTRL)
    view.go_to_item(1)
    bad = next(place for place, option in enumerate(wrong) if option.credit < 1)
    view.options.choose_number(bad + 1)
    QTest.keyClick(page, Qt.Key.Key_1, CTRL)
    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert is_checked(view)
    assert view.bar.words.text().startswith("1 of 2 right")
    assert page.rail.buttons[page.session.steps.index(page.session.current)].step.is_current
    qtbot.waitUntil(lambda: not view.bar.is_held)
    QTest.mouseClick(view.bar.retry, Qt.MouseButton.LeftButton)
    assert not is_checked(view)
    assert view.answering.get(activity.items[0].id, "answer") == right.id
    assert view.answering.get(activity.items[1].id, "answer") is None
    view.options.choose_number(bad + 1)
    QTest.keyClick(page, Qt.Key.Key_1, CTRL)
    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: not view.bar.is_held)
    QTest.mouseClick(view.bar.answers, Qt.MouseButton.LeftButton)
    assert view.shows_answer
    assert view.bar.answers.isHidden()
    assert len(school.store.attempts(school.learner, all_kinds().id)) == 2


def test_a_finished_step_can_be_looked_at_again(qtbot: QtBot, page: LessonPage) -> None:
    activity = of_kind(Reflect)
    view = go(page, activity)
    assert isinstance(view, ReflectView)
    for item in activity.items:
        text = "A sentence that is long enough for anybody who asks for some."
        QTest.keyClicks(view.writings[item.id].field, text)
    QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert is_checked(view)
    qtbot.waitUntil(lambda: not view.bar.is_held)
    QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert page.session.current.id != activity.id
    number = [step.id for step in page.session.steps].index(activity.id)
    assert page.rail.buttons[number].step.note == "done"
    QTest.mouseClick(page.rail.buttons[number], Qt.MouseButton.LeftButton)
    assert page.view is view
    assert is_checked(view)
    QTest.mouseClick(view.bar.retry, Qt.MouseButton.LeftButton)
    assert not view.writings[activity.items[0].id].field.isReadOnly()


def test_hints_climb_the_ladder(page: LessonPage) -> None:
    view = go(page, of_kind(Judge))
    assert isinstance(view, JudgeView)
    said = []
    view.supports.choose_number(4)
    for _ in range(4):
        QTest.keyClick(page, Qt.Key.Key_H, CTRL)
        said.append(view.strip.text)
    assert said[0].endswith("are not answered right yet.")
    assert len(set(said)) == 4


def test_ones_own_text_is_rated_after_the_check(page: LessonPage, school: School) -> None:
    activity = of_kind(Rewrite)
    view = go(page, activity)
    assert isinstance(view, RewriteView)
    item = activity.items[0]
    change = view.answering.answer(item.id, item.facets[0].id, "The council ended the service.")
    view.change(change)
    page.save()
    view.submitted.emit(view.answering.response)
    assert is_checked(view)
    criterion = activity.rubric[0].id
    view.rated.emit(Rated(item.id, {criterion: 2}))
    assert school.session().ratings(activity.id) == {item.id: {criterion: 2}}


def test_the_counts_of_a_second_try_are_there_after_a_restart(
    qtbot: QtBot, look: Look, page: LessonPage, school: School
) -> None:
    activity = of_kind(Rewrite)
    view = go(page, activity)
    assert isinstance(view, RewriteView)
    QTest.keyClicks(view.field, "The decision is disgraceful.")
    assert not view.counts.isVisible()
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_W, CTRL)
    page = open_page(qtbot, look, school.session())
    view = go(page, activity)
    assert isinstance(view, RewriteView)
    assert not view.counts.isVisible()
    view.submitted.emit(view.answering.response)
    QTest.mouseClick(view.bar.retry, Qt.MouseButton.LeftButton)
    view.go_to_item(0)
    view.field.selectAll()
    QTest.keyClicks(view.field, "A disgraceful and helpless decision.")
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_W, CTRL)
    again = open_page(qtbot, look, school.session())
    view = go(again, activity)
    assert isinstance(view, RewriteView)
    assert not is_checked(view)
    view.go_to_item(0)
    assert view.field.toPlainText() == "A disgraceful and helpless decision."
    assert view.counts.isVisible()
    assert view.counts.words.text() == "2 words that judge are left."


def test_a_transfer_lists_no_techniques_and_gives_no_hints(qtbot: QtBot, page: LessonPage) -> None:
    activity = next(each for each in all_kinds().highlights if each.transfer)
    page.go(activity.id)
    view = page.view
    assert isinstance(view, HighlightView)
    assert view.marking.head.techniques.isHidden()
    assert view.marking.bar.hint.isHidden()
    assert "one try and no hints" in view.marking.head.instruction.text()
    with qtbot.assertNotEmitted(view.hint_requested):
        QTest.keyClick(page, Qt.Key.Key_H, CTRL)
    passage = view.proof.passage
    passage.setFocus(Qt.FocusReason.TabFocusReason)
    passage.place_caret(5)
    QTest.keyClick(passage, Qt.Key.Key_1)
    QTest.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert view.is_checked
    assert view.checked.bar.retry.isHidden()
