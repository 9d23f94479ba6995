"""The program's mark: a white serif a over a wavy line, on a tile of the accent.

Painted, so that it is sharp at every size and follows the theme; not a picture file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fonts import SERIF, make_font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.paint.theme import Theme

_SIDE = 26
_WAVES = 3


def paint_logo(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint the mark so that it fills a square."""
    side = rect.width()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawRoundedRect(rect, side * 0.2, side * 0.2)
    font = make_font(SERIF, max(1, round(side * 0.74)), QFont.Weight.Bold)
    letter = QPainterPath()
    letter.addText(QPointF(0, 0), font, "a")
    box = letter.boundingRect()
    letter.translate(rect.center().x() - box.center().x(), rect.top() + side * 0.62 - box.bottom())
    painter.fillPath(letter, theme.on_accent)
    pen = QPen(theme.on_accent, side * 0.075)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_wave(rect.left() + side * 0.2, rect.top() + side * 0.79, side * 0.6))


def _wave(left: float, middle: float, width: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, middle))
    half = width / _WAVES / 2
    for number in range(_WAVES * 2):
        start = left + number * half
        swing = half * (0.75 if number % 2 else -0.75)
        path.quadTo(QPointF(start + half / 2, middle + swing), QPointF(start + half, middle))
    return path


class Logo(QWidget):
    """The mark as a widget; decoration beside the program's name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @override
    def sizeHint(self) -> QSize:
        side = self._look.px(_SIDE)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_logo(painter, QRectF(self.rect()), self._look.theme)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
