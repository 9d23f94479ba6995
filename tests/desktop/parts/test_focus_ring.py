from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from literacy_app.desktop.paint.theme import CONTRAST, LIGHT
from literacy_app.desktop.parts.focus_ring import FocusRing

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look


class Partial(QPushButton):
    """A control that has the ring around a part of it."""

    focus_radius = 0

    def focus_rect(self) -> QRect:
        return QRect(10, 5, 20, 10)


class Room(QWidget):
    """A window with three controls, the last in a scrolled area, and a ring over it all."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.first = QPushButton("first")
        self.second = Partial("second")
        self.third = QPushButton("third")
        self.inside = QWidget()
        column = QVBoxLayout(self.inside)
        column.addWidget(self.third)
        column.addSpacing(800)
        self.area = QScrollArea()
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.inside)
        outer = QVBoxLayout(self)
        for widget in (self.first, self.second, self.area):
            outer.addWidget(widget)
        self.resize(400, 300)
        self.ring = FocusRing(self, look)


@pytest.fixture
def room(qtbot: QtBot, look: Look) -> Room:
    made = Room(look)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.first.setFocus(Qt.FocusReason.MouseFocusReason)
    return made


def place(widget: QWidget, room: Room) -> QRect:
    return QRect(widget.mapTo(room, widget.rect().topLeft()), widget.size())


def target_is(room: Room, target: QWidget | None) -> Callable[[], bool]:
    return lambda: room.ring.target is target


def tab_to_third(qtbot: QtBot, room: Room) -> None:
    QTest.keyClick(room.first, Qt.Key.Key_Tab)
    QTest.keyClick(room.second, Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.third))


def test_a_click_shows_no_ring(qtbot: QtBot, room: Room) -> None:
    QTest.mouseClick(room.third, Qt.MouseButton.LeftButton)
    assert room.third.hasFocus()
    qtbot.waitUntil(target_is(room, None))


def test_tab_shows_the_ring_around_the_control_three_pixels_off(qtbot: QtBot, room: Room) -> None:
    tab_to_third(qtbot, room)
    assert room.ring.geometry() == place(room.third, room).adjusted(-4, -4, 4, 4)
    for control in (room.third, room.second):
        QTest.keyClick(control, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert room.ring.geometry() == place(room.first, room).adjusted(-4, -4, 4, 4)


def test_the_ring_goes_away_at_the_next_click(qtbot: QtBot, room: Room) -> None:
    QTest.keyClick(room.first, Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.second))
    QTest.mouseClick(room.first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(target_is(room, None))


def press_on_the_ground(room: Room) -> None:
    """Press where there is no control, as the system does: at the window's own handle."""
    QTest.mouseClick(room.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def press_on_the_control(room: Room) -> None:
    QTest.mouseClick(
        room.windowHandle(), Qt.MouseButton.LeftButton, pos=place(room.second, room).center()
    )


@pytest.mark.parametrize("press", [press_on_the_ground, press_on_the_control])
def test_the_ring_goes_away_at_a_press_that_moves_no_focus(
    qtbot: QtBot, room: Room, press: Callable[[Room], None]
) -> None:
    QTest.keyClick(room.first, Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.second))
    press(room)
    assert room.second.hasFocus()
    assert room.ring.target is None
    QTest.keyClick(room.second, Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.third))


def test_the_first_tab_shows_the_ring_also_where_nothing_had_the_focus(
    qtbot: QtBot, room: Room
) -> None:
    room.first.clearFocus()
    QTest.keyClick(room.windowHandle(), Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.first))


def test_no_ring_appears_where_a_clicked_control_goes_away(qtbot: QtBot, room: Room) -> None:
    QTest.mouseClick(room.first, Qt.MouseButton.LeftButton)
    room.first.hide()
    qtbot.waitUntil(room.second.hasFocus)
    assert room.ring.target is None


def test_a_control_says_itself_where_the_ring_goes(qtbot: QtBot, room: Room) -> None:
    QTest.keyClick(room.first, Qt.Key.Key_Tab)
    qtbot.waitUntil(target_is(room, room.second))
    corner = place(room.second, room).topLeft()
    part = QRect(10, 5, 20, 10).translated(corner)
    assert room.ring.geometry() == part.adjusted(-4, -4, 4, 4)


def test_after_a_click_a_program_s_own_move_of_the_focus_shows_nothing(room: Room) -> None:
    room.second.setFocus(Qt.FocusReason.OtherFocusReason)
    assert room.ring.target is None
    room.ring.show_for_keys()
    assert target_is(room, room.second)()
    room.third.setFocus(Qt.FocusReason.OtherFocusReason)  # as after a key that opens a page
    assert room.ring.target is room.third


def test_the_ring_follows_what_moves_grows_and_scrolls(qtbot: QtBot, room: Room) -> None:
    tab_to_third(qtbot, room)
    before = room.ring.geometry()
    room.third.setText("third, and a good deal longer")
    room.inside.adjustSize()
    qtbot.waitUntil(
        lambda: (
            room.ring.geometry().width() > before.width() + 40
            and room.ring.geometry() == place(room.third, room).adjusted(-4, -4, 4, 4)
        )
    )
    room.area.verticalScrollBar().setValue(8)
    qtbot.waitUntil(lambda: room.ring.geometry().top() == before.top() - 8)
    room.area.verticalScrollBar().setValue(400)
    qtbot.waitUntil(target_is(room, None))
    room.area.verticalScrollBar().setValue(0)
    qtbot.waitUntil(target_is(room, room.third))
    room.third.hide()  # Qt gives the focus to the next control
    qtbot.waitUntil(target_is(room, room.first))


def test_a_control_that_is_deleted_takes_the_ring_with_it(qtbot: QtBot, room: Room) -> None:
    tab_to_third(qtbot, room)
    room.third.deleteLater()
    qtbot.waitUntil(target_is(room, None))
    room.first.setFocus(Qt.FocusReason.TabFocusReason)
    assert room.ring.target is room.first


def test_the_ring_is_of_the_one_ink_and_of_three_pixels_in_high_contrast(
    qtbot: QtBot, look: Look, room: Room
) -> None:
    tab_to_third(qtbot, room)
    ring = room.ring
    middle = ring.height() // 2

    def colors(depths: range) -> list[str]:
        image = ring.grab().toImage()
        return [image.pixelColor(depth, middle).name() for depth in depths]

    assert colors(range(2)) == [LIGHT.accent.name()] * 2
    look.set_theme(CONTRAST)
    qtbot.waitUntil(lambda: ring.geometry() == place(room.third, room).adjusted(-5, -5, 5, 5))
    assert colors(range(3)) == [CONTRAST.accent.name()] * 3


def test_the_ring_is_in_nobody_s_way(room: Room) -> None:
    assert room.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert room.ring.focusPolicy() == Qt.FocusPolicy.NoFocus
