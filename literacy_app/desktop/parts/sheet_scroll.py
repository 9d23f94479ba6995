"""The part of a dialog that scrolls where the screen is too low, and else is as high as it must be.

Not the answers at the dialog's foot: those are always in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.desk_column import DeskScroll

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SheetScroll(DeskScroll):
    """Holds what is put into `column`, as wide as that needs."""

    def __init__(self, parent: QWidget) -> None:
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self._most = 0
        super().__init__(self._inside, parent)

    def set_most(self, height: int) -> None:
        """Be no higher than this, in pixels."""
        self._most = height
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.column.sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _height(self) -> int:
        """What is needed at the width of the moment, or at the one it will be shown with."""
        first = max(self.column.sizeHint().width(), self.window().minimumWidth())
        needed = self._inside.heightForWidth(self.width() if self.isVisible() else first)
        return min(max(needed, self.column.minimumSize().height()), self._most)

    def _fit(self) -> None:
        self.setMinimumSize(self.column.minimumSize().width(), self._height())
        self.updateGeometry()
