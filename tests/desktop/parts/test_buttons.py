from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, Theme
from literacy_app.desktop.parts.buttons import Button, ButtonKind
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look


def make(qtbot: QtBot, look: Look, kind: str, icon: str | None = None) -> Button:
    button = Button(look, "Hint", kind, icon)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    with qtbot.waitExposed(button):
        button.show()
    return button


def ground(button: Button) -> QColor:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 (Qt's signature)
    return button.grab().toImage().pixelColor(6, button.height() // 2)


def edge(button: Button, depth: int = 0) -> QColor:
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)  # noqa: FBT003 (Qt's signature)
    return button.grab().toImage().pixelColor(button.width() // 2, depth)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=str)
def test_a_primary_button_is_filled_with_the_accent(qtbot: QtBot, look: Look, theme: Theme) -> None:
    button = make(qtbot, look, "primary")
    look.set_theme(theme)
    assert ground(button) == theme.accent
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert button.grab().toImage().pixelColor(6, button.height() // 2) == theme.accent_hover


def test_a_plain_button_is_of_paper_with_an_edge_and_of_two_pixels_in_high_contrast(
    qtbot: QtBot, look: Look
) -> None:
    button = make(qtbot, look, "plain")
    assert (ground(button), edge(button)) == (LIGHT.paper, LIGHT.edge)
    look.set_theme(CONTRAST)
    assert edge(button, 1) == CONTRAST.edge


def test_a_disabled_button_has_no_ground_and_a_thin_line(qtbot: QtBot, look: Look) -> None:
    button = make(qtbot, look, "primary")
    button.setEnabled(False)
    assert ground(button) != LIGHT.accent
    assert edge(button) == LIGHT.line


def test_a_pressed_button_shows_it(qtbot: QtBot, look: Look) -> None:
    button = make(qtbot, look, "plain")
    button.setDown(True)
    assert ground(button) == LIGHT.tint
    primary = make(qtbot, look, "primary")
    primary.setDown(True)
    assert ground(primary) == LIGHT.accent_hover


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", list(ButtonKind))
def test_every_kind_is_pressed_by_key(
    qtbot: QtBot, look: Look, kind: ButtonKind, key: Qt.Key
) -> None:
    button = make(qtbot, look, kind)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_an_arrow_key_is_left_to_the_button_s_surroundings(qtbot: QtBot, look: Look) -> None:
    button = make(qtbot, look, "plain")
    with qtbot.assertNotEmitted(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Down)


def test_a_button_is_36_high_a_small_one_28_and_both_grow_with_the_text(
    qtbot: QtBot, look: Look
) -> None:
    button = make(qtbot, look, "plain")
    assert button.sizeHint().height() == 36
    button.set_small()
    assert button.sizeHint().height() == 28
    look.set_factor(2.0)
    assert button.sizeHint().height() == 56


def test_a_link_is_no_lower_than_a_finger_or_a_shaky_hand_needs(qtbot: QtBot, look: Look) -> None:
    assert make(qtbot, look, "link").sizeHint().height() >= 24


def test_an_icon_takes_room_and_stands_before_or_after_the_words(qtbot: QtBot, look: Look) -> None:
    plain = make(qtbot, look, "ghost").sizeHint().width()
    button = make(qtbot, look, "ghost", "lightbulb")
    assert button.sizeHint().width() == plain + 17 + 6
    before = button.grab().toImage()
    button.set_icon_name("lightbulb", last=True)
    assert button.grab().toImage() != before
    assert button.sizeHint().width() == plain + 17 + 6


def test_a_button_of_an_icon_alone_is_as_wide_as_high(qtbot: QtBot, look: Look) -> None:
    button = Button(look, "", "ghost", "sun")
    qtbot.addWidget(button)
    assert button.sizeHint().width() >= 36


def test_the_kind_can_change(qtbot: QtBot, look: Look) -> None:
    button = make(qtbot, look, "plain")
    button.set_kind("primary")
    assert button.kind is ButtonKind.PRIMARY
    assert ground(button) == LIGHT.accent
    with pytest.raises(ValueError, match="loud"):
        button.set_kind("loud")


def test_a_screen_reader_is_told_the_words(qtbot: QtBot, look: Look) -> None:
    told = told_of(make(qtbot, look, "link"))
    assert (told.name, told.role) == ("Hint", QAccessible.Role.Button)
