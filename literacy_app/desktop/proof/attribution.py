"""The strip above the text that says whose words these are.

Not the wording: a page writes it from the passage's source.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.desktop.icons import icon_pixmap
from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.look import Look

_HEIGHT, _ICON, _LEFT_GAP = 31, 14, 8


class Attribution(QAbstractButton):
    """Whose words these are, in a line; pressed, it shows the rights as well, in a second one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._details = ""
        self.text_left = 62
        """Where the passage's text begins, in pixels; the words stand a little to its right."""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        look.changed.connect(self._on_toggled)

    def say(self, attribution: str, details: str) -> None:
        """Say whose words these are, and more for whoever asks."""
        self._details = details
        self.setText(attribution.replace("&", "&&"))
        self.setChecked(False)
        self.setEnabled(bool(details))
        self.setToolTip(details)
        self.setAccessibleName(attribution)
        self.setAccessibleDescription(details)
        policy = Qt.FocusPolicy.TabFocus if details else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.setVisible(bool(attribution))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        height = self._look.px(_HEIGHT)
        if self.isChecked():
            height += self._look.line_height("caption")
        return QSize(200, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        line = look.px(_HEIGHT)
        side = look.px(_ICON)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = self.text_left - look.gap(_LEFT_GAP)
            painter.drawPixmap(
                QPointF(left, (line - side) // 2), icon_pixmap(look, "quotes", theme.ink3, side)
            )
            painter.setFont(look.font("caption"))
            painter.setPen(theme.ink2)
            x = left + side + look.gap(_LEFT_GAP)
            room = self.width() - x - 12
            self._line(painter, QRectF(x, 0, room, line), self.text().replace("&&", "&"))
            if self.isChecked():
                more = look.line_height("caption")
                self._line(painter, QRectF(x, line - 6, room, more), self._details)
            width = theme.border
            painter.fillRect(QRectF(0, self.height() - width, self.width(), width), theme.line)

    @staticmethod
    def _line(painter: QPainter, rect: QRectF, text: str) -> None:
        metrics = QFontMetricsF(painter.font())
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _MIDDLE, text)

    def _on_toggled(self, _value: object) -> None:
        self.updateGeometry()
        self.update()


_MIDDLE = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
