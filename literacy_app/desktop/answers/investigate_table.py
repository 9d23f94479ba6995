"""The table beside the drawn paths: every step with its minutes, its card and its reason.

Not the drawing (`investigate_path`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.still_table import StillTable
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from literacy_app.desktop.answers.investigate_path import Lane, Stop
    from literacy_app.desktop.paint.look import Look

_ROW = 30
_WHY = 3


class PathTable(StillTable):
    """As high as its rows."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 4)
        self._look = look
        self.setAccessibleName(tr("Investigate", "Both paths, step by step"))
        self.setHorizontalHeaderLabels(
            [
                tr("Investigate", "Minutes"),
                tr("Investigate", "Who"),
                tr("Investigate", "Card"),
                tr("Investigate", "Why"),
            ]
        )
        self.setShowGrid(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_lanes(self, lanes: Sequence[Lane]) -> None:
        """Show the steps of these paths, one path after the other."""
        steps = [(lane, stop) for lane in lanes for stop in lane.stops]
        self.setRowCount(len(steps))
        for row, (lane, stop) in enumerate(steps):
            for column, words in enumerate(_cells(lane, stop)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.setItem(row, column, item)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._needed())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._needed())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _needed(self) -> int:
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        return self.horizontalHeader().height() + rows + 2

    def _fit(self) -> None:
        """Give the reasons what the other columns leave, and be as high as the rows."""
        metrics = QFontMetrics(self._look.font("small-strong"))
        around = self._look.gap(20)
        width = self.viewport().width()
        for column in (0, 1):
            words = [self._words(row, column) for row in range(-1, self.rowCount())]
            widest = max(metrics.horizontalAdvance(each) for each in words) + around
            self.setColumnWidth(column, widest)
            width -= widest
        self.setColumnWidth(2, int(width * 0.38))
        self.setColumnWidth(_WHY, width - int(width * 0.38))
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            self.setRowHeight(row, self.rowHeight(row) + self._look.gap(8))
        if self.height() != self._needed():
            self.setFixedHeight(self._needed())

    def _words(self, row: int, column: int) -> str:
        item = self.item(row, column) if row >= 0 else self.horizontalHeaderItem(column)
        return item.text() if item is not None else ""

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("small"))
        header = self.horizontalHeader()
        for column in range(self.columnCount()):  # the header's own font gives way to the sheet's
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setFont(self._look.font("small-strong"))
        header.setMinimumSectionSize(self._look.px(24))
        header.setFixedHeight(self._look.px(_ROW))
        self.verticalHeader().setMinimumSectionSize(self._look.px(20))
        self._fit()


def _cells(lane: Lane, stop: Stop) -> tuple[str, str, str, str]:
    form = tr("Investigate", "{start}–{end}")
    minutes = form.format(start=stop.start, end=stop.end)
    card = f"{stop.number}  {stop.card.place}: {stop.card.title}"
    return minutes, lane.name, card, stop.why
