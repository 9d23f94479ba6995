"""The library without a lesson: a picture of a blank proof, one sentence, one thing to do.

Not shown where even one lesson is there, broken or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.sheet import paint_sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.desktop.paint.look import Look

_WIDTH = 124
_HEIGHT = 140
_TILT = 1.6
_LINES = ((26, 50), (43, 56), (60, 41), (77, 55), (94, 32))  # top and length, px
_COLUMN = 560
_ROOM_FOR_PICTURE = 380


class EmptyShelf(QWidget):
    """The picture, the words and the button."""

    folder_wanted = Signal(object)
    """A folder of lessons is to be added; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = WrappedText(look, "h1", tr("EmptyShelf", "The desk is clear"), "ink")
        self.words = WrappedText(look, "body", "", "ink2")
        self.add_button = Button(
            look, tr("EmptyShelf", "Add a folder of lessons…"), "primary", "folder-open"
        )
        self.add_button.clicked.connect(self._on_add_clicked)
        self._promise = WrappedText(
            look,
            "small",
            tr("EmptyShelf", "Your work stays on this computer. No account is needed."),
        )
        self._picture = _Proof(look)
        self._lay_out()
        self.set_can_add(can_add=True)
        look.changed.connect(self._on_look_changed)
        self._settle()

    def set_can_add(self, *, can_add: bool) -> None:
        """Say whether folders may be added on this computer."""
        self.add_button.setVisible(can_add)
        if can_add:
            words = tr(
                "EmptyShelf",
                "A course is a folder. Your teacher shares it, or you find it on the shared "
                "drive. Drop it anywhere on this window, or add it here.",
            )
        else:
            words = tr(
                "EmptyShelf",
                "No lessons were found in the folders set for this computer. "
                "Your teacher or the people who look after it can add some.",
            )
        self.words.setText(words)

    def _lay_out(self) -> None:
        self._promise_row = QHBoxLayout()
        self._promise_row.addStretch(1)
        icon = IconLabel(self._look, "hard-drives", "ink2", 15)
        self._promise_row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._promise_row.addWidget(self._promise, 0)
        self._promise_row.addStretch(1)
        self._middle = QWidget()
        self._column = column = QVBoxLayout(self._middle)
        for text in (self._title, self.words, self._promise):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(self._look.gap(8))
        column.addWidget(self._title)
        column.addWidget(self.words)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(self._look.gap(8))
        column.addLayout(self._promise_row)
        column.addStretch(3)
        content = QWidget()
        row = QHBoxLayout(content)
        row.addStretch(1)
        row.addWidget(self._middle, 4)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(DeskScroll(content))

    def _settle(self) -> None:
        """Keep the words together, and leave the picture out where they need its room."""
        self._middle.setMaximumWidth(self._look.px(_COLUMN))
        self._column.setSpacing(self._look.gap(14))
        self._picture.setVisible(self.height() >= self._look.px(_ROOM_FOR_PICTURE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_add_clicked(self) -> None:
        self.folder_wanted.emit(None)


class _Proof(QWidget):
    """Two sheets of a proof, one a little askew, with a wavy line, a plain one and a note."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        factor = self._look.scale.factor
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(factor, factor)
            painter.translate(_WIDTH / 2, _HEIGHT / 2)
            painter.save()
            painter.rotate(-2.4 * _TILT)
            paint_sheet(painter, QRectF(-48, -60, 96, 120), self._look, "paper2")
            painter.restore()
            painter.rotate(_TILT)
            paint_sheet(painter, QRectF(-48, -60, 96, 120), self._look)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.rule, 1))
        painter.drawLine(QPointF(23, -60), QPointF(23, 60))
        painter.setPen(QPen(theme.line, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for top, length in _LINES:
            painter.drawLine(QPointF(-40, top - 66), QPointF(-40 + length, top - 66))
        ink = QPen(theme.accent, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(ink)
        wave = QPainterPath(QPointF(-40, -13))
        for step in range(10):
            x = -40 + step * 4.6
            wave.quadTo(QPointF(x + 2.3, -13 + (4 if step % 2 else -4)), QPointF(x + 4.6, -13))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wave)
        painter.drawLine(QPointF(-18, 20), QPointF(9, 20))
        painter.drawLine(QPointF(23, -13), QPointF(33, -13))
        painter.setBrush(theme.accent)
        painter.drawEllipse(QPointF(34, -13), 3, 3)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
