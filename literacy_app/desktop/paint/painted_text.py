"""Text on a painter: one line that is cut with an ellipsis where the room ends.

Not for text that wraps: that is a widget (`wrapped_text`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter


def text_width(font: QFont, text: str) -> float:
    """How wide a line of text is, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def draw_elided(painter: QPainter, room: QRectF, text: str) -> None:
    """Draw one line in the painter's font and pen, in the middle of the room's height."""
    shown = QFontMetricsF(painter.font()).elidedText(
        text, Qt.TextElideMode.ElideRight, room.width()
    )
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, middle, shown)
