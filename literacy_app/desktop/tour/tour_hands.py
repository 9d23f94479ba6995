"""The hands of the scripted student: mouse and keys on the real window, as a person uses them.

Not what is marked (`tour_student` decides).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QWindow
    from PySide6.QtWidgets import QPlainTextEdit, QWidget

    from literacy_app.desktop.answers.ledger_phrases import PhrasesSheet
    from literacy_app.desktop.lesson.highlight_view import HighlightView
    from literacy_app.desktop.parts.choice_menu import ChoiceMenu
    from literacy_app.desktop.proof.passage import Passage
    from literacy_app.desktop.tour.tour_room import Room

_LEFT = Qt.MouseButton.LeftButton
_SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEY = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses buttons and keys, and works on the passage of the activity that is shown."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def press(self, button: QWidget) -> None:
        """Click a button, or anything else in its middle."""
        self.see(button)
        QTest.mouseClick(self._window, _LEFT, NO_KEY, self._place(button, button.rect().center()))
        self._room.settle()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self._room.window, key, modifiers)
        self._room.settle()

    def see(self, widget: QWidget) -> None:
        """Scroll until a widget is in view, as a hand at the wheel would."""
        parent = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget)
            parent = parent.parentWidget()
        self._room.settle()

    def rewrite(self, field: QPlainTextEdit, text: str) -> None:
        """Click into a field and write a text in place of what stands there."""
        if field.toPlainText() == text:
            return
        self.press(field)
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(field, text.translate(_ON_KEYBOARDS))
        self._room.settle()

    def choose_in(self, menu: ChoiceMenu, key: object) -> None:
        """Go down an open menu to the line of a key, and choose it."""
        self._room.wait_until(menu.isVisible, "a menu")
        lines = [action.data() for action in menu.actions()]
        for _ in range(len(lines)):
            action: QAction | None = menu.activeAction()  # there is none at first
            if action is not None and action.data() == key:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self._room.settle()

    def drag_words(self, passage: Passage, span: Span) -> None:
        """Drag over words of a passage that are in view."""
        left, right = self._ends(passage, span)
        self._drag(passage, left, right)

    def click_phrase(self, sheet: PhrasesSheet, span: Span) -> None:
        """Click the first letters of a phrase of a passage with numbers."""
        sheet.show_span(span)
        self._room.settle()
        left, right = self._ends(sheet.passage, Span(span.start, span.start + 3))
        place = self._place(sheet.passage.viewport(), (left + right) / 2)
        QTest.mouseClick(self._window, _LEFT, NO_KEY, place)
        self._room.settle()

    def click_word(self, view: HighlightView, span: Span) -> None:
        """Click the middle of a word."""
        self._see(view, span)
        left, right = self._ends(
            view.proof.passage, Span(span.start, min(span.end, span.start + 3))
        )
        place = self._place(view.proof.passage.viewport(), (left + right) / 2)
        QTest.mouseClick(self._window, _LEFT, NO_KEY, place)
        self._room.settle()

    def drag_over(self, view: HighlightView, span: Span) -> None:
        """Drag from the first letter of a phrase to its last, over any number of lines."""
        self._see(view, span)
        left, right = self._ends(view.proof.passage, span)
        self._drag(view.proof.passage, left, right)

    def _drag(self, passage: Passage, start: QPoint, end: QPoint) -> None:
        left, right = (self._place(passage.viewport(), point) for point in (start, end))
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

    def _ends(self, passage: Passage, span: Span) -> tuple[QPoint, QPoint]:
        """Where the first and the last letter of a stretch stand, in the viewport's pixels."""
        pieces = passage.fragments.of(span)
        up = passage.scrolled + passage.fragments.line_height * 0.2
        first, last = pieces[0], pieces[-1]
        left = QPoint(round(first.left), round(first.baseline - up))
        return left, QPoint(round(last.right), round(last.baseline - up))


_MOST_STEPS = 2000
_FAR = 40
"""How far away, in letters, the student goes by words and not by letters."""
_ON_KEYBOARDS = str.maketrans("“”\u2018\u2019–—", "\"\"''--")
"""What a student types for the marks of print."""
