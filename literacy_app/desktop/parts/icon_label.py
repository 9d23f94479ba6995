"""An icon that only decorates: it stands beside words that say the same.

Not a button, and nothing for a screen reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look


class IconLabel(QWidget):
    """An icon in a colour of the theme (a field's name), `size` px square at 100 %."""

    def __init__(
        self, look: Look, name: str, color: str, size: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._icon_name = name
        self._color = color
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def set_icon(self, name: str, color: str) -> None:
        """Show another icon, in a colour of the theme."""
        self._icon_name = name
        self._color = color
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._look.px(self._size)
        return QSize(side, max(side, self._look.px(21)))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._look.px(self._size)
        pixmap = icon_pixmap(self._look, self._icon_name, self._look.color(self._color), side)
        with QPainter(self) as painter:
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
