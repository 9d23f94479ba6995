"""The painting of the library's rows: which painter paints a row, and the sheet under it.

Not their words (`library_rows`) nor what a click does (`library_page`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate

from literacy_app.desktop.library.library_head_painting import HeadPainter
from literacy_app.desktop.library.library_lesson_painting import LESSON_HEIGHT, LessonPainter
from literacy_app.desktop.library.library_rows import Row, RowKind
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet import SHADOW, paint_sheet
from literacy_app.desktop.parts.text_block import Blocks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionViewItem

    from literacy_app.desktop.library.library_model import Index, LibraryModel
    from literacy_app.desktop.library.library_view import LibraryView
    from literacy_app.desktop.paint.look import Look

_SHEET_GAP = 22
_FOOT = 14
_BEYOND = 40  # px that a slice of the sheet reaches past its row, where its edge is clipped away


class LibraryDelegate(QStyledItemDelegate):
    """Paints each row at the width of the view's viewport."""

    def __init__(self, look: Look, model: LibraryModel, view: LibraryView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._view = view
        self._blocks = Blocks(look)
        self._heads = HeadPainter(look, model, self._blocks)
        self._lessons = LessonPainter(look, model, self._blocks)
        look.changed.connect(self._on_look_changed)

    def set_side(self, *, has_side: bool) -> None:
        """Say whether a column beside the list shows the first course's note."""
        if has_side != self._heads.has_side:
            self._heads.has_side = has_side
            self._view.scheduleDelayedItemsLayout()

    def link_rect(self, rect: QRectF, row: Row) -> QRectF:
        """Where a row's link to more stands; empty where it has none."""
        return self._heads.link_rect(rect, row) if row.kind == RowKind.HEAD else QRectF()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._model.row(index.row())
        width = self._view.row_width
        if row.kind == RowKind.LESSON:
            height = self._look.px(LESSON_HEIGHT) + self._lessons.details_height(row, width)
        elif row.kind == RowKind.HEAD:
            height = self._heads.head_height(row, width)
        else:
            height = self._heads.greeting_height(width)
        if row.is_last:
            height += self._foot()
        return QSize(width, height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind == RowKind.GREETING:
            self._heads.paint_greeting(painter, rect)
        else:
            painter.setClipRect(rect)
            self._paint_slice(painter, rect, row)
            if row.is_last:
                rect.setHeight(rect.height() - self._foot())
            if row.kind == RowKind.HEAD:
                self._heads.paint_head(painter, rect, row)
            else:
                is_over = index.row() == self._view.row_over
                self._lessons.paint_lesson(painter, rect, row, is_over=is_over)
        painter.restore()

    def _paint_slice(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """Paint the part of the course's sheet that lies in this row."""
        above = -SHADOW if row.kind == RowKind.HEAD else _BEYOND
        below = -SHADOW - self._look.gap(_SHEET_GAP) if row.is_last else _BEYOND
        paint_sheet(painter, rect.adjusted(SHADOW, -above, -SHADOW, below), self._look)

    def _foot(self) -> int:
        return _FOOT + SHADOW + self._look.gap(_SHEET_GAP)

    def _on_look_changed(self, _look: object) -> None:
        self._blocks.clear()
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()
