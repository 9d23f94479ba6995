from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.answers.item_list import ItemList, ItemRow
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = (
    ItemRow("The council voted 7 to 4", "Sourced in the text", certainty=75),
    ItemRow("Experts say that it was safe", "answering now"),
    ItemRow("The operator is lying", "Not this one", outcome=OutcomeKind.OVER_FLAGGED),
)


@pytest.fixture
def list_(qtbot: QtBot) -> ItemList:
    made = ItemList(Look(), "Claims in this passage", "The question is what the text offers.")
    qtbot.addWidget(made)
    made.resize(352, 500)
    made.show_rows(ROWS, 1, "1 of 3")
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_each_row_says_what_it_is_about_and_how_far_one_is(list_: ItemList) -> None:
    assert [told_of(button).name for button in list_.buttons] == [
        "1. The council voted 7 to 4. Sourced in the text",
        "2. Experts say that it was safe. answering now",
        "3. The operator is lying. Not this one",
    ]
    assert list_.count.text() == "1 of 3"


def test_a_click_chooses_a_row(qtbot: QtBot, list_: ItemList) -> None:
    with qtbot.waitSignal(list_.item_chosen) as chosen:
        QTest.mouseClick(list_.buttons[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]


def test_it_is_one_tab_stop_and_the_arrows_move_within(qtbot: QtBot, list_: ItemList) -> None:
    list_.focus_current()
    assert list_.buttons[1].hasFocus()
    QTest.keyClick(list_.buttons[1], Qt.Key.Key_Down)
    assert list_.buttons[2].hasFocus()
    with qtbot.waitSignal(list_.item_chosen) as chosen:
        QTest.keyClick(list_.buttons[2], Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_more_rows_than_fit_are_scrolled_to(qtbot: QtBot, list_: ItemList) -> None:
    list_.show_rows(ROWS * 10, 29, "")
    last = list_.buttons[-1]
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() == last.height())


def test_the_remark_gives_way(list_: ItemList) -> None:
    list_.set_remark_shown(shown=False)
    assert list_.remark.isHidden()
