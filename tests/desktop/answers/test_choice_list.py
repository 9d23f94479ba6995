from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.answers.choice_card import Card
from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARDS = (
    Card("a", "Sourced in the text", "A reader could find it."),
    Card("b", "Named, not traceable", "Someone is named, but not where or when they said it."),
    Card("c", "Vague attribution"),
)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def cards(qtbot: QtBot, look: Look) -> ChoiceCards:
    made = ChoiceCards(look)
    qtbot.addWidget(made)
    made.set_columns(2)
    made.resize(700, 200)
    made.show_cards(CARDS)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_one_of_them_is_a_radio_button_and_several_are_check_boxes(cards: ChoiceCards) -> None:
    assert told_of(cards.cards[0]).role == QAccessible.Role.RadioButton
    assert told_of(cards.cards[0]).name == "Sourced in the text. A reader could find it"
    cards.show_cards(CARDS, several=True)
    assert told_of(cards.cards[0]).role == QAccessible.Role.CheckBox


def test_a_click_chooses(qtbot: QtBot, cards: ChoiceCards) -> None:
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.mouseClick(cards.cards[1], Qt.MouseButton.LeftButton)
    assert chosen.args == ["b"]
    assert [each.isChecked() for each in cards.cards] == [False, True, False]


def test_a_digit_chooses_and_takes_the_focus_along(qtbot: QtBot, cards: ChoiceCards) -> None:
    with qtbot.waitSignal(cards.chosen) as chosen:
        assert cards.choose_number(3)
    assert chosen.args == ["c"]
    assert cards.cards[2].hasFocus()
    assert not cards.choose_number(4)


def test_the_arrows_go_from_card_to_card(qtbot: QtBot, cards: ChoiceCards) -> None:
    cards.choose_number(1)
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.keyClick(cards.cards[0], Qt.Key.Key_Right)
    assert chosen.args == ["b"]
    assert cards.cards[1].hasFocus()


def test_radio_buttons_are_one_tab_stop(cards: ChoiceCards) -> None:
    stops = [each for each in cards.cards if each.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [cards.cards[0]]
    cards.choose_number(2)
    stops = [each for each in cards.cards if each.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [cards.cards[1]]


def test_several_are_chosen_and_left_alone_again(qtbot: QtBot, cards: ChoiceCards) -> None:
    cards.show_cards(CARDS, several=True)
    with qtbot.waitSignal(cards.chosen) as chosen:
        QTest.keyClick(cards.cards[0], Qt.Key.Key_Space)
    assert chosen.args == ["a"]
    cards.cards[1].click()
    assert [each.isChecked() for each in cards.cards] == [True, True, False]


def test_what_is_checked_can_be_read_and_not_chosen(qtbot: QtBot, cards: ChoiceCards) -> None:
    reason = Card(
        "a",
        "Sourced in the text",
        is_chosen=True,
        outcome=OutcomeKind.OVER_FLAGGED,
        verdict="Not this one",
        reason="The text names no source.",
    )
    cards.show_cards((reason, *CARDS[1:]), locked=True)
    told = told_of(cards.cards[0])
    assert told.name == "Sourced in the text. Not this one"
    assert told.description == "The text names no source."
    with qtbot.assertNotEmitted(cards.chosen):
        QTest.mouseClick(cards.cards[1], Qt.MouseButton.LeftButton)
        QTest.keyClick(cards.cards[1], Qt.Key.Key_Space)
        assert not cards.choose_number(2)
    assert [each.isChecked() for each in cards.cards] == [True, False, False]


def test_cards_of_a_row_are_as_high_as_the_highest_and_nothing_is_cut(cards: ChoiceCards) -> None:
    first, second, third = cards.cards
    assert first.height() == second.height() >= second.heightForWidth(second.width())
    assert first.y() == second.y() < third.y()
    assert cards.height() == third.geometry().bottom() + 1


def test_there_is_one_column_where_it_is_narrow(look: Look, cards: ChoiceCards) -> None:
    cards.resize(400, 200)
    assert len({each.x() for each in cards.cards}) == 1
    look.set_factor(2.0)
    cards.resize(700, 300)
    assert len({each.x() for each in cards.cards}) == 1
    assert all(each.height() >= each.heightForWidth(each.width()) for each in cards.cards)


def test_another_question_keeps_the_focus_on_the_cards(cards: ChoiceCards) -> None:
    cards.cards[2].setFocus()
    cards.show_cards(CARDS[:2])
    assert cards.cards[0].hasFocus()
