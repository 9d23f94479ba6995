"""A bar over the editor that asks for a decision and waits: nothing is done until one is made.

Not a dialog: one can go on typing beside it. Not what the answers do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.desktop.paint.look import Look


class AskBar(QWidget):
    """The bar; `answered` carries the key of the answer."""

    answered = Signal(object)

    shown = Signal(object)
    """It came, or went; carries nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._box: Box | None = None
        self.buttons: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 0)
        self.hide()

    def ask(self, title: str, text: str, answers: Mapping[str, str]) -> None:
        """Ask something, in place of what was asked before."""
        self._drop()
        box = Box(self._look, BoxKind.CAUTION, title, text)
        self._box = box
        self.buttons = {}
        for key, words in answers.items():
            button = Button(self._look, words)
            button.set_small()
            button.clicked.connect(self._on_clicked)
            box.add_action(button)
            self.buttons[key] = button
        self._column.addWidget(box)
        self.show()
        self.shown.emit(None)
        announce(self, f"{title} {text}".strip())

    def close_bar(self) -> None:
        """Ask no longer."""
        self._drop()
        self.hide()
        self.shown.emit(None)

    def _drop(self) -> None:
        box, self._box = self._box, None
        self.buttons = {}
        if box is not None:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for key, button in self.buttons.items():
            if button is pressed:
                self.answered.emit(key)
                return
