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

    from tests.fakes.journey import Journey


def qt_position(text: str, offset: int) -> int:
    """The document position of an offset of a text whose paragraphs are blocks."""
    before = text[:offset].replace("\n\n", "\n")
    return len(before.encode("utf-16-le")) // 2


def caret_point(passage: QTextEdit, text: str, offset: int) -> QPoint:
    """Where the caret before a character stands, in the viewport's pixels."""
    cursor = QTextCursor(passage.document())
    cursor.setPosition(qt_position(text, offset))
    return passage.cursorRect(cursor).center()


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
