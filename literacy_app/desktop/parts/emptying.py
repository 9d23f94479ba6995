"""Taking widgets out of a layout so that it forgets them.

Not their deletion: they can be put in again. What `takeAt` gives is kept alive by Python; while it
lives, Qt asks it, and not the new place, whether the widget's height has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    item = layout.itemAt(0)
    while item is not None:
        widget = item.widget()
        if widget is None:
            layout.takeAt(0)
        else:
            layout.removeWidget(widget)
        item = layout.itemAt(0)
