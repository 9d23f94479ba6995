"""What a screen reader would be told of a widget, read back through Qt's own interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAccessible

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Told(NamedTuple):
    """A widget's name, role and description, and whether it is checked."""

    name: str
    role: QAccessible.Role
    description: str
    is_checked: bool


def told_of(widget: QWidget) -> Told:
    """What is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return Told(
        interface.text(QAccessible.Text.Name),
        interface.role(),
        interface.text(QAccessible.Text.Description),
        bool(interface.state().checked),
    )
