"""A menu of choices by key; the ones that hold are ticked.

Not what a choice does: the menu says which key was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class Choice(NamedTuple):
    """A line of the menu. `is_on` is None where the line is an action and no state."""

    key: object
    text: str
    is_on: bool | None = None
    starts_group: bool = False


class ChoiceMenu(QMenu):
    """The menu; `chosen` carries the key of the line."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.triggered.connect(self._on_triggered)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Offer these lines, and no others, from now on."""
        for old in self.actions():
            self.removeAction(old)
            old.deleteLater()  # not at once: it may be the one whose choice brings this offer
        for choice in choices:
            if choice.starts_group:
                self.addSeparator()
            action = self.addAction(choice.text.replace("&", "&&"))
            action.setData(choice.key)
            action.setCheckable(choice.is_on is not None)
            action.setChecked(bool(choice.is_on))

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
