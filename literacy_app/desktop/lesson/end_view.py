"""The last step of a lesson: what one can do now, what to practise, where the text is right.

Not what the sheets say (`end_sheets`, `charts`) nor where the figures come from (`study.results`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.charts.chart_sheet import ChartSheet
from literacy_app.desktop.charts.keeping import KeepButton
from literacy_app.desktop.lesson.end_sheets import left_alone_sheet, result_sheet, right_sheet
from literacy_app.desktop.lesson.results_sheets import End, end_of, report_of
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.emptying import empty
from literacy_app.desktop.parts.markdown_text import MarkdownText
from literacy_app.desktop.parts.text_sheet import TextSheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.lesson.end_sheets import Result
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.results import Results

_COLUMNS = {Band.WIDE: 3, Band.MEDIUM: 3, Band.COMPACT: 1}
_SHARES = (5, 4, 4)


class EndView(QWidget):
    """Graphics, what to practise, what became of each activity, then what the text is right in."""

    left = Signal(object)
    """Back to the library; carries nothing."""
    practice_wanted = Signal(object)
    """The id of a technique that is to be practised now."""
    link_chosen = Signal(object)
    """The address of a link in the author's words."""
    again_requested = Signal(object)
    """The lesson is to be gone through again from its first step; carries nothing."""

    def __init__(self, look: Look, lesson: Lesson, way_back: str = "") -> None:
        """`way_back`: what the button says that leaves; back to the library where it is empty."""
        super().__init__()
        self._look = look
        self._lesson = lesson
        self._is_short = False
        self._band = Band.WIDE
        self._end = End()
        self.practise: Button | None = None
        self.charts: list[ChartSheet] = []
        self.sheets: list[TextSheet] = []
        self._cards: list[TextSheet] = []
        self._results: list[TextSheet] = []
        self._last: list[TextSheet] = []
        self._desk = DeskColumn(look)
        self._title = WrappedText(look, "h1", tr("End", "What you can do now"), "ink")
        self._since = WrappedText(look, "body", "", "ink2")
        self._next = WrappedText(look, "h3", tr("End", "What to practise next"), "ink")
        self._done = WrappedText(look, "h3", tr("End", "What you did here"), "ink")
        self.keep = KeepButton(look)
        self.again = Button(look, tr("End", "Read it again"), "ghost", "book-open")
        way_back = way_back or tr("End", "Back to the library")
        self.back = Button(look, way_back, "primary", "books")
        self.bar = ActionBar(look)
        self.bar.lay_out([self.again], [self.back])
        self._connect()
        self._lay_out()
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.body, self.bar

    def show_results(self, results: Sequence[Result], found: Results | None = None) -> None:
        """Show what became of every activity, and what the rows come to."""
        for sheet in (*self.charts, *self.sheets):
            sheet.hide()
            sheet.deleteLater()
        look = self._look
        self._end = end_of(self._lesson, results, found)
        self.practise = None
        self._since.setText(self._end.since)
        self.charts = [ChartSheet(look, panel) for panel in self._end.panels]
        self._cards = [self._card(*words) for words in self._end.practice]
        self._results = [result_sheet(look, result) for result in results]
        stood = left_alone_sheet(look, results)
        right = [right_sheet(look, self._lesson)] if self._lesson.right else []
        talk = self._talk(self._lesson.discussion)
        self._last = [*([stood] if stood is not None else []), *talk, *right]
        self.sheets = [*self._cards, *self._results, *self._last]
        self._settle()
        for sheet in (*self.charts, *self.sheets):
            sheet.show()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; the heading goes where the window is short."""
        self._band = band
        self._is_short = short
        self._settle()

    def say_used_up(self) -> None:
        """Say on the card, in place of its button, that no unseen text is left to practise with."""
        words = tr("End", "There is no practice text left for this that you have not seen.")
        for card in self._cards:
            if self.practise is not None and card.isAncestorOf(self.practise):
                self.back.setFocus()
                self.practise.hide()
                card.add("small", words, "ink").show()
        announce(self, words)

    def focus_first(self) -> None:
        """Give the keyboard to the primary button."""
        self.back.setFocus()

    def _connect(self) -> None:
        self.again.clicked.connect(self._on_again_clicked)
        self.back.clicked.connect(self._on_back_clicked)
        self.keep.wanted.connect(self._on_keep_wanted)
        self.keep.said.connect(self._on_said)
        self._look.changed.connect(self._on_look_changed)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._since)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        self._charts_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._next_head, self._done_head = QVBoxLayout(), QVBoxLayout()
        self._next_head.addWidget(self._next)
        self._done_head.addWidget(self._done)
        self._cards_grid, self._results_grid = QGridLayout(), QGridLayout()
        self._lower = QVBoxLayout()
        for layout in self._parts():
            layout.setSpacing(0)
            self._desk.column.addLayout(layout)
        self._desk.column.addStretch(1)
        self.body = DeskScroll(self._desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.body, 1)
        column.addWidget(self.bar)

    def _parts(self) -> tuple[QBoxLayout | QGridLayout, ...]:
        return (
            self._head,
            self._charts_row,
            self._next_head,
            self._cards_grid,
            self._done_head,
            self._results_grid,
            self._lower,
        )

    def _settle(self) -> None:
        look = self._look
        self._title.setVisible(not self._is_short)
        inset = self._desk.inset
        self._head.setContentsMargins(inset, 0, inset, look.gap(2 if self._is_short else 8))
        for head in (self._next_head, self._done_head):
            head.setContentsMargins(inset, look.gap(10), inset, 0)
        self._desk.set_padding(8 if self._is_short else 16, 16)
        self._place()
        self._next.setVisible(bool(self._cards))
        self._done.setVisible(bool(self._results))
        for chart in self.charts:
            chart.set_tight(tight=self._is_short)
        for sheet in self.sheets:
            sheet.set_tight(tight=self._is_short)

    def _place(self) -> None:
        is_one = self._band is Band.COMPACT
        directions = QBoxLayout.Direction
        self._charts_row.setDirection(directions.TopToBottom if is_one else directions.LeftToRight)
        _fill(self._charts_row, self.charts)
        for place in range(len(self.charts)):
            self._charts_row.setStretch(place, 0 if is_one else _SHARES[place])
        _fill(self._lower, self._last)
        columns = _COLUMNS[self._band]
        _fill_grid(self._cards_grid, self._cards, columns)
        _fill_grid(self._results_grid, self._results, columns)

    def _talk(self, discussion: str | None) -> list[TextSheet]:
        """What to talk about, in class or with somebody, where the author tells."""
        if not discussion:
            return []
        sheet = TextSheet(self._look, tr("End", "To talk about"))
        words = MarkdownText(self._look, "body", discussion)
        words.setAccessibleName(tr("End", "To talk about"))
        words.link_chosen.connect(self.link_chosen)
        sheet.add_block(words)
        return [sheet]

    def _card(self, title: str, words: str) -> TextSheet:
        """A card; the technique that was caught least has the way into a review of it."""
        sheet = TextSheet(self._look, title)
        sheet.add("small", words, "ink2")
        if self._end.technique and title == self._end.technique_name:
            self.practise = Button(self._look, tr("End", "Practise"), "plain")
            self.practise.set_small()
            name = tr("End", "Practise: {title}").format(title=title)
            self.practise.setAccessibleName(name)
            self.practise.clicked.connect(self._on_practise_clicked)
            sheet.add_row(self.practise)
        return sheet

    def _on_practise_clicked(self) -> None:
        self.practice_wanted.emit(self._end.technique)

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_again_clicked(self) -> None:
        self.again_requested.emit(None)

    def _on_back_clicked(self) -> None:
        self.left.emit(None)

    def _on_keep_wanted(self, ending: object) -> None:
        self.keep.keep(report_of(self._lesson, self._end), str(ending))

    def _on_said(self, words: object) -> None:
        self._since.setText(str(words))
        announce(self, str(words))


def _fill(column: QBoxLayout, sheets: Sequence[QWidget]) -> None:
    """Put these sheets after one another, in place of what was there."""
    empty(column)
    for sheet in sheets:
        column.addWidget(sheet)


def _fill_grid(grid: QGridLayout, sheets: Sequence[QWidget], columns: int) -> None:
    """Put these sheets into rows of so many, in place of what was there."""
    empty(grid)
    used = min(columns, max(1, len(sheets)))
    for place, sheet in enumerate(sheets):
        grid.addWidget(sheet, place // used, place % used)
    for column in range(max(_COLUMNS.values())):
        grid.setColumnStretch(column, 1 if column < used else 0)
