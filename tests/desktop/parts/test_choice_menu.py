from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_lines_stand_in_order_with_ticks_and_a_rule_between_groups(owner: QWidget) -> None:
    menu = ChoiceMenu("Text size", owner)
    menu.offer(
        [
            Choice(100, "100%", is_on=True),
            Choice(110, "110%", is_on=False),
            Choice("larger", "Larger & clearer", starts_group=True),
        ]
    )
    actions = menu.actions()
    assert [action.text() for action in actions] == ["100%", "110%", "", "Larger && clearer"]
    assert [action.isChecked() for action in actions] == [True, False, False, False]
    assert [action.isCheckable() for action in actions] == [True, True, False, False]
    assert actions[2].isSeparator()
    assert menu.accessibleName() == "Text size"


def test_a_line_chosen_by_key_is_told_by_its_key(qtbot: QtBot, owner: QWidget) -> None:
    menu = ChoiceMenu("Text size", owner)
    menu.offer([Choice(100, "100%"), Choice(110, "110%")])
    menu.setActiveAction(menu.actions()[0])  # as when it has been opened, which needs a screen
    with qtbot.waitSignal(menu.chosen) as chosen:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert chosen.args == [110]


def test_a_choice_may_bring_another_offer(qtbot: QtBot, owner: QWidget) -> None:
    menu = ChoiceMenu("Steps", owner)

    class Offerer:
        def offer(self, key: object) -> None:
            menu.offer([Choice(key, f"after {key}")])

    offerer = Offerer()
    menu.offer([Choice(1, "one")])
    action = menu.actions()[0]
    menu.chosen.connect(offerer.offer)
    action.trigger()
    assert [each.text() for each in menu.actions()] == ["after 1"]
    assert action.text() == "one"
    with qtbot.waitSignal(action.destroyed):
        pass


def test_a_new_offer_takes_the_place_of_the_old(owner: QWidget) -> None:
    menu = ChoiceMenu("Text size", owner)
    menu.offer([Choice(1, "one"), Choice(2, "two")])
    menu.offer([Choice(3, "three")])
    assert [action.text() for action in menu.actions()] == ["three"]
