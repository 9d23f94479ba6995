from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.paint.theme import DARK
from literacy_app.desktop.parts.wrapped_text import WrappedText
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

    Framed = Callable[[WrappedText, int], QWidget]

LONG = "A report can tell you what happened. It can also tell you what to think of it. " * 3


@pytest.fixture
def framed(qtbot: QtBot) -> Framed:
    frames = []

    def frame_of(text: WrappedText, width: int) -> QWidget:
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(text)
        column.addStretch(1)
        frame.resize(width, 40)
        with qtbot.waitExposed(frame):
            frame.show()
        return frame

    return frame_of


def test_it_takes_the_height_its_lines_need_whatever_the_frame_would_give(
    framed: Framed, look: Look
) -> None:
    text = WrappedText(look, "body", LONG)
    frame = framed(text, 300)
    assert text.height() == text.heightForWidth(300)
    assert text.height() % 21 == 0
    assert text.height() > 4 * 21
    frame.resize(900, 40)
    assert text.height() == text.heightForWidth(900) < 5 * 21


def test_a_word_wider_than_the_room_is_broken_and_not_cut(framed: Framed, look: Look) -> None:
    text = WrappedText(look, "body", "x" * 200)
    framed(text, 200)
    assert text.height() > 3 * 21


def test_line_ends_are_kept(framed: Framed, look: Look) -> None:
    text = WrappedText(look, "body", "one\ntwo\nthree")
    framed(text, 400)
    assert text.height() == 3 * 21


def test_other_words_another_role_or_size_change_the_height_at_once(
    framed: Framed, look: Look
) -> None:
    text = WrappedText(look, "body", "short")
    framed(text, 300)
    assert text.height() == 21
    text.setText(LONG)
    assert text.height() > 21
    text.setText("short")
    text.set_role("h1", italic=True)
    assert text.height() == 32
    assert text.font().italic()
    look.set_factor(2.0)
    assert text.height() == 64


def test_it_is_painted_in_a_color_of_the_theme(framed: Framed, look: Look) -> None:
    text = WrappedText(look, "h1", "████", "problem")
    framed(text, 300)

    def shown() -> set[str]:
        image = text.grab().toImage()
        places = ((x, y) for x in range(0, 120, 3) for y in range(image.height()))
        return {image.pixelColor(x, y).name() for x, y in places}

    assert look.theme.problem.name() in shown()
    look.set_theme(DARK)
    assert DARK.problem.name() in shown()
    text.set_color("good")
    assert DARK.good.name() in shown()


def test_a_screen_reader_meets_static_text(framed: Framed, look: Look) -> None:
    text = WrappedText(look, "body", "A careful read.")
    framed(text, 300)
    told = told_of(text)
    assert (told.name, told.role) == ("A careful read.", QAccessible.Role.StaticText)


def test_markup_stays_what_it_is(framed: Framed, look: Look) -> None:
    text = WrappedText(look, "body", "<b>bold</b> & <script>")
    framed(text, 400)
    assert told_of(text).name == "<b>bold</b> & <script>"
