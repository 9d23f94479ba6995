"""The table of a graphic: every number that is drawn, in words, as high as its rows.

Not for data that is edited or long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.still_table import StillTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.desktop.charts.panel import Panel
    from literacy_app.desktop.paint.look import Look

_ROW = 30
_HEAD = 50


class ChartTable(StillTable):
    """The table of one panel."""

    def __init__(self, look: Look, panel: Panel) -> None:
        super().__init__(len(panel.rows), len(panel.header))
        self._look = look
        self.setAccessibleName(panel.title)
        self.setAccessibleDescription(panel.sentence)
        self.setHorizontalHeaderLabels([word.replace(" ", "\n") for word in panel.header])
        for row, words in enumerate(panel.rows):
            for column, word in enumerate(words):
                self.setItem(row, column, QTableWidgetItem(word))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def sizeHint(self) -> QSize:
        high = self.horizontalHeader().height() + sum(
            self.rowHeight(row) for row in range(self.rowCount())
        )
        return QSize(self._look.px(160), high + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # rows grow where words wrap

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("small"))
        self.horizontalHeader().setFont(self._look.font("small-strong"))
        self.verticalHeader().setMinimumSectionSize(self._look.px(_ROW))
        self.horizontalHeader().setFixedHeight(self._look.px(_HEAD))
        theme = self._look.theme
        self.setStyleSheet(
            f"QTableWidget {{ background: {theme.paper.name()}; color: {theme.ink.name()};"
            f" gridline-color: {theme.line.name()};"
            f" selection-background-color: {theme.tint.name()};"
            f" selection-color: {theme.ink.name()} }}"
            f"QHeaderView, QHeaderView::section {{ background: {theme.paper.name()};"
            f" color: {theme.ink2.name()}; border: none;"
            f" border-bottom: {theme.border}px solid {theme.rule.name()}; padding: 1px 3px }}"
        )
        self.updateGeometry()
