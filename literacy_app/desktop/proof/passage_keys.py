"""What a key asks of the passage, beyond moving the caret and extending the selection.

Not what is done about it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Ask(StrEnum):
    """What is asked."""

    NAME = "name"
    OPEN = "open"
    ERASE = "erase"
    UNDO = "undo"
    REDO = "redo"
    ESCAPE = "escape"
    NEXT = "next"
    PREVIOUS = "previous"
    NOTE = "note"
    CHECK = "check"


@dataclass(frozen=True, slots=True)
class Command:
    """What a key asks; `number` is the digit of a name, from 1."""

    ask: Ask
    number: int = 0


_Modifier = Qt.KeyboardModifier
_NONE, _SHIFT, _CTRL, _ALT = (
    _Modifier.NoModifier,
    _Modifier.ShiftModifier,
    _Modifier.ControlModifier,
    _Modifier.AltModifier,
)
_KEYS = {
    (Qt.Key.Key_Z, _CTRL): Ask.UNDO,
    (Qt.Key.Key_Z, _CTRL | _SHIFT): Ask.REDO,
    (Qt.Key.Key_Y, _CTRL): Ask.REDO,
    (Qt.Key.Key_Delete, _NONE): Ask.ERASE,
    (Qt.Key.Key_Backspace, _NONE): Ask.ERASE,
    (Qt.Key.Key_Escape, _NONE): Ask.ESCAPE,
    (Qt.Key.Key_N, _NONE): Ask.NEXT,
    (Qt.Key.Key_N, _SHIFT): Ask.PREVIOUS,
    (Qt.Key.Key_Right, _ALT): Ask.NOTE,
    (Qt.Key.Key_Return, _CTRL): Ask.CHECK,
    (Qt.Key.Key_Enter, _CTRL): Ask.CHECK,
    (Qt.Key.Key_Return, _NONE): Ask.OPEN,
    (Qt.Key.Key_Enter, _NONE): Ask.OPEN,
}
_DIGITS = "123456789"


def command_of(event: QKeyEvent) -> Command | None:
    """What a key asks; None for a key that the text view itself understands, or nobody does.

    A digit counts with Shift too: on some keyboards that is how digits are typed.
    """
    held = event.modifiers() & ~_Modifier.KeypadModifier
    typed = event.text()
    if held in {_NONE, _SHIFT} and len(typed) == 1 and typed in _DIGITS:
        return Command(Ask.NAME, int(typed))
    ask = _KEYS.get((Qt.Key(event.key()), held))
    return Command(ask) if ask is not None else None
