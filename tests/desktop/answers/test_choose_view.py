from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.desktop.answers.bar_words import progress_words
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from tests.fakes.answer_activities import choose, lesson
from tests.fakes.answer_views import outcome_of, put_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.choose import Choose

CTRL = Qt.KeyboardModifier.ControlModifier
ANSWERED = AnswersResponse(
    {"first": ItemAnswers({"answer": "b"}), "second": ItemAnswers({"answer": ("x", "z")}, 75)}
)


@pytest.fixture
def activity() -> Choose:
    return choose()


@pytest.fixture
def view(qtbot: QtBot, activity: Choose) -> ChooseView:
    made = put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity))
    made.show_work(AnswersResponse())
    made.focus_first()
    return made


def test_all_of_it_is_done_by_the_keyboard(qtbot: QtBot, view: ChooseView) -> None:
    QTest.keyClick(view.options.cards[0], Qt.Key.Key_2)
    QTest.keyClick(view.options.cards[1], Qt.Key.Key_Return)
    assert view.question.text() == "Which of these can a reader look up?"
    assert view.how_many.isVisible()
    QTest.keyClick(view.options.cards[0], Qt.Key.Key_1)
    QTest.keyClick(view.options.cards[0], Qt.Key.Key_3)
    QTest.keyClick(view.options.cards[2], Qt.Key.Key_Return)
    assert not view.bar.primary.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_3, CTRL)
    QTest.keyClick(view.certainty.parts[2], Qt.Key.Key_Return)
    assert view.bar.primary.hasFocus()
    with qtbot.waitSignal(view.submitted) as submitted:
        QTest.keyClick(view.bar.primary, Qt.Key.Key_Return)
    assert submitted.args == [ANSWERED]


def test_a_choice_of_several_is_taken_back(view: ChooseView) -> None:
    view.go_to_item(1)
    view.options.choose_number(2)
    view.options.choose_number(2)
    assert view.answering.get("second", "answer") is None


def test_the_list_leads_to_a_question(view: ChooseView) -> None:
    QTest.mouseClick(view.list.buttons[1], Qt.MouseButton.LeftButton)
    assert view.place.text() == "Question 2 of 2"
    assert view.passage is None


def test_a_certainty_is_asked_for_where_the_author_says(view: ChooseView) -> None:
    assert view.certainty.isHidden()
    QTest.keyClick(view, Qt.Key.Key_1, CTRL)
    assert view.answering.of("first").certainty is None
    view.go_to_item(1)
    assert not view.certainty.isHidden()


def test_the_reason_of_a_choice_that_is_not_right_is_told_at_once(
    view: ChooseView, activity: Choose
) -> None:
    view.show_outcome(outcome_of(activity, ANSWERED), "Look back")
    assert view.number == 0
    assert view.reasons.word.text() == "Not right"
    cards = [button.card for button in view.options.cards]
    assert [card.reason for card in cards] == ["", "A feeling is no support.", ""]
    assert view.bar.words.text() == "1 of 2 right, 50 %"
    QTest.keyClick(view.list.buttons[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert view.reasons.word.text() == "Right"
    assert view.certainty.question.text() == "How sure you were"


def test_the_answers_show_what_is_accepted_and_every_reason(
    view: ChooseView, activity: Choose
) -> None:
    view.show_outcome(outcome_of(activity, ANSWERED, is_shown=True), "Look back")
    cards = [button.card for button in view.options.cards]
    assert [card.outcome for card in cards] == [
        OutcomeKind.MISSED,
        OutcomeKind.OVER_FLAGGED,
        None,
    ]
    assert all(card.reason for card in cards)
    assert view.reasons.texts == ("A reader can begin with whoever counted.",)


def test_with_little_room_the_passage_and_the_question_scroll_as_one(qtbot: QtBot) -> None:
    activity = choose(with_passage=True)
    view = put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity), (500, 300))
    passage = view.passage
    assert passage is not None
    for band in (Band.COMPACT, Band.WIDE, Band.COMPACT):
        view.set_band(band, short=True)
    view.show_work(AnswersResponse())
    view.focus_first()
    assert passage.hasFocus()
    qtbot.waitUntil(lambda: passage.height() > view.height())
    assert passage.verticalScrollBar().maximum() == 0
    qtbot.waitUntil(lambda: view.scroll_area.verticalScrollBar().maximum() == 0)
    low = passage.mapTo(view, passage.rect().bottomLeft()).y()
    qtbot.waitUntil(lambda: view.options.mapTo(view, view.options.rect().topLeft()).y() > low)
    QTest.keyClick(passage, Qt.Key.Key_Right)
    QTest.keyClick(passage, Qt.Key.Key_End, CTRL)
    last = passage.viewport().mapTo(view, passage.cursorRect().center())
    assert view.rect().contains(last)
    QTest.keyClick(passage, Qt.Key.Key_1)
    view.go_to_item(1)
    qtbot.waitUntil(lambda: 0 <= view.place.mapTo(view, view.place.rect().topLeft()).y() < 120)
    view.focus_first()
    assert view.options.cards[0].hasFocus()
    view.set_band(Band.WIDE)
    qtbot.waitUntil(lambda: passage.height() <= view.height())


@pytest.mark.parametrize("band", Band)
def test_a_passage_stands_beside_or_over_the_question(qtbot: QtBot, band: Band) -> None:
    activity = choose(with_passage=True)
    view = put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity))
    view.set_band(band, short=band is Band.COMPACT)
    view.show_work(AnswersResponse())
    passage = view.passage
    assert passage is not None
    assert view.list.isHidden()
    left, top = passage.mapTo(view, passage.rect().topLeft()).toTuple()
    options = view.options.mapTo(view, view.options.rect().topLeft())
    if band is Band.COMPACT:
        qtbot.waitUntil(
            lambda: (
                passage.mapTo(view, passage.rect().bottomLeft()).y()
                < view.options.mapTo(view, view.options.rect().topLeft()).y()
            )
        )
    else:
        assert left < options.x()
    assert top >= 0
    passage.setFocus()
    QTest.keyClick(passage, Qt.Key.Key_1)
    assert view.answering.get("first", "answer") == "a"
    QTest.keyClick(passage, Qt.Key.Key_Return)
    assert view.number == 1


def test_the_second_of_two_quick_presses_does_not_leave_the_outcome(
    qtbot: QtBot, view: ChooseView, activity: Choose
) -> None:
    view.show_work(ANSWERED)
    view.submitted.connect(
        lambda response: view.show_outcome(outcome_of(activity, response), "Sources")
    )
    with qtbot.assertNotEmitted(view.went_on), qtbot.assertNotEmitted(view.retry_requested):
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
        assert view.bar.primary.text() == "Next: Sources"
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
        QTest.keyClick(view.bar.primary, Qt.Key.Key_Return)
        QTest.mouseClick(view.bar.retry, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.bar.is_held)
    with qtbot.waitSignal(view.went_on):
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)


def test_a_missing_certainty_is_asked_for_by_name(view: ChooseView) -> None:
    view.go_to_item(1)
    view.options.choose_number(1)
    view.bar.primary.click()
    assert view.strip.text == "Say how sure you are, too."
    assert view.certainty.parts[0].hasFocus()


def test_what_a_second_try_counts_is_told(view: ChooseView, activity: Choose) -> None:
    made = outcome_of(activity, AnswersResponse({"first": ItemAnswers({"answer": "a"})}))
    view.show_outcome(made, "Sources")
    assert view.strip.text == ""
    view.show_work(ANSWERED)
    again = outcome_of(activity, ANSWERED)
    again = replace(again, try_number=2, counted=again.counted * 0.75)
    view.show_outcome(again, "Sources")
    assert view.strip.text == f"{progress_words(again)}. This is try 2 of 2: it counts 75 %."
    view.show_work(ANSWERED)
    view.show_outcome(replace(again, try_number=3), "Sources")
    assert view.strip.text == ""


def test_what_is_partly_right_is_counted_by_itself(view: ChooseView, activity: Choose) -> None:
    response = AnswersResponse({"second": ItemAnswers({"answer": ("x",)}, 75)})
    view.show_outcome(outcome_of(activity, response), "Sources")
    assert view.bar.words.text().startswith("0 of 2 right, 1 partly, ")
