"""A row of tabs, the chosen one underlined; the arrows go from one to the next.

Not what a tab shows: the row says which one was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_HEIGHT = 36
_PADDING = 9


class Tab(QRadioButton):
    """One tab."""

    focus_radius = 4

    def __init__(self, look: Look, key: str, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._look = look
        self.key = key
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return QSize(words + 2 * self._look.gap(_PADDING), self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            if self.underMouse() and not self.isChecked():
                fill(painter, self.rect(), theme.tint2)
            painter.setFont(look.font("body-strong" if self.isChecked() else "body"))
            painter.setPen(theme.ink if self.isChecked() else theme.ink2)
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
            if self.isChecked():
                low = QRect(0, self.height() - 3, self.width(), 3)
                fill(painter, low, theme.accent)


class Tabs(QFrame):
    """The row; `chosen` carries the key of the tab that a person chose."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str, tabs: Mapping[str, str]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(4))
        self.tabs = [Tab(look, key, text, self) for key, text in tabs.items()]
        for tab in self.tabs:
            row.addWidget(tab)
            tab.toggled.connect(self._on_toggled)
        self.tabs[0].setChecked(True)
        look.changed.connect(self._on_look_changed)

    @property
    def key(self) -> str:
        """The key of the chosen tab."""
        return next(tab.key for tab in self.tabs if tab.isChecked())

    def choose(self, key: str) -> None:
        """Choose a tab, and say so."""
        next(tab for tab in self.tabs if tab.key == key).setChecked(True)

    def tab(self, key: str) -> Tab:
        """The tab of a key."""
        return next(tab for tab in self.tabs if tab.key == key)

    def _on_toggled(self, is_on: object) -> None:
        if is_on:
            self.chosen.emit(self.key)

    def _on_look_changed(self, _look: object) -> None:
        for tab in self.tabs:
            tab.updateGeometry()
            tab.update()
