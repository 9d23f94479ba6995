from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from literacy_app.desktop.lesson.lesson_door import LessonDoor
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.problems_page import ProblemsPage
from literacy_app.desktop.paint.look import Look
from tests.fakes.desk import LESSON_FILE, FakeDialogs, FakeWorkplace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def door(work: FakeWorkplace, dialogs: FakeDialogs) -> LessonDoor:
    return LessonDoor(Look(), work, lambda: dialogs)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


class Typist:
    """Answers the question who is working, and counts how often it was asked."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked = 0

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, LearnersDialog)
        self.asked += 1
        dialog.name.setText(self.name)
        dialog.accept()


def test_whoever_works_first_is_asked_for_a_name(
    qtbot: QtBot, door: LessonDoor, dialogs: FakeDialogs, work: FakeWorkplace, window: QWidget
) -> None:
    typist = dialogs.act = Typist("Maya")
    page = door.open(LESSON_FILE, window)
    assert isinstance(page, LessonPage)
    qtbot.addWidget(page)
    assert work.learner is not None
    assert work.learner.name == "Maya"
    again = door.open(LESSON_FILE, window)
    assert again is not None
    qtbot.addWidget(again)
    assert typist.asked == 1


def test_without_an_answer_no_lesson_opens(
    door: LessonDoor, work: FakeWorkplace, window: QWidget
) -> None:
    assert door.open(LESSON_FILE, window) is None
    assert work.learner is None


def test_the_only_name_on_a_computer_is_not_asked_for(
    qtbot: QtBot, door: LessonDoor, dialogs: FakeDialogs, work: FakeWorkplace, window: QWidget
) -> None:
    work.add_learner("Maya")
    typist = dialogs.act = Typist("Someone else")
    page = door.open(LESSON_FILE, window)
    assert isinstance(page, LessonPage)
    qtbot.addWidget(page)
    assert typist.asked == 0


def test_of_several_names_one_is_asked_for_once_a_run(
    qtbot: QtBot, door: LessonDoor, dialogs: FakeDialogs, work: FakeWorkplace, window: QWidget
) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    typist = dialogs.act = Typist("")
    for _ in range(2):
        page = door.open(LESSON_FILE, window)
        assert page is not None
        qtbot.addWidget(page)
    assert typist.asked == 1
    assert work.learner is not None
    assert work.learner.name == "Jonas"


def test_who_said_so_already_is_not_asked(
    qtbot: QtBot, door: LessonDoor, dialogs: FakeDialogs, work: FakeWorkplace, window: QWidget
) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    typist = dialogs.act = Typist("")
    door.know()
    page = door.open(LESSON_FILE, window)
    assert page is not None
    qtbot.addWidget(page)
    assert typist.asked == 0


def test_a_broken_lesson_shows_its_problems_to_anyone(
    qtbot: QtBot, door: LessonDoor, dialogs: FakeDialogs, window: QWidget, tmp_path: Path
) -> None:
    typist = dialogs.act = Typist("Maya")
    file = tmp_path / "broken.yaml"
    file.write_bytes(b"format: 1\nid: [\n\xff")
    page = door.open(file, window)
    assert isinstance(page, ProblemsPage)
    qtbot.addWidget(page)
    missing = door.open(tmp_path / "no such lesson.yaml", window)
    assert isinstance(missing, ProblemsPage)
    qtbot.addWidget(missing)
    assert typist.asked == 0
