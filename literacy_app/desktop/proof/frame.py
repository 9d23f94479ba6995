"""The edge of the sheet, painted once and then only copied: a large sheet is repainted often.

Not the sheet's look: `sheet` paints that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from literacy_app.desktop.parts.sheet import SHADOW, paint_sheet

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_EDGE = SHADOW + 4
_MIDDLE = 8


class SheetFrame:
    """Shadow, hairline and corners of a sheet, from a picture of a very small one."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the edge of a sheet whose shadow fills `rect`; the inside stays as it is."""
        picture = self._picture(painter.device().devicePixelRatioF())
        ratio = picture.devicePixelRatio()
        xs = _cuts(rect.left(), rect.width())
        ys = _cuts(rect.top(), rect.height())
        own = _cuts(0.0, 2.0 * _EDGE + _MIDDLE)
        for column in range(3):
            for row in range(3):
                if (column, row) == (1, 1):
                    continue
                source = _between(own, own, column, row)
                painter.drawPixmap(
                    _between(xs, ys, column, row),
                    picture,
                    QRectF(source.topLeft() * ratio, source.size() * ratio),
                )

    def _picture(self, ratio: float) -> QPixmap:
        kept, side = self._look.icon_cache, 2 * _EDGE + _MIDDLE
        key = (f"sheet {self._look.theme.name}", 0, side, ratio)
        if key not in kept:
            picture = QPixmap(round(side * ratio), round(side * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            inner = QRectF(SHADOW, SHADOW, side - 2 * SHADOW, side - 2 * SHADOW)
            with QPainter(picture) as painter:
                paint_sheet(painter, inner, self._look)
            kept[key] = picture
        return kept[key]


def _cuts(start: float, length: float) -> tuple[float, float, float, float]:
    """Where the two edges and the middle of a side begin and end."""
    return start, start + _EDGE, start + length - _EDGE, start + length


def _between(xs: tuple[float, ...], ys: tuple[float, ...], column: int, row: int) -> QRectF:
    return QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
