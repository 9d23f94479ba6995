"""Where the characters of a passage stand on the screen, found without the program's own count.

Not the program's positions (`desktop.positions`) nor its fragments, which the tests hold beside
this: offsets are turned into UTF-16 by encoding what is before them, and Qt says where that is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit


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
