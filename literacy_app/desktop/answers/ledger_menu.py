"""The menu of a cell: Space takes the entry one is at, as Enter does.

Not what a choice does, nor where the menu opens (`ledger_grid`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class CellMenu(ChoiceMenu):
    """A menu that nobody is left in by a Space that did nothing."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at_hand = self.activeAction()
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and at_hand is not None:
            self.close()
            at_hand.trigger()
        else:
            super().keyPressEvent(event)
