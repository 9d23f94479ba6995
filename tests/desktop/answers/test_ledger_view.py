"""The source ledger as a student works on it, by real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.ledger import FOUND, MISSING_VOICES
from literacy_app.desktop.answers.ledger_board import TABLE, VOICES
from literacy_app.desktop.paint.look import Look
from literacy_app.study.answer_hints import AnswerHint, AnswerHintKind
from tests.fakes.ledger_activity import (
    FIRST_TRY,
    LEFT_TEXT,
    MAYOR,
    answers,
    ledger,
    outcome,
)
from tests.fakes.ledger_views import open_ledger
from tests.fakes.phrase_hand import click_words, drag_words, point_of, press
from tests.fakes.proofs import span_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.answers.ledger_view import LedgerView
    from literacy_app.study.answering import AnswersChange

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> LedgerView:
    return open_ledger(qtbot, look, ledger(), answers())


def _press(view: LedgerView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.board.grid, key)


def _answers(view: LedgerView, item: str) -> dict[str, object]:
    return dict(view.answering.of(item).facets)


def _drafts(view: LedgerView) -> list[AnswersChange]:
    made: list[AnswersChange] = []
    view.drafted.connect(made.append)
    return made


def test_a_row_is_filled_in_by_the_keyboard_alone(view: LedgerView) -> None:
    drafts = _drafts(view)
    tab = Qt.Key.Key_Tab
    _press(view, Qt.Key.Key_5, tab, Qt.Key.Key_2, tab, Qt.Key.Key_3, tab, Qt.Key.Key_3)
    assert _answers(view, "remain") == {
        "kind": "nobody",
        "use": "paraphrased",
        "traceable": "no",
        "stake": "unknown",
    }
    assert dict(drafts[0].put) == {"remain/kind": "nobody"}
    assert len(drafts) == 4
    assert "1 of 5" in view.bar.words.text()


def test_the_fixed_options_stand_in_our_words_and_the_stakes_in_the_authors(
    view: LedgerView,
) -> None:
    row = view.board.grid.rows.rows[0]
    texts = [[option.text for option in cell.options] for cell in row.cells]
    assert texts[0][:2] == ["Named person", "Institution"]
    assert texts[1] == ["Quoted", "Paraphrased", "Only mentioned"]
    assert texts[2] == ["Yes", "With work", "No"]
    assert texts[3][0] == "Member states took sides"


def test_the_foot_says_what_the_answers_come_to(view: LedgerView) -> None:
    assert view.board.foot.words.text() == "So far nothing is said about who can be traced."
    view.show_work(FIRST_TRY)
    assert view.board.foot.words.text() == (
        "So far: 1 of 4 can be traced from the text alone, 1 more with some work. "
        "For 2, there is nobody to ask."
    )


def test_a_row_lights_its_phrase_and_a_phrase_its_row(view: LedgerView) -> None:
    _press(view, Qt.Key.Key_Down)
    assert view.board.phrases.lit == "civil-war"
    click_words(view.board.phrases, "the UN Security Council authorised")
    assert view.board.current_key == "council"
    assert view.board.phrases.lit == "council"
    press(view.board.phrases, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert view.board.current_key == "western"
    click_words(view.board.phrases, "Resettlement")
    assert view.board.current_key == "western"


def test_a_source_is_added_from_words_of_the_text_and_taken_out_again(view: LedgerView) -> None:
    drag_words(view.board.phrases, "a former mayor")
    view.board.phrases.button.click()
    assert view.answering.get(FOUND, FOUND) == (MAYOR,)
    row = view.board.grid.current_row
    assert row is not None
    assert (row.number, row.title, row.note) == ("5", "a former mayor", "Found by you")
    assert view.board.phrases.selected is None
    QTest.keyClick(view.board.grid, Qt.Key.Key_Delete)
    assert view.answering.get(FOUND, FOUND) is None
    assert len(view.board.grid.rows.rows) == 4


def test_words_are_selected_and_added_by_the_keyboard(view: LedgerView) -> None:
    passage = view.board.phrases.passage
    passage.setFocus()
    passage.place_caret(MAYOR.start)
    for _ in "a former mayor":
        press(view.board.phrases, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(view.board.phrases, Qt.Key.Key_Return)
    assert view.answering.get(FOUND, FOUND) == (MAYOR,)
    press(view.board.phrases, Qt.Key.Key_Z, _CTRL)
    assert view.answering.get(FOUND, FOUND) is None
    press(view.board.phrases, Qt.Key.Key_Y, _CTRL)
    assert view.answering.get(FOUND, FOUND) == (MAYOR,)


def test_a_press_falls_on_the_words_under_the_pointer_however_far_one_has_scrolled(
    view: LedgerView,
) -> None:
    view.resize(1154, 420)
    QApplication.processEvents()
    sheet = view.board.phrases
    sheet.show_span(MAYOR)
    scrolled = sheet.passage.scrolled
    assert scrolled > 100
    drag_words(sheet, "a former mayor")
    assert sheet.selected == MAYOR
    assert sheet.passage.scrolled == scrolled
    sheet.passage.verticalScrollBar().setValue(0)
    point = point_of(sheet, LEFT_TEXT.index("endgame") + 2)
    QTest.mouseDClick(sheet.passage.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseRelease(sheet.passage.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert sheet.passage.scrolled == 0


def test_adding_with_no_words_selected_says_what_to_do(view: LedgerView) -> None:
    view.board.phrases.button.click()
    assert view.strip.text.startswith("Select the words")
    drag_words(view.board.phrases, "a former mayor")
    press(view.board.phrases, Qt.Key.Key_Escape)
    assert view.board.phrases.selected is None


def test_the_same_words_are_added_once(view: LedgerView) -> None:
    for _ in range(2):
        drag_words(view.board.phrases, "a former mayor")
        view.board.phrases.button.click()
    assert view.answering.get(FOUND, FOUND) == (MAYOR,)


def test_missing_voices_are_picked_on_a_page_of_their_own(view: LedgerView) -> None:
    QTest.mouseClick(view.board.strip.button(VOICES), Qt.MouseButton.LeftButton)
    assert view.board.page == VOICES
    assert view.board.question.text() == "Who has a part in this and is not heard in the text?"
    first, _, third = view.board.voices.cards
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.mouseClick(third, Qt.MouseButton.LeftButton)
    QTest.mouseClick(third, Qt.MouseButton.LeftButton)
    assert view.answering.get(MISSING_VOICES, MISSING_VOICES) == ("v1",)
    assert view.item.id == MISSING_VOICES
    click_words(view.board.phrases, "said to remain")
    assert view.board.page == TABLE
    assert view.item.id == "remain"


def test_an_empty_table_is_not_handed_in(qtbot: QtBot, view: LedgerView) -> None:
    with qtbot.assertNotEmitted(view.submitted):
        QTest.keyClick(view.board.grid, Qt.Key.Key_Return, _CTRL)
    assert view.strip.text.startswith("The table is empty.")


def test_a_row_that_is_only_begun_may_be_handed_in_when_asked_twice(
    qtbot: QtBot, view: LedgerView
) -> None:
    _press(view, Qt.Key.Key_1)
    with qtbot.assertNotEmitted(view.submitted):
        view.bar.primary.click()
    assert view.strip.text.startswith("No row is filled in to its end.")
    with qtbot.waitSignal(view.submitted) as told:
        view.bar.primary.click()
    assert told.args == [answers(remain={"kind": "person"})]


def test_voices_that_nobody_is_picked_from_are_told_of_and_led_to(
    qtbot: QtBot, view: LedgerView
) -> None:
    tab = view.board.strip.button(VOICES)
    view.show_work(FIRST_TRY)
    assert tab.text() == "Missing voices · open"
    with qtbot.assertNotEmitted(view.submitted):
        view.bar.primary.click()
    assert view.strip.text == (
        "Nobody is picked under Missing voices yet. 2 rows are open, too. "
        "To hand it in so, press “Check my table” once more."
    )
    assert view.board.page == VOICES
    assert view.board.voices.cards[0].hasFocus()
    QTest.keyClick(view.board.voices.cards[0], Qt.Key.Key_2)
    assert view.answering.get(MISSING_VOICES, MISSING_VOICES) == ("v2",)
    assert tab.text() == "Missing voices"
    with qtbot.assertNotEmitted(view.submitted):
        view.bar.primary.click()
    assert view.strip.text.startswith("2 are not answered yet.")
    with qtbot.waitSignal(view.submitted):
        view.bar.primary.click()


def test_voices_that_nobody_was_picked_from_are_not_answered(view: LedgerView) -> None:
    view.show_outcome(outcome(view.activity, FIRST_TRY), "Investigate")
    board = view.board
    QTest.mouseClick(board.strip.button(VOICES), Qt.MouseButton.LeftButton)
    assert board.strip.button(VOICES).text() == "Missing voices"
    assert board.unanswered.isVisible()
    assert board.unanswered.text().startswith("Not answered")
    assert not board.voices.isVisible()
    view.focus_first()
    assert board.strip.button(VOICES).hasFocus()
    view.show_outcome(outcome(view.activity, FIRST_TRY, shown=True), "Investigate")
    board.show_page(VOICES)
    assert board.unanswered.isVisible()
    assert board.voices.isVisible()
    view.show_work(FIRST_TRY)
    assert not board.unanswered.isVisible()
    assert board.voices.isVisible()


def test_the_table_is_handed_in_from_the_passage_too(qtbot: QtBot, view: LedgerView) -> None:
    view.show_work(FIRST_TRY)
    press(view.board.phrases, Qt.Key.Key_Return, _CTRL)  # says that some cells are empty
    with qtbot.waitSignal(view.submitted) as told:
        press(view.board.phrases, Qt.Key.Key_Return, _CTRL)
    assert told.args == [FIRST_TRY]


def test_after_the_check_each_cell_tells_and_the_reason_is_below(view: LedgerView) -> None:
    view.show_outcome(outcome(view.activity, FIRST_TRY), "Investigate")
    assert view.board.current_key == "civil-war"
    rows = {row.key: row for row in view.board.grid.rows.rows}
    quoted = rows["civil-war"].cells[1]
    assert (quoted.text, quoted.accepted) == ("Quoted", "")
    reasons = view.board.foot.reasons
    assert reasons.isVisible()
    assert reasons.texts == ("How it is used", "Not quoted.")
    view.board.grid.go_to("remain")
    assert "Why" in reasons.texts
    assert view.board.phrases.button.isHidden()
    assert all(card.is_locked for card in view.board.voices.cards)


def test_in_the_end_what_is_accepted_stands_there_and_what_was_not_found(view: LedgerView) -> None:
    view.show_outcome(outcome(view.activity, FIRST_TRY, shown=True), "Investigate")
    rows = view.board.grid.rows.rows
    assert rows[1].cells[1].accepted == "Only mentioned"
    assert rows[-1].title == "a former mayor"
    view.board.grid.go_to(rows[-1].key)
    assert view.board.foot.reasons.texts == (
        "Not in the table, and the text leans on it.",
        "Why",
        "The mayor has no name here.",
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("a former mayor", "Found by you: the text leans on this, too."),
        ("Resettlement", "Found by you: the text does not lean on this."),
    ],
)
def test_what_was_added_is_judged(view: LedgerView, words: str, told: str) -> None:
    response = answers(found={FOUND: (span_of(LEFT_TEXT, words),)})
    view.show_outcome(outcome(view.activity, response), "Investigate")
    row = view.board.grid.rows.rows[4]
    assert (row.note, row.can_go) == (told, False)


def test_voices_that_are_not_right_are_shown_where_all_else_is(view: LedgerView) -> None:
    right = {
        item.id.replace("-", "_"): {
            facet.id: facet.accepted[0].id for facet in item.facets if facet.form == "one"
        }
        for item in view.activity.items[:4]
    }
    response = answers(**right, found={FOUND: (MAYOR,)}, missing_voices={MISSING_VOICES: ("v3",)})
    view.show_outcome(outcome(view.activity, response), "Investigate")
    assert view.board.page == VOICES
    assert view.board.voices.cards[2].card.reason == "Why 3: The UN Security Council."


def test_another_try_goes_on_from_what_is_kept(view: LedgerView) -> None:
    view.show_outcome(outcome(view.activity, FIRST_TRY), "Investigate")
    view.show_work(answers(remain={"kind": "nobody"}))
    assert not view.is_checked
    assert view.board.foot.reasons.isHidden()
    assert view.board.grid.rows.rows[0].cells[0].outcome is None


def _hint(view: LedgerView, item: str, kind: AnswerHintKind, **more: object) -> None:
    view.show_hint(AnswerHint(kind, item, 3, 1, **more))  # type: ignore[arg-type]  # the tests' own values


def test_a_hint_goes_to_its_cell_and_names_the_option(view: LedgerView) -> None:
    options = ("vague",)
    _hint(view, "council", AnswerHintKind.TECHNIQUE, facet="kind", options=options)
    assert view.strip.text == "Kind: it is not “Vague group”."
    assert view.board.current_key == "council"
    _hint(view, "council", AnswerHintKind.ANSWER, facet="stake", options=("member",))
    assert view.strip.text == "Stake in the matter: it is “Member states took sides”."
    cell = view.board.grid.current_cell
    assert cell is not None
    assert cell.facet == "stake"


def test_a_hint_lights_words_until_the_next_change(view: LedgerView) -> None:
    _hint(view, FOUND, AnswerHintKind.SENTENCE, facet=FOUND, spans=(MAYOR,))
    lit = view.board.phrases.grab().toImage()
    _press(view, Qt.Key.Key_1)
    assert view.board.phrases.grab().toImage() != lit
    _hint(view, MISSING_VOICES, AnswerHintKind.COUNT)
    assert view.board.page == VOICES


def test_a_hint_is_asked_for_the_row_one_is_in(qtbot: QtBot, view: LedgerView) -> None:
    view.board.grid.go_to("western")
    with qtbot.waitSignal(view.hint_requested) as told:
        QTest.keyClick(view.board.grid, Qt.Key.Key_H, _CTRL)
    assert told.args[0].at == "western"
