"""Where the characters of a passage stand on the screen, and marking them there with the mouse.

Not the program's positions (`desktop.positions`) nor its fragments, which the tests hold beside
this: offsets are turned into UTF-16 by encoding what is before them, and Qt says where that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from literacy_app.text.spans import Span
    from tests.fakes.journey import Journey


def qt_position(text: str, offset: int) -> int:
    """The document position of an offset of a text whose paragraphs are blocks."""
    before = text[:offset].replace("\n\n", "\n")
    return len(before.encode("utf-16-le")) // 2


def caret_point(passage: QTextEdit, text: str, offset: int) -> QPoint:
    """Where the caret before a character stands, in the viewport's pixels."""
    cursor = QTextCursor(passage.document())
    cursor.setPosition(qt_position(text, offset))
    return _place_of(passage, cursor)


class Aim:
    """Where to point at a word of a passage.

    At a word's inside wherever it has one: at the borders of runs of opposite directions, Qt
    tells of a caret at the one end that belongs to the letter at the other.
    """

    def __init__(self, passage: QTextEdit, text: str, word: Span) -> None:
        self._passage = passage
        self._units = _letter_borders(passage, qt_position(text, word.start), word.of(text))

    @property
    def count(self) -> int:
        """How many letters the word has, however many characters each of them is."""
        return len(self._units) - 1

    @property
    def middle(self) -> QPoint:
        """On a letter in the middle."""
        return self._border(1) if self.count == 2 else self._on_letter(self.count // 2, 0.5)

    @property
    def start(self) -> QPoint:
        """On the second letter, or the border before it, or the one letter there is."""
        return self._border(1) if self.count == 2 else self._on_letter(min(1, self.count - 1), 0.25)

    @property
    def end(self) -> QPoint:
        """On the last letter but one, or the border after it, or the one letter there is."""
        return self._border(1) if self.count == 2 else self._on_letter(max(0, self.count - 2), 0.75)

    def _border(self, number: int) -> QPoint:
        cursor = QTextCursor(self._passage.document())
        cursor.setPosition(self._units[number])
        return _place_of(self._passage, cursor)

    def _on_letter(self, number: int, share: float) -> QPoint:
        here, after = self._border(number), self._border(number + 1)
        if after.y() != here.y():  # the last of its line: any letter is wider than this
            return here + QPoint(2, 0)
        return QPoint(round(here.x() + share * (after.x() - here.x())), here.y())


def _place_of(passage: QTextEdit, cursor: QTextCursor) -> QPoint:
    """The middle of a caret, whose rectangle has no width: its centre would be a pixel off."""
    rect = passage.cursorRect(cursor)
    return QPoint(rect.left(), rect.center().y())


def _letter_borders(passage: QTextEdit, start: int, word: str) -> list[int]:
    """The document positions before, between and after the letters of a word."""
    cursor = QTextCursor(passage.document())
    cursor.setPosition(start)
    end = start + len(word.encode("utf-16-le")) // 2
    borders = [start]
    while borders[-1] < end:
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        borders.append(cursor.position())
    return borders


def middle_point(passage: QTextEdit, text: str, start: int, end: int) -> QPoint:
    """The middle of a stretch of one line, in the viewport's pixels."""
    first, last = caret_point(passage, text, start), caret_point(passage, text, end)
    return QPoint((first.x() + last.x()) // 2, first.y())


def selected_text(passage: QTextEdit) -> str:
    """What Qt says is selected, as it would stand in the lesson."""
    return passage.textCursor().selectedText().replace("\u2029", "\n\n").replace("\u2028", "\n")


def drag_words(journey: Journey, words: str) -> None:
    """Drag over words of the passage, from their first letter's left to their last one's right."""
    passage = journey.proof.passage
    start = passage.text.index(words)
    first = caret_point(passage, passage.text, start)
    last = caret_point(passage, passage.text, start + len(words))
    journey.drag(passage.viewport(), first, last)


def mark_words(journey: Journey, words: str, key: Qt.Key = Qt.Key.Key_1) -> None:
    """Drag over words of the passage and name them with a digit."""
    drag_words(journey, words)
    journey.press(key)


def marked_words(journey: Journey) -> list[str]:
    """The words that are marked, in text order."""
    return [mark.span.of(journey.proof.passage.text) for mark in journey.proof.marking]
