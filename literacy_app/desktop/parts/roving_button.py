"""A button in a row or column that is one Tab stop: the arrows move within it, Enter presses.

Not the row: whoever holds the buttons moves the focus when one of them asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left}
_ON = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_PRESS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RovingButton(QAbstractButton):
    """Asks, by `moved`, for the focus to go one back (-1) or one on (1)."""

    moved = Signal(object)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _BACK | _ON:
            self.moved.emit(1 if key in _ON else -1)
        elif key in _PRESS:
            self.click()
        else:
            super().keyPressEvent(event)


def move_focus(buttons: Sequence[QAbstractButton], by: int) -> QAbstractButton | None:
    """Move the focus among buttons; the one that has it now, or None where none had it."""
    places = [place for place, button in enumerate(buttons) if button.hasFocus()]
    if not places:
        return None
    place = max(0, min(places[0] + by, len(buttons) - 1))
    buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
    return buttons[place]
