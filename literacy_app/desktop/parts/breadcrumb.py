"""Where one is, from the course to the step, as words with small arrows between them.

Not a way to go anywhere: the rail and the back key are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_ARROW = 12
_GAP = 8
_LEAST = 60


class Breadcrumb(QLabel):
    """The parts of the way; the last one strong, the ones before it cut first where room ends."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self._on_look_changed)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts shown now."""
        return self._parts

    def show_parts(self, parts: Sequence[str]) -> None:
        """Show the parts of the way here, the place itself last."""
        self._parts = tuple(part for part in parts if part)
        self.setText(", ".join(self._parts))
        self._on_look_changed(self._look)

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + self._between(), self._look.line_height("body"))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_LEAST), self._look.line_height("body"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        left = 0.0
        with QPainter(self) as painter:
            for place, width in enumerate(self.fitted_widths()):
                is_last = place == len(self._parts) - 1
                painter.setFont(look.font("small-strong" if is_last else "small"))
                painter.setPen(look.theme.ink if is_last else look.theme.ink2)
                draw_elided(painter, QRectF(left, 0, width, self.height()), self._parts[place])
                left += width
                if not is_last:
                    left = self._paint_arrow(painter, left)

    def _paint_arrow(self, painter: QPainter, left: float) -> float:
        side = self._look.px(_ARROW)
        gap = self._look.gap(_GAP)
        arrow = icon_pixmap(self._look, "caret-right", self._look.theme.ink3, side)
        painter.drawPixmap(round(left + gap), (self.height() - side) // 2, arrow)
        return left + side + 2 * gap

    def _widths(self) -> list[int]:
        light = QFontMetrics(self._look.font("small"))
        strong = QFontMetrics(self._look.font("small-strong"))
        widths = [light.horizontalAdvance(part) + 2 for part in self._parts[:-1]]
        return [*widths, *(strong.horizontalAdvance(part) + 2 for part in self._parts[-1:])]

    def _between(self) -> int:
        room = self._look.px(_ARROW) + 2 * self._look.gap(_GAP)
        return room * max(0, len(self._parts) - 1)

    def fitted_widths(self) -> list[float]:
        """The widths the parts get: what is missing is taken from the first ones first."""
        widths: list[float] = [float(width) for width in self._widths()]
        missing = sum(widths) + self._between() - self.width()
        for place, width in enumerate(widths):
            taken = max(0.0, min(missing, width - self._look.px(24)))
            widths[place] -= taken
            missing -= taken
        return widths

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
