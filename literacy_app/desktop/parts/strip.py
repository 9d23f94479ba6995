"""A strip of choices of which exactly one holds: radio buttons drawn as one row.

Not what a choice does: the strip says which key was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

RADIUS = 6
_HEIGHT = 36
_PADDING = 18


class _Choice(QRadioButton):
    """One part of the strip."""

    focus_radius = 5

    def __init__(self, look: Look, key: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._look = look
        self.key = key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return QSize(words + 2 * self._look.gap(_PADDING), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return QSize(words + 12, self._look.px(_HEIGHT))

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        is_on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if is_on or (self.underMouse() and self.isEnabled()):
                width = 2 if is_on else 0
                painter.setPen(QPen(theme.accent, width) if is_on else Qt.PenStyle.NoPen)
                painter.setBrush(theme.tint if is_on else theme.tint2)
                inset = 1 if is_on else theme.border
                rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(rect, RADIUS - 1, RADIUS - 1)
            ink = theme.accent if is_on else theme.ink
            painter.setPen(ink if self.isEnabled() or is_on else theme.ink3)
            painter.setFont(self._look.font("body-strong" if is_on else "body"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())


class Strip(QFrame):
    """The row; `chosen` carries the key of what a person chose (not of `choose`)."""

    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, choices: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._choices = [_Choice(look, key, text, self) for key, text in choices.items()]
        for choice in self._choices:
            row.addWidget(choice)
            choice.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)

    @property
    def key(self) -> str | None:
        """The key of what holds."""
        return next((choice.key for choice in self._choices if choice.isChecked()), None)

    def choose(self, key: str) -> None:
        """Let a choice hold, or none where the key is none of theirs; without a word to anyone."""
        for choice in self._choices:
            choice.setAutoExclusive(False)
            choice.setChecked(choice.key == key)
            choice.setAutoExclusive(True)

    def button(self, key: str) -> QRadioButton:
        """The radio button of a key."""
        return next(choice for choice in self._choices if choice.key == key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.edge if self.isEnabled() else theme.line, theme.border))
            painter.setBrush(theme.paper if self.isEnabled() else Qt.BrushStyle.NoBrush)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            painter.setPen(QPen(theme.rule, theme.border))
            for choice in self._choices[1:]:
                painter.drawLine(choice.x(), 6, choice.x(), self.height() - 6)

    def _on_clicked(self) -> None:
        choice = self.sender()
        if isinstance(choice, _Choice):
            self.chosen.emit(choice.key)

    def _on_look_changed(self, _look: object) -> None:
        for choice in self._choices:
            choice.updateGeometry()
        self.update()
