"""The table by itself: its keys, its mouse, and what a screen reader is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.desktop.answers.ledger_grid import LedgerGrid
from literacy_app.desktop.answers.ledger_rows import Cell, CellOption, Chosen, Row, folded
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")

HEADINGS = ("No.", "As the text puts it", "Kind", "Traceable?")
_KINDS = (CellOption("person", "Named person"), CellOption("vague", "Vague group"))
_TRACES = (
    CellOption("yes", "Yes", OutcomeKind.FOUND),
    CellOption("work", "With work", OutcomeKind.PARTLY),
    CellOption("no", "No", OutcomeKind.MISSED),
)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


def _row(key: str, number: int, kind: str | None = None, **more: object) -> Row:
    cells = (
        Cell(key, "kind", "Kind", "What is it?", _KINDS, kind, **more),  # type: ignore[arg-type]  # the tests' own values
        Cell(key, "traceable", "Traceable?", "Could one find it?", _TRACES, **more),  # type: ignore[arg-type]  # as above
    )
    return Row(key, str(number), f"the words of {key}", cells)


ROWS = (_row("one", 1, "vague"), _row("two", 2), _row("three", 3))
FOUND = Row("found", "4", "a mayor", (), note="Found by you", can_go=True)


class _Table(QWidget):
    """The grid between two buttons, and all that it tells."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.told: list[object] = []
        self.reached: list[object] = []
        self.before, self.after = QPushButton("before"), QPushButton("after")
        self.grid = LedgerGrid(look, "Sources")
        column = QVBoxLayout(self)
        for widget in (self.before, self.grid, self.after):
            column.addWidget(widget)
        self.grid.chosen.connect(self.told.append)
        self.grid.removed.connect(self.told.append)
        self.grid.row_reached.connect(self.reached.append)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.grid, key, held)

    def click(self, row: int, column: int, share: float = 0.5) -> None:
        rect = self.grid.visualRect(self.grid.rows.index(row, column))
        point = QPoint(rect.left() + 12, rect.top() + int(rect.height() * share))
        QTest.mouseClick(
            self.grid.viewport(),
            _LEFT,
            Qt.KeyboardModifier.NoModifier,
            point,
            QApplication.doubleClickInterval() + 1,
        )

    @property
    def place(self) -> tuple[int, int]:
        index = self.grid.currentIndex()
        return index.row(), index.column()


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def table(qtbot: QtBot, look: Look) -> _Table:
    made = _Table(look)
    qtbot.addWidget(made)
    made.resize(640, 460)
    made.grid.show_rows(HEADINGS, (*ROWS, FOUND))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.grid.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_up_and_down_go_through_the_rows_and_tell_of_them(table: _Table) -> None:
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Up)
    assert table.reached[-3:] == ["two", "three", "two"]
    assert table.place == (1, 2)


def test_tab_goes_through_the_cells_of_a_row_and_on_from_the_last(table: _Table) -> None:
    assert table.place == (0, 2)
    table.press(Qt.Key.Key_Tab)
    assert table.place == (0, 3)
    table.press(Qt.Key.Key_Tab)
    assert table.after.hasFocus()


def test_back_tab_comes_to_the_last_cell_and_leaves_from_the_first(table: _Table) -> None:
    table.after.setFocus()
    QTest.keyClick(table.after, Qt.Key.Key_Tab, _SHIFT)
    assert table.grid.hasFocus()
    assert table.place == (0, 3)
    table.press(Qt.Key.Key_Tab, _SHIFT)
    assert table.place == (0, 2)
    table.press(Qt.Key.Key_Tab, _SHIFT)
    assert table.before.hasFocus()


def test_f2_offers_the_options_of_the_cell_and_enter_takes_one(table: _Table) -> None:
    table.press(Qt.Key.Key_F2)
    menu = table.grid.menu
    assert menu.isVisible()
    assert menu.accessibleName() == "Kind: the words of one"
    assert [(each.text(), each.isChecked()) for each in menu.actions()] == [
        ("Named person", False),
        ("Vague group", True),
    ]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert table.told == [Chosen("one", "kind", "person")]


def test_space_takes_an_entry_of_the_menu_as_enter_does(table: _Table) -> None:
    table.press(Qt.Key.Key_F2)
    menu = table.grid.menu
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert table.told == [Chosen("one", "kind", "person")]
    assert not menu.isVisible()
    table.click(1, 1)
    assert table.place[0] == 1, "the next click is no longer the menu's"


def test_a_digit_chooses_and_delete_takes_back(table: _Table) -> None:
    table.press(Qt.Key.Key_2)
    table.press(Qt.Key.Key_7)
    table.press(Qt.Key.Key_Delete)
    assert table.told == [Chosen("one", "kind", "vague"), Chosen("one", "kind", None)]


def test_delete_takes_a_row_out_that_may_go_and_no_other(table: _Table) -> None:
    table.grid.go_to("found")
    table.press(Qt.Key.Key_F2)
    table.press(Qt.Key.Key_Delete)
    table.grid.go_to("two")
    table.press(Qt.Key.Key_Delete)
    assert table.told == ["found"]


def test_a_click_on_another_row_only_goes_there(table: _Table) -> None:
    table.click(1, 3)
    assert table.place == (1, 3)
    assert table.told == []


def test_a_click_on_a_radio_of_the_row_one_is_in_chooses(table: _Table) -> None:
    table.click(0, 3, 0.5)
    assert table.told == [Chosen("one", "traceable", "work")]
    table.click(0, 3, 0.02)
    assert len(table.told) == 1


def test_a_click_on_a_field_of_the_row_one_is_in_offers_its_options(table: _Table) -> None:
    table.click(0, 2)
    assert table.grid.menu.isVisible()
    table.grid.menu.close()
    table.click(0, 1)
    assert not table.grid.menu.isVisible()


def test_words_are_gone_from_into_the_cells(table: _Table) -> None:
    table.press(Qt.Key.Key_Left)
    assert table.place == (0, 1)
    table.press(Qt.Key.Key_Left)
    assert table.place == (0, 1)
    table.press(Qt.Key.Key_1)
    assert table.place == (0, 2)
    assert table.told == [Chosen("one", "kind", "person")]


def test_a_change_keeps_the_cell_one_is_in(table: _Table) -> None:
    table.grid.go_to("two", "traceable")
    table.grid.show_rows(HEADINGS, (ROWS[0], _row("two", 2, "person"), ROWS[2], FOUND))
    assert table.place == (1, 3)
    table.grid.show_rows(HEADINGS, (ROWS[0], _row("two", 2, "person")))
    assert table.place == (1, 3)


def test_after_the_check_nothing_is_chosen_any_more(table: _Table) -> None:
    checked = _row("one", 1, "person", outcome=AnswerOutcome.NOT_RIGHT, accepted="Vague group")
    table.grid.show_rows(HEADINGS, (checked,))
    table.press(Qt.Key.Key_F2)
    table.press(Qt.Key.Key_1)
    table.press(Qt.Key.Key_Delete)
    table.click(0, 2)
    assert not table.grid.menu.isVisible()
    assert table.told == []


def test_other_keys_and_shortcuts_are_left_alone(table: _Table) -> None:
    table.press(Qt.Key.Key_A)
    table.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert table.told == []


def test_a_screen_reader_is_told_of_every_cell(table: _Table) -> None:
    checked = _row("one", 1, "person", outcome=AnswerOutcome.NOT_RIGHT, accepted="Vague group")
    table.grid.show_rows(HEADINGS, (checked, *ROWS[1:]))
    accessible = QAccessible.queryAccessibleInterface(table.grid)
    assert accessible.text(QAccessible.Text.Name) == "Sources"
    assert accessible.role() == QAccessible.Role.Table
    children = [accessible.child(number) for number in range(accessible.childCount())]
    told = {each.text(QAccessible.Text.Name): each.role() for each in children}
    assert told["Named person. Not this one. Rather: Vague group"] == QAccessible.Role.Cell
    assert told["nothing chosen"] == QAccessible.Role.Cell
    assert told["the words of two"] == QAccessible.Role.Cell
    assert told["Traceable?"] == QAccessible.Role.ColumnHeader


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("width", [470, 640, 1200])
def test_it_never_scrolls_sideways_and_rows_hold_their_words(
    table: _Table, look: Look, width: int, factor: float
) -> None:
    look.set_all(CONTRAST, factor, reduced=True)
    table.resize(width, 600)
    table.grid.set_tight(tight=True)
    QApplication.processEvents()
    grid = table.grid
    widths = [grid.columnWidth(n) for n in range(4)]
    assert sum(widths) <= grid.viewport().width()
    for number, row in enumerate(grid.rows.rows):
        wanted = grid.painting.height(row, widths, is_live=number == 0)
        assert grid.rowHeight(number) == wanted
    assert grid.focus_rect().isValid()
    grid.grab()


def test_a_folded_table_has_a_row_for_each_cell(table: _Table) -> None:
    rows = folded(ROWS[:2], {"one": "Why.", "one/kind": "Not a person."})
    table.grid.show_rows(HEADINGS[:3], rows)
    table.grid.grab()
    assert [row.key for row in rows] == [
        "one", "one/kind", "one/traceable", "two", "two/kind", "two/traceable",
    ]  # fmt: skip
    assert rows[0].note == "Why."
    assert rows[1].note == "Not a person."
    table.grid.go_to("two", "traceable")
    assert table.place == (5, 2)
    table.grid.go_to("two")
    assert table.place == (3, 1)
    table.grid.go_to("nothing")
    assert table.place == (3, 1)
