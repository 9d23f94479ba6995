"""One line of words in a type role and a colour of the theme.

Not for words that may wrap (`wrapped_text`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.painted_text import draw_elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look


class PlainLabel(QLabel):
    """The words, cut with an ellipsis where there is no room; `color` is a field of `Theme`."""

    def __init__(
        self,
        look: Look,
        role: str,
        text: str = "",
        color: str = "ink",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self._look = look
        self._role = role
        self._color = color
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2
        return QSize(width, self._look.line_height(self._role))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._look.px(24)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self._look.color(self._color))
            draw_elided(painter, QRectF(self.rect()), self.text())

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font(self._role))
        self.updateGeometry()
        self.update()
