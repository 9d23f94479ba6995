"""The numbers of the lines at the editor's left, and the shape of a problem where there is one.

Not the editor. It cannot be focused: every problem stands in the list as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.studio.problem_rows import ICONS, INKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.studio.editor import YamlEditor
    from literacy_app.desktop.studio.problem_rows import Row

_ICON = 14
_LEAST_DIGITS = 2


class Gutter(QWidget):
    """The strip."""

    line_pressed = Signal(object)
    """The line, from 1, that was pressed."""

    def __init__(self, look: Look, editor: YamlEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._editor = editor
        self._worst: dict[int, Row] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        editor.updateRequest.connect(self._on_update_requested)
        editor.blockCountChanged.connect(self._on_count_changed)
        editor.line_reached.connect(self._on_changed)
        look.changed.connect(self._on_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these problems beside their lines: the gravest of each line."""
        self._worst = {}
        for row in sorted(rows, key=_gravity, reverse=True):
            self._worst[row.line] = row
        self.update()

    @override
    def sizeHint(self) -> QSize:
        digits = max(_LEAST_DIGITS, len(str(self._editor.blockCount())))
        number = QFontMetrics(self._look.font("mono")).horizontalAdvance("9" * digits)
        return QSize(number + self._look.px(_ICON) + self._look.gap(26), 0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._editor.firstVisibleBlock()
        while block.isValid():
            if self._top(block) + self._height(block) > event.position().y():
                self.line_pressed.emit(block.blockNumber() + 1)
                return
            block = block.next()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            fill(painter, event.rect(), theme.paper2)
            edge = QRect(self.width() - theme.border, 0, theme.border, self.height())
            fill(painter, edge, theme.line)
            block = self._editor.firstVisibleBlock()
            while block.isValid() and self._top(block) <= event.rect().bottom():
                self._paint_line(painter, block.blockNumber() + 1, self._top(block))
                block = block.next()

    def _paint_line(self, painter: QPainter, line: int, top: int) -> None:
        look, theme = self._look, self._look.theme
        if top + self._editor.fontMetrics().height() > self._bottom:
            return  # cut by the edge of the view, as its line is
        is_here = line == self._editor.line
        painter.setFont(look.font("mono-strong" if is_here else "mono"))
        painter.setPen(theme.ink if is_here else theme.ink3)
        height = self._editor.fontMetrics().height()
        room = QRect(0, top, self.width() - look.gap(8), height)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight), str(line))
        row = self._worst.get(line)
        if row is not None:
            side = look.px(_ICON)
            ink = look.color(INKS[row.severity])
            pixmap = icon_pixmap(look, ICONS[row.severity], ink, side)
            painter.drawPixmap(look.gap(8), top + (height - side) // 2, pixmap)

    def _top(self, block: object) -> int:
        editor = self._editor
        box = editor.blockBoundingGeometry(block).translated(editor.contentOffset())  # type: ignore[arg-type]  # a block
        return int(box.top()) + editor.viewport().y()

    @property
    def _bottom(self) -> int:
        viewport = self._editor.viewport()
        return min(self.height(), viewport.y() + viewport.height())

    def _height(self, block: object) -> int:
        return int(self._editor.blockBoundingRect(block).height())  # type: ignore[arg-type]  # a block

    def _on_update_requested(self, rect: QRect, moved: int) -> None:
        if moved:
            self.scroll(0, moved)
        self.update(0, rect.y(), self.width(), rect.height())

    def _on_count_changed(self, _count: int) -> None:
        self.updateGeometry()
        self.update()

    def _on_changed(self, _what: object) -> None:
        self.updateGeometry()
        self.update()


def _gravity(row: Row) -> int:
    return row.severity.gravity
