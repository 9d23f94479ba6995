"""Keys that work wherever in the window the focus is, as long as their owner is on the screen.

Not the keys of one widget in focus: those are its own key events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget


def bind_keys(owner: QWidget, keys: Mapping[str, Callable[[], None]]) -> list[QShortcut]:
    """Let keys, named as in "Ctrl+Return", call bound methods while `owner` is to be seen."""
    bound = []
    for key, method in keys.items():
        shortcut = QShortcut(QKeySequence(key), owner)
        shortcut.activated.connect(method)
        bound.append(shortcut)
    return bound


def set_active(shortcuts: Iterable[QShortcut], *, active: bool) -> None:
    """Let these keys work, or not."""
    for shortcut in shortcuts:
        shortcut.setEnabled(active)
