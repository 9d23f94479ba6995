from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from literacy_app.desktop.proof.passage_keys import Ask, Command, command_of

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
_SHIFT, _CTRL = _Mod.ShiftModifier, _Mod.ControlModifier


def _command(key: Qt.Key, held: Qt.KeyboardModifier, text: str = "") -> Command | None:
    return command_of(QKeyEvent(QEvent.Type.KeyPress, key, held, text))


@pytest.mark.parametrize(
    ("key", "held", "ask"),
    [
        (_Key.Key_Z, _CTRL, Ask.UNDO),
        (_Key.Key_Z, _CTRL | _SHIFT, Ask.REDO),
        (_Key.Key_Y, _CTRL, Ask.REDO),
        (_Key.Key_Delete, _Mod.NoModifier, Ask.ERASE),
        (_Key.Key_Backspace, _Mod.NoModifier, Ask.ERASE),
        (_Key.Key_Escape, _Mod.NoModifier, Ask.ESCAPE),
        (_Key.Key_N, _Mod.NoModifier, Ask.NEXT),
        (_Key.Key_N, _SHIFT, Ask.PREVIOUS),
        (_Key.Key_Right, _Mod.AltModifier, Ask.NOTE),
        (_Key.Key_Return, _CTRL, Ask.CHECK),
        (_Key.Key_Enter, _CTRL | _Mod.KeypadModifier, Ask.CHECK),
        (_Key.Key_Return, _Mod.NoModifier, Ask.OPEN),
    ],
)
def test_each_key_asks_its_own(key: Qt.Key, held: Qt.KeyboardModifier, ask: Ask) -> None:
    assert _command(key, held) == Command(ask)


@pytest.mark.parametrize("held", [_Mod.NoModifier, _SHIFT, _Mod.KeypadModifier])
def test_a_digit_names_however_it_is_typed(held: Qt.KeyboardModifier) -> None:
    assert _command(_Key.Key_3, held, "3") == Command(Ask.NAME, 3)


@pytest.mark.parametrize(
    ("key", "held", "text"),
    [
        (_Key.Key_3, _CTRL, "3"),
        (_Key.Key_0, _Mod.NoModifier, "0"),
        (_Key.Key_Right, _Mod.NoModifier, ""),
        (_Key.Key_Right, _SHIFT, ""),
        (_Key.Key_C, _CTRL, "\x03"),
        (_Key.Key_A, _Mod.NoModifier, "a"),
        (_Key.Key_Exclam, _SHIFT, "!"),
    ],
)
def test_other_keys_are_left_to_the_text_view(
    key: Qt.Key, held: Qt.KeyboardModifier, text: str
) -> None:
    assert _command(key, held, text) is None
