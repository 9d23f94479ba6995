"""The rows of the library as a list model: what views paint and screen readers say.

Not the words themselves (`library_rows`) nor their painting (`library_painting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from literacy_app.desktop.library.library_rows import LibraryRows, Row, RowKind, plain_words
from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class LibraryModel(QAbstractListModel):
    """A row of the library a row of the model; empty until rows are shown."""

    def __init__(self) -> None:
        super().__init__()
        self._content: LibraryRows | None = None
        self._rows: list[Row] = []
        self._details: dict[str, tuple[str, ...]] = {}
        self.greeting = ("", "")

    @property
    def content(self) -> LibraryRows | None:
        """The rows with their words; None before there are any."""
        return self._content

    def show_rows(self, content: LibraryRows, greeting: tuple[str, str]) -> None:
        """Show other rows under a greeting of a heading and a sentence."""
        self.beginResetModel()
        self._content = content
        self._rows = content.rows
        self._details.clear()
        self.greeting = greeting
        self.endResetModel()

    def row(self, number: int) -> Row:
        """The row of a number."""
        return self._rows[number]

    def details(self, row: Row) -> tuple[str, ...]:
        """The problems shown under a lesson that is being repaired; none while folded."""
        return self._details.get(row.lesson.location, ()) if row.lesson else ()

    def show_details(self, number: int, sentences: Sequence[str]) -> None:
        """Unfold the problems of the lesson in a row, or fold them where there are none."""
        lesson = self._rows[number].lesson
        if lesson is None:
            return
        if sentences:
            self._details[lesson.location] = tuple(sentences)
        else:
            self._details.pop(lesson.location, None)
        index = self.index(number)
        self.dataChanged.emit(index, index)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(self._rows[index.row()])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(self._rows[index.row()])
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].kind == RowKind.GREETING:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def _title(self, row: Row) -> str:
        """What typing letters jumps to."""
        if row.lesson:
            return row.lesson.title
        return row.course.title if row.course else ""

    def _spoken(self, row: Row) -> str:
        if self._content is None or row.kind == RowKind.GREETING:
            return ". ".join(filter(None, self.greeting))
        if row.kind == RowKind.LESSON:
            words = self._content.lesson_words(row).spoken
            return ". ".join((words, *self.details(row)))
        head = self._content.head_words(row)
        parts = (f"{head.over}: {head.title}", head.measure, head.about, head.progress)
        note = plain_words(row.course.before_you_start or "") if row.course else ""
        return ". ".join(part.rstrip(".") for part in (*parts, note, head.link) if part)
