"""Still bars where content will be, with a word for what is happening; nothing for 200 ms.

Nothing in it moves, and it knows nothing of what is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent

    from literacy_app.desktop.paint.look import Look

WAIT_MS = 200
_BARS = (0.62, 0.9, 0.96, 0.84, 0.4)
_BAR = 9
_PITCH = 24


class LoadingBars(QWidget):
    """The bars; shown a while after `begin`, gone at `end`."""

    def __init__(self, look: Look, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_shown = False
        self.words = WrappedText(look, "small", words, "ink2")
        self.words.hide()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self._column.addStretch(1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._on_waited)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def begin(self) -> None:
        """Loading begins: show it if it lasts longer than `WAIT_MS`."""
        if not self._is_shown:
            self._wait.start(WAIT_MS)

    def end(self) -> None:
        """Loading is over."""
        self._wait.stop()
        self._is_shown = False
        self.words.hide()

    @property
    def is_shown(self) -> bool:
        """Whether the bars are to be seen by now."""
        return self._is_shown

    @property
    def is_waiting(self) -> bool:
        """Whether loading has begun and nothing is shown of it yet."""
        return self._wait.isActive()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._wait.stop()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_shown:
            return
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.tint2 if look.theme.is_contrast else look.theme.line)
            left, top = look.gap(24), look.gap(32)
            room = min(self.width() - 2 * left, look.px(720))
            for place, share in enumerate(_BARS):
                y = top + place * look.px(_PITCH)
                bar = QRectF(left, y, room * share, _BAR)
                painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)

    def _on_waited(self) -> None:
        self._is_shown = True
        self.words.show()
        self.update()

    def _on_look_changed(self, _look: object) -> None:
        look = self._look
        top = look.gap(32) + len(_BARS) * look.px(_PITCH) + look.gap(8)
        self._column.setContentsMargins(look.gap(24), top, look.gap(24), 0)
