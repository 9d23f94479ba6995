"""The last step of a lesson: what was done, where the text is right, what was rightly let stand.

Not a report over time; what the sheets say stands in `end_sheets`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from literacy_app.desktop.lesson.end_sheets import (
    discernment_sheet,
    left_alone_sheet,
    next_sheet,
    result_sheet,
    right_sheet,
)
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.lesson.end_sheets import Result
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.text_sheet import TextSheet
    from literacy_app.lessons.lesson import Lesson

_COLUMNS = {Band.WIDE: 3, Band.MEDIUM: 3, Band.COMPACT: 1}


class EndView(QWidget):
    """A row of results, then what the texts are right about beside what to do next."""

    left = Signal(object)
    """Back to the library; carries nothing."""
    again_requested = Signal(object)
    """The lesson is to be gone through again from its first step; carries nothing."""

    def __init__(self, look: Look, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lesson = lesson
        self._is_short = False
        self._band = Band.WIDE
        self._results: list[TextSheet] = []
        self.sheets: list[TextSheet] = []
        self._desk = DeskColumn(look)
        self._title = WrappedText(look, "h1", tr("End", "What you did here"), "ink")
        self.again = Button(look, tr("End", "Read it again"), "ghost", "book-open")
        self.back = Button(look, tr("End", "Back to the library"), "primary", "books")
        self.again.clicked.connect(self._on_again_clicked)
        self.back.clicked.connect(self._on_back_clicked)
        self.bar = ActionBar(look)
        self.bar.lay_out([self.again], [self.back])
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.body, self.bar

    def show_results(self, results: Sequence[Result]) -> None:
        """Show what became of every activity."""
        for sheet in self.sheets:
            sheet.hide()
            sheet.deleteLater()
        look = self._look
        self._results = [result_sheet(look, result) for result in results]
        right = [right_sheet(look, self._lesson)] if self._lesson.right else []
        stood = left_alone_sheet(look, results)
        beside = [discernment_sheet(look, results), next_sheet(look, results)]
        main = [*right, *([stood] if stood is not None else [])]
        self.sheets = [*self._results, *main, *beside]
        _fill(self._lower_left, main or beside)
        _fill(self._lower_right, beside if main else [])
        self._settle()
        for sheet in self.sheets:
            sheet.show()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; the heading goes where the window is short."""
        self._band = band
        self._is_short = short
        self._settle()

    def focus_first(self) -> None:
        """Give the keyboard to the primary button."""
        self.back.setFocus()

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._grid = QGridLayout()
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower_left, self._lower_right = QVBoxLayout(), QVBoxLayout()
        self._lower.addLayout(self._lower_left, 3)
        self._lower.addLayout(self._lower_right, 2)
        for layout in (self._head, self._grid, self._lower):
            self._desk.column.addLayout(layout)
        self._desk.column.addStretch(1)
        self.body = DeskScroll(self._desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(self.bar)

    def _settle(self) -> None:
        look = self._look
        self._title.setVisible(not self._is_short)
        inset = self._desk.inset
        self._head.setContentsMargins(inset, 0, inset, look.gap(0 if self._is_short else 8))
        self._desk.set_padding(8 if self._is_short else 16, 16)
        self._place_results()
        directions = QBoxLayout.Direction
        is_one = self._band is Band.COMPACT
        self._lower.setDirection(directions.TopToBottom if is_one else directions.LeftToRight)
        for layout in (self._grid, self._lower, self._lower_left, self._lower_right):
            layout.setSpacing(0)
        for sheet in self.sheets:
            sheet.set_tight(tight=self._is_short)

    def _place_results(self) -> None:
        columns = min(_COLUMNS[self._band], max(1, len(self._results)))
        for place, sheet in enumerate(self._results):
            self._grid.addWidget(sheet, place // columns, place % columns)
        for column in range(max(_COLUMNS.values())):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_again_clicked(self) -> None:
        self.again_requested.emit(None)

    def _on_back_clicked(self) -> None:
        self.left.emit(None)


def _fill(column: QVBoxLayout, sheets: Sequence[TextSheet]) -> None:
    """Put these sheets under one another, in place of what was there."""
    while column.count():
        column.takeAt(0)
    for sheet in sheets:
        column.addWidget(sheet)
    column.addStretch(1)
