"""The lesson page on the small lesson, and what a student does there by the keyboard.

Not the window around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from tests.fakes.small_lesson import marks
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look
    from literacy_app.study.session import LessonSession

WIDE = (1366, 720)


def open_page(qtbot: QtBot, look: Look, session: LessonSession) -> LessonPage:
    """The page of a session, on the screen, 1366 px wide."""
    made = LessonPage(look, session)
    qtbot.addWidget(made)
    made.resize(*WIDE)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def go_marking(page: LessonPage) -> HighlightView:
    """Go to the first activity."""
    page.go("mark")
    view = page.view
    assert isinstance(view, HighlightView)
    return view


def mark(view: HighlightView, words: str, digit: Qt.Key) -> None:
    """Mark words by the keyboard alone: caret there, shift to their end, a digit."""
    passage = view.proof.passage
    start = passage.text.index(words)
    passage.setFocus(Qt.FocusReason.TabFocusReason)
    passage.place_caret(start)
    for _ in words:
        QTest.keyClick(passage, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(passage, digit)


def marked(view: HighlightView) -> list[tuple[str, str]]:
    """The words that are marked, each with its label."""
    text = view.proof.passage.text
    return [(mark.span.of(text), mark.label) for mark in view.proof.marking.marks]


def go_checked(page: LessonPage, *named: tuple[str, str]) -> HighlightView:
    """Go to the first activity after a try with these marks."""
    view = go_marking(page)
    page.session.submit("mark", marks(page.session.lesson.highlights[0], *named))
    page.go("read")
    page.go("mark")
    assert view.is_checked
    return view


def all_words(widget: QWidget) -> list[str]:
    """The text of everything in a widget that is to be seen in it."""
    return [
        child.text()
        for child in within(widget, QWidget)
        if hasattr(child, "text") and child.isVisibleTo(widget)
    ]
