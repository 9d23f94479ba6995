"""A list of marks or notes over the whole sheet, for a window too narrow to show them beside it.

Not the margin: choosing an entry goes back to the text, at that place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list, and what it stands for."""

    key: object
    text: str


@dataclass(frozen=True, slots=True)
class Entries:
    """The lines of a list, under a name for screen readers."""

    name: str
    lines: tuple[Entry, ...]


class EntryList(QListWidget):
    """The list."""

    chosen = Signal(object)
    """The key of the entry that was chosen; None where the list was left without choosing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._on_item_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_entries(self, entries: Entries) -> None:
        """Show these entries, the first one current."""
        self.setAccessibleName(entries.name)
        self.clear()
        for entry in entries.lines:
            item = QListWidgetItem(entry.text)
            item.setData(Qt.ItemDataRole.UserRole, entry.key)
            self.addItem(item)
        self.setCurrentRow(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.chosen.emit(None)
            return
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.count():
            self._on_item_clicked(item)
            return
        super().keyPressEvent(event)

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("body"))
        self.setSpacing(self._look.gap(3))
