from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.answers.passage_words import PassageWords
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.passage_keys import Ask
from literacy_app.text.spans import Span
from tests.fakes.answer_activities import TEXT, passage, span

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def words(qtbot: QtBot, look: Look) -> PassageWords:
    made = PassageWords(look)
    qtbot.addWidget(made)
    made.resize(690, 400)
    made.show_paragraph(passage(), span("The town council"))
    made.light(span("The town council voted 7 to 4"))
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def point_of(view: PassageWords, wanted: Span) -> QPoint:
    """A point in the middle of words, in the viewport."""
    base = TEXT.index(view.text)
    piece = view.fragments.of(Span(wanted.start - base, wanted.end - base))[0]
    return QPoint(round((piece.left + piece.right) / 2), round(piece.baseline - 4 - view.scrolled))


def test_a_paragraph_is_as_high_as_it_needs(look: Look, words: PassageWords) -> None:
    assert words.text == TEXT.split("\n\n")[1]
    for factor in (1.0, 2.0):
        look.set_factor(factor)
        words.resize(690, words.height())
        assert words.verticalScrollBar().maximum() == 0
        last = words.fragments.of(Span(len(words.text) - 1, len(words.text)))[-1]
        assert words.height() >= last.baseline + words.font_size * 0.3


def test_a_click_picks_a_word_of_the_whole_passage(qtbot: QtBot, words: PassageWords) -> None:
    words.set_picking(picking=True)
    wanted = span("minutes")
    with qtbot.waitSignal(words.picked) as picked:
        QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=point_of(words, wanted))
    assert picked.args == [wanted]


def test_a_drag_picks_whole_words(qtbot: QtBot, words: PassageWords) -> None:
    words.set_picking(picking=True)
    first, last = point_of(words, span("minutes of 3")), point_of(words, span("May show"))
    view = words.viewport()
    with qtbot.waitSignal(words.picked) as picked:
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=first)
        QTest.mouseMove(view, first + (last - first) / 2)
        QTest.mouseMove(view, last)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=last)
    got = picked.args[0].of(TEXT)
    assert got == "minutes of 3 May"


def test_enter_and_space_pick_the_word_at_the_caret(qtbot: QtBot, words: PassageWords) -> None:
    words.set_picking(picking=True)
    words.setFocus()
    words.place_caret(words.text.index("minutes") + 2)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(words.picked) as picked:
            QTest.keyClick(words, key)
        assert picked.args == [span("minutes")]


def test_nothing_is_picked_where_it_is_only_read(qtbot: QtBot, words: PassageWords) -> None:
    wanted = span("minutes")
    with qtbot.assertNotEmitted(words.picked), qtbot.waitSignal(words.asked) as asked:
        QTest.mouseClick(words.viewport(), Qt.MouseButton.LeftButton, pos=point_of(words, wanted))
        QTest.keyClick(words, Qt.Key.Key_Return)
    assert asked.args == [Ask.OPEN]


def test_a_digit_is_handed_on(qtbot: QtBot, words: PassageWords) -> None:
    with qtbot.waitSignal(words.digit_pressed) as pressed:
        QTest.keyClick(words, Qt.Key.Key_3)
    assert pressed.args == [3]


def test_what_is_not_lit_stands_back(look: Look, words: PassageWords) -> None:
    def shade(at: str) -> str:
        cursor = words.textCursor()
        cursor.setPosition(words.positions.to_qt(words.text.index(at) + 1))
        return cursor.charFormat().foreground().color().name()

    assert shade("council voted") == look.theme.ink.name()
    assert shade("Everybody") == look.theme.ink3.name()
    words.light(None)
    assert shade("Everybody") == look.theme.ink.name()


def test_all_of_a_passage_scrolls_in_itself(words: PassageWords) -> None:
    words.show_whole(passage())
    words.resize(500, 140)
    assert words.text == TEXT
    last = span("for years")
    words.bring_to_view(last)
    assert words.verticalScrollBar().value() > 0
