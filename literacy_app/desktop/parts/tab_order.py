"""The order in which Tab goes through widgets that stand beside one another.

Not the arrows within a row (`roving_button`), nor F6 (`regions`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def set_tab_order(order: Sequence[QWidget]) -> None:
    """Let Tab go from the first of these widgets through the others in their order.

    Each is put right behind the first, the last one first. Chaining them in pairs, as is usual,
    does nothing where the first of a window is to come behind its last (Qt 6.11 and 6.12).
    """
    for widget in reversed(order[1:]):
        QWidget.setTabOrder(order[0], widget)
