"""A field for words of one's own: as high as its lines, Tab leaves it.

Not where the words go: it says what was typed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from literacy_app.desktop.paint.look import Look


class WritingField(QPlainTextEdit):
    """Plain text in the serif, since it is a text; a locked one can be read and copied."""

    focus_radius = 5
    typed = Signal(object)
    """The whole text, after each change by a person."""

    def __init__(
        self, look: Look, name: str, invitation: str = "", *, least_lines: int = 3
    ) -> None:
        super().__init__()
        self._invitation = invitation
        self._look = look
        self._least_lines = least_lines
        self._is_shown = False
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_text(self, text: str, *, locked: bool = False) -> None:
        """Show a text; sends nothing. What is typed stays undoable where it is that already."""
        if self.toPlainText() != text:
            self._is_shown = True
            self.setPlainText(text)
            self._is_shown = False
        self.setReadOnly(locked)
        self.setPlaceholderText("" if locked else self._invitation)

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        around = 2 * self._look.gap(8) + 8
        return QSize(self._look.px(200), self._least_lines * line + around)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(100), self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.verticalScrollBar().maximum() > 0 and self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _on_text_changed(self) -> None:
        if not self._is_shown:
            self.typed.emit(self.toPlainText())

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("quote"))
        self.setFixedHeight(self.sizeHint().height())
