"""Filling a rectangle with a colour, without the half of QtGui that `fillRect` wakes up.

`QPainter.fillRect` has an overload for preset gradients; the first call of any of them makes
PySide build that enumeration of 169 names, which is 4 ms of the time to the first window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, rect: QRectF | QRect, color: QColor) -> None:
    """Fill a rectangle; leaves the painter without a pen and with the colour as its brush."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRect(rect)
