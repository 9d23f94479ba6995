"""The widgets within a widget, told in a way that leaves PySide's picture of them as it is.

`findChildren` and `focusProxy` make what they answer the asked widget's child in that picture, and
the two are then let go together: widgets vanish under whoever holds them.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

_Kind = TypeVar("_Kind", bound=QObject)


def within(parent: QObject, kind: type[_Kind]) -> list[_Kind]:
    """Everything of a kind in an object, however deep, in the order it was made."""
    found: list[_Kind] = []
    _gather(parent, kind, found)
    return found


def _gather(parent: QObject, kind: type[_Kind], found: list[_Kind]) -> None:
    for child in parent.children():
        if isinstance(child, kind):
            found.append(child)
        _gather(child, kind, found)
