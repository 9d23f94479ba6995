"""The items of an activity in a column: what each is about, how far one is with it.

Not the answers themselves: it shows what it is told, and says which item was chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.answers.certainty_strip import paint_certainty
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.roving_button import RovingButton, move_focus
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.activities.answers import Certainty
    from literacy_app.desktop.paint.look import Look

_HEIGHT = 54
_SIDE = 16
_INDENT = 24
_SYMBOL = 15


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item.

    Attributes:
        words: what it is about; cut short where there is no room.
        status: how far one is with it, such as “not answered yet”.
        outcome: the shape of what became of it; takes the place of the certainty.
        is_serif: whether the words are a text's.
    """

    words: str
    status: str
    certainty: Certainty | None = None
    outcome: OutcomeKind | None = None
    is_serif: bool = True


class ItemList(Sheet):
    """A heading with a count, the rows (one tab stop, arrows within), a remark at the foot."""

    item_chosen = Signal(object)
    """The index of the item that was chosen."""

    def __init__(self, look: Look, heading: str, remark: str = "") -> None:
        super().__init__(look)
        self.heading = WrappedText(look, "body-strong", heading, "ink")
        self.count = PlainLabel(look, "body", "", "ink2")
        self.remark = WrappedText(look, "caption", remark, "ink2")
        self._buttons: list[_RowButton] = []
        self._current = -1
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.count)
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        self._scroll = DeskScroll(content)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.remark)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self.remark.setVisible(bool(remark))
        self._on_look_changed(look)

    @property
    def buttons(self) -> tuple[RovingButton, ...]:
        """The rows in their order."""
        return tuple(self._buttons)

    def show_rows(self, rows: Sequence[ItemRow], current: int, count: str) -> None:
        """Show these items, the one at an index being worked on; `count` stands at the top."""
        self.count.setText(count)
        if len(rows) != len(self._buttons):
            self._make(len(rows))
        for place, (button, row) in enumerate(zip(self._buttons, rows, strict=True)):
            button.show_row(row, is_current=place == current)
            is_stop = place == current
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self._current = current
        QTimer.singleShot(0, self, self._show_current)  # when the rows stand where they belong

    def focus_current(self) -> None:
        """Give the keyboard to the item that is being worked on."""
        for button in self._buttons:
            if button.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_remark_shown(self, *, shown: bool) -> None:
        """Show the remark at the foot, where there is one, or leave its room to the rows."""
        self.remark.setVisible(shown and bool(self.remark.text()))

    def _on_range_changed(self, _least: int, _most: int) -> None:
        self._show_current()

    def _show_current(self) -> None:
        if 0 <= self._current < len(self._buttons):
            self._scroll.ensureWidgetVisible(self._buttons[self._current], 0, 0)

    def _make(self, count: int) -> None:
        for button in self._buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [_RowButton(self._look, number + 1, self) for number in range(count)]
        for place, button in enumerate(self._buttons):
            self._rows.insertWidget(place, button)
            button.clicked.connect(self._on_clicked)
            button.moved.connect(self._on_moved)
        if self._buttons:
            set_tab_order(self._buttons)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _RowButton):
            self.item_chosen.emit(button.number - 1)

    def _on_moved(self, by: int) -> None:
        button = move_focus(self._buttons, by)
        if button is not None:
            self._scroll.ensureWidgetVisible(button, 0, 0)

    @override
    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        side = gap(_SIDE)
        self._column.setContentsMargins(1, 0, 1, 0)
        self._column.setSpacing(0)
        self._head.setContentsMargins(side, gap(12), side, gap(10))
        self._foot.setContentsMargins(side, gap(8), side, gap(12))
        super()._on_look_changed(_look)


class _RowButton(RovingButton):
    """One row: a number, the words, and under them how far one is."""

    cuts_on_purpose = True
    """Long words end in an ellipsis; all of them are in the tip, and in the passage."""

    focus_radius = 2

    def __init__(self, look: Look, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.number = number
        self._row = ItemRow("", "")
        self._is_current = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_row(self, row: ItemRow, *, is_current: bool) -> None:
        """Show an item."""
        self._row = row
        self._is_current = is_current
        self.setText(row.words)
        self.setAccessibleName(f"{self.number}. {row.words}. {row.status}")
        self.setToolTip(plain_tip(row.words))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(90), self._height())

    def _height(self) -> int:
        words = self._look.line_height("quote") + self._look.line_height("caption")
        return words + self._look.gap(_HEIGHT - 39)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._is_current or self.underMouse():
                painter.fillRect(self.rect(), theme.tint2)
            painter.fillRect(0, 0, self.width(), theme.border, theme.line)
            if self._is_current:
                painter.fillRect(0, 0, look.px(3), self.height(), theme.accent)
            self._paint_words(painter)
            self._paint_right(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        side, indent = look.gap(_SIDE), look.px(_INDENT)
        first, second = look.line_height("quote"), look.line_height("caption")
        top = (self.height() - first - second) / 2
        painter.setFont(look.font("caption-strong"))
        painter.setPen(theme.ink2)
        painter.drawText(QRectF(side, top, indent, first), _MIDDLE, str(self.number))
        left = side + indent
        room = self.width() - left - side
        painter.setFont(look.font("quote" if self._row.is_serif else "body"))
        painter.setPen(theme.ink)
        draw_elided(painter, QRectF(left, top, room, first), self._row.words)
        painter.setFont(look.font("caption"))
        painter.setPen(theme.accent if self._is_current else theme.ink2)
        taken = look.px(40) if self._has_right else 0
        draw_elided(painter, QRectF(left, top + first, room - taken, second), self._row.status)

    @property
    def _has_right(self) -> bool:
        return self._row.outcome is not None or self._row.certainty is not None

    def _paint_right(self, painter: QPainter) -> None:
        look = self._look
        first, second = look.line_height("quote"), look.line_height("caption")
        top = (self.height() - first - second) / 2 + first
        right = self.width() - look.gap(_SIDE)
        if self._row.outcome is not None:
            side = look.px(_SYMBOL)
            rect = QRectF(right - side, top + (second - side) / 2, side, side)
            paint_outcome_symbol(painter, rect, self._row.outcome, look.theme.ink)
        elif self._row.certainty is not None:
            rect = QRectF(right - look.px(30), top + look.px(3), look.px(30), second - look.px(6))
            paint_certainty(painter, rect, self._row.certainty, look)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
