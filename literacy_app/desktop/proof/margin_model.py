"""The margin's rows as a Qt model, so that a screen reader meets them as a list.

Not their painting; it holds no row itself but asks `Rows`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from literacy_app.desktop.proof.rows import Rows

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MarginModel(QAbstractListModel):
    """Tells Qt how many rows there are and what each is called."""

    def __init__(self, rows: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._count = len(rows)

    def set_rows(self, rows: Rows) -> None:
        """Stand for other rows."""
        self.beginResetModel()
        self._rows = rows
        self._count = len(rows)
        self.endResetModel()

    def replace(self, first: int, removed: int, added: int) -> None:
        """Say that in the rows, which are changed already, so many at a place are others now."""
        kept = min(removed, added)
        if removed > kept:
            self.beginRemoveRows(QModelIndex(), first + kept, first + removed - 1)
            self._count -= removed - kept
            self.endRemoveRows()
        if added > kept:
            self.beginInsertRows(QModelIndex(), first + kept, first + added - 1)
            self._count += added - kept
            self.endInsertRows()
        if kept:
            self.dataChanged.emit(self.index(first), self.index(first + kept - 1))

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        number = index.row()
        if not 0 <= number < min(self._count, len(self._rows)):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._rows.name(number)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._rows.description(number)
        return None
