"""Has a screen reader say something once, politely: after what it is saying now.

Not for anything that stands on the screen under the focus: that is read anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Say `words`, on behalf of a widget that is on the screen."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
