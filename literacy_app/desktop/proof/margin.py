"""The margin: a list whose rows stand beside the lines of the page they speak of.

Not what the rows say (see `rows`), where they stand (see `margin_layout`) nor their painting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.ink import Ink
from literacy_app.desktop.proof.margin_layout import MarginLayout
from literacy_app.desktop.proof.margin_model import MarginModel
from literacy_app.desktop.proof.margin_paint import ROW_LEFT, MarginPaint, row_width

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QItemSelectionModel
    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QWheelEvent,
    )

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.margin_layout import Place
    from literacy_app.desktop.proof.page import Page
    from literacy_app.desktop.proof.rows import Rows

_Index = QModelIndex | QPersistentModelIndex
_Action = QAbstractItemView.CursorAction
_STEPS = {
    _Action.MoveUp: -1,
    _Action.MovePrevious: -1,
    _Action.MoveLeft: -1,
    _Action.MoveDown: 1,
    _Action.MoveNext: 1,
    _Action.MoveRight: 1,
    _Action.MovePageUp: -8,
    _Action.MovePageDown: 8,
}
_FAR = 1 << 30
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_ERASE = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class Margin(QListView):
    """Rows beside their lines; they scroll with the page, whose canvas they share.

    Signals, each with the number of a row: `chosen` when it is clicked or Enter is pressed on it,
    `dropped` when Delete is, `left` when Escape is, `wanted` when it should come into view.
    """

    chosen = Signal(object)
    dropped = Signal(object)
    left = Signal(object)
    wanted = Signal(object)

    def __init__(self, look: Look, page: Page, rows: Rows) -> None:
        super().__init__()
        self._look = look
        self._page = page
        self.leader_from = 0.0
        """Where the line to an open card begins, left of the margin and so below 0."""
        self.places = MarginLayout(page, look)
        self.paint = MarginPaint(look, self.places, Ink(look, {}, page.font_size))
        self.places.row_height = self._row_height
        self.places.card_height = self._card_height
        self._rows_model = MarginModel(rows, self)
        self.setModel(self._rows_model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        page.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_rows(self, rows: Rows) -> None:
        """Show other rows, none of them open."""
        self.places.rows = rows
        self.places.openness = {}
        self.paint.hovered = None
        self._rows_model.set_rows(rows)
        self.move_rows()

    def replace_rows(self, first: int, removed: int, added: int) -> None:
        """The rows are changed already: from `first` on so many are gone, so many new."""
        self._rows_model.replace(first, removed, added)
        self.move_rows()
        for number in range(first, first + added):
            self.update(self._rows_model.index(number))
        if self._rows_model.rowCount() in {0, added}:  # the invitation comes, or goes
            self.viewport().update()
        self.viewport().update(0, -self._page.scrolled, self.width(), self.places.header_height)

    def move_rows(self) -> None:
        """Place the rows anew and paint those that have moved."""
        before = self.places.last
        self.places.forget()
        if self.paint.notes or not self.isVisible():
            self.viewport().update()
            return
        for place in {_where(place) for place in before} ^ {
            _where(place) for place in self.places.places()
        }:
            top, height, _ = place
            self.viewport().update(
                0, int(top) - self._page.scrolled - 2, self.width(), int(height) + 4
            )

    def set_current(self, number: int | None) -> None:
        """Light a row, or none; the keyboard goes on from there."""
        self.setCurrentIndex(
            self._rows_model.index(number) if number is not None else QModelIndex()
        )

    @property
    def current(self) -> int | None:
        """The lit row."""
        index = self.currentIndex()
        return index.row() if index.isValid() else None

    def focus_rect(self) -> QRect:
        """Nothing while there are rows: the margin paints its own focus, around the current one."""
        return QRect() if self._rows_model.rowCount() else self.rect()

    # What Qt asks of a list

    @override
    def visualRect(self, index: _Index) -> QRect:
        place = self.places.place_of(index.row())
        if place is None:
            return QRect()
        top = place.top - self._page.scrolled
        width = row_width(self.viewport().width())
        return QRectF(ROW_LEFT, top, width, place.height).toRect()

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        number = self._row_at(point)
        return self._rows_model.index(number) if number is not None else QModelIndex()

    @override
    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        rect = self.visualRect(index)
        if index.isValid() and not self.viewport().rect().contains(rect.center()):
            self.wanted.emit(index.row())

    @override
    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._rows_model.rowCount()
        if not count:
            return QModelIndex()
        ends = {_Action.MoveHome: -_FAR, _Action.MoveEnd: _FAR}
        way = ends.get(action) or _STEPS[action]
        number = self.currentIndex().row() + way
        return self._rows_model.index(max(0, min(count - 1, number)))

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        for index in (current, previous):
            self.update(index)

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self._page.scrolled

    @override
    def doItemsLayout(self) -> None:
        """Qt lays nothing out: the rows stand where their lines are."""

    @override
    def updateGeometries(self) -> None:
        """There is nothing to scroll here: the page scrolls."""

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Rows are lit, not selected."""

    @override
    def visualRegionForSelection(self, selection: object) -> QRegion:
        return QRegion()

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint.has_focus = self.hasFocus()
        self.paint.current = self.current
        area = QRectF(self.viewport().rect()).translated(0, self._page.scrolled)
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(0, -self._page.scrolled)
            dirty = QRectF(event.rect()).translated(0, self._page.scrolled)
            self.paint.paint(painter, area, dirty)
            self.paint.paint_leader(painter, self.leader_from, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.places.openness:  # a card is as high as its width makes it
            self.places.forget()
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.current
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit(number)
        elif number is not None and event.key() in _ENTER and not event.modifiers():
            self.chosen.emit(number)
        elif number is not None and event.key() in _ERASE:
            self.dropped.emit(number)
        elif event.text() and not event.modifiers():
            event.ignore()  # no search by typing: digits and letters are the page's
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._row_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self.set_current(number)
            self.chosen.emit(number)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._row_at(event.position().toPoint()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._page.wheelEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.current is None and self._rows_model.rowCount():
            places = self.places.places()
            self.set_current(places[0].number if places else 0)
        super().focusInEvent(event)

    def _row_height(self) -> float:
        return self.paint.row_painter.height

    def _card_height(self, number: int) -> float:
        if not self.paint.notes:
            return self._row_height()
        return self.paint.card(number, row_width(self.viewport().width())).height()

    def _row_at(self, point: QPoint) -> int | None:
        if not ROW_LEFT <= point.x() < ROW_LEFT + row_width(self.viewport().width()):
            return None
        return self.places.at(point.y() + self._page.scrolled)

    def _hover(self, number: int | None) -> None:
        if number != self.paint.hovered:
            self.paint.hovered = number
            self.viewport().update()

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        self.viewport().update()


def _where(place: Place) -> tuple[float, float, int]:
    return place.top, place.height, place.start
