"""A comparison of two texts as a student works on it, by real keys and clicks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.compare import LEFT_OUT_LEFT, LEFT_OUT_RIGHT, NOTHING, PAIRS
from literacy_app.desktop.answers.compare_board import LEFT, LEFT_OUT, MATCHES, RIGHT
from literacy_app.desktop.answers.compare_view import CompareView
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST
from literacy_app.study.answer_hints import AnswerHint, AnswerHintKind
from tests.fakes.accessible import told_of
from tests.fakes.ledger_activity import RIGHT_TEXT, answers, compare, lesson_of, outcome
from tests.fakes.phrase_hand import click_words, press
from tests.fakes.proofs import span_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.compare import Compare

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TRY = answers(
    pairs={"l1": "r1", "l2": "r4"},
    left_out_left={LEFT_OUT_LEFT: ("v1", "v2")},
)


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


def _open(qtbot: QtBot, look: Look, activity: Compare, response: AnswersResponse) -> CompareView:
    made = CompareView(look, lesson_of(activity), activity)
    qtbot.addWidget(made)
    made.resize(1154, 720)
    made.set_band(Band.WIDE)
    made.show_work(response)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_first()
    return made


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> CompareView:
    return _open(qtbot, look, compare(), answers())


def _pairs(view: CompareView) -> dict[str, object]:
    return dict(view.answering.of(PAIRS).facets)


def _only(activity: Compare, *items: str) -> Compare:
    return replace(activity, items=tuple(each for each in activity.items if each.id in items))


def test_a_pair_is_made_by_two_clicks(view: CompareView) -> None:
    board = view.board
    click_words(board.left, "around 100,000 civilians")
    assert board.grid.current_row is not None
    assert board.grid.current_row.key == "l3"
    assert board.right.passage.hasFocus()
    assert view.strip.text.startswith("Now choose the words of the second text")
    click_words(board.right, "some 35,000 people")
    assert _pairs(view) == {"l3": "r3"}
    assert (board.left.lit, board.right.lit) == ("l3", "r3")
    row = board.grid.rows.rows[2]
    assert (row.title, row.cells[0].text) == ("around 100,000 civilians", "e: some 35,000 people")


def test_a_pair_is_made_by_the_keyboard_alone_in_the_texts(view: CompareView) -> None:
    board = view.board
    board.left.passage.setFocus()
    board.grid.go_to("l3")
    press(board.left, Qt.Key.Key_N)
    assert board.left.lit == "l1"
    press(board.left, Qt.Key.Key_Return)
    assert board.right.passage.hasFocus()
    press(board.right, Qt.Key.Key_N, _SHIFT)
    press(board.right, Qt.Key.Key_N)
    press(board.right, Qt.Key.Key_N)
    assert _pairs(view) == {}
    press(board.right, Qt.Key.Key_Return)
    assert _pairs(view) == {"l1": "r4"}


def test_a_pair_is_made_in_the_table(view: CompareView) -> None:
    grid = view.board.grid
    assert grid.hasFocus()
    QTest.keyClick(grid, Qt.Key.Key_F2)
    assert [each.text() for each in grid.menu.actions()] == [
        "a: A few foreign officers",
        "d: Reports of killings",
        "e: some 35,000 people",
        "b: on Monday",
        "c: a spokesman",
        "Nothing here does this",
    ]
    grid.menu.close()
    QTest.keyClick(grid, Qt.Key.Key_1)
    QTest.keyClick(grid, Qt.Key.Key_Down)
    QTest.keyClick(grid, Qt.Key.Key_6)
    assert _pairs(view) == {"l1": "r1", "l2": NOTHING}
    QTest.keyClick(grid, Qt.Key.Key_Delete)
    QTest.keyClick(grid, Qt.Key.Key_Z, _CTRL)
    assert _pairs(view) == {"l1": "r1", "l2": NOTHING}


def test_nothing_in_the_other_text_may_do_the_same(view: CompareView) -> None:
    view.board.right.button.click()
    assert _pairs(view) == {"l1": NOTHING}
    assert view.board.right.lit is None


def test_what_is_left_out_is_picked_from_two_lists(view: CompareView) -> None:
    board = view.board
    QTest.mouseClick(board.strip.button(LEFT_OUT), Qt.MouseButton.LeftButton)
    left, right = board.lists.lists
    assert left.question.text() == "What does the first text leave out?"
    assert right.question.text() == "What does the second text leave out?"
    QTest.mouseClick(left.cards.cards[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(right.cards.cards[1], Qt.MouseButton.LeftButton)
    assert view.answering.get(LEFT_OUT_LEFT, LEFT_OUT_LEFT) == ("v1",)
    assert view.answering.get(LEFT_OUT_RIGHT, LEFT_OUT_RIGHT) == ("v2",)
    assert view.item.id == LEFT_OUT_RIGHT
    view.focus_first()
    assert left.cards.cards[0].hasFocus()
    board.show_page(MATCHES)
    assert view.item.id == PAIRS


def test_the_keys_of_both_lists_are_numbered_through(view: CompareView) -> None:
    view.board.show_page(LEFT_OUT)
    left, right = (each.cards.cards for each in view.board.lists.lists)
    keys = [card.number for card in (*left, *right)]
    assert keys == list(range(1, len(keys) + 1))
    view.focus_first()
    QTest.keyClick(left[0], Qt.Key.Key_2)
    QTest.keyClick(left[0], getattr(Qt.Key, f"Key_{right[0].number}"))
    assert view.answering.get(LEFT_OUT_LEFT, LEFT_OUT_LEFT) == ("v2",)
    assert view.answering.get(LEFT_OUT_RIGHT, LEFT_OUT_RIGHT) == ("v1",)
    assert right[0].hasFocus()
    view.board.show_page(MATCHES)
    assert not view.choose_number(1)


def test_an_empty_try_is_not_handed_in_and_a_full_one_is(qtbot: QtBot, view: CompareView) -> None:
    with qtbot.assertNotEmitted(view.submitted):
        press(view.board.left, Qt.Key.Key_Return, _CTRL)
    assert view.strip.text.startswith("Nothing is matched yet.")
    view.show_work(TRY)
    with qtbot.waitSignal(view.submitted) as told:
        press(view.board.right, Qt.Key.Key_Return, _CTRL)
        press(view.board.right, Qt.Key.Key_Return, _CTRL)
    assert told.args == [TRY]


def test_some_pairs_may_be_handed_in_when_asked_twice(qtbot: QtBot, view: CompareView) -> None:
    QTest.keyClick(view.board.grid, Qt.Key.Key_1)
    assert view.bar.words.text() == "1 of 5 answered"
    with qtbot.assertNotEmitted(view.submitted):
        view.bar.primary.click()
    assert view.strip.text.startswith("Some pairs are missing.")
    with qtbot.waitSignal(view.submitted) as told:
        view.bar.primary.click()
    assert told.args == [answers(pairs={"l1": "r1"})]


def test_after_the_check_each_pair_tells(view: CompareView) -> None:
    view.show_outcome(outcome(view.activity, TRY), "Next text")
    board = view.board
    assert board.grid.current_row is not None
    assert board.grid.current_row.key == "l2"
    assert board.foot.reasons.texts == ("These do not do the same work.",)
    assert board.grid.current_row.cells[0].accepted == ""
    click_words(board.right, "A few foreign officers")
    assert board.left.lit == "l1"
    assert board.foot.reasons.texts == ("Both say it softly.",)
    click_words(board.right, "some 35,000 people")
    assert board.left.lit == "l1"
    click_words(board.left, "around 100,000 civilians")
    assert board.foot.reasons.word.text() == "Not answered"
    assert board.right.button.isHidden()
    board.right.button_pressed.emit(None)
    assert _pairs(view) == {"l1": "r1", "l2": "r4"}


def test_in_the_end_what_is_accepted_stands_there(view: CompareView) -> None:
    view.show_outcome(outcome(view.activity, TRY, shown=True), "Next text")
    rows = view.board.grid.rows.rows
    assert [row.cells[0].accepted for row in rows] == [
        "",
        "d: Reports of killings",
        "e: some 35,000 people",
    ]
    cards = view.board.lists.lists[0].cards.cards
    assert [card.card.verdict for card in cards] == ["Right", "Not this one"]
    assert cards[1].card.reason == "Why 2: That observers were sent."
    assert cards[0].is_locked


@pytest.mark.parametrize(
    ("kind", "option", "words"),
    [
        (AnswerHintKind.TECHNIQUE, "r4", "“on Monday” does not do what"),
        (AnswerHintKind.ANSWER, "r2", "“Reports of killings” does the same as"),
        (AnswerHintKind.TECHNIQUE, NOTHING, "Something does the same as"),
        (AnswerHintKind.ANSWER, NOTHING, "Nothing there does the same as"),
    ],
)
def test_a_hint_on_a_pair_names_both(
    view: CompareView, kind: AnswerHintKind, option: str, words: str
) -> None:
    span = span_of(RIGHT_TEXT, "Reports of killings")
    view.board.show_page(LEFT_OUT)
    hint = AnswerHint(kind, PAIRS, 2, 1, facet="l2", options=(option,), spans=(span,))
    view.show_hint(hint)
    assert view.strip.text == f"{words} “western government and media misinformation”" + (
        " does." if "not do what" in words else "."
    )
    assert view.board.page == MATCHES
    assert view.board.left.lit == "l2"


def test_other_hints_are_said_as_everywhere(view: CompareView) -> None:
    view.show_hint(AnswerHint(AnswerHintKind.COUNT, PAIRS, 2, 1))
    assert view.strip.text == "2 are not answered right yet."
    view.show_hint(AnswerHint(AnswerHintKind.COUNT, LEFT_OUT_RIGHT, 2, 1))
    assert view.board.page == LEFT_OUT


def test_only_what_is_left_out_may_be_asked(qtbot: QtBot, look: Look) -> None:
    view = _open(qtbot, look, _only(compare(), LEFT_OUT_RIGHT), answers())
    assert view.board.page == LEFT_OUT
    assert view.board.strip.isHidden()
    assert view.board.right.button.isHidden()
    assert [each.isHidden() for each in view.board.lists.lists] == [False, True]
    card = view.board.lists.lists[0].cards.cards[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    response = view.answering.response
    view.show_outcome(outcome(view.activity, response), "Next text")
    assert card.card.verdict == "Right"


def test_only_pairs_may_be_asked(qtbot: QtBot, look: Look) -> None:
    view = _open(qtbot, look, _only(compare(), PAIRS), answers())
    assert view.board.strip.isHidden()
    assert view.board.grid.isVisible()


def test_where_it_is_narrow_one_page_is_seen_and_choosing_goes_on(
    view: CompareView, look: Look
) -> None:
    look.set_all(CONTRAST, 2.0, reduced=True)
    view.set_band(Band.COMPACT, short=True)
    view.resize(1366, 620)
    board = view.board
    assert board.is_narrow
    board.show_page(LEFT)
    QApplication.processEvents()
    assert not board.right.isVisible()
    view.focus_first()
    assert board.left.passage.hasFocus()
    click_words(board.left, "around 100,000 civilians")
    assert board.page == RIGHT
    QApplication.processEvents()
    click_words(board.right, "some 35,000 people")
    assert board.page == LEFT
    assert _pairs(view) == {"l3": "r3"}
    board.show_page("elsewhere")
    assert board.page == LEFT
    view.grab()
    view.show_outcome(outcome(view.activity, TRY), "Next text")
    assert board.page == MATCHES
    assert board.grid.rows.rows[1].note == "These do not do the same work."
    assert board.foot.reasons.isHidden()
    look.set_all(CONTRAST, 1.0, reduced=True)
    view.set_band(Band.WIDE)
    assert board.page == MATCHES
    assert board.right.isVisible()


def test_a_screen_reader_is_told_both_texts_apart(view: CompareView) -> None:
    first, second, sheet, bar = view.regions()
    assert (first, second, bar) == (view.board.left, view.board.right, view.bar)
    assert sheet.isAncestorOf(view.board.grid)
    assert told_of(view.board.left.passage).name == "First text"
    told = told_of(view.board.right.passage)
    assert told.name == "Second text"
    assert told.description.startswith("a: A few foreign officers, b: on Monday")


def test_the_pair_that_is_told_of_stays_in_view_over_its_reasons(
    qtbot: QtBot, view: CompareView
) -> None:
    view.resize(1154, 600)
    tried = answers(pairs={"l1": "r1", "l2": "r2", "l3": "r4"})
    view.show_outcome(outcome(view.activity, tried), "Next text")
    grid = view.board.grid
    assert grid.current_row is not None
    assert grid.current_row.key == "l3"

    def is_in_view() -> bool:
        is_laid_out = view.board.foot.height() > grid.rowHeight(0)
        return is_laid_out and grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))

    qtbot.waitUntil(is_in_view)


@pytest.mark.parametrize("shown", [False, True])
def test_three_pairs_are_seen_beside_the_reasons(view: CompareView, *, shown: bool) -> None:
    view.resize(1366, 640)  # as in a window of 1366 by 768
    view.show_outcome(outcome(view.activity, TRY, shown=shown), "Next text")
    view.grab()
    QApplication.processEvents()
    board = view.board
    heights = [board.grid.rowHeight(place) for place in range(3)]
    assert sum(heights) <= board.grid.viewport().height()
    assert board.foot.reasons.isVisible()
    assert board.foot.x() >= board.grid.geometry().right()
    view.show_work(TRY)
    view.grab()
    assert board.foot.height() == 0 or board.foot.y() >= board.grid.geometry().bottom()


def test_what_is_left_out_has_the_sheet_to_itself(view: CompareView) -> None:
    view.show_outcome(outcome(view.activity, TRY), "Next text")
    view.board.show_page(LEFT_OUT)
    view.grab()
    QApplication.processEvents()
    lists = view.board.lists
    assert lists.y() < view.board.strip.geometry().bottom() + 20
