from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.desktop.answers.asking import AnswerHintRequest
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.study.answer_hints import AnswerHint, AnswerHintKind
from tests.fakes.accessible import told_of
from tests.fakes.answer_activities import judge, lesson, span
from tests.fakes.answer_views import outcome_of, put_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.judge import Judge
    from literacy_app.study.answering import AnswersChange

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def activity() -> Judge:
    return judge()


@pytest.fixture
def view(qtbot: QtBot, activity: Judge) -> JudgeView:
    made = put_up(qtbot, JudgeView(Look(reduced=True), lesson(activity), activity))
    made.show_work(AnswersResponse())
    made.focus_first()
    return made


def everything_right(activity: Judge) -> AnswersResponse:
    """What earns everything."""
    first, second, third = (item.id for item in activity.items)
    return AnswersResponse(
        {
            first: ItemAnswers({"support": "vague", "check": ("counts",)}, 75),
            second: ItemAnswers({"support": "none"}, 95),
            third: ItemAnswers({"support": "sourced"}, 50),
        }
    )


def test_a_claim_stands_lit_in_its_paragraph(view: JudgeView) -> None:
    assert view.head.place.text() == "Claim 1 of 3"
    assert view.head.origin.text() == "paragraph 4, A. Writer, The Wharf, 21 December 2016"
    assert [card.text() for card in view.supports.cards] == [
        "Sourced in the text",
        "Named, not traceable",
        "Vague attribution",
        "No support",
    ]
    assert told_of(view.supports).name.startswith("What support does the text itself offer")
    assert view.bar.words.text() == "0 of 3 answered"
    assert view.bar.primary.text() == "Next claim"


def test_all_of_a_claim_is_answered_by_the_keyboard(view: JudgeView, activity: Judge) -> None:
    changes: list[AnswersChange] = []
    view.drafted.connect(changes.append)
    first = activity.items[0].id
    focus = view.supports.cards[0]
    QTest.keyClick(focus, Qt.Key.Key_3)
    QTest.keyClick(view, Qt.Key.Key_3, CTRL)
    QTest.keyClick(view.supports.cards[2], Qt.Key.Key_5)
    assert [dict(change.put) for change in changes] == [
        {f"{first}/support": "vague"},
        {f"{first}/certainty": 75},
        {f"{first}/check": ["counts"]},
    ]
    assert view.is_answered(activity.items[0])
    QTest.keyClick(view.checks.cards[0], Qt.Key.Key_Return)
    assert view.number == 1
    assert view.supports.cards[0].hasFocus()


def test_enter_goes_on_only_when_both_are_set(view: JudgeView) -> None:
    view.go_to_item(1)
    view.focus_first()
    QTest.keyClick(view.supports.cards[0], Qt.Key.Key_Return)
    assert (view.number, view.strip.text) == (1, "Choose what the text offers first.")
    QTest.keyClick(view.supports.cards[0], Qt.Key.Key_4)
    QTest.keyClick(view.supports.cards[3], Qt.Key.Key_Return)
    assert (view.number, view.strip.text) == (1, "Say how sure you are, too.")
    QTest.keyClick(view, Qt.Key.Key_1, CTRL)
    QTest.keyClick(view.certainty.parts[0], Qt.Key.Key_Return)
    assert view.number == 2


def test_what_would_check_it_is_asked_for_too(view: JudgeView) -> None:
    view.supports.choose_number(1)
    view.certainty.choose_number(1)
    view.bar.primary.click()
    assert view.strip.text == "Choose what would check it, too."


def test_words_are_picked_shown_and_taken_back(view: JudgeView, activity: Judge) -> None:
    first = activity.items[0].id
    view.passage.picked.emit(span("said to remain"))
    assert view.answering.get(first, "words") == (span("said to remain"),)
    assert view.told.chip.text() == "said to remain"
    QTest.mouseClick(view.told.clear, Qt.MouseButton.LeftButton)
    assert view.answering.get(first, "words") is None
    assert view.told.chip.isHidden()


def test_undo_and_redo(view: JudgeView, activity: Judge) -> None:
    first = activity.items[0].id
    view.supports.choose_number(3)
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert view.answering.get(first, "support") is None
    assert not any(card.isChecked() for card in view.supports.cards)
    QTest.keyClick(view, Qt.Key.Key_Y, CTRL)
    assert view.answering.get(first, "support") == "vague"
    view.passage.setFocus()
    QTest.keyClick(view.passage, Qt.Key.Key_Z, CTRL)
    assert view.answering.get(first, "support") is None


def test_digits_choose_from_within_the_text(view: JudgeView, activity: Judge) -> None:
    view.passage.setFocus()
    QTest.keyClick(view.passage, Qt.Key.Key_2)
    assert view.answering.get(activity.items[0].id, "support") == "named-not-traceable"


def test_the_list_tells_of_every_claim_and_leads_there(view: JudgeView) -> None:
    view.supports.choose_number(3)
    view.certainty.choose_number(3)
    QTest.mouseClick(view.list.buttons[2], Qt.MouseButton.LeftButton)
    assert view.number == 2
    names = [button.accessibleName() for button in view.list.buttons]
    assert [name.rsplit(". ", 1)[1] for name in names] == [
        "Vague attribution",
        "not answered yet",
        "answering now",
    ]
    QTest.mouseClick(view.bar.back, Qt.MouseButton.LeftButton)
    assert view.number == 1


def test_nothing_answered_is_told_kindly(qtbot: QtBot, view: JudgeView) -> None:
    with qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert view.strip.text == "Nothing is answered yet. Begin where you like."


def test_what_is_left_open_is_asked_about_once(
    qtbot: QtBot, view: JudgeView, activity: Judge
) -> None:
    full = everything_right(activity)
    first = activity.items[0].id
    view.show_work(AnswersResponse({first: full.of(first)}))
    with qtbot.assertNotEmitted(view.submitted):
        QTest.mouseClick(view.bar.check, Qt.MouseButton.LeftButton)
    assert view.strip.text.startswith("2 are not answered yet.")
    with qtbot.waitSignal(view.submitted) as submitted:
        QTest.mouseClick(view.bar.check, Qt.MouseButton.LeftButton)
    assert list(submitted.args[0].items) == [first]


def test_all_answered_is_handed_in(qtbot: QtBot, view: JudgeView, activity: Judge) -> None:
    response = everything_right(activity)
    view.show_work(response)
    assert view.is_working_on(response)
    assert view.bar.primary.text() == "Check my answers"
    with qtbot.waitSignal(view.submitted) as submitted:
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert submitted.args == [response]


def test_enter_on_the_last_claim_leads_to_the_check_and_does_not_press_it(
    qtbot: QtBot, view: JudgeView, activity: Judge
) -> None:
    view.show_work(everything_right(activity))
    view.go_to_item(2)
    with qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view.supports.cards[0], Qt.Key.Key_Return)
    assert view.bar.primary.hasFocus()


def test_after_the_check_only_the_reason_for_what_was_chosen_is_told(
    view: JudgeView, activity: Judge
) -> None:
    second = activity.items[1].id
    response = AnswersResponse({second: ItemAnswers({"support": "vague"}, 95)})
    view.show_outcome(outcome_of(activity, response), "Sources")
    view.go_to_item(1)
    assert view.is_checked
    assert view.bar.words.text() == "0 of 3 right, 0 %"
    assert view.reasons.word.text() == "Not right"
    assert view.reasons.texts == ("Why is told when it is right, or when the answers are shown.",)
    cards = [button.card for button in view.supports.cards]
    assert [card.outcome for card in cards] == [None, None, OutcomeKind.OVER_FLAGGED, None]
    assert [card.reason for card in cards] == ["", "", "The text names no source.", ""]
    assert view.certainty.remark.text() == "Certain, about 95%, and not right."
    assert view.bar.primary.text() == "Next: Sources"
    assert view.bar.answers.isVisible()
    assert view.bar.retry.isVisible()


def test_the_answers_tell_both_what_the_text_offers_and_what_is_known(
    view: JudgeView, activity: Judge
) -> None:
    first = activity.items[0].id
    response = AnswersResponse({first: ItemAnswers({"support": "none"})})
    view.show_outcome(outcome_of(activity, response, is_shown=True), "Sources")
    assert view.reasons.texts == (
        "What the text offers",
        "The words point to somebody, and name nobody.",
        "Known outside the text",
        "The harbour office published its list on 3 May.",
    )
    cards = [button.card for button in view.supports.cards]
    assert [card.verdict for card in cards] == ["", "", "This one", "Not this one"]
    assert cards[2].outcome is OutcomeKind.MISSED
    assert view.bar.answers.isHidden()
    assert view.bar.retry.isHidden()


def test_what_is_right_is_told_at_once(view: JudgeView, activity: Judge) -> None:
    third = activity.items[2].id
    response = AnswersResponse({third: ItemAnswers({"support": "sourced"}, 95)})
    view.show_outcome(outcome_of(activity, response), "Sources")
    view.go_to_item(2)
    assert view.reasons.texts[0] == "What the text offers"
    assert view.supports.cards[0].card.outcome is OutcomeKind.FOUND
    assert view.certainty.remark.text() == "Certain, about 95%, and right."


def test_nothing_can_be_changed_after_the_check(
    qtbot: QtBot, view: JudgeView, activity: Judge
) -> None:
    response = everything_right(activity)
    view.show_outcome(outcome_of(activity, response), "Sources")
    with qtbot.assertNotEmitted(view.drafted), qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view.supports.cards[0], Qt.Key.Key_1)
        QTest.keyClick(view, Qt.Key.Key_1, CTRL)
        QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
        QTest.mouseClick(view.supports.cards[1], Qt.MouseButton.LeftButton)
    assert view.answering.response == response
    assert not view.is_working_on(response)


def test_what_the_buttons_ask_for(qtbot: QtBot, view: JudgeView, activity: Judge) -> None:
    with qtbot.waitSignal(view.hint_requested) as asked:
        QTest.mouseClick(view.bar.hint, Qt.MouseButton.LeftButton)
    assert asked.args == [AnswerHintRequest(AnswersResponse(), activity.items[0].id)]
    view.show_outcome(outcome_of(activity, everything_right(activity)), "Sources")
    for button, signal in (
        (view.bar.retry, view.retry_requested),
        (view.bar.answers, view.answers_requested),
        (view.bar.primary, view.went_on),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


HINTS = {
    "2 are not answered right yet.": AnswerHint(AnswerHintKind.COUNT, "", 2, 1),
    "Who counted?": AnswerHint(AnswerHintKind.TECHNIQUE, "", 2, 1, text="Who counted?"),
    "“No support” can be ruled out.": AnswerHint(
        AnswerHintKind.TECHNIQUE, "", 2, 1, facet="support", options=("none",)
    ),
    "Look at the words that are lit.": AnswerHint(AnswerHintKind.SENTENCE, "", 2, 1),
    "It is “Vague attribution”.": AnswerHint(
        AnswerHintKind.ANSWER, "", 2, 1, facet="support", options=("vague",)
    ),
    "It is the words that are lit.": AnswerHint(AnswerHintKind.ANSWER, "", 2, 1),
    "Everything is answered right so far. Check when you like.": AnswerHint(
        AnswerHintKind.NOTHING_LEFT, "", 0, 1
    ),
}


@pytest.mark.parametrize("said", HINTS)
def test_a_hint_is_said_at_the_claim_it_speaks_of(
    view: JudgeView, activity: Judge, said: str
) -> None:
    view.go_to_item(2)
    view.show_hint(replace(HINTS[said], item=activity.items[0].id))
    assert view.number == 0
    assert view.strip.text == said
    QTest.keyClick(view.supports.cards[0], Qt.Key.Key_1)
    assert view.strip.text == ""


def test_closing_the_hint_puts_its_light_out(view: JudgeView, activity: Judge) -> None:
    hint = AnswerHint(
        AnswerHintKind.SENTENCE, activity.items[0].id, 2, 1, spans=(span("said to remain"),)
    )
    view.show_hint(hint)
    assert view.hint is hint
    QTest.mouseClick(view.strip.close_button, Qt.MouseButton.LeftButton)
    assert view.hint is None


@pytest.mark.parametrize("band", Band)
def test_it_is_laid_out_for_every_band(view: JudgeView, band: Band) -> None:
    short = band is not Band.WIDE
    view.set_band(band, short=short)
    assert view.list.isHidden() is (band is Band.COMPACT)
    assert view.task.title.isHidden() is short
    assert view.task.line.isVisible() is short
    assert view.scroll_area.horizontalScrollBar().maximum() == 0
    view.focus_first()
    assert (view.passage if band is Band.COMPACT else view.supports.cards[0]).hasFocus()
    assert view.bar.forward.isHidden() is (band is not Band.COMPACT)


def test_the_regions_are_gone_round(view: JudgeView) -> None:
    assert view.regions() == (view.passage, view.supports, view.list, view.bar)


def test_the_keys_of_cards_that_are_not_asked_choose_nothing(view: JudgeView) -> None:
    QTest.keyClick(view.checks.cards[0], Qt.Key.Key_5)
    before = view.answering.response
    view.go_to_item(1)
    assert view.checks.isHidden()
    QTest.keyClick(view.supports.cards[0], Qt.Key.Key_5)
    assert view.answering.response == before


def test_a_claim_without_its_certainty_is_not_answered_yet(
    qtbot: QtBot, view: JudgeView, activity: Judge
) -> None:
    full = everything_right(activity)
    ids = [item.id for item in activity.items]
    unsure = ItemAnswers(full.of(ids[1]).facets)
    view.show_work(AnswersResponse({**full.items, ids[1]: unsure}))
    view.go_to_item(2)
    with qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert view.number == 1
    assert view.certainty.parts[0].hasFocus()
    assert view.strip.text == (
        "1 is not answered yet. Say how sure you are, too. "
        "To hand in without it, press “Check now” once more."
    )
    QTest.keyClick(view, Qt.Key.Key_2, CTRL)
    assert view.strip.text == ""
    with qtbot.waitSignal(view.submitted):
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)


def test_what_is_begun_is_not_called_nothing(qtbot: QtBot, view: JudgeView) -> None:
    view.go_to_item(0)
    view.checks.choose_number(5)
    view.go_to_item(2)
    with qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
        QTest.keyClick(view, Qt.Key.Key_Return, CTRL)
    assert view.strip.text == "Choose what the text offers first."


def test_a_notice_is_given_again_where_one_went_on_from_it(
    qtbot: QtBot, view: JudgeView, activity: Judge
) -> None:
    first = activity.items[0].id
    view.show_work(AnswersResponse({first: everything_right(activity).of(first)}))
    view.check()
    assert view.strip.text.startswith("2 are not answered yet. Choose what the text offers first.")
    view.go_to_item(2)
    with qtbot.assertNotEmitted(view.submitted):
        view.check()


def test_only_what_is_not_there_is_named_by_its_keys(view: JudgeView, activity: Judge) -> None:
    second = activity.items[1].id
    view.show_work(AnswersResponse({second: ItemAnswers({"support": "none"})}))
    view.check()
    assert view.bar.check.isHidden()
    assert view.strip.text.endswith("press “Ctrl+Enter” once more.")


def test_no_words_that_told_are_spoken_of_where_none_were_chosen(
    view: JudgeView, activity: Judge
) -> None:
    first = activity.items[0].id
    assert view.told.isVisible()
    view.show_outcome(
        outcome_of(activity, AnswersResponse({first: ItemAnswers({"support": "vague"}, 75)})),
        "Sources",
    )
    view.go_to_item(0)
    assert view.told.isHidden()
