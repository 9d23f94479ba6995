"""The library's rows as a list that is walked, typed into, clicked and read aloud.

Not what a row shows (`library_model`, `library_painting`) nor what it opens (`library_page`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QListView, QScrollBar, QWidget

from literacy_app.desktop.library.library_painting import LibraryDelegate
from literacy_app.desktop.library.library_rows import RowKind
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.style import scroll_bar_sheet
from literacy_app.desktop.parts.sheet import SHADOW
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from literacy_app.desktop.library.library_model import LibraryModel
    from literacy_app.desktop.paint.look import Look

_BATCH = 300
_BY_KEYS = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)


class LibraryView(QListView):
    """The rows; a click or Enter on a lesson chooses it."""

    row_chosen = Signal(object)
    """The number of the row."""
    laid_out = Signal(object)
    """The rows stand elsewhere than before; carries nothing."""
    focus_radius = 2

    def __init__(self, look: Look, model: LibraryModel) -> None:
        super().__init__()
        self._model = model
        self.row_width = 0
        """The width of a row, in pixels."""
        self.row_over = -1
        """The number of the row under the pointer; -1 where there is none."""
        # A viewport of our own: asking Qt for its own has PySide look through all widget classes.
        self.setViewport(QWidget())
        self.setObjectName("library")
        self.setAccessibleName(tr("Library", "Courses and lessons"))
        self.setModel(model)
        self.delegate = LibraryDelegate(look, model, self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # Ten thousand rows are measured a few hundred at a time, between the person's events.
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._bar = QScrollBar()
        self.setVerticalScrollBar(self._bar)
        self._bar.rangeChanged.connect(self._on_range_changed)
        self.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def focus_rect(self) -> QRect:
        """The ring goes around the row the keyboard is at."""
        rect = self.visualRect(self.currentIndex()).adjusted(SHADOW, 0, -SHADOW, 0)
        return rect.translated(self.viewport().pos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        keys = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if event.key() in keys and index.isValid():
            self.row_chosen.emit(index.row())
        else:
            super().keyPressEvent(event)
            self._show_current()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self._show_current()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != self.row_width:
            self.row_width = event.size().width()
            self.scheduleDelayedItemsLayout()  # words wrap anew; Qt looks at the height alone

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row(index.row()) if index.isValid() else None
        is_lesson = row is not None and row.kind == RowKind.LESSON
        self._set_over(index.row())
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        leads = is_lesson or self._is_link_at(index, event.position())
        self.viewport().setCursor(hand if leads else arrow)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the head of a course does something only where its link stands."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_link_at(
            index, event.position()
        ):
            self.row_chosen.emit(index.row())

    def _is_link_at(self, index: QModelIndex, at: QPointF) -> bool:
        if not index.isValid():
            return False
        rect = self.delegate.link_rect(QRectF(self.visualRect(index)), self._model.row(index.row()))
        return rect.adjusted(-4, -6, 4, 6).contains(at) if not rect.isEmpty() else False

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_over(-1)

    def _set_over(self, number: int) -> None:
        before, self.row_over = self.row_over, number
        for each in {before, number} if before != number else ():
            if each >= 0:
                self.update(self._model.index(each))

    def _on_look_changed(self, look: Look) -> None:
        self._bar.setStyleSheet(scroll_bar_sheet(look))
        QTimer.singleShot(0, self, self._show_current_in_focus)

    def _show_current_in_focus(self) -> None:
        if self.hasFocus() and self.isVisible():
            self._show_current()

    def _show_current(self) -> None:
        """Have the row in view that the keyboard is at."""
        self.scrollTo(self.currentIndex())

    def _on_range_changed(self) -> None:
        self.laid_out.emit(None)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._model.row(index.row()).kind == RowKind.LESSON:
            self.row_chosen.emit(index.row())
