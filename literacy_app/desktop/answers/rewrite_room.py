"""The height of a scroll area in a page that scrolls itself: what is left, whatever it holds.

Not the scroll area (`desk_column`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollArea


def take_what_is_left(area: QScrollArea) -> None:
    """Ask for no height, however high the content is, so that not both have to scroll.

    Set a least height beside this: there is none any more.
    """
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
