from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence, QShortcut

from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.keys import key_groups
from literacy_app.desktop.paint.look import Look
from tests.fakes.answer_activities import judge, lesson
from tests.fakes.lesson_pages import go_marking, open_page
from tests.fakes.small_lesson import School
from tests.fakes.studio_desk import StudioDesk
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

AS_QT = {"←": "Left", "→": "Right", "↑": "Up", "↓": "Down", "PgDn": "PgDown"}
ELSEWHERE = {
    "1", "…", "7", "9", "Enter",
    "Shift+Left", "Shift+Right", "Del", "Esc", "Left", "Right", "Up", "Down",
    "Ctrl+Left", "Ctrl+Right", "N", "Shift+N", "Alt+Right", "F6",
    "Ctrl+]", "Ctrl+[",
}  # fmt: skip
"""Keys of the passage, of the studio's editor and of the window, which have tests of their own."""


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    yield made
    made.close()


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioDesk]:
    (tmp_path / "own").mkdir()
    made = StudioDesk(tmp_path / "own")
    qtbot.addWidget(made.page)
    yield made
    made.work.close()


def _spelled(key: str) -> str:
    for sign, name in AS_QT.items():
        key = key.replace(sign, name)
    return key


def test_every_key_that_help_tells_of_is_bound_and_the_other_way_round(
    qtbot: QtBot, school: School, studio: StudioDesk
) -> None:
    page = open_page(qtbot, Look(), school.session())
    go_marking(page)
    claims = judge()
    answering = JudgeView(Look(), lesson(claims), claims)
    qtbot.addWidget(answering)
    bound = {
        shortcut.key().toString(QKeySequence.SequenceFormat.PortableText)
        for widget in (page, answering, studio.page)
        for shortcut in within(widget, QShortcut)
    }
    told = {_spelled(key) for group in key_groups() for row in group.rows for key in row.keys}
    as_qt = {QKeySequence(key).toString() for key in told - ELSEWHERE}
    assert as_qt == bound - {"Ctrl+Return"}
    assert told >= ELSEWHERE


def test_every_row_says_what_it_does() -> None:
    groups = key_groups()
    assert all(group.title for group in groups)
    assert all(row.does and row.keys for group in groups for row in group.rows)
