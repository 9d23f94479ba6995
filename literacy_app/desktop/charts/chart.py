"""A widget that shows one drawing: a tab stop with a name and a one-sentence description.

Not the drawing, nor the table that says the same in words (`chart_sheet`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_LEAST_WIDTH = 160


class Picture(Protocol):
    """What can be drawn in the colours and sizes of a look."""

    def height(self, look: Look) -> int:
        """How high it wants to be, in pixels."""

    def paint(self, painter: QPainter, room: QRectF, look: Look) -> None:
        """Draw it so that it fills the room."""


class Chart(QWidget):
    """The widget."""

    def __init__(self, look: Look, name: str, picture: Picture, description: str) -> None:
        super().__init__()
        self._look = look
        self.picture = picture
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST_WIDTH), self.picture.height(self._look))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.picture.paint(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._look)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
