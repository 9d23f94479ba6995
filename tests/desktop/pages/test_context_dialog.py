"""The window of a whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.pages.context_dialog import ContextDialog, InContext
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

PARAGRAPH = "A paragraph of the article that goes on for a line or two, so that one must scroll. "
TEXT = "\n\n".join(f"{number} {PARAGRAPH * 3}".strip() for number in range(40))


def part(number: int) -> Span:
    at = TEXT.index(f"\n\n{number} ") + 2
    return Span(at, at + 40)


def shown(qtbot: QtBot, look: Look, *parts: Span) -> ContextDialog:
    dialog = ContextDialog(look, InContext("A title", "A. Writer", "© A. Writer", TEXT, parts))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.text.hasFocus)
    return dialog


def is_in_view(dialog: ContextDialog, span: Span) -> bool:
    return dialog.text.seen().overlaps(span)


def test_the_text_opens_at_the_passage_with_the_caret_before_it(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look, part(30))
    qtbot.waitUntil(lambda: is_in_view(dialog, part(30)))
    assert dialog.text.caret == part(30).start
    assert dialog.next_button.isHidden()
    assert "bar" in dialog.place.text()


def test_a_passage_of_several_parts_shows_each_in_turn(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look, part(30), part(3))
    qtbot.waitUntil(lambda: is_in_view(dialog, part(30)))
    assert dialog.place.text() == "Part 1 of 2 of the passage"
    dialog.next_button.click()
    assert dialog.place.text() == "Part 2 of 2 of the passage"
    assert is_in_view(dialog, part(3))
    QTest.keyClick(dialog.text, Qt.Key.Key_N)
    assert dialog.place.text() == "Part 1 of 2 of the passage"
    assert is_in_view(dialog, part(30))


def test_the_keyboard_scrolls_and_escape_closes(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look, part(10))
    qtbot.waitUntil(lambda: is_in_view(dialog, part(10)))
    before = dialog.text.scrolled
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown):
        QTest.keyClick(dialog.text, key)
    assert dialog.text.scrolled > before
    QTest.keyClick(dialog.text, Qt.Key.Key_Escape)
    assert dialog.isHidden()


def test_a_passage_that_is_not_in_the_copy_says_so(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look)
    assert dialog.place.text() == "The passage was not found in this copy."
    QTest.keyClick(dialog.text, Qt.Key.Key_N)
    assert dialog.isVisible()


def test_it_is_lit_by_ground_and_bar(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look, part(1))
    qtbot.waitUntil(lambda: is_in_view(dialog, part(1)))
    picture = dialog.text.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    theme = look.theme
    assert {theme.accent.name(), theme.tint.name(), theme.tint2.name()} <= colors


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_wider_than_the_window(qtbot: QtBot, look: Look, factor: float) -> None:
    look.set_factor(factor)
    dialog = shown(qtbot, look, part(1), part(2))
    for widget in (dialog.text, dialog.place, dialog.next_button, dialog.close_button):
        assert dialog.rect().contains(widget.geometry())
