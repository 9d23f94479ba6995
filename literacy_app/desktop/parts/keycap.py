"""A key of the keyboard as a small painted cap, alone or inside another widget's painting.

Not the shortcut itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

RADIUS = 4
_HEIGHT = 18
_PADDING = 5


def keycap_size(look: Look, text: str) -> QSize:
    """The size in pixels of the cap of a key; at least as wide as high."""
    height = look.px(_HEIGHT)
    width = QFontMetrics(look.font("micro")).horizontalAdvance(text) + 2 * look.px(_PADDING)
    return QSize(max(width, height), height)


def paint_keycap(painter: QPainter, rect: QRectF, text: str, look: Look) -> None:
    """Paint the cap of a key so that it fills `rect`: a border, and a thicker lower edge."""
    theme = look.theme
    inset = theme.border / 2
    cap = rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(theme.edge, theme.border))
    painter.setBrush(theme.field)
    painter.drawRoundedRect(cap, RADIUS, RADIUS)
    low = cap.bottom() - 1
    painter.drawLine(QPointF(cap.left() + RADIUS, low), QPointF(cap.right() - RADIUS, low))
    painter.setPen(theme.ink)
    painter.setFont(look.font("micro"))
    painter.drawText(cap.adjusted(0, 0, 0, -1), int(Qt.AlignmentFlag.AlignCenter), text)


class KeyCap(QLabel):
    """The cap of one key, named for screen readers by its text."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @override
    def sizeHint(self) -> QSize:
        return keycap_size(self._look, self.text())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_keycap(painter, QRectF(self.rect()), self.text(), self._look)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
