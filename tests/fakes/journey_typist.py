"""A person without a mouse, who sees after every key where the keyboard is.

Not the keys themselves (`journey`): the ways through the window that people take by them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.lesson.read_view import ReadView
from tests.fakes.journey import CTRL, NONE
from tests.fakes.journey_stops import is_ringed
from tests.fakes.journey_ways import NewName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.fakes.journey import Journey

Key = Qt.Key


class Typist:
    """Presses keys, and sees after each of them that the focus is to be seen."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, times: int = 1) -> None:
        """Press a key, so many times."""
        for _ in range(times):
            self.journey.press(key, held)
            focus = self.journey.focus
            assert focus is not None, key
            assert focus.isVisible()
            assert is_ringed(self.journey, focus), (key, focus)

    def is_at(self, widget: QWidget | None) -> bool:
        """Whether the keys go to a widget."""
        return self.journey.focus is widget

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until one is at a control."""
        for _ in range(40):
            if self.journey.focus is wanted:
                return
            self.press(Key.Key_Tab)
        message = f"Tab does not come to {wanted}"
        raise AssertionError(message)

    def go_to_region_of(self, wanted: QWidget) -> None:
        """Press F6 until one is in the part of the window that holds a control."""
        for _ in range(8):
            self.press(Key.Key_F6)
            region = next(
                (each for each in self.journey.window.regions() if each.hasFocus() or _holds(each)),
                None,
            )
            if region is not None and (region is wanted or region.isAncestorOf(wanted)):
                return
        message = f"F6 does not come to {wanted}"
        raise AssertionError(message)

    def walk_to(self, words: str) -> None:
        """Walk to words of the passage, a word at a time."""
        passage = self.journey.proof.passage
        wanted = passage.text.index(words)
        if not passage.is_caret_placed:
            self.press(Key.Key_Down)
        ahead = passage.caret < wanted
        while passage.caret < wanted if ahead else passage.caret > wanted:
            self.press(Key.Key_Right if ahead else Key.Key_Left, CTRL)
        assert passage.caret == wanted

    def mark(self, word: str, key: Qt.Key) -> None:
        """Mark one word by a digit."""
        self.walk_to(word)
        self.press(key)


def _holds(region: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and region.isAncestorOf(focus)


def open_lesson(typist: Typist) -> None:
    """Open the lesson that is offered, as Maya, who is new here."""
    typist.journey.press_and_answer(Key.Key_Return, NewName(typist.journey, "Maya"))
    assert isinstance(typist.journey.lesson.view, ReadView)
