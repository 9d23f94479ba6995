"""A quiet strip over the action bar that says one thing: a hint, or a kind word.

Not the hint's wording (`hint_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look


class HintStrip(QFrame):
    """Hidden until it has something to say; says it to a screen reader, too."""

    closed = Signal(object)
    """It was put away; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = IconLabel(look, "lightbulb", "accent", 18)
        self.words = WrappedText(look, "body", color="ink")
        self.close_button = Button(look, "", "ghost", "x")
        self.close_button.set_small()
        self.close_button.setAccessibleName(tr("Hint", "Close the hint"))
        self.close_button.setToolTip(tr("Hint", "Close"))
        self.close_button.clicked.connect(self._on_close_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.close_button)
        self.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def text(self) -> str:
        """What is being said; empty while nothing is."""
        return self.words.text() if not self.isHidden() else ""

    def say(self, words: str, *, icon: str = "lightbulb") -> None:
        """Say something, in place of what was said before."""
        self._icon.set_icon(icon, "accent")
        self.words.setText(words)
        self.setAccessibleName(words)
        self.show()
        announce(self, words)

    def put_away(self) -> None:
        """Say nothing more; sends nothing."""
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.tint2)
            painter.fillRect(0, 0, self.width(), theme.border, theme.line)

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(24), gap(7), gap(18), gap(7))
        self._row.setSpacing(gap(10))
        self.update()
