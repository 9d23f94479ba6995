"""A table of rows that are answered cell by cell: walked, typed into, clicked and read aloud.

Not what a row is about: a source of a text, or a phrase that another text says in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QTableView, QWidget

from literacy_app.desktop.answers.ledger_header import LedgerHeader
from literacy_app.desktop.answers.ledger_menu import CellMenu
from literacy_app.desktop.answers.ledger_model import FIRST_CELL, TITLE, LedgerModel
from literacy_app.desktop.answers.ledger_painting import LedgerPainter
from literacy_app.desktop.answers.ledger_rows import Chosen, part_key
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.choice_menu import Choice
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from literacy_app.desktop.answers.ledger_model import Index
    from literacy_app.desktop.answers.ledger_rows import Cell, Row
    from literacy_app.desktop.paint.look import Look

_OPENING = frozenset({Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
_TAKING_BACK = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_DIGITS = "123456789"
_NUMBER = 40
_LEAST_TITLE, _CELLS_SHARE = 110, 0.6
_LEAST_HEIGHT = 96
_MOST_MENU = 0.8


class LedgerGrid(QTableView):
    """The table.

    Signals, each with one object: `row_reached` the key of the row one is in; `chosen` a `Chosen`;
    `removed` the key of a row to be taken out.
    """

    row_reached = Signal(object)
    chosen = Signal(object)
    removed = Signal(object)
    focus_radius = 3

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setViewport(QWidget())
        self.setAccessibleName(name)
        self.rows = LedgerModel()
        self.painting = LedgerPainter(look, self.rows, self)
        self._head = LedgerHeader(look, self.rows)
        self.menu = CellMenu("", self)
        self._pressed_in_live = False
        self._set_up()
        self.setModel(self.rows)
        self.setItemDelegate(self.painting)
        self.menu.chosen.connect(self._on_menu_chosen)
        look.changed.connect(self._on_look_changed)

    def _set_up(self) -> None:
        self.setHorizontalHeader(self._head)
        side = QHeaderView(Qt.Orientation.Vertical)
        side.setViewport(QWidget())
        side.setMinimumSectionSize(1)
        self.setVerticalHeader(side)
        side.hide()
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(self._look.px(_LEAST_HEIGHT))

    # What is shown

    def show_rows(self, headings: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these rows under these headings; one stays in the row and the cell one is in."""
        row, column = self.current_row, max(FIRST_CELL, self.currentIndex().column())
        if self.rows.show_rows(headings, rows):
            self._span_words()
            place = self.rows.place_of(row.key) if row is not None else -1
            self.painting.live_row = -1
            if rows:
                self.setCurrentIndex(self.rows.index(max(0, place), column))
        self._fit()

    def set_tight(self, *, tight: bool) -> None:
        """Let rows be lower, where the window is."""
        self.painting.is_tight = tight
        self._fit()

    @property
    def current_row(self) -> Row | None:
        """The row one is in."""
        return self.rows.row(self.currentIndex().row())

    @property
    def current_cell(self) -> Cell | None:
        """The cell one is in; None in a number or in words."""
        return self.rows.cell(self.currentIndex())

    def go_to(self, key: str, facet: str | None = None) -> None:
        """Go to the row of a key, to the cell of a facet or else in the column one is in."""
        part = part_key(key, facet) if facet is not None else ""
        places = (self.rows.place_of(part), self.rows.place_of(key))
        place = next((each for each in places if each >= 0), -1)
        row = self.rows.row(place)
        if row is not None:
            facets = [cell.facet for cell in row.cells]
            column = max(FIRST_CELL, self.currentIndex().column())
            if facet in facets:
                column = FIRST_CELL + facets.index(facet)
            self.setCurrentIndex(self.rows.index(place, min(column, self._last_column(place))))
            hints = QTableView.ScrollHint
            self.scrollTo(
                self.currentIndex(), hints.EnsureVisible if row.cells else hints.PositionAtTop
            )

    def ask(self) -> None:
        """Offer the options of the cell one is in, in a menu under it."""
        row, cell = self.current_row, self.current_cell
        if row is None or cell is None or not self.painting.is_open(cell):
            return
        name = tr("Ledger", "{question}: {row}").format(question=cell.name, row=row.title)
        self.menu.setAccessibleName(name)
        metrics = QFontMetrics(self.menu.font())
        room = int(_MOST_MENU * self.window().width()) - self._look.px(60)
        elide = Qt.TextElideMode.ElideRight
        self.menu.offer(
            [
                Choice(each.id, metrics.elidedText(each.text, elide, room), each.id == cell.chosen)
                for each in cell.options
            ]
        )
        below = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu.popup(self.viewport().mapToGlobal(below))

    def focus_rect(self) -> QRect:
        """The ring goes around the cell the keyboard is at."""
        rect = self.visualRect(self.currentIndex()).adjusted(3, 3, -3, -3)
        return rect.translated(self.viewport().pos())

    # Keys and mouse

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _OPENING:
            self._step_into_cells()
            self.ask()
        elif event.key() in _TAKING_BACK:
            self._take_back()
        elif len(event.text()) == 1 and event.text() in _DIGITS:
            self._choose_numbered(int(event.text()))
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the cells of a row, and on from its last one."""
        index = self.currentIndex()
        column = index.column() + (1 if next else -1)
        if index.isValid() and FIRST_CELL <= column <= self._last_column(index.row()):
            self.setCurrentIndex(self.rows.index(index.row(), column))
            return True
        return super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        index = self.currentIndex()
        if index.isValid() and event.reason() == Qt.FocusReason.TabFocusReason:
            self.setCurrentIndex(self.rows.index(index.row(), FIRST_CELL))
        elif index.isValid() and event.reason() == Qt.FocusReason.BacktabFocusReason:
            last = self._last_column(index.row())
            self.setCurrentIndex(self.rows.index(index.row(), last))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        under = self.indexAt(event.position().toPoint())
        self._pressed_in_live = under.isValid() and under.row() == self.painting.live_row
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        cell = self.rows.cell(index)
        is_meant = self._pressed_in_live and index == self.currentIndex()
        if cell is None or not is_meant or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.painting.is_open(cell) and cell.has_radios:
            point = event.position().toPoint()
            option = self.painting.option_at(cell, self.visualRect(index), point)
            if option is not None:
                self.chosen.emit(Chosen(cell.item, cell.facet, option.id))
        else:
            self.ask()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != self.painting.live_row:
            self.painting.live_row = current.row()
            self._fit()
            row = self.current_row
            if row is not None:
                self.row_reached.emit(row.key)
        if current.isValid() and current.column() < TITLE:
            self.setCurrentIndex(self.rows.index(current.row(), TITLE))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        if event.size().height() < event.oldSize().height():  # as when the reasons come below
            self.scrollTo(self.currentIndex())

    # Within

    def _last_column(self, place: int) -> int:
        row = self.rows.row(place)
        return TITLE + len(row.cells) if row is not None else TITLE

    def _step_into_cells(self) -> None:
        index = self.currentIndex()
        if index.isValid() and index.column() < FIRST_CELL:
            self.setCurrentIndex(self.rows.index(index.row(), FIRST_CELL))

    def _take_back(self) -> None:
        row, cell = self.current_row, self.current_cell
        if row is not None and row.can_go:
            self.removed.emit(row.key)
        elif cell is not None and self.painting.is_open(cell) and cell.chosen is not None:
            self.chosen.emit(Chosen(cell.item, cell.facet, None))

    def _choose_numbered(self, number: int) -> None:
        self._step_into_cells()
        cell = self.current_cell
        is_open = cell is not None and self.painting.is_open(cell)
        if cell is not None and is_open and number <= len(cell.options):
            self.chosen.emit(Chosen(cell.item, cell.facet, cell.options[number - 1].id))

    def _on_menu_chosen(self, option: object) -> None:
        cell = self.current_cell
        if cell is not None and isinstance(option, str):
            self.chosen.emit(Chosen(cell.item, cell.facet, option))

    def _span_words(self) -> None:
        """Let words that have no cells beside them run through to the end."""
        self.clearSpans()
        across = self.rows.columnCount() - TITLE
        for number, row in enumerate(self.rows.rows):
            if not row.cells and across > 1:
                self.setSpan(number, TITLE, 1, across)

    def _fit(self) -> None:
        """Give columns and rows the sizes that the room and the words of the moment ask for."""
        widths = self._widths()
        for column, width in enumerate(widths):
            if self.columnWidth(column) != width:
                self.setColumnWidth(column, width)
        self._head.fit()
        for number, row in enumerate(self.rows.rows):
            is_live = number == self.painting.live_row
            height = self.painting.height(row, widths, is_live=is_live)
            if self.rowHeight(number) != height:
                self.setRowHeight(number, height)
        self.viewport().update()

    def _widths(self) -> list[int]:
        """The columns' widths: no word is broken as long as there is room, the rest is shared."""
        number, columns = self._look.px(_NUMBER), self.rows.columnCount()
        room = max(1, self.viewport().width() - number)
        if columns <= FIRST_CELL:
            return [number, room][:columns]
        cells = self._columns()
        least = [self.painting.least_width(each) for each in cells]
        title = self._look.px(_LEAST_TITLE)
        spare = room - title - sum(least)
        if len(least) == 1:
            least = [max(room // 2, min(least[0], room - title))]
        elif spare < 0:
            least = [width * room // (title + sum(least)) for width in least]
        else:
            wanted = [self.painting.wanted_width(each) for each in cells]
            more = [wide - width for wide, width in zip(wanted, least, strict=True)]
            share = min(1.0, _CELLS_SHARE * spare / max(1, sum(more)))
            least = [int(width + share * each) for width, each in zip(least, more, strict=True)]
        return [number, room - sum(least), *least]

    def _columns(self) -> list[list[Cell]]:
        """The cells of each column, from the first answered one on."""
        rows = [row.cells for row in self.rows.rows]
        count = self.rows.columnCount() - FIRST_CELL
        return [[cells[n] for cells in rows if n < len(cells)] for n in range(count)]

    def _on_look_changed(self, _look: object) -> None:
        self.setMinimumHeight(self._look.px(_LEAST_HEIGHT))
        QTimer.singleShot(0, self, self._fit)  # when the painting has let go of the old look
