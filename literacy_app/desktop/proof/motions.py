"""The three motions of the proof: a line is drawn, outcomes appear, a note opens.

Not the scrolling (see `body`). With reduced motion each is over at once (look.md section 6).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

DRAW_LINE, OPEN_NOTE, SCROLL = 140, 160, 180
_BETWEEN, _ALL = 25, 400
_FADE = 0.3
_MS_OF_A_NOTE = 120


class Motion(QObject):
    """Goes from 0 to 1 in a time; `moved` tells how far, the last time exactly 1."""

    moved = Signal(object)

    def __init__(
        self, look: Look, milliseconds: int, curve: QEasingCurve.Type, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._milliseconds = milliseconds
        self._curve = curve
        self._animation: QVariantAnimation | None = None

    def start(self, milliseconds: int | None = None) -> None:
        """Begin from 0; another motion under way is over first."""
        self.finish()
        length = self._look.duration(milliseconds or self._milliseconds)
        if length <= 0:
            self.moved.emit(1.0)
            return
        animation = self._animation or self._made()
        animation.setDuration(length)
        self.moved.emit(0.0)  # Qt tells of the start only where that is another value than the last
        animation.start()

    def finish(self) -> None:
        """Be over now."""
        if self._animation is not None and self.is_moving:
            self._animation.stop()
            self.moved.emit(1.0)

    @property
    def is_moving(self) -> bool:
        """Whether it is under way."""
        running = QVariantAnimation.State.Running
        return self._animation is not None and self._animation.state() == running

    def _made(self) -> QVariantAnimation:
        animation = self._animation = QVariantAnimation(self)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)
        animation.setEasingCurve(self._curve)
        animation.valueChanged.connect(self._on_value_changed)
        return animation

    def _on_value_changed(self, value: object) -> None:
        if isinstance(value, float):
            self.moved.emit(value)


def appearing_length(count: int) -> int:
    """How long that many outcomes take to appear one after another, in milliseconds."""
    return min(_ALL, _BETWEEN * max(0, count - 1) + _MS_OF_A_NOTE)


def appeared(number: int, count: int, share: float) -> float:
    """How far outcome `number` of `count` has appeared when `share` of the time is over, 0 to 1."""
    start = (1 - _FADE) * number / max(1, count)
    return max(0.0, min(1.0, (share - start) / _FADE))
