"""A passage that scrolls in itself, and stays where it is scrolled to under a press of the mouse.

Not what is numbered in it (`ledger_phrases`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.passage import Passage

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from literacy_app.desktop.paint.look import Look


class LedgerText(Passage):
    """The passage, with a scroll bar of its own.

    Whoever gives a text edit a cursor has it scroll to that cursor: also to the one it had, which
    is somewhere else once the wheel was turned, and the press would fall on other words.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._held: int | None = None
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self.scrolled
        super().mousePressEvent(event)
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._held = self.scrolled
        super().mouseDoubleClickEvent(event)
        self._held = None

    def _on_scrolled(self, value: int) -> None:
        if self._held is not None and value != self._held:
            self.verticalScrollBar().setValue(self._held)
