"""The line under the editor in which one types what is to be found.

Not the finding: the editor does that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from literacy_app.desktop.paint.look import Look


class FindBar(QFrame):
    """The line. Enter finds the next place, Shift+Enter the one before, Escape closes it."""

    wanted = Signal(object)
    """The words, and whether to look backwards, as a pair."""
    closed = Signal(object)
    """Carries nothing."""

    shown = Signal(object)
    """It came, or went; carries nothing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(tr("Studio", "Find"))
        self.field = QLineEdit()
        self.field.setAccessibleName(tr("Studio", "Find in the file"))
        self.field.setPlaceholderText(tr("Studio", "Find in the file"))
        self.before = self._button("caret-up", tr("Studio", "Previous place"))
        self.after = self._button("caret-down", tr("Studio", "Next place"))
        self.close_button = self._button("x", tr("Studio", "Close"))
        self.note = PlainLabel(look, "small", "", "ink2", self)
        self._row = QHBoxLayout(self)
        for widget in (self.field, self.before, self.after, self.note, self.close_button):
            self._row.addWidget(widget)
        self._row.setStretch(0, 1)
        self.after.clicked.connect(self._on_after)
        self.before.clicked.connect(self._on_before)
        self.close_button.clicked.connect(self._on_closed)
        self.hide()

    def begin(self, words: str) -> None:
        """Ask for words, beginning with some."""
        self.show()
        self.shown.emit(None)
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say(self, *, found: bool) -> None:
        """Say whether the words are there."""
        words = "" if found else tr("Studio", "Not in this file")
        self.note.setText(words)
        if words:
            announce(self, words)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_closed()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.wanted.emit((self.field.text(), is_back))
        else:
            super().keyPressEvent(event)

    def _button(self, icon: str, name: str) -> Button:
        button = Button(self._look, "", "ghost", icon)
        button.set_small()
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _on_after(self) -> None:
        self.wanted.emit((self.field.text(), False))

    def _on_before(self) -> None:
        self.wanted.emit((self.field.text(), True))

    def _on_closed(self) -> None:
        self.hide()
        self.shown.emit(None)
        self.closed.emit(None)
