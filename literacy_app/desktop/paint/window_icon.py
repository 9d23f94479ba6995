"""The program's mark as an icon for the system's own places: title bar, task bar, dock.

Not its painting (`logo`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from literacy_app.desktop.paint.logo import paint_logo

if TYPE_CHECKING:
    from literacy_app.desktop.paint.theme import Theme


def logo_icon(theme: Theme) -> QIcon:
    """The mark as the window's icon, in the sizes systems ask for."""
    made = QIcon()
    for side in (16, 32, 64, 256):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            paint_logo(painter, QRectF(0, 0, side, side), theme)
        made.addPixmap(pixmap)
    return made
