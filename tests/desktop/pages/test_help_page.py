from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from literacy_app import __version__
from literacy_app.desktop.keys import key_groups
from literacy_app.desktop.pages.help_page import HelpPage
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.keycap import KeyCap
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    made = HelpPage(Look())
    qtbot.addWidget(made)
    made.resize(1154, 700)
    return made


def test_every_key_of_a_lesson_and_of_the_window_stands_there(page: HelpPage) -> None:
    caps = [cap.text() for cap in within(page, KeyCap)]
    words = [label.text() for label in within(page, QLabel)]
    for group in key_groups():
        assert group.title in words
        for row in group.rows:
            assert row.does in words
            assert set(row.keys) <= set(caps)
    assert {"F1", "F6", "Alt+←", "F11", "Ctrl++", "Ctrl+0"} <= set(caps)


def test_the_program_says_what_it_is_and_under_which_licence(page: HelpPage) -> None:
    words = " ".join(label.text() for label in within(page, QLabel))
    assert f"Literacy {__version__}" in words
    assert "MIT" in words
    assert "CC BY 4.0" in words
    assert page.crumbs == ("Help and keys",)
