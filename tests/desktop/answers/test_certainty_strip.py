from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def strip(qtbot: QtBot) -> CertaintyStrip:
    made = CertaintyStrip(Look())
    qtbot.addWidget(made)
    made.resize(700, 90)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_each_says_how_sure_it_is(strip: CertaintyStrip) -> None:
    told = [told_of(part) for part in strip.parts]
    assert [each.name for each in told] == [
        "Guessing, about 25%",
        "Leaning, about 50%",
        "Fairly sure, about 75%",
        "Certain, about 95%",
    ]
    assert {each.role for each in told} == {QAccessible.Role.RadioButton}
    assert strip.certainty is None


def test_a_click_chooses(qtbot: QtBot, strip: CertaintyStrip) -> None:
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.mouseClick(strip.parts[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [75]
    assert strip.certainty == 75


def test_the_arrows_go_along(qtbot: QtBot, strip: CertaintyStrip) -> None:
    strip.choose_number(1)
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.keyClick(strip.parts[0], Qt.Key.Key_Right)
    assert chosen.args == [50]
    assert strip.parts[1].hasFocus()


def test_it_is_one_tab_stop(strip: CertaintyStrip) -> None:
    def stops() -> list[int]:
        strong = Qt.FocusPolicy.StrongFocus
        return [part.certainty for part in strip.parts if part.focusPolicy() == strong]

    assert stops() == [25]
    strip.show_certainty(95)
    assert stops() == [95]
    strip.show_certainty(None)
    assert stops() == [25]


def test_what_was_said_can_be_read_later_and_not_changed(
    qtbot: QtBot, strip: CertaintyStrip
) -> None:
    strip.show_certainty(75, locked=True)
    assert strip.question.text() == "How sure you were"
    with qtbot.assertNotEmitted(strip.chosen):
        QTest.mouseClick(strip.parts[0], Qt.MouseButton.LeftButton)
        QTest.keyClick(strip.parts[2], Qt.Key.Key_Right)
        strip.choose_number(1)
    assert strip.certainty == 75


def test_it_is_lower_where_there_is_little_room(strip: CertaintyStrip) -> None:
    before = strip.sizeHint().height()
    strip.set_tight(tight=True)
    assert strip.sizeHint().height() < before
    assert strip.remark.text() == ""
