"""A sheet with one graphic: title, sentence, drawing, and the table that is a click away.

Not what is drawn (`panels`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from literacy_app.desktop.charts.chart import Chart
from literacy_app.desktop.charts.chart_table import ChartTable
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.charts.panel import Panel
    from literacy_app.desktop.paint.look import Look


class ChartSheet(Sheet):
    """The sheet; without a drawing it holds the title, the sentence and the table, if any."""

    turned = Signal(object)
    """Whether the table is shown now, in place of the drawing."""

    def __init__(self, look: Look, panel: Panel) -> None:
        super().__init__(look)
        self.panel = panel
        self.chart: Chart | None = None
        self.table: ChartTable | None = None
        self.setAccessibleName(panel.title)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._column = QVBoxLayout(self)
        self.turn = Button(look, "", "link")
        for words, role, color in self._words():
            self._column.addWidget(WrappedText(look, role, words, color))
        self._put_in()
        self._column.addStretch(1)
        self._settle()

    def show_table(self, *, shown: bool) -> None:
        """Show the table in place of the drawing, or the drawing again."""
        if self.chart is None or self.table is None:
            return
        self.chart.setVisible(not shown)
        self.table.setVisible(shown)
        as_table = tr("Results", "Show “{title}” as a table")
        as_picture = tr("Results", "Show “{title}” as a drawing")
        words = tr("Results", "Show as drawing") if shown else tr("Results", "Show as table")
        self.turn.setText(words)
        name = (as_picture if shown else as_table).format(title=self.panel.title)
        self.turn.setAccessibleName(name)
        self.turn.updateGeometry()
        self.turned.emit(shown)

    def set_tight(self, *, tight: bool) -> None:
        """Take less room around the words, for a short window."""
        self._settle(12 if tight else 16)

    def _words(self) -> tuple[tuple[str, str, str], ...]:
        words = [(self.panel.title, "h3", "ink"), (self.panel.sentence, "small", "ink")]
        if self.panel.note:
            words.append((self.panel.note, "small", "ink2"))
        return tuple(words)

    def _put_in(self) -> None:
        panel, look = self.panel, self._look
        if panel.picture is None:
            self.turn.hide()
            self.turn.setParent(self)
            if panel.rows:
                self.table = ChartTable(look, panel)
                self._column.addWidget(self.table)
            return
        self.chart = Chart(look, panel.title, panel.picture, panel.sentence)
        self.table = ChartTable(look, panel)
        self.table.hide()
        row = QHBoxLayout()
        row.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self._column.addWidget(self.chart)
        self._column.addWidget(self.table)
        self._column.addLayout(row)
        self.turn.clicked.connect(self._on_turn_clicked)
        self.show_table(shown=False)

    def _settle(self, above: int = 16) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(20), gap(above), gap(20), gap(above))
        self._column.setSpacing(gap(4))

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        self._settle()

    def _on_turn_clicked(self) -> None:
        if self.table is not None:
            self.show_table(shown=self.table.isHidden())
