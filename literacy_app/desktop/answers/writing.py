"""A question with room to write under it, that grows with what is written.

Not where the text is kept: it says that something was typed.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent

    from literacy_app.activities.answers import Item
    from literacy_app.desktop.paint.look import Look

_LEAST_LINES, _MOST_LINES = 3, 10


class Writing(QWidget):
    """The question, the author's hint where there is one, the field, how much is still wanted."""

    typed = Signal(object)
    """The item's id; the text is the field's."""
    check_requested = Signal(object)
    """Ctrl+Enter in the field; carries nothing."""

    def __init__(self, look: Look, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._item = item
        self.question = WrappedText(look, "h3", item.title, "ink")
        self.hint = WrappedText(look, "small", " ".join(item.hints), "ink2")
        self.hint.setVisible(bool(item.hints))
        self.field = WritingField(look, item.title)
        self.remark = PlainLabel(look, "caption", "", "ink2")
        self._column = QVBoxLayout(self)
        for widget in (self.question, self.hint, self.field, self.remark):
            self._column.addWidget(widget)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.check_requested.connect(self.check_requested)
        self._is_told = False
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_text(self, text: str, *, locked: bool) -> None:
        """Show a text; what stands there already, or is only spaced otherwise, stays as it is."""
        if self.field.toPlainText().strip() != text.strip():
            self._is_told = True
            self.field.setPlainText(text)
            self._is_told = False
        self.field.setReadOnly(locked)
        self._count()

    @property
    def is_begun(self) -> bool:
        """Whether anything is written."""
        return bool(self.field.toPlainText().strip())

    @property
    def left(self) -> int:
        """How many characters are wanted still; 0 or less where none are."""
        return self._item.facets[0].least - len(self.field.toPlainText().strip())

    def _count(self) -> None:
        least, left = self._item.facets[0].least, self.left
        is_wanted = left > 0 and not self.field.isReadOnly()
        self.remark.setVisible(least > 0)
        words = plural("Reflect", left, one="1 more character", many="%n more characters")
        self.remark.setText(words if is_wanted else "")

    def _on_text_changed(self) -> None:
        self._count()
        if not self._is_told:
            self.typed.emit(self._item.id)

    def _on_look_changed(self, _look: object) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.gap(5))


class WritingField(QPlainTextEdit):
    """A field of plain text, as high as what is written, within bounds; Tab leaves it."""

    check_requested = Signal(object)
    focus_radius = 4

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.check_requested.emit(None)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self._fit)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        if not self.isVisible():
            return  # it is resized when it is shown
        line = QFontMetricsF(self.font()).lineSpacing()
        lines = int(self.document().size().height())
        lines = max(_LEAST_LINES, min(lines, _MOST_LINES))
        around = ceil(2 * self.document().documentMargin())
        border = self.height() - self.viewport().height()  # with its padding; once it is laid out
        around += border if 0 <= border < 3 * line else 2 * self.frameWidth()
        wanted = ceil((lines + 0.5) * line) + around
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def _on_look_changed(self, _look: object) -> None:
        look = self._look
        self.setFont(look.font("body"))
        self.document().setDocumentMargin(look.gap(3))
        inks = self.palette()
        inks.setColor(QPalette.ColorRole.PlaceholderText, look.theme.ink3)
        self.setPalette(inks)
        self.setPlaceholderText(tr("Reflect", "Write here"))
        QTimer.singleShot(0, self, self._fit)
