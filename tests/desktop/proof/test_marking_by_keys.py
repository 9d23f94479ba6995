"""Every line of the interaction table (look.md, section 4) that is done with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.study.marking import StepName

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes.proof_hand import ProofHand

_Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def test_a_digit_marks_the_selection(hand: ProofHand) -> None:
    hand.drag("false pretexts")
    hand.type("2")

    assert hand.marks == [("false pretexts", "name-calling")]
    assert not hand.is_asked()


def test_a_digit_marks_the_word_at_the_caret(hand: ProofHand) -> None:
    hand.put_caret("market")
    hand.press(_Key.Key_Right, times=2)
    hand.type("3")

    assert hand.marks == [("market", "exaggeration")]


def test_a_digit_marks_the_word_that_the_caret_is_right_behind(hand: ProofHand) -> None:
    hand.put_caret("market", after=True)
    hand.type("3")

    assert hand.marks == [("market", "exaggeration")]


def test_a_digit_renames_the_mark_at_the_caret(hand: ProofHand) -> None:
    hand.drag("false pretexts")
    hand.type("1")
    hand.type("5")

    assert hand.marks == [("false pretexts", "glittering")]
    assert hand.proof.marking.undo_name == StepName("rename", "false pretexts")


def test_a_digit_renames_the_open_mark_which_stays_open(hand: ProofHand) -> None:
    hand.drag("false pretexts")
    hand.type("1")
    hand.click("false")
    hand.type("5")

    assert hand.marks == [("false pretexts", "glittering")]
    assert hand.lit_row() == 0


def test_a_digit_past_the_palette_does_nothing(hand: ProofHand) -> None:
    hand.click("marvel")
    hand.type("6")

    assert hand.marks == []
    assert hand.is_asked()


def test_a_digit_with_the_caret_outside_the_text_picks_up_the_pencil(
    hand: ProofHand, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(hand.proof.pencil_changed) as told:
        hand.type("2")

    assert told.args == ["name-calling"]
    assert hand.marks == []
    hand.click("marvel")
    assert hand.marks == [("marvel", "name-calling")]


def test_the_same_digit_puts_the_pencil_down_again(hand: ProofHand) -> None:
    hand.type("22")

    assert hand.pencil() is None


@pytest.mark.parametrize(
    ("key", "held", "times", "selected"),
    [
        (_Key.Key_Right, _SHIFT, 2, "massive"),
        (_Key.Key_Right, _SHIFT | _CTRL, 2, "massive private"),
        (_Key.Key_Left, _SHIFT | _CTRL, 1, "The"),
    ],
)
def test_shift_and_arrows_extend_by_letters_and_words(
    hand: ProofHand, key: Qt.Key, held: Qt.KeyboardModifier, times: int, selected: str
) -> None:
    hand.put_caret("massive private")
    hand.press(key, held, times)
    hand.type("1")

    assert hand.marks == [(selected, "loaded")]


def test_shift_and_down_extend_by_lines(hand: ProofHand) -> None:
    hand.put_caret("marvel")
    hand.press(_Key.Key_Down, _SHIFT)
    hand.type("1")

    ((words, _),) = hand.marks
    assert words.startswith("marvel, is")
    assert len(words) > 40


def test_everything_can_be_selected_and_marked(hand: ProofHand) -> None:
    hand.press(_Key.Key_A, _CTRL)
    hand.type("1")

    assert hand.marks == [(hand.text[:-1], "loaded")]


@pytest.mark.parametrize("key", [_Key.Key_Delete, _Key.Key_Backspace])
def test_delete_and_backspace_erase_the_mark_at_the_caret(hand: ProofHand, key: Qt.Key) -> None:
    hand.drag("false pretexts")
    hand.type("1")
    hand.put_caret("pretexts")
    hand.press(key)

    assert hand.marks == []
    assert hand.proof.marking.undo_name == StepName("erase", "false pretexts")


def test_delete_erases_the_open_mark(hand: ProofHand) -> None:
    hand.drag("false pretexts")
    hand.type("1")
    hand.click("pretexts")
    hand.press(_Key.Key_Delete)

    assert hand.marks == []


def test_delete_erases_every_mark_in_the_selection_as_one_step(hand: ProofHand) -> None:
    hand.put_caret("massive")
    hand.type("1")
    hand.put_caret("armies")
    hand.type("2")
    hand.drag("massive private armies")
    hand.press(_Key.Key_Delete)

    assert hand.marks == []
    hand.proof.undo()
    assert hand.marks == [("massive", "loaded"), ("armies", "name-calling")]


def test_delete_where_there_is_no_mark_does_nothing(hand: ProofHand) -> None:
    hand.put_caret("massive")
    hand.press(_Key.Key_Delete)

    assert hand.proof.marking.undo_name is None
    assert "massive" in hand.proof.passage.toPlainText()


@pytest.mark.parametrize(("key", "held"), [(_Key.Key_Z, _CTRL | _SHIFT), (_Key.Key_Y, _CTRL)])
def test_steps_are_undone_and_done_again_without_limit(
    hand: ProofHand, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    for number, words in enumerate(("council", "harbour", "rescue", "massive"), start=1):
        hand.put_caret(words)
        hand.type(str(number))
    done = hand.marks

    hand.press(_Key.Key_Z, _CTRL, times=6)
    assert hand.marks == []
    hand.press(key, held, times=6)
    assert hand.marks == done


def test_undo_in_the_passage_wins_over_a_shortcut_of_the_window(hand: ProofHand) -> None:
    pressed: list[object] = []
    shortcut = QShortcut(QKeySequence("Ctrl+Z"), hand.proof)
    shortcut.activated.connect(lambda: pressed.append(None))
    hand.put_caret("massive")
    hand.type("1")
    hand.press(_Key.Key_Z, _CTRL)

    assert hand.marks == []
    assert pressed == []


def test_escape_closes_the_popover_then_the_selection_then_the_pencil(hand: ProofHand) -> None:
    hand.type("2")
    hand.proof.set_pencil(None)
    hand.click("marvel")
    assert hand.is_asked()
    hand.press(_Key.Key_Escape)
    assert (hand.is_asked(), hand.selected) == (False, "marvel")
    hand.press(_Key.Key_Escape)
    assert not hand.selected

    hand.proof.set_pencil("loaded")
    hand.put_caret("market")
    hand.press(_Key.Key_Right, _CTRL | _SHIFT)
    hand.press(_Key.Key_Escape)
    assert (hand.selected, hand.pencil()) == (None, "loaded")
    hand.press(_Key.Key_Escape)
    assert hand.pencil() is None
    assert hand.marks == []


def test_escape_closes_the_open_mark_before_it_puts_the_pencil_down(hand: ProofHand) -> None:
    hand.proof.set_pencil("loaded")
    hand.click("marvel")
    hand.click("marvel")
    assert hand.lit_row() == 0
    hand.press(_Key.Key_Escape)
    assert hand.lit_row() is None
    assert hand.pencil() == "loaded"


@pytest.mark.parametrize(
    ("key", "held", "lands_before"),
    [
        (_Key.Key_Right, Qt.KeyboardModifier.NoModifier, "assive private"),
        (_Key.Key_Right, _CTRL, "private"),
        (_Key.Key_Left, _CTRL, "The massive"),
    ],
)
def test_the_caret_walks_by_letters_and_words(
    hand: ProofHand, key: Qt.Key, held: Qt.KeyboardModifier, lands_before: str
) -> None:
    hand.put_caret("massive private")
    hand.press(key, held)

    assert hand.proof.passage.caret == hand.span(lands_before).start


def test_home_and_end_go_to_the_ends_of_the_line(hand: ProofHand) -> None:
    passage = hand.proof.passage
    hand.put_caret("quiet")
    hand.press(_Key.Key_Home)
    start = passage.caret
    hand.press(_Key.Key_End)

    assert start < hand.span("quiet").start < passage.caret
    assert hand.point(start).y() == hand.point(passage.caret - 1).y()


def test_the_first_caret_key_only_brings_the_caret_into_the_text(hand: ProofHand) -> None:
    passage = hand.proof.passage
    hand.press(_Key.Key_Right)

    assert passage.is_caret_placed
    assert passage.caret == 0
    hand.type("1")
    assert hand.marks == [("In", "loaded")]


def test_n_and_shift_n_go_from_mark_to_mark(hand: ProofHand) -> None:
    for words in ("council", "rescue", "massive"):
        hand.put_caret(words)
        hand.type("1")
    hand.put_caret("In spring")
    opened = []
    for key_held in (0, 0, 0, 0, _SHIFT, _SHIFT, _SHIFT):
        hand.press(_Key.Key_N, _SHIFT if key_held else Qt.KeyboardModifier.NoModifier)
        opened.append(hand.lit_row())

    assert opened == [0, 1, 2, 2, 1, 0, 0]


def test_alt_right_goes_to_the_note_of_a_mark_and_escape_comes_back(hand: ProofHand) -> None:
    hand.put_caret("rescue")
    hand.type("1")
    hand.put_caret("massive")
    hand.type("1")
    hand.put_caret("rescue")
    hand.press(_Key.Key_Right, _ALT)
    assert hand.proof.margin.hasFocus()
    assert hand.lit_row() == 0

    QTest.keyClick(hand.proof.margin, _Key.Key_Down)
    QTest.keyClick(hand.proof.margin, _Key.Key_Escape)
    assert hand.proof.passage.hasFocus()
    assert hand.proof.passage.caret == hand.span("massive").start


def test_alt_right_where_there_is_no_mark_stays_in_the_text(hand: ProofHand) -> None:
    hand.put_caret("rescue")
    hand.press(_Key.Key_Right, _ALT)

    assert hand.proof.passage.hasFocus()


@pytest.mark.parametrize("key", [_Key.Key_Return, _Key.Key_Enter])
def test_ctrl_enter_asks_for_the_check(hand: ProofHand, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(hand.proof.check_requested) as told:
        hand.press(key, _CTRL)

    assert told.args == [None]


def test_enter_asks_for_the_name_of_the_word_at_the_caret(hand: ProofHand) -> None:
    hand.put_caret("market")
    hand.press(_Key.Key_Return)

    assert hand.is_asked()
    assert hand.selected == "market"
    focused = QApplication.focusWidget()
    assert focused is hand.proof.popover.chips[0]
    QTest.keyClick(focused, _Key.Key_3)
    assert hand.marks == [("market", "exaggeration")]
    assert hand.proof.passage.hasFocus()


def test_enter_marks_with_the_held_pencil(hand: ProofHand) -> None:
    hand.proof.set_pencil("glittering")
    hand.put_caret("market")
    hand.press(_Key.Key_Return)

    assert hand.marks == [("market", "glittering")]


def test_enter_on_a_mark_opens_and_closes_it(hand: ProofHand) -> None:
    hand.put_caret("market")
    hand.type("1")
    hand.press(_Key.Key_Return)
    assert hand.lit_row() == 0
    hand.press(_Key.Key_Return)
    assert hand.lit_row() is None


def test_single_keys_work_only_while_the_passage_has_the_focus(hand: ProofHand) -> None:
    hand.put_caret("market")
    hand.type("1")
    margin = hand.proof.margin
    margin.setFocus()
    QTest.keyClicks(margin, "2n3")

    assert hand.marks == [("market", "loaded")]
    assert hand.pencil() is None


def test_undo_and_check_work_from_the_margin_too(hand: ProofHand, qtbot: QtBot) -> None:
    hand.put_caret("market")
    hand.type("1")
    margin = hand.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_Z, _CTRL)
    assert hand.marks == []
    with qtbot.waitSignal(hand.proof.check_requested):
        QTest.keyClick(margin, _Key.Key_Return, _CTRL)


def test_copy_takes_the_words_as_they_stand(hand: ProofHand) -> None:
    hand.drag("four years.\n\nThe rescue", from_inside=0, to_inside=0)
    hand.press(_Key.Key_C, _CTRL)

    data: QMimeData = QApplication.clipboard().mimeData()
    assert data.text() == "four years.\n\nThe rescue"
    assert data.formats() == ["text/plain"]


def test_typing_never_changes_the_text(hand: ProofHand) -> None:
    before = hand.proof.passage.toPlainText()
    hand.put_caret("market")
    hand.type("abc nothing! ")
    hand.press(_Key.Key_V, _CTRL)
    hand.press(_Key.Key_X, _CTRL)

    assert hand.proof.passage.toPlainText() == before


def test_tab_leaves_the_text(hand: ProofHand) -> None:
    hand.press(_Key.Key_Tab)

    assert hand.proof.margin.hasFocus()
