from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.entry_list import Entries, Entry, EntryList
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def entries(qtbot: QtBot) -> EntryList:
    made = EntryList(Look())
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show_entries(Entries("All notes", (Entry("a", "first"), Entry("b", "second"))))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_is_named_and_begins_at_its_top(entries: EntryList) -> None:
    assert told_of(entries).name == "All notes"
    assert entries.currentRow() == 0


def test_enter_chooses_the_current_one(qtbot: QtBot, entries: EntryList) -> None:
    QTest.keyClick(entries, Qt.Key.Key_Down)
    with qtbot.waitSignal(entries.chosen) as chosen:
        QTest.keyClick(entries, Qt.Key.Key_Enter)
    assert chosen.args == ["b"]


def test_a_click_chooses(qtbot: QtBot, entries: EntryList) -> None:
    rect = entries.visualItemRect(entries.item(1))
    with qtbot.waitSignal(entries.chosen) as chosen:
        QTest.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert chosen.args == ["b"]


def test_escape_chooses_nothing(qtbot: QtBot, entries: EntryList) -> None:
    with qtbot.waitSignal(entries.chosen) as chosen:
        QTest.keyClick(entries, Qt.Key.Key_Escape)
    assert chosen.args == [None]


def test_an_empty_list_chooses_nothing_by_enter(qtbot: QtBot, entries: EntryList) -> None:
    entries.show_entries(Entries("All notes", ()))
    with qtbot.assertNotEmitted(entries.chosen):
        QTest.keyClick(entries, Qt.Key.Key_Return)
