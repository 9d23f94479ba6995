from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.fakes.accessible import told_of
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from tests.fakes.proof_hand import ProofHand

_Key = Qt.Key


def test_a_reader_is_told_of_a_dialog_with_a_button_for_each_label(hand: ProofHand) -> None:
    hand.click("marvel")
    popover = hand.proof.popover

    told = told_of(popover)
    assert (told.name, told.role) == ("Name this mark", QAccessible.Role.Dialog)
    assert [told_of(chip).name for chip in popover.chips] == [
        "Loaded language, key 1",
        "Name-calling, key 2",
        "Exaggeration, key 3",
        "Scare quotes, key 4",
        "Glittering words, key 5",
    ]
    assert {told_of(chip).role for chip in popover.chips} == {QAccessible.Role.Button}


def test_it_stands_under_the_selection(hand: ProofHand) -> None:
    hand.click("council")
    popover = hand.proof.popover
    word = hand.proof.passage.viewport().mapTo(hand.proof, hand.point(hand.span("council").start))

    assert not popover.isWindow()
    assert 0 < popover.y() - word.y() < 40
    assert popover.geometry().left() <= word.x() <= popover.geometry().right()


def test_it_flips_above_where_there_is_no_room_below(hand: ProofHand) -> None:
    hand.proof.resize(1122, 240)
    QApplication.processEvents()
    hand.click("Sales")
    popover = hand.proof.popover
    word = hand.proof.passage.viewport().mapTo(hand.proof, hand.point(hand.span("Sales").start))

    assert popover.geometry().bottom() < word.y()
    assert hand.proof.contentsRect().contains(popover.geometry())


def test_it_stays_within_the_sheet_at_the_end_of_a_line(hand: ProofHand) -> None:
    hand.proof.resize(560, 640)
    QApplication.processEvents()
    hand.put_caret("rescue")
    hand.press(_Key.Key_End)
    hand.press(_Key.Key_Return)

    assert hand.proof.contentsRect().contains(hand.proof.popover.geometry())


def test_arrows_choose_and_enter_takes(hand: ProofHand) -> None:
    hand.click("council")
    hand.press(_Key.Key_Right, times=3)
    hand.press(_Key.Key_Left)
    hand.press(_Key.Key_Return)

    assert hand.marks == [("council", "exaggeration")]


def test_arrows_go_round(hand: ProofHand) -> None:
    hand.click("council")
    hand.press(_Key.Key_Left)
    hand.press(_Key.Key_Space)

    assert hand.marks == [("council", "glittering")]


def test_the_last_label_is_lit_the_next_time(hand: ProofHand) -> None:
    hand.click("council")
    QTest.mouseClick(hand.proof.popover.chips[3], Qt.MouseButton.LeftButton)
    hand.click("marvel")
    hand.press(_Key.Key_Return)

    assert hand.marks == [("council", "scare-quotes"), ("marvel", "scare-quotes")]


def test_keys_with_a_modifier_go_to_the_text_while_it_is_open(hand: ProofHand) -> None:
    hand.click("massive")
    hand.press(
        _Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier, 2
    )
    hand.type("1")

    assert hand.marks == [("massive private", "loaded")]


def test_asked_for_from_the_keyboard_it_has_the_focus_and_gives_it_back(hand: ProofHand) -> None:
    hand.put_caret("council")
    hand.press(_Key.Key_Return)
    chips = hand.proof.popover.chips
    assert chips[0].hasFocus()
    QTest.keyClick(chips[0], _Key.Key_Right)
    assert chips[1].hasFocus()
    QTest.keyClick(chips[1], _Key.Key_Escape)

    assert not hand.is_asked()
    assert hand.proof.passage.hasFocus()
    assert hand.selected == "council"


def test_it_offers_the_labels_of_the_passage_shown_last(hand: ProofHand) -> None:
    hand.click("council")
    hand.proof.show_passage(passage(HARBOUR), LABELS[5:], ())
    hand.click("council")

    assert [chip.label.id for chip in hand.proof.popover.chips] == [
        "flag-waving",
        "appeal-to-fear",
    ]


def test_it_follows_the_words_when_the_text_scrolls(hand: ProofHand) -> None:
    hand.proof.show_passage(passage("\n\n".join([HARBOUR] * 4)), LABELS[:5], ())
    QApplication.processEvents()
    hand.click("massive")
    before = hand.proof.popover.y()
    hand.proof.passage.verticalScrollBar().setValue(31)

    assert hand.proof.popover.y() == before - 31


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_every_chip_has_room_at_every_text_size(hand: ProofHand, look: Look, factor: float) -> None:
    look.set_factor(factor)
    hand.proof.resize(1366, 900)
    QApplication.processEvents()
    hand.click("council")
    popover = hand.proof.popover

    for chip in popover.chips:
        assert chip.size().width() >= chip.sizeHint().width()
        assert chip.height() >= chip.sizeHint().height()
    assert hand.proof.contentsRect().contains(popover.geometry())


@pytest.mark.parametrize("width", [560, 1122])
def test_every_chip_has_room_for_its_name(hand: ProofHand, look: Look, width: int) -> None:
    hand.proof.resize(width, 640)
    QApplication.processEvents()
    hand.click("council")
    popover = hand.proof.popover

    for chip in popover.chips:
        name = QFontMetrics(look.font("small")).horizontalAdvance(chip.label.name)
        assert popover.rect().contains(chip.geometry())
        assert chip.width() > name
    assert hand.proof.contentsRect().contains(popover.geometry())
