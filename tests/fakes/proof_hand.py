"""A hand that marks a proof with real mouse and key events, and tells what it then holds.

Not a shortcut past the widgets: whatever it does goes through Qt's event queue.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.desktop.proof.proof_view import ProofView

_NONE = Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton


class ProofHand:
    """Clicks and drags over words of the passage, and types into it."""

    def __init__(self, proof: ProofView) -> None:
        self.proof = proof
        self._viewport = proof.passage.viewport()

    @property
    def text(self) -> str:
        """The passage's text."""
        return self.proof.passage.text

    def span(self, words: str) -> Span:
        """Where some words first stand."""
        start = self.text.index(words)
        return Span(start, start + len(words))

    def point(self, offset: int, share: float = 0.5) -> QPoint:
        """A point of the viewport on a character, `share` of its way across."""
        passage = self.proof.passage
        (piece,) = passage.fragments.of(Span(offset, offset + 1))
        share = 1 - share if piece.is_reversed else share
        x = piece.left + share * (piece.right - piece.left)
        return QPoint(int(x), int(piece.baseline - 4 - passage.scrolled))

    def click(self, words: str, held: Qt.KeyboardModifier = _NONE) -> None:
        """Click in the middle of some words."""
        span = self.span(words)
        self.click_at(self.point((span.start + span.end) // 2), held)

    def click_at(self, point: QPoint, held: Qt.KeyboardModifier = _NONE) -> None:
        """Click at a point of the viewport, later than any double click."""
        QTest.mouseClick(self._viewport, _LEFT, held, point, QApplication.doubleClickInterval() + 1)

    def drag(self, words: str, *, from_inside: int = 1, to_inside: int = 1) -> None:
        """Drag over some words, from and to so many characters inside their ends."""
        span = self.span(words)
        self.drag_between(span.start + from_inside, span.end - 1 - to_inside)

    def drag_between(self, first: int, last: int) -> None:
        """Drag from the beginning of one character to the end of another."""
        start, end = self.point(first, 0.2), self.point(last, 0.8)
        QTest.mousePress(self._viewport, _LEFT, _NONE, start)
        QTest.mouseMove(self._viewport, (start + end) / 2)
        QTest.mouseMove(self._viewport, end)
        QTest.mouseRelease(self._viewport, _LEFT, _NONE, end)

    def hover(self, words: str) -> None:
        """Rest the pointer on some words."""
        span = self.span(words)
        QTest.mouseMove(self._viewport, self.point((span.start + span.end) // 2))

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = _NONE, times: int = 1) -> None:
        """Press a key in the passage."""
        for _ in range(times):
            QTest.keyClick(self.proof.passage, key, held)

    def type(self, text: str) -> None:
        """Type characters into the passage."""
        QTest.keyClicks(self.proof.passage, text)

    def put_caret(self, words: str, *, after: bool = False) -> None:
        """Put the caret before some words, or after them."""
        span = self.span(words)
        self.proof.passage.place_caret(span.end if after else span.start)

    @property
    def marks(self) -> list[tuple[str, str]]:
        """The words and the label of each mark, in text order."""
        return [(mark.span.of(self.text), mark.label) for mark in self.proof.marking]

    @property
    def selected(self) -> str | None:
        """The words that are selected."""
        span = self.proof.passage.selection()
        return span.of(self.text) if span is not None else None

    def is_asked(self) -> bool:
        """Whether the popover asks for a name."""
        return self.proof.popover.isVisible()

    def pencil(self) -> str | None:
        """The label of the held pencil."""
        return self.proof.pencil

    def lit_row(self) -> int | None:
        """The row of the margin that is lit."""
        return self.proof.margin.current
