"""The edges of an entry, dragged with the mouse; one undo over what was dragged and typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.studio.preview import WORK
from literacy_app.text.spans import Span
from tests.fakes.studio_desk import LESSON
from tests.fakes.studio_hands import change, checked_again

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes.studio_desk import StudioDesk

LEFT = Qt.MouseButton.LeftButton


class Hand:
    """A mouse over the passage in which the key is marked."""

    def __init__(self, desk: StudioDesk) -> None:
        self.desk = desk
        self.stage = desk.page.area.preview.stage
        self.viewport = self.stage.proof.passage.viewport()
        desk.page.area.preview.tabs.choose(WORK)

    @property
    def text(self) -> str:
        """The passage."""
        activity = self.stage.activity
        assert activity is not None
        return activity.text

    def open(self, words: str) -> None:
        """Open the mark on words by pressing it."""
        self.stage.proof.settle()
        QTest.mouseClick(self.viewport, LEFT, pos=self.at(words, len(words) // 2))
        self.stage.proof.settle()
        assert self.desk.page.area.preview.form.isVisible()

    def at(self, words: str, letter: int, *, is_end: bool = False) -> QPoint:
        """The beginning of a letter of these words, or its end, in the middle of its height."""
        start = self.text.index(words) + letter
        rect = self.stage.proof.body.rect_of(Span(start, start + 1))
        body, middle = self.stage.proof.body, rect.center()
        middle.setX(rect.right() if is_end else rect.left())
        return self.viewport.mapFrom(body, middle)

    def press(self, point: QPoint) -> None:
        """Take hold, with the mouse that was moved there before."""
        QTest.mouseMove(self.viewport, point)
        QTest.mousePress(self.viewport, LEFT, pos=point)

    def drag(self, *points: QPoint) -> None:
        """Move on, and let go at the last."""
        for point in points:
            QTest.mouseMove(self.viewport, point)
        QTest.mouseRelease(self.viewport, LEFT, pos=points[-1])


@pytest.fixture
def hand(studio: StudioDesk) -> Hand:
    """The mouse, with the key in view to be marked."""
    return Hand(studio)


def test_the_end_is_dragged_out_and_in_again(qtbot: QtBot, studio: StudioDesk, hand: Hand) -> None:
    hand.open("wonderful")
    hand.press(hand.at("wonderful", 8, is_end=True))
    old = hand.at("old", 1)
    checked_again(qtbot, studio, lambda: hand.drag(hand.at("old", 0), old))
    assert studio.text == LESSON.replace("quote: wonderful,", "quote: wonderful old,")
    assert not studio.page.area.problems.rows
    assert studio.page.area.preview.form.isVisible()
    hand.stage.proof.settle()
    hand.press(hand.at("old", 2, is_end=True))
    checked_again(qtbot, studio, lambda: hand.drag(hand.at("wonderful", 4)))
    assert "quote: wonderful," in studio.text


def test_the_beginning_is_dragged_back(qtbot: QtBot, studio: StudioDesk, hand: Hand) -> None:
    hand.open("two million")
    hand.press(hand.at("two million", 0))
    checked_again(qtbot, studio, lambda: hand.drag(hand.at("cost", 2)))
    assert studio.text == LESSON.replace("quote: two million", "quote: cost two million")


def test_one_undo_goes_over_what_was_typed_and_dragged(
    qtbot: QtBot, studio: StudioDesk, hand: Hand
) -> None:
    editor = studio.page.area.editor
    checked_again(qtbot, studio, lambda: change(studio, "The pool", "Our pool"))
    typed = LESSON.replace("The pool", "Our pool")
    hand.open("wonderful")
    hand.press(hand.at("wonderful", 8, is_end=True))
    checked_again(qtbot, studio, lambda: hand.drag(hand.at("old", 1)))
    dragged = typed.replace("quote: wonderful,", "quote: wonderful old,")
    assert studio.text == dragged
    checked_again(qtbot, studio, editor.undo)
    assert studio.text == typed
    while editor.document().isUndoAvailable():
        editor.undo()
    assert studio.text == LESSON
    while editor.document().isRedoAvailable():
        editor.redo()
    assert studio.text == dragged


def test_a_press_elsewhere_drags_no_edge(studio: StudioDesk, hand: Hand) -> None:
    hand.open("wonderful")
    hand.press(hand.at("wonderful", 4))
    hand.drag(hand.at("wonderful", 6))
    assert studio.text == LESSON


def test_a_drag_into_what_is_keyed_is_refused_in_words(studio: StudioDesk, hand: Hand) -> None:
    hand.open("two million")
    hand.press(hand.at("two million", 0))
    hand.drag(hand.at("wonderful", 3))
    assert studio.text == LESSON
    refusal = studio.page.area.preview.form.refusal
    assert refusal.text().startswith("What is let stand cannot share words")
