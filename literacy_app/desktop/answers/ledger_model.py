"""The rows of a table as a model: what the view paints and a screen reader says.

Not their painting (`ledger_painting`), nor what a choice in a cell does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from literacy_app.desktop.answers.ledger_words import cell_said, row_said
from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.answers.ledger_rows import Cell, Row

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
NUMBER, TITLE, FIRST_CELL = 0, 1, 2
"""The columns: the number, the words, and from there on one for each cell of a row."""


class LedgerModel(QAbstractTableModel):
    """The rows, under the headings of their columns."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self._headings: tuple[str, ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings, that of the number's column first."""
        return self._headings

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> bool:
        """Show these rows; whether they are other ones than before, and not the same changed."""
        is_same = tuple(headings) == self._headings and _keys(rows) == _keys(self._rows)
        if is_same:
            self._rows = tuple(rows)
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return False
        self.beginResetModel()
        self._headings, self._rows = tuple(headings), tuple(rows)
        self.endResetModel()
        return True

    def row(self, number: int) -> Row | None:
        """The row of a number; None where there is none."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def cell(self, index: Index) -> Cell | None:
        """The cell at an index; None for numbers and words."""
        row = self.row(index.row())
        place = index.column() - FIRST_CELL
        return row.cells[place] if row is not None and 0 <= place < len(row.cells) else None

    def place_of(self, key: str) -> int:
        """The number of the row of a key; -1 where there is none."""
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None or role not in _READ:
            return None
        is_said = role == Qt.ItemDataRole.AccessibleTextRole
        if index.column() == NUMBER:
            return row.number or (row.title if is_said else "")
        if index.column() == TITLE:
            return row_said(row) if is_said else row.title
        return _words_of(self.cell(index), is_said=is_said)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role not in _READ:
            return None
        return self._headings[section] if section < len(self._headings) else None


_READ = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


def _words_of(cell: Cell | None, *, is_said: bool) -> str:
    if cell is None:
        return ""
    return cell_said(cell) if is_said else cell.text


def _keys(rows: Sequence[Row]) -> list[tuple[str, int]]:
    return [(row.key, len(row.cells)) for row in rows]
