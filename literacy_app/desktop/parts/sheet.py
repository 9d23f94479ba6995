"""A sheet of paper on the desk: fill, hairline and a soft shadow in its own margin.

Not a layout: a page puts its own layout into it, which keeps clear of the shadow by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.paint.theme import Theme

SHADOW = 8
RADIUS = 2
_LAYERS = 4


class Sheet(QFrame):
    """A painted sheet; its contents margins hold the shadow, on every side `SHADOW` px."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, fill: str = "paper") -> None:
        super().__init__(parent)
        self._look = look
        self._fill = fill
        self.setContentsMargins(SHADOW, SHADOW, SHADOW, SHADOW)
        look.changed.connect(self._on_look_changed)

    @property
    def content_margins(self) -> int:
        """The room the shadow takes on each side, in pixels."""
        return SHADOW

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_sheet(painter, QRectF(self.contentsRect()), self._look, self._fill)

    def _on_look_changed(self, _look: object) -> None:
        self.update()


def paint_sheet(painter: QPainter, rect: QRectF, look: Look, fill: str = "paper") -> None:
    """Paint a sheet that fills `rect`; its shadow falls up to `SHADOW` px outside of it."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if theme.shadow_share > 0:
        _paint_shadow(painter, rect, theme)
    inset = theme.border / 2
    painter.setPen(QPen(theme.line, theme.border))
    painter.setBrush(look.color(fill))
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)


def _paint_shadow(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Paint four soft layers as thin frames below and beside the sheet, not under all of it."""
    is_dark = theme.ink.lightness() > theme.paper.lightness()
    shade = QColor(0, 0, 0) if is_dark else QColor(theme.ink)
    left, right, bottom = rect.left(), rect.right(), rect.bottom()
    top = rect.top() + 1
    painter.setPen(Qt.PenStyle.NoPen)
    for layer in range(_LAYERS):
        shade.setAlphaF(theme.shadow_share * (_LAYERS - layer) * 0.6)
        painter.setBrush(shade)
        aside = layer * 0.4
        painter.drawRect(QRectF(left - aside, bottom + layer, right - left + 2 * aside, 1))
        if layer < _LAYERS / 2:
            shade.setAlphaF(theme.shadow_share / (layer + 1))
            painter.setBrush(shade)
            painter.drawRect(QRectF(left - layer - 1, top, 1, bottom - top))
            painter.drawRect(QRectF(right + layer, top, 1, bottom - top))
