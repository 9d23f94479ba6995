"""The hands of the scripted student: mouse and keys on the real window, as a person uses them.

Not what is marked (`tour_student` decides).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow
    from PySide6.QtWidgets import QAbstractButton, QWidget

    from literacy_app.desktop.lesson.highlight_view import HighlightView
    from literacy_app.desktop.tour.tour_room import Room

_LEFT = Qt.MouseButton.LeftButton
_SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses buttons and keys, and works on the passage of the activity that is shown."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def press(self, button: QAbstractButton) -> None:
        """Click a button."""
        QTest.mouseClick(self._window, _LEFT, NO_KEY, self._place(button, button.rect().center()))
        self._room.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self._room.window, key, modifiers)
        self._room.settle()

    def click_word(self, view: HighlightView, span: Span) -> None:
        """Click the middle of a word."""
        self._see(view, span)
        left, right = self._ends(view, Span(span.start, min(span.end, span.start + 3)))
        place = self._place(view.proof.passage.viewport(), (left + right) / 2)
        QTest.mouseClick(self._window, _LEFT, NO_KEY, place)
        self._room.settle()

    def drag_over(self, view: HighlightView, span: Span) -> None:
        """Drag from the first letter of a phrase to its last, over any number of lines."""
        self._see(view, span)
        ends = self._ends(view, span)
        left, right = (self._place(view.proof.passage.viewport(), end) for end in ends)
        QTest.mousePress(self._window, _LEFT, NO_KEY, left + QPoint(2, 0))
        QTest.mouseMove(self._window, (left + right) / 2)
        QTest.mouseMove(self._window, right - QPoint(2, 0))
        QTest.mouseRelease(self._window, _LEFT, NO_KEY, right - QPoint(2, 0))
        self._room.settle()

    def walk_over(self, view: HighlightView, span: Span) -> None:
        """Select a phrase by keys alone: the arrows to its first letter, Shift to its last."""
        passage = view.proof.passage
        if not passage.hasFocus():
            passage.setFocus(Qt.FocusReason.TabFocusReason)
            self.key(Qt.Key.Key_Home, CTRL)
        for _ in range(_MOST_STEPS):
            if passage.caret == span.start:
                break
            ahead = passage.caret < span.start
            key = Qt.Key.Key_Right if ahead else Qt.Key.Key_Left
            is_far = abs(passage.caret - span.start) > _FAR
            QTest.keyClick(passage, key, CTRL if is_far else NO_KEY)
        for _ in range(span.end - span.start):
            QTest.keyClick(passage, Qt.Key.Key_Right, _SHIFT)
        self._room.settle()

    def name(self, view: HighlightView, label: str) -> None:
        """Name what is selected by the digit of a label."""
        number = next(c.number for c in view.marking.head.techniques.chips if c.label.id == label)
        QTest.keyClick(view.proof.passage, Qt.Key(Qt.Key.Key_0 + number))
        self._room.settle()

    @property
    def _window(self) -> QWindow:
        """Where the system's own presses come in, so that the program sees all a person does."""
        return self._room.window.windowHandle()

    def _place(self, widget: QWidget, point: QPoint) -> QPoint:
        return widget.mapTo(self._room.window, point)

    def _see(self, view: HighlightView, span: Span) -> None:
        """Scroll until the words are in view, as a hand at the wheel would."""
        view.proof.body.scroll_to(span)
        view.proof.settle()
        self._room.settle()

    def _ends(self, view: HighlightView, span: Span) -> tuple[QPoint, QPoint]:
        """Where the first and the last letter of a stretch stand, in the viewport's pixels."""
        passage = view.proof.passage
        pieces = passage.fragments.of(span)
        up = passage.scrolled + passage.fragments.line_height * 0.2
        first, last = pieces[0], pieces[-1]
        left = QPoint(round(first.left), round(first.baseline - up))
        return left, QPoint(round(last.right), round(last.baseline - up))


_MOST_STEPS = 2000
_FAR = 40
"""How far away, in letters, the student goes by words and not by letters."""
