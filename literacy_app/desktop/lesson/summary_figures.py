"""The figures of the summary band: a number with its words, pips, and discernment on its scale.

Not what they say (`verdict`) nor how they stand beside one another (`summary_band`).
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.paint.painted_text import text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_PIP = 12
_PIP_PITCH = 16
_MOST_IN_ROW = 14
_SCALE_WIDTH = 158
_SCALE_REACH = 100.0


class Figure(QLabel):
    """A big number and the words for it on one baseline; read as one text."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = ""
        self._words = ""
        self._role = "body-strong"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_figure(self, number: str, words: str) -> None:
        """Show a number and what it counts."""
        self._number = number
        self._words = words
        self.setText(f"{number} {words}".strip())
        self._on_look_changed(self._look)

    def set_quiet(self, *, quiet: bool) -> None:
        """Set the words in ordinary weight, as in the one-line summary."""
        self._role = "body" if quiet else "body-strong"
        self._on_look_changed(self._look)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        words = text_width(look.font(self._role), self._words)
        return QSize(int(self._words_left() + words) + 2, look.line_height("num"))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        baseline = look.line_height("num") * 0.8
        with QPainter(self) as painter:
            painter.setPen(look.theme.ink)
            painter.setFont(look.font("num"))
            painter.drawText(QPointF(0, baseline), self._number)
            painter.setFont(look.font(self._role))
            painter.drawText(QPointF(self._words_left(), baseline), self._words)

    def _words_left(self) -> float:
        if not self._number:
            return 0.0
        return text_width(self._look.font("num"), self._number) + self._look.px(9)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


class Pips(QWidget):
    """A disc for every phrase of the key: full when found, half when partly, else a ring."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kinds: tuple[OutcomeKind, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_counts(self, found: int, partly: int, missed: int) -> None:
        """Show so many of each, in this order."""
        self._kinds = (
            *(OutcomeKind.FOUND,) * found,
            *(OutcomeKind.PARTLY,) * partly,
            *(OutcomeKind.MISSED,) * missed,
        )
        self._on_look_changed(self._look)

    @override
    def sizeHint(self) -> QSize:
        rows = max(1, ceil(len(self._kinds) / _MOST_IN_ROW))
        columns = ceil(len(self._kinds) / rows)
        pitch = self._look.px(_PIP_PITCH)
        return QSize(columns * pitch, rows * pitch)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        pitch = self._look.px(_PIP_PITCH)
        columns = max(1, self.width() // pitch)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, kind in enumerate(self._kinds):
                row, column = divmod(place, columns)
                self._paint_pip(painter, QPointF(column * pitch, row * pitch), kind)

    def _paint_pip(self, painter: QPainter, corner: QPointF, kind: OutcomeKind) -> None:
        side = self._look.px(_PIP)
        rect = QRectF(corner.x(), corner.y() + 1, side, side)
        color = self._look.theme.accent
        if kind is OutcomeKind.PARTLY:
            paint_outcome_symbol(painter, rect, kind, color)
            return
        stroke = max(1.4, side * 0.12)
        painter.setPen(QPen(color, stroke))
        painter.setBrush(color if kind is OutcomeKind.FOUND else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2))

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


class DiscernmentScale(QWidget):
    """A line from -100 to +100 with a disc at the index and a ring at the one before."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._index: float | None = None
        self._previous: float | None = None
        self.setMaximumWidth(look.px(_SCALE_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_index(self, index: float | None, previous: float | None) -> None:
        """Show an index from -100 to 100, and the one of the time before; None shows none."""
        self._index = index
        self._previous = previous
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_SCALE_WIDTH), self._look.px(16))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_SCALE_WIDTH // 2), self._look.px(16))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_axis(painter)
            if self._index is not None:
                self._paint_index(painter, self._index)
            if self._previous is not None:
                self._paint_dot(painter, self._previous, is_full=False)
            if self._index is not None:
                self._paint_dot(painter, self._index, is_full=True)

    def _at(self, index: float) -> QPointF:
        edge = self._look.px(6)
        share = (index + _SCALE_REACH) / (2 * _SCALE_REACH)
        return QPointF(edge + share * (self.width() - 2 * edge), self.height() / 2)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._look.theme.edge, 1))
        painter.drawLine(self._at(-_SCALE_REACH), self._at(_SCALE_REACH))
        reach = self._look.px(4)
        for index in (-100, -50, 0, 50, 100):
            middle = self._at(index)
            painter.drawLine(middle - QPointF(0, reach), middle + QPointF(0, reach))

    def _paint_index(self, painter: QPainter, index: float) -> None:
        painter.setPen(QPen(self._look.theme.accent, self._look.px(3)))
        painter.drawLine(self._at(0), self._at(index))

    def _paint_dot(self, painter: QPainter, index: float, *, is_full: bool) -> None:
        theme = self._look.theme
        radius = self._look.px(5) if is_full else self._look.px(4)
        painter.setPen(QPen(theme.accent, 1.6))
        painter.setBrush(theme.accent if is_full else theme.paper)
        painter.drawEllipse(self._at(index), radius, radius)

    def _on_look_changed(self, _look: object) -> None:
        self.setMaximumWidth(self._look.px(_SCALE_WIDTH))
        self.updateGeometry()
        self.update()
