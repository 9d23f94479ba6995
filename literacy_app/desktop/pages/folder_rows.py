"""The folders lessons are read from, a row each, with a button to take one's own away.

Not the choosing of a folder (`dialogs`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class FolderRow:
    """A folder, and where it comes from in words."""

    folder: Path
    origin: str
    can_remove: bool = False


class FolderRows(QWidget):
    """The rows; `removed` carries the folder that is to be read no more."""

    removed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.buttons: dict[Button, Path] = {}
        self._rows: list[QWidget] = []

    def show_rows(self, rows: Sequence[FolderRow]) -> None:
        """Show these folders and no others."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons.clear()
        self._rows = [self._row(row) for row in rows]
        for new in self._rows:
            self._column.addWidget(new)

    def _row(self, row: FolderRow) -> QWidget:
        look = self._look
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.gap(10))
        icon = IconLabel(look, "folder-open", "ink2", 17)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappedText(look, "small", str(row.folder), "ink"))
        is_there = row.folder.is_dir()
        away = tr("Folders", "cannot be reached now")
        origin = row.origin if is_there else f"{row.origin}, {away}"
        words.addWidget(WrappedText(look, "caption", origin, "ink2" if is_there else "caution"))
        line.addLayout(words, 1)
        if row.can_remove:
            button = Button(look, tr("Folders", "Remove"), "ghost", "x")
            said = tr("Folders", "Read no lessons from {folder} any more")
            button.setAccessibleName(said.format(folder=row.folder))
            button.clicked.connect(self._on_remove_clicked)
            self.buttons[button] = row.folder
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return widget

    def _on_remove_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.removed.emit(self.buttons[button])
