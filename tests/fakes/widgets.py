"""The widgets within a widget, told in a way that leaves PySide's picture of them as it is.

`findChildren` and `focusProxy` make what they answer the asked widget's child in that picture, and
the two are then let go together: widgets vanish under whoever holds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Iterator

_Kind = TypeVar("_Kind", bound=QObject)


def within(parent: QObject, kind: type[_Kind]) -> list[_Kind]:
    """Everything of a kind in an object, however deep, in the order it was made."""
    return list(_within(parent, kind))


def _within(parent: QObject, kind: type[_Kind]) -> Iterator[_Kind]:
    for child in parent.children():
        if isinstance(child, kind):
            yield child
        yield from _within(child, kind)
