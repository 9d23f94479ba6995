from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.hint_strip import HintStrip
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def strip(qtbot: QtBot) -> HintStrip:
    made = HintStrip(Look())
    qtbot.addWidget(made)
    made.resize(800, 40)
    return made


def test_it_is_hidden_until_it_has_something_to_say(strip: HintStrip) -> None:
    assert strip.isHidden()
    assert strip.text == ""
    strip.say("2 are left.")
    assert not strip.isHidden()
    assert strip.text == "2 are left."
    assert told_of(strip).name == "2 are left."


def test_it_can_be_put_away_by_hand_and_by_its_owner(qtbot: QtBot, strip: HintStrip) -> None:
    strip.say("2 are left.")
    with qtbot.waitSignal(strip.closed):
        QTest.mouseClick(strip.close_button, Qt.MouseButton.LeftButton)
    assert strip.text == ""
    strip.say("1 is left.")
    with qtbot.assertNotEmitted(strip.closed):
        strip.put_away()
    assert strip.isHidden()
