from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST, DARK
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.wrapped_text import WrappedText
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

GROUNDS = {
    BoxKind.NOTE: ("chrome", "line"),
    BoxKind.CAUTION: ("caution_tint", "caution"),
    BoxKind.PROBLEM: ("problem_tint", "problem"),
}


@pytest.mark.parametrize("kind", GROUNDS)
def test_each_kind_has_its_ground_and_border(qtbot: QtBot, kind: BoxKind) -> None:
    look = Look()
    box = Box(look, kind, "A title", "Some words.")
    qtbot.addWidget(box)
    box.resize(300, 120)
    ground, border = GROUNDS[kind]
    for theme in (look.theme, DARK):
        look.set_theme(theme)
        image = box.grab().toImage()
        assert image.pixelColor(150, 3) == look.color(ground)
        assert image.pixelColor(150, 0) == look.color(border)
    look.set_theme(CONTRAST)
    assert box.grab().toImage().pixelColor(150, 1) == look.color(border)


def test_an_empty_place_is_a_dashed_frame(qtbot: QtBot) -> None:
    look = Look()
    box = Box(look, BoxKind.EMPTY, "No marks yet", "Click the first word that made you pause.")
    qtbot.addWidget(box)
    box.resize(300, 120)
    image = box.grab().toImage()
    top = {image.pixelColor(x, 0).name() for x in range(20, 280)}
    assert look.theme.edge.name() in top
    assert len(top) > 1


def test_a_screen_reader_is_told_title_and_words(qtbot: QtBot) -> None:
    box = Box(Look(), BoxKind.NOTE, "Before you start")
    qtbot.addWidget(box)
    assert told_of(box).name == "Before you start"
    box.say("Before you start", "Pause whenever you like.")
    assert told_of(box).name == "Before you start. Pause whenever you like."


def test_actions_and_widgets_stand_under_the_words_in_their_order(qtbot: QtBot) -> None:
    look = Look()
    box = Box(look, BoxKind.PROBLEM, "A title", "Some words.")
    qtbot.addWidget(box)
    first, second = Button(look, "Again"), Button(look, "Details", "link")
    extra = WrappedText(look, "small", "More words.")
    box.add_action(first)
    box.add_action(second)
    box.add_widget(extra)
    box.resize(400, 200)
    with qtbot.waitExposed(box):
        box.show()
    assert first.x() < second.x()
    assert extra.y() + extra.height() <= first.y()
