"""Tests of the editor by itself: typing, indentation, places, pieces replaced in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from literacy_app.authoring.splicing import Edit
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import DARK
from literacy_app.desktop.studio.editor import YamlEditor
from literacy_app.desktop.studio.problem_rows import Row, Severity
from literacy_app.desktop.studio.snippets import key_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def editor(qtbot: QtBot, look: Look) -> Iterator[YamlEditor]:
    room = QWidget()
    column = QVBoxLayout(room)
    made = YamlEditor(look)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(room)
    room.resize(500, 300)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    made.setFocus()
    yield made
    room.close()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: 1", "a: 1\n"),
        ("  a: 1", "  a: 1\n  "),
        ("  key:", "  key:\n    "),
        ("  - quote: x", "  - quote: x\n    "),
        ("  - ", "  - \n    "),
    ],
)
def test_a_new_line_is_indented_like_the_one_before(
    editor: YamlEditor, before: str, after: str
) -> None:
    editor.show_text(before, may_edit=True)
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == after


def test_lines_are_indented_and_back_in_one_step(editor: YamlEditor) -> None:
    editor.show_text("a:\nb:\n\nc:\n", may_edit=True)
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_BracketRight, CONTROL)
    assert editor.text() == "  a:\n  b:\n\n  c:\n"
    editor.undo()
    assert editor.text() == "a:\nb:\n\nc:\n"
    editor.redo()
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_BracketLeft, CONTROL)
    QTest.keyClick(editor, Qt.Key.Key_BracketLeft, CONTROL)
    assert editor.text() == "a:\nb:\n\nc:\n"


def test_tab_leaves_the_editor_and_a_read_only_text_stays(editor: YamlEditor) -> None:
    editor.show_text("a: 1", may_edit=False)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_BracketRight, CONTROL)
    QTest.keyClicks(editor, "x")
    assert editor.text() == "a: 1"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()


def test_pieces_are_replaced_by_code_points_in_one_step(editor: YamlEditor) -> None:
    text = "\U0001f600: one\n\xa0b: two\U0001f600\n"
    editor.show_text(text, may_edit=True)
    assert editor.text() == text
    one, two = text.index("one"), text.index("two")
    editor.replace([Edit(one, one + 3, "1"), Edit(two, two + 3, "zwei\n  drei")])
    assert editor.text() == text.replace("one", "1").replace("two", "zwei\n  drei")
    editor.undo()
    assert editor.text() == text
    editor.go_to(2, 3)
    assert (editor.line, editor.offset) == (2, text.index("b: two") + 1)


def test_words_are_found_round_and_round(editor: YamlEditor) -> None:
    editor.show_text("one two one\n", may_edit=True)
    assert editor.find_next("one")
    assert editor.find_next("one")
    assert editor.textCursor().selectionStart() == 8
    assert editor.find_next("one")
    assert editor.textCursor().selectionStart() == 0
    assert editor.find_next("one", backward=True)
    assert editor.textCursor().selectionStart() == 8
    assert not editor.find_next("three")
    assert not editor.find_next("")


def test_problems_are_underlined_in_the_ink_of_their_severity(
    editor: YamlEditor, look: Look
) -> None:
    editor.show_text("a: 1\nbad: x\n", may_edit=True)
    editor.show_rows([Row(Severity.PROBLEM, 2, 6, "Bad."), Row(Severity.TIP, 0, 1, "No line.")])
    here, wave = editor.extraSelections()
    assert here.cursor.blockNumber() == 0
    assert wave.cursor.selectedText() == "x"
    assert wave.format.underlineColor() == look.theme.problem
    look.set_theme(DARK)
    assert editor.extraSelections()[1].format.underlineColor() == look.theme.problem


@pytest.mark.parametrize(
    ("text", "line", "after"),
    [
        (
            "key:\n  - quote: a\n    why: b\nend: 1\n",
            2,
            'key:\n  - quote: a\n    why: b\n  - quote: ""\n    labels: []\n    why: ""\nend: 1\n',
        ),
        (
            "  key:\n  end: 1",
            1,
            '  key:\n    - quote: ""\n      labels: []\n      why: ""\n  end: 1',
        ),
        ("a: 1", 1, 'a: 1\n- quote: ""\n  labels: []\n  why: ""'),
    ],
)
def test_a_key_item_goes_behind_the_one_at_the_caret(text: str, line: int, after: str) -> None:
    edit, place = key_item(text, line)
    whole = text[: edit.start] + edit.text + text[edit.end :]
    assert whole == after
    assert whole.split("\n")[place - 1].strip() == '- quote: ""'
