from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from literacy_app.desktop.regions import enter, first_stop, go_round

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Part(QWidget):
    """A region of two buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        self.one, self.two = QPushButton("one"), QPushButton("two")
        row.addWidget(self.one)
        row.addWidget(self.two)


class Choosy(Part):
    """A region that says itself where the keyboard goes."""

    def focus_current(self) -> None:
        self.two.setFocus(Qt.FocusReason.ShortcutFocusReason)


Parts = tuple[Part, QWidget, Choosy, Part]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def parts(qtbot: QtBot, window: QWidget) -> Parts:
    row = QHBoxLayout(window)
    made = (Part(window), QWidget(window), Choosy(window), Part(window))
    for part in made:
        row.addWidget(part)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return made


def test_round_and_back_passing_over_what_holds_nothing(parts: Parts) -> None:
    first, _, choosy, last = parts
    first.one.setFocus()
    stops = []
    for step in (1, 1, 1, -1, -1):
        go_round(parts, step)
        stops.append(QApplication.focusWidget())
    assert stops == [choosy.two, last.one, first.one, last.one, choosy.two]


def test_a_region_that_is_hidden_or_disabled_is_passed_over(parts: Parts) -> None:
    first, _, choosy, last = parts
    first.one.setFocus()
    choosy.hide()
    last.one.setEnabled(False)
    assert go_round(parts, 1) is last
    assert last.two.hasFocus()


def test_from_nowhere_one_comes_to_the_first_or_the_last(parts: Parts) -> None:
    focus = QApplication.focusWidget()
    assert focus is None or not any(part.isAncestorOf(focus) for part in parts[2:])
    if focus is not None:
        focus.clearFocus()
    assert go_round(parts, 1) is parts[0]
    parts[0].one.clearFocus()
    assert go_round(parts, -1) is parts[-1]


def test_where_nothing_holds_anything_the_keyboard_stays(parts: Parts) -> None:
    assert go_round(parts[1:2], 1) is None
    assert first_stop(parts[1]) is None
    parts[0].two.setFocus()
    enter(parts[1])
    assert parts[0].two.hasFocus()


def test_a_region_can_be_its_own_stop(parts: Parts) -> None:
    parts[1].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    enter(parts[1], Qt.FocusReason.OtherFocusReason)
    assert parts[1].hasFocus()
