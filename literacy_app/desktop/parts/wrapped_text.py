"""Text that wraps, keeps its role's line height and never takes less height than it needs.

Not for the passage nor for anything that is edited, and no markup: what stands in it is plain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.text_block import BlockStyle, TextBlock

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_LEAST_WIDTH = 40


class WrappedText(QLabel):
    """Words of a type role in a colour of the theme, as high as their lines at any width.

    `color` is the name of a `Theme` field. A screen reader meets it as static text.
    """

    def __init__(
        self,
        look: Look,
        role: str,
        text: str = "",
        color: str = "ink2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._color = color
        self._block: TextBlock | None = None
        self._laid_width = -1
        self._is_italic = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._forget()

    def set_color(self, color: str) -> None:
        """Paint in another colour of the theme, by its field."""
        self._color = color
        self.update()

    def set_role(self, role: str, *, italic: bool = False) -> None:
        """Set in another type role."""
        self._role = role
        self._is_italic = italic
        self._on_look_changed(self._look)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self._block_for(width).height

    @override
    def sizeHint(self) -> QSize:
        lines = self.text().split("\n")
        metrics = QFontMetricsF(self.font())
        natural = int(max(metrics.horizontalAdvance(line) for line in lines)) + 2
        width = self.width() if self._laid_width >= 0 else natural
        return QSize(natural, self.heightForWidth(max(_LEAST_WIDTH, width)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self._look.line_height(self._role))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pin()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self._look.color(self._color))
            self._block_for(self.width()).draw(painter, 0, 0)

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font(self._role, italic=self._is_italic))
        self._forget()

    def _forget(self) -> None:
        self._block = None
        if self._laid_width >= 0:
            self._pin()
        self.updateGeometry()
        self.update()

    def _pin(self) -> None:
        """Take exactly the height the lines need, whatever a frame around would give."""
        self._laid_width = self.width()
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _block_for(self, width: int) -> TextBlock:
        if self._block is None or self._block.width != width:
            across = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
            style = BlockStyle(self.font(), self._look.line_height(self._role), across)
            self._block = TextBlock(self.text(), style, width)
        return self._block
