from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.learner_button import LearnerButton, initials
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Maya K.", "MK"), ("Jonas", "J"), ("Ana Maria de la Cruz", "AC"), ("", ""),
        ("李 小龙", "李小"), ("ömer", "Ö"), ("ﬁnn", "F"),
    ],
)  # fmt: skip
def test_initials_are_of_the_first_and_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_it_names_the_learner_or_asks(qtbot: QtBot) -> None:
    button = LearnerButton(Look())
    qtbot.addWidget(button)
    assert told_of(button).name == "Who is working?"
    button.show_name("Maya K.")
    assert told_of(button).name == "Working: Maya K."
    assert button.text() == "Maya K."


def test_in_a_narrow_bar_the_ring_stands_alone_with_a_tooltip(qtbot: QtBot) -> None:
    button = LearnerButton(Look())
    qtbot.addWidget(button)
    button.show_name("Maya K.")
    wide = button.sizeHint().width()
    assert not button.toolTip()
    button.set_narrow(narrow=True)
    assert button.sizeHint().width() < wide - 30
    assert button.toolTip() == "Maya K."


def test_a_very_long_name_takes_no_more_than_its_room(qtbot: QtBot) -> None:
    button = LearnerButton(Look())
    qtbot.addWidget(button)
    button.show_name("M" * 80)
    assert button.sizeHint().width() < 220
    button.resize(button.sizeHint())
    assert not button.grab().isNull()
