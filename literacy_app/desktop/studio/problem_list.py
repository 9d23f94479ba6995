"""The problems under the editor: a row each, with what mends it where there is only one way.

Not the check, and not the mending: the list says which row was chosen or is to be mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.studio.problem_rows import ICONS, INKS, summary
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.studio.problem_rows import Row

_MOST_ROWS = 100
_SEVERITY_WIDTH = 86
_LINE_WIDTH = 64


class RowWidget(QFrame):
    """Shape and word of a severity, line, sentence; a button where one thing mends it."""

    chosen = Signal(object)
    """The `Row`."""
    mended = Signal(object)
    """The `Row`, to be mended."""
    stepped = Signal(object)
    """1 for the row below, -1 for the one above."""

    focus_radius = 3

    def __init__(self, look: Look, row: Row, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.row = row
        self._is_current = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(row.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ink = INKS[row.severity]
        self._icon = IconLabel(look, ICONS[row.severity], ink, 15, self)
        self._severity = PlainLabel(look, "body-strong", row.severity.words, ink, self)
        words = tr("Studio", "line {line}").format(line=row.line) if row.line else ""
        self._line = PlainLabel(look, "small", words, "ink2", self)
        self._sentence = WrappedText(look, "body", row.sentence, "ink", self)
        self.mend_button: Button | None = None
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def likeness(self) -> tuple[object, ...]:
        """What it shows but for the line: equal for one that can show another row."""
        return _likeness(self.row)

    def show_row(self, row: Row) -> None:
        """Show a row that is the same but for where it stands."""
        self.row = row
        words = tr("Studio", "line {line}").format(line=row.line) if row.line else ""
        self._line.setText(words)
        self.setAccessibleName(row.spoken)
        if self.mend_button is not None:
            self.mend_button.setAccessibleName(_mend_name(row.line, self.mend_button.text()))

    def set_current(self, *, current: bool) -> None:
        """Show that this is the row one is at, or not."""
        self._is_current = current
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self.row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.row)
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            if self._is_current:
                fill(painter, self.rect(), theme.tint2)
                bar = QRectF(0, 0, 3, self.height()).toRect()
                fill(painter, bar, theme.accent)
            low = self.rect().adjusted(0, self.height() - theme.border, 0, 0)
            fill(painter, low, theme.line)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignVCenter
        for widget in (self._icon, self._severity, self._line):
            self._row.addWidget(widget, 0, top)
        self._row.addWidget(self._sentence, 1, top)
        if self.row.mend is not None:
            words = self.row.mend.text.strip()
            is_short = words and "\n" not in words and len(words) <= _LONGEST_MEND
            said = tr("Studio", "Write “{words}”").format(words=words)
            said = self.row.mend_words or (said if is_short else tr("Studio", "Mend it"))
            self.mend_button = Button(self._look, said)
            self.mend_button.set_small()
            self.mend_button.setAccessibleName(_mend_name(self.row.line, said))
            self.mend_button.clicked.connect(self._on_mend_clicked)
            self._row.addWidget(self.mend_button, 0, top)

    def _on_mend_clicked(self) -> None:
        self.mended.emit(self.row)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(16), gap(6), gap(14), gap(6))
        self._row.setSpacing(gap(10))
        self._severity.setFixedWidth(self._look.px(_SEVERITY_WIDTH))
        self._line.setFixedWidth(self._look.px(_LINE_WIDTH))


_LONGEST_MEND = 28


class ProblemList(Sheet):
    """The sheet: how many there are, then the rows."""

    chosen = Signal(object)
    """The `Row` whose line is wanted."""
    mended = Signal(object)
    """The `Row` that is to be mended."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.rows: tuple[Row, ...] = ()
        self.widgets: list[RowWidget] = []
        self._current = -1
        self._is_brief = False
        self._note = ""
        self.setAccessibleName(tr("Studio", "Problems"))
        self.title = PlainLabel(look, "h3", tr("Studio", "Problems"), "ink", self)
        self.count = WrappedText(look, "small", "", "ink2", self)
        self.keys = KeyCap(look, "F8")
        self._next = PlainLabel(look, "small", tr("Studio", "next"), "ink2", self)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = DeskScroll(self._inside)
        self._head = QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._lay_out()
        look.changed.connect(self._on_list_look_changed)
        self._on_list_look_changed(look)

    def say(self, words: str) -> None:
        """Say something in the place of the count: that it is being checked, say."""
        self.count.setText(words)

    def show_rows(self, rows: Sequence[Row], *, note: str = "") -> None:
        """Show these problems; the one that one was at stays the current one."""
        was = self.current
        is_same, self.rows, self._note = tuple(rows) == self.rows, tuple(rows), note
        self._say_count()
        if is_same:
            return
        had_focus = any(widget.hasFocus() for widget in self.widgets)
        self._show_widgets()
        self._current = next((at for at, row in enumerate(self.rows) if row == was), -1)
        self._show_current()
        if had_focus and self.widgets:
            self.widgets[max(0, min(self._current, len(self.widgets) - 1))].setFocus()

    @property
    def current(self) -> Row | None:
        """The row one is at."""
        return self.rows[self._current] if 0 <= self._current < len(self.rows) else None

    def set_brief(self, *, brief: bool) -> None:
        """Say only how many there are, where there is no room for what that means."""
        if brief != self._is_brief:
            self._is_brief = brief
            self._say_count()

    def _say_count(self) -> None:
        said = f"{summary(self.rows, brief=self._is_brief)} {self._note}".strip()
        left = len(self.rows) - _MOST_ROWS
        if left > 0:
            said += " " + plural("Studio", left, one="1 is not listed.", many="%n are not listed.")
        if said != self.count.text():
            self.count.setText(said)

    def step(self, by: int) -> Row | None:
        """Go to the next row, or to the one before, round and round; say it."""
        if not self.rows:
            announce(self, summary(()))
            return None
        at = self._current + by if self._current >= 0 else (0 if by > 0 else -1)
        self._current = at % len(self.rows)
        self._show_current()
        row = self.rows[self._current]
        announce(self, row.spoken)
        return row

    def _lay_out(self) -> None:
        self._head.addWidget(self.title)
        self._head.addWidget(self.count, 1)
        self._head.addWidget(self.keys)
        self._head.addWidget(self._next)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.setContentsMargins(1, 0, 1, 2)
        self._column.setSpacing(0)

    def _show_widgets(self) -> None:
        """Show the rows, with the widgets that are there where nothing but the place is other."""
        there: dict[tuple[object, ...], list[RowWidget]] = {}
        for widget in self.widgets:
            there.setdefault(widget.likeness, []).append(widget)
        self.widgets = []
        for at, row in enumerate(self.rows[:_MOST_ROWS]):
            kept = there.get(_likeness(row))
            widget = kept.pop(0) if kept else self._made(row)
            widget.show_row(row)
            self.widgets.append(widget)
            if self._list.indexOf(widget) != at:
                self._list.insertWidget(at, widget)
            widget.show()
        for widget in (each for kept in there.values() for each in kept):
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _made(self, row: Row) -> RowWidget:
        widget = RowWidget(self._look, row, self._inside)
        widget.chosen.connect(self._on_chosen)
        widget.mended.connect(self.mended)
        widget.stepped.connect(self._on_stepped)
        return widget

    def _show_current(self) -> None:
        for at, widget in enumerate(self.widgets):
            widget.set_current(current=at == self._current)
        if 0 <= self._current < len(self.widgets):
            self._scroll.ensureWidgetVisible(self.widgets[self._current], 0, 0)

    def _on_chosen(self, row: Row) -> None:
        self._current = self.rows.index(row)
        self._show_current()
        self.chosen.emit(row)

    def _on_stepped(self, by: int) -> None:
        at = next((n for n, widget in enumerate(self.widgets) if widget.hasFocus()), -1) + by
        if 0 <= at < len(self.widgets):
            self.widgets[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_list_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._head.setContentsMargins(gap(16), gap(9), gap(16), gap(8))
        self._head.setSpacing(gap(10))


def _likeness(row: Row) -> tuple[object, ...]:
    mend = row.mend.text if row.mend is not None else None
    return row.severity, row.sentence, row.mend_words, mend, bool(row.line)


def _mend_name(line: int, what: str) -> str:
    return tr("Studio", "Mend line {line}: {what}").format(line=line, what=what)
