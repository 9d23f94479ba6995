"""A column on the desk that keeps to the middle and never grows wider than a sheet may.

Not a scroll area: a page puts it into one where its content may be higher than the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from literacy_app.desktop.parts.sheet import SHADOW

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

SHEET_CAP = 1240
_AROUND = 24
_ALMOST_ALL = 1000


class DeskColumn(QWidget):
    """Holds a page's content; `column` is the layout to put it into.

    What stands in it keeps 24 px from the desk's edge, of which a sheet's shadow takes 8.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._middle = QWidget(self)
        self.column = QVBoxLayout(self._middle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._middle, _ALMOST_ALL)
        row.addStretch(1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def inset(self) -> int:
        """How far words that stand on the desk itself keep from a sheet's left edge."""
        return SHADOW

    def set_padding(self, above: int, below: int) -> None:
        """Set the room above and below the content, in pixels at 100 %."""
        side = self._look.gap(_AROUND) - SHADOW
        gap = self._look.gap
        self.column.setContentsMargins(side, gap(above), side, gap(below))

    def _on_look_changed(self, _look: object) -> None:
        self._middle.setMaximumWidth(self._look.px(SHEET_CAP) + 2 * self._look.gap(_AROUND))
        self.column.setSpacing(0)


class DeskScroll(QScrollArea):
    """Scrolls a widget up and down over the desk, never sideways, and has no ground of its own."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        self._content = content
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _old: object, now: object) -> None:
        """Bring into view what Tab comes to from outside: Qt does so only within the area."""
        if QApplication.mouseButtons() or not isinstance(now, QWidget):
            return
        if self._content.isAncestorOf(now) and now.height() <= self.viewport().height():
            self.ensureWidgetVisible(now)
