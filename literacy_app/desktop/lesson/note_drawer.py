"""The notes of a narrow window: a drawer under the text that shows one at a time.

Not the margin (`proof`), which shows them all beside their lines where there is room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.notes import Note

_RADIUS = 5
_SYMBOL = 16


class OutcomeSymbol(QWidget):
    """The symbol of an outcome; says nothing, for its word stands beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._outcome = OutcomeKind.FOUND
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_outcome(self, outcome: OutcomeKind) -> None:
        """Show another symbol."""
        self._outcome = outcome
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._look.px(_SYMBOL)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            color = self._look.theme.ink2
            paint_outcome_symbol(painter, QRectF(self.rect()), self._outcome, color)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


class NoteDrawer(QFrame):
    """One note: outcome, words, rows; and the way to the ones before and after it."""

    previous_requested = Signal(object)
    """Carries nothing."""
    next_requested = Signal(object)
    """Carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._most = look.px(200)
        self.note: Note | None = None
        self.symbol = OutcomeSymbol(look)
        self.title = PlainLabel(look, "body-strong")
        self.quote = WrappedText(look, "quote", color="ink")
        self.quote.set_role("quote", italic=True)
        self.place = PlainLabel(look, "body", color="ink2")
        self.previous = self._button("caret-left", tr("Drawer", "Previous note"))
        self.next = self._button("caret-right", tr("Drawer", "Next note"))
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setColumnStretch(1, 1)
        self._scroll = DeskScroll(self._rows)
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_note(self, note: Note | None, index: int, count: int) -> None:
        """Show a note by its index from 0 among `count`; None asks to choose one."""
        self.note = note
        for widget in (self.symbol, self.quote):
            widget.setVisible(note is not None)
        self._clear_rows()
        if note is None:
            self.title.setText(_invitation(count))
            self.place.setText("")
        else:
            self.symbol.show_outcome(note.outcome)
            self.title.setText(note.title)
            self.quote.setText(tr("Drawer", "“{words}”").format(words=note.quote))
            self._add_rows(note)
            number = tr("Drawer", "{number} of {count}")
            self.place.setText(number.format(number=index + 1, count=count))
            announce(self, self._spoken(note))
        self.setAccessibleName(self._spoken(note) if note else self.title.text())
        self._settle()

    @property
    def rows_height(self) -> int:
        """How high the rows are shown, in pixels."""
        return self._scroll.height()

    def set_most(self, height: int) -> None:
        """Set how high the rows may grow in pixels before they scroll."""
        self._most = height
        self._settle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, theme.border))
            painter.setBrush(theme.paper2)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def _button(self, icon: str, name: str) -> Button:
        button = Button(self._look, "", "ghost", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        self._head.addWidget(self.symbol, 0, middle)
        self._head.addWidget(self.title, 0, middle)
        self._head.addWidget(self.quote, 1, middle)
        self._head.addStretch(0)
        self._head.addWidget(self.previous, 0, middle)
        self._head.addWidget(self.place, 0, middle)
        self._head.addWidget(self.next, 0, middle)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll)

    def _clear_rows(self) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_rows(self, note: Note) -> None:
        top = Qt.AlignmentFlag.AlignTop
        for row, (heading, text) in enumerate(note.fields):
            label = PlainLabel(self._look, "small-strong", heading, "ink2")
            words = WrappedText(self._look, "small", text, "ink")
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(words, row, 1, top)
            label.show()  # or the grid would not count them before Qt shows them by itself
            words.show()

    def _spoken(self, note: Note) -> str:
        rows = " ".join(f"{heading}: {text}" for heading, text in note.fields)
        return f"{note.title}: {note.quote}. {rows}"

    def _settle(self) -> None:
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        wanted = self._grid.heightForWidth(width) if self.note is not None else 0
        self._scroll.setFixedHeight(max(0, min(wanted, self._most)))
        self._scroll.setVisible(wanted > 0)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(18), gap(8), gap(14), gap(10))
        self._column.setSpacing(gap(4))
        self._head.setSpacing(gap(8))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap(18))
        self._grid.setVerticalSpacing(gap(2))
        self._settle()
        self.update()

    def _on_previous_clicked(self) -> None:
        self.previous_requested.emit(None)

    def _on_next_clicked(self) -> None:
        self.next_requested.emit(None)


def _invitation(count: int) -> str:
    if count == 0:
        return tr("Drawer", "No notes")
    return tr("Drawer", "Choose a mark, or step through the notes")
