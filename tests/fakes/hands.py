"""Keys and clicks as a keyboard and a mouse make them, for tests of the window.

Not for single widgets: QTest serves those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """Press a key as a keyboard does: the window is told, not a widget."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier or Qt.KeyboardModifier.NoModifier)


def click_on(widget: QWidget) -> None:
    """Click in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
