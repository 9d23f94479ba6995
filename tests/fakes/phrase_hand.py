"""A hand over a sheet with numbered phrases: real clicks and drags on the words of its text.

Not for a proof that is marked: that is `proof_hand`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.text.spans import Span
from tests.fakes.proofs import span_of

if TYPE_CHECKING:
    from literacy_app.desktop.answers.ledger_phrases import PhrasesSheet

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


def point_of(sheet: PhrasesSheet, offset: int, share: float = 0.5) -> QPoint:
    """A point `share` across a character, in the passage's viewport; it is brought into view."""
    sheet.show_span(Span(offset, offset + 1))
    (piece,) = sheet.passage.fragments.of(Span(offset, offset + 1))
    x = piece.left + share * (piece.right - piece.left)
    return QPoint(int(x), int(piece.baseline - 4 - sheet.passage.scrolled))


def click_words(sheet: PhrasesSheet, words: str) -> None:
    """Click in the middle of some words, later than any double click."""
    span = span_of(sheet.passage.text, words)
    point = point_of(sheet, (span.start + span.end) // 2)
    wait = QApplication.doubleClickInterval() + 1
    QTest.mouseClick(sheet.passage.viewport(), _LEFT, _NONE, point, wait)


def drag_words(sheet: PhrasesSheet, words: str) -> None:
    """Drag over some words, from their first character to their last."""
    span = span_of(sheet.passage.text, words)
    point_of(sheet, span.end - 1)
    start = point_of(sheet, span.start, 0.2)
    end = point_of(sheet, span.end - 1, 0.8)
    viewport = sheet.passage.viewport()
    QTest.mousePress(viewport, _LEFT, _NONE, start, QApplication.doubleClickInterval() + 1)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, _LEFT, _NONE, end)


def press(sheet: PhrasesSheet, key: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
    """Press a key in the passage."""
    QTest.keyClick(sheet.passage, key, held)
