"""The fade at the lower edge of the sheet that says there is more text below.

Not there in the high contrast theme, and never in the way of the mouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

HEIGHT = 34


class ScrollFade(QWidget):
    """Paper that grows from nothing to nearly all over its height."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look.theme.is_contrast:
            return
        clear, full = QColor(self._look.theme.paper), QColor(self._look.theme.paper)
        clear.setAlpha(0)
        full.setAlpha(235)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, full)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), fade)
