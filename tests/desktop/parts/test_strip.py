from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.theme import CONTRAST, LIGHT
from literacy_app.desktop.parts.strip import Strip
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

WORDS = {"system": "As the system", "light": "Light", "dark": "Dark"}


@pytest.fixture
def strip(qtbot: QtBot, look: Look) -> Strip:
    made = Strip(look, "Theme", WORDS)
    qtbot.addWidget(made)
    made.choose("light")
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_choosing_from_code_says_nothing(qtbot: QtBot, strip: Strip) -> None:
    with qtbot.assertNotEmitted(strip.chosen):
        strip.choose("dark")
    assert strip.key == "dark"
    strip.choose("sepia")
    assert strip.key is None


def test_before_anything_is_chosen_nothing_holds(qtbot: QtBot, look: Look) -> None:
    strip = Strip(look, "Theme", WORDS)
    qtbot.addWidget(strip)
    assert strip.key is None


def test_a_click_anywhere_on_a_part_chooses_it(qtbot: QtBot, strip: Strip) -> None:
    part = strip.button("dark")
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.mouseClick(part, Qt.MouseButton.LeftButton, pos=part.rect().bottomRight())
    assert chosen.args == ["dark"]
    assert strip.key == "dark"


def test_the_arrows_move_and_choose(qtbot: QtBot, strip: Strip) -> None:
    strip.button("light").setFocus()
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.keyClick(strip.button("light"), Qt.Key.Key_Right)
    assert chosen.args == ["dark"]
    assert strip.button("dark").hasFocus()


def test_a_screen_reader_meets_radio_buttons_under_a_name(strip: Strip) -> None:
    assert told_of(strip).name == "Theme"
    told = told_of(strip.button("light"))
    assert (told.name, told.role, told.is_checked) == (
        "Light",
        QAccessible.Role.RadioButton,
        True,
    )
    assert not told_of(strip.button("dark")).is_checked


def test_what_holds_is_tinted_in_a_border_of_the_accent(strip: Strip, look: Look) -> None:
    part = strip.button("light")

    def colors() -> tuple[str, str]:
        image = strip.grab().toImage()
        middle = part.geometry().center()
        border = image.pixelColor(middle.x(), 0).name()
        return border, image.pixelColor(part.x() + 8, middle.y()).name()

    assert colors() == (LIGHT.accent.name(), LIGHT.tint.name())
    look.set_theme(CONTRAST)
    assert colors() == (CONTRAST.accent.name(), CONTRAST.tint.name())


def test_a_strip_that_is_fixed_takes_no_click(qtbot: QtBot, strip: Strip) -> None:
    strip.setEnabled(False)
    with qtbot.assertNotEmitted(strip.chosen):
        QTest.mouseClick(strip.button("dark"), Qt.MouseButton.LeftButton)
    assert strip.key == "light"


def test_all_parts_have_room_for_their_words_at_any_size(strip: Strip, look: Look) -> None:
    look.set_factor(2.0)
    strip.resize(strip.sizeHint())
    for word in WORDS:
        part = strip.button(word)
        assert part.minimumSizeHint().width() >= part.fontMetrics().horizontalAdvance(part.text())
        assert part.sizeHint().height() == 72
