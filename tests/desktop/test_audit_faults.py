"""Plants a fault for every check of the audit, and sees that it is found; and nothing else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.style import scroll_bar_sheet
from literacy_app.desktop.parts.action_bar import ActionBar
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.filter_chips import FilterChip
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.wrapped_text import WrappedText
from tests.desktop.audit_checks import findings
from tests.desktop.audit_focus import press_hides, walk
from tests.desktop.audit_picture import Picture, unlike
from tests.desktop.audit_room import oversized

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from pytestqt.qtbot import QtBot

    Plant = Callable[["Room"], object]

LONG = "Words that need a good deal more room than this"


class Room(QWidget):
    """A small window with nothing wrong in it: a line, a text, two buttons, a ring."""

    def __init__(self) -> None:
        super().__init__()
        self.look = Look()
        self.first = Button(self.look, "First", "plain")
        self.second = Button(self.look, "Second", "primary")
        self.text = WrappedText(self.look, "body", f"{LONG}. " * 3)
        self.line = PlainLabel(self.look, "small", "A line")
        self.column = QVBoxLayout(self)
        for widget in (self.line, self.text, self.first, self.second):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.ring = FocusRing(self, self.look)
        self.resize(420, 480)

    def put(self, widget: QWidget, x: int = 20, y: int = 400) -> QWidget:
        """Put a widget where there is nothing yet."""
        widget.setParent(self)
        widget.move(x, y)
        widget.resize(widget.sizeHint())
        widget.show()
        return widget

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.look.theme.paper)


class Scrawl(QWidget):
    """Paints words where it is told to."""

    def __init__(self, place: QPointF | QRectF) -> None:
        super().__init__()
        self._place = place

    @override
    def sizeHint(self) -> QSize:
        return QSize(80, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(Look().font("body"))
            if isinstance(self._place, QRectF):
                painter.drawText(self._place, int(Qt.AlignmentFlag.AlignLeft.value), "Too long")
            else:
                painter.drawText(self._place, "Too long")


class Stale(QWidget):
    """Changes what it paints and tells nobody."""

    color = QColor("#1D3D63")

    @override
    def sizeHint(self) -> QSize:
        return QSize(30, 30)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self.color)


class Deaf(QPushButton):
    """Can be pressed by the mouse alone."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


# The plants, each with a piece of what should be told


def squeezed_button(room: Room) -> None:
    room.first.setFixedWidth(30)


def squeezed_text(room: Room) -> None:
    label = QLabel(LONG * 3)
    label.setWordWrap(True)
    room.put(label).resize(200, 20)


def out_of_the_window(room: Room) -> None:
    room.put(PlainLabel(room.look, "body", "Half out"), x=395)


def wide_inside(room: Room) -> None:
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QWidget()
    inside.setFixedSize(600, 20)
    area.setWidget(inside)
    room.put(area).resize(200, 60)


def sideways_text(room: Room) -> None:
    edit = QTextEdit()
    edit.setAccessibleName("A text")
    edit.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
    edit.setPlainText(LONG * 5)
    room.put(edit).resize(200, 60)


def ellipsis(room: Room) -> None:
    room.line.setFixedWidth(24)


def past_the_edge(room: Room) -> None:
    room.put(Scrawl(QPointF(60, 20)))


def no_room_in_the_rectangle(room: Room) -> None:
    room.put(Scrawl(QRectF(0, 0, 20, 30)))


def one_over_the_other(room: Room) -> None:
    for _ in range(2):
        room.put(PlainLabel(room.look, "body", f"Twice {_}"))


def nameless_button(room: Room) -> None:
    room.put(Button(room.look, "", "ghost", "x"))


def silent_row(room: Room) -> None:
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.addItems(["One", ""])
    room.put(rows).resize(100, 70)


def nameless_group(room: Room) -> None:
    bar = ActionBar(room.look)
    bar.setAccessibleName("")
    room.put(bar)


def chip_without_a_state(room: Room) -> None:
    chip = FilterChip(room.look, OutcomeKind.FOUND, room)
    chip.show_count(2, shown=True)
    chip.setCheckable(False)
    room.put(chip)


def two_of_one_name(room: Room) -> None:
    room.second.setText("First")


def small_target(room: Room) -> None:
    button = Button(room.look, "", "ghost", "x")
    button.setAccessibleName("Close")
    room.put(button).setFixedSize(20, 20)


def low_rows(room: Room) -> None:
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.setFont(QFont("", 6))
    rows.addItem("One")
    room.put(rows).resize(100, 70)


def rows_on_one_place(room: Room) -> None:
    rows = QListWidget()
    rows.setAccessibleName("Rows")
    rows.setSpacing(-12)
    rows.setFont(QFont("", 20))
    rows.addItems(["One", "Two"])
    room.put(rows).resize(120, 70)


def faint_words(room: Room) -> None:
    room.text.set_color("edge")


def faint_icon(room: Room) -> None:
    room.put(IconLabel(room.look, "sun", "rule", 24))


def no_border(room: Room) -> None:
    field = QLineEdit("Something")
    field.setAccessibleName("A field")
    field.setStyleSheet("border: none; background: #FDFCF8; padding-left: 12px;")
    room.put(field)


def grey_widget(room: Room) -> None:
    grey = QWidget()
    grey.setAutoFillBackground(True)
    palette = QPalette(QColor("#efefef"))
    grey.setPalette(palette)
    room.put(grey).resize(60, 40)


def default_button(room: Room) -> None:
    room.put(QPushButton("Default"))


def default_scroll_bar(room: Room) -> None:
    room.put(QScrollBar(Qt.Orientation.Vertical)).resize(14, 70)


PLANTED: list[tuple[Plant, str]] = [
    (squeezed_button, "Button 'First' needs"),
    (squeezed_text, "and got (200, 20)"),
    (out_of_the_window, "'Half out' at"),
    (wide_inside, "its inside 600"),
    (sideways_text, "QTextEdit 'A text' scrolls sideways"),
    (ellipsis, "short"),
    (past_the_edge, "paints 'Too long' past its edge"),
    (no_room_in_the_rectangle, "has not the room for 'Too long'"),
    (one_over_the_other, "'Twice 0' and 'Twice 1' stand over one another"),
    (nameless_button, "Button has no name"),
    (silent_row, "row 1 of QListWidget 'Rows' says nothing"),
    (nameless_group, "the group ActionBar has no name"),
    (chip_without_a_state, "FilterChip 'Found: 2, shown' is a Button"),
    (two_of_one_name, "'First' and another control have one name"),
    (small_target, "Button 'Close' is (20, 20) px"),
    (low_rows, "row 0 of QListWidget 'Rows' is"),
    (rows_on_one_place, "row 1 of QListWidget 'Rows' stands over the one before"),
    (faint_words, "has a contrast of 3."),
    (faint_icon, "IconLabel: an icon has a contrast of 1."),
    (no_border, "QLineEdit 'Something' has a border with a contrast of 1.0"),
    (grey_widget, "cells are of #efefef"),
    (default_button, "which is no colour of the theme"),
    (default_scroll_bar, "is not in the theme's colours"),
]


def test_where_nothing_is_wrong_nothing_is_found(room: Room) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setStyleSheet(scroll_bar_sheet(room.look))
    room.put(bar).resize(14, 70)
    assert [*findings(room, room.look.theme)] == []
    assert [*walk(room)] == []
    assert [*press_hides(room, QPoint(2, 2))] == []


@pytest.mark.parametrize(("plant", "told"), PLANTED)
def test_a_planted_fault_is_found(room: Room, plant: Plant, told: str) -> None:
    plant(room)
    found = [*findings(room, room.look.theme)]
    assert any(told in finding for finding in found), found


def test_a_dialog_that_no_small_screen_holds_is_found(qtbot: QtBot, room: Room) -> None:
    dialog = SheetDialog(room.look, "A question", room)
    dialog.add_answers("Yes", "No")
    dialog.show()
    assert [*oversized(dialog)] == []
    dialog.setMinimumHeight(room.height() + 1)
    qtbot.waitUntil(lambda: dialog.height() > room.height())
    found = [*findings(dialog, room.look.theme)]
    assert any("SheetDialog is (420, 481) px" in finding for finding in found), found


def test_a_control_without_a_ring_is_found(room: Room) -> None:
    room.ring.setMaximumSize(0, 0)
    found = [*walk(room)]
    assert len(found) == 2
    assert all("has the focus out of view" in finding for finding in found)


def test_a_ring_that_nobody_sees_is_found(room: Room) -> None:
    room.look.set_theme(room.look.theme._replace(accent=room.look.theme.line))
    found = [*walk(room)]
    assert len(found) == 2
    assert all("does not show that the keyboard is there" in finding for finding in found)


def test_a_trap_for_the_keyboard_is_found(room: Room) -> None:
    trap = QPlainTextEdit()
    trap.setAccessibleName("A trap")
    room.put(trap).resize(200, 60)
    room.setTabOrder(room.first, trap)
    found = [*walk(room)]
    assert "Tab never comes to Button 'Second'" in found


def test_a_button_that_hears_no_key_is_found(room: Room) -> None:
    room.put(Deaf("Press me"))
    assert "Deaf 'Press me' does not hear the space bar" in [*walk(room)]


def test_a_ring_that_stays_is_found(room: Room) -> None:
    room.ring.show_for_keys()
    room.first.setFocus(Qt.FocusReason.TabFocusReason)
    room.windowHandle().removeEventFilter(room.ring)
    assert [*press_hides(room, QPoint(2, 2))] == ["a press leaves the ring around Button 'First'"]


def test_what_was_not_painted_anew_is_found(qtbot: QtBot, room: Room) -> None:
    stale = Stale()
    room.put(stale)
    qtbot.waitUntil(lambda: unlike(Picture.on_screen(room), Picture.of(room))[0] == 0)
    stale.color = QColor("#FDFCF8")
    count, part = unlike(Picture.on_screen(room), Picture.of(room))
    assert (count, part) == (900, stale.geometry())
