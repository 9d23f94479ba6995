"""The files of all courses as a tree, each with the number of its problems.

Not what the files hold: the list says which one is to be opened.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.wording import plural, tr
from literacy_app.lessons.listing import COURSE_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.studio.course_files import CourseFolder

_PATH = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1
_CAPTION = -1
"""Stands in the place of a count in a line that is a caption."""
_HEIGHT = 36
_PART = re.compile(r"[^-_ ]*[-_ ]?")
_ICON = 16


class FileList(QTreeWidget):
    """The tree. Enter or a press opens a file; Right and Left open and close a folder."""

    wanted = Signal(object)
    """The path of the file that is to be opened."""

    focus_radius = 4

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._items: dict[Path, QTreeWidgetItem] = {}
        self._counts: dict[Path, int] = {}
        self._open: Path | None = None
        self.setObjectName("files")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Studio", "Course files"))
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_RowPainter(look, self))
        self.itemClicked.connect(self._on_item_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_folders(self, folders: Sequence[CourseFolder]) -> None:
        """Show these folders; one's own are open, those of the program closed."""
        tops = [self.topLevelItem(at) for at in range(self.topLevelItemCount())]
        closed = {str(top.data(0, _PATH)) for top in tops if top and not top.isExpanded()}
        is_first = not self.topLevelItemCount()
        self.clear()
        self._items = {}
        for at, folder in enumerate(folders):
            if folder.is_bundled and not (at and folders[at - 1].is_bundled):
                self._add_caption(tr("Studio", "With the program"))
            top = QTreeWidgetItem([folder.path.name])
            top.setData(0, _PATH, str(folder.path))
            top.setToolTip(0, plain_tip(str(folder.path)))
            self.addTopLevelItem(top)
            for path in folder.files:
                item = QTreeWidgetItem([path.name])
                item.setData(0, _PATH, str(path))
                top.addChild(item)
                self._items[path] = item
            holds_open = self._open in folder.files
            is_closed = folder.is_bundled if is_first else str(folder.path) in closed
            top.setExpanded(holds_open or not is_closed)
        for path in self._items:
            self._describe(path)
        self.show_open(self._open)

    def show_open(self, path: Path | None) -> None:
        """Show which file is open."""
        self._open = path
        item = self._items.get(path) if path is not None else None
        if item is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)  # opens its folder
        self.scheduleDelayedItemsLayout()

    def show_count(self, path: Path, count: int) -> None:
        """Show how many problems a file has."""
        self._counts[path] = count
        if path in self._items:
            self._describe(path)
            self.scheduleDelayedItemsLayout()

    def count_of(self, path: Path) -> int:
        """How many problems a file is shown with."""
        return self._counts.get(path, 0)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that are listed."""
        return tuple(self._items)

    def is_open(self, path: str) -> bool:
        """Whether this is the file in the editor."""
        return self._open is not None and str(self._open) == path

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # names take other lines at another width

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._on_item_clicked(item)
        else:
            super().keyPressEvent(event)

    def _add_caption(self, words: str) -> None:
        caption = QTreeWidgetItem([words])
        caption.setFlags(Qt.ItemFlag.ItemIsEnabled)
        caption.setData(0, _COUNT, _CAPTION)
        self.addTopLevelItem(caption)

    def _on_item_clicked(self, item: QTreeWidgetItem, _column: int = 0) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        else:
            self.wanted.emit(Path(str(item.data(0, _PATH))))

    def _describe(self, path: Path) -> None:
        item, count = self._items[path], self._counts.get(path, 0)
        item.setData(0, _COUNT, count)
        words = plural("Studio", count, one="1 problem", many="%n problems") if count else ""
        said = f"{path.name}, {words}" if words else path.name
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(0, str(path))

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("body"))
        self.scheduleDelayedItemsLayout()


class _RowPainter(QStyledItemDelegate):
    """Paints a folder or a file, and a pill with the number of its problems."""

    def __init__(self, look: Look, tree: FileList) -> None:
        super().__init__(tree)
        self._look = look
        self._tree = tree

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = self._look.px(_HEIGHT)
        if index.data(_COUNT) == _CAPTION:
            return QSize(self._look.px(120), height)
        words = len(self._lines(index)) * self._look.line_height("body")
        return QSize(self._look.px(120), max(height, words + self._look.gap(12)))

    def _lines(self, index: QModelIndex | QPersistentModelIndex) -> list[str]:
        metrics = QFontMetrics(self._font(index))
        return broken(str(index.data()), metrics, self._words_width(index))

    def _font(self, index: QModelIndex | QPersistentModelIndex) -> QFont:
        is_folder = not index.parent().isValid()
        is_strong = is_folder or self._tree.is_open(str(index.data(_PATH)))
        return self._look.font("body-strong" if is_strong else "body")

    def _words_width(self, index: QModelIndex | QPersistentModelIndex) -> int:
        """How wide the words may be, so that a pill has its place behind them."""
        left = self._words_left(index)
        pill = self._look.px(26) if index.data(_COUNT) else 0
        return self._tree.viewport().width() - left - pill - self._look.gap(14)

    def _words_left(self, index: QModelIndex | QPersistentModelIndex) -> int:
        indent = 12 if not index.parent().isValid() else 22
        return self._look.gap(indent) + self._look.px(_ICON) + self._look.gap(9)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look, theme = self._look, self._look.theme
        rect: QRect = option.rect
        if index.data(_COUNT) == _CAPTION:
            self._paint_caption(painter, rect, str(index.data()))
            return
        is_folder = not index.parent().isValid()
        is_open = not is_folder and self._tree.is_open(str(index.data(_PATH)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, QRectF(rect).adjusted(4, 2, -4, -2), option, is_open=is_open)
        side = look.px(_ICON)
        left = rect.left() + look.gap(12 if is_folder else 22)
        ink = theme.accent if is_open else theme.ink2
        name = "folder-open" if is_folder else _icon_of(str(index.data()))
        top = rect.top() + (rect.height() - side) // 2
        painter.drawPixmap(left, top, icon_pixmap(look, name, ink, side))
        self._paint_count(painter, rect, int(index.data(_COUNT) or 0))
        painter.setFont(self._font(index))
        painter.setPen(theme.ink if is_open or is_folder else theme.ink2)
        lines, pitch = self._lines(index), look.line_height("body")
        words_top = rect.top() + (rect.height() - len(lines) * pitch) // 2
        for at, line in enumerate(lines):
            left = rect.left() + self._words_left(index)
            room = QRect(left, words_top + at * pitch, self._words_width(index), pitch)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), line)
        painter.restore()

    def _paint_caption(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._look.font("caption-strong"))
        painter.setPen(self._look.theme.ink3)
        room = QRectF(rect).adjusted(self._look.gap(18), self._look.gap(8), -4, 0)
        draw_elided(painter, room, words)

    def _paint_card(
        self, painter: QPainter, card: QRectF, option: QStyleOptionViewItem, *, is_open: bool
    ) -> None:
        theme = self._look.theme
        state = option.state
        painter.setPen(Qt.PenStyle.NoPen)
        if is_open:
            painter.setPen(QPen(theme.line, theme.border))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(card, 6, 6)
            painter.fillRect(
                QRectF(card.left(), card.top() + 6, 3, card.height() - 12), theme.accent
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.tint2)
            painter.drawRoundedRect(card, 6, 6)
        is_current = bool(state & QStyle.StateFlag.State_HasFocus) and self._tree.hasFocus()
        if is_current:
            painter.setPen(QPen(theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_count(self, painter: QPainter, rect: QRect, count: int) -> None:
        look, theme = self._look, self._look.theme
        end = rect.right() - look.gap(12)
        if not count:
            return
        font = look.font("caption-strong")
        width = max(look.px(20), QFontMetrics(font).horizontalAdvance(str(count)) + look.px(10))
        height = look.px(20)
        pill = QRectF(end - width, rect.center().y() - height / 2 + 1, width, height)
        painter.setPen(QPen(theme.accent, theme.border) if theme.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint)
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(theme.accent)
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), str(count))


def broken(name: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A name in lines that are no wider than `width`, as far as its hyphens let it be broken."""
    lines = [""]
    for part in _PART.findall(name):
        if lines[-1] and metrics.horizontalAdvance(lines[-1] + part) > width:
            lines.append("")
        lines[-1] += part
    return lines


def _icon_of(name: str) -> str:
    return "books" if name == COURSE_FILE else "file-text"
