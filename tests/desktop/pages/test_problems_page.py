from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from literacy_app.desktop.pages.problems_page import ProblemsPage
from literacy_app.desktop.paint.look import Look
from literacy_app.lessons.load import load_lesson
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.lessons.problems import Problem


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "numbers.yaml"
    made.write_text("format: 1\nid: numbers\ntittle: Numbers\n", encoding="utf-8")
    return made


@pytest.fixture
def problems(file: Path) -> tuple[Problem, ...]:
    return load_lesson(file).problems


@pytest.fixture
def page(qtbot: QtBot, file: Path, problems: tuple[Problem, ...]) -> ProblemsPage:
    made = ProblemsPage(Look(), file, problems)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def words(page: ProblemsPage) -> list[str]:
    return [label.text() for label in within(page, QLabel)]


def test_every_problem_stands_there_with_its_line_under_whose_job_it_is(
    page: ProblemsPage, file: Path, problems: tuple[Problem, ...]
) -> None:
    shown = words(page)
    assert "Being repaired by its author" in shown
    assert "Nothing is wrong on your side; the other lessons are open." in shown
    assert f"{len(problems)} problems" in shown
    assert str(file) in shown
    assert len(problems) > 1
    for problem in problems:
        assert problem.sentence() in shown
        assert f"line {problem.line}" in shown
    assert page.crumbs == ("Library", "numbers")


def test_one_goes_back_by_button_and_by_key(qtbot: QtBot, page: ProblemsPage) -> None:
    with qtbot.waitSignal(page.left):
        QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.left):
        page.leave()


def test_its_author_gets_the_lines_an_editor_knows(
    page: ProblemsPage, file: Path, problems: tuple[Problem, ...]
) -> None:
    QTest.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied == [problem.line_text() for problem in problems]
    assert copied[0].startswith(f"{file}:")
    assert page.copy_button.text() == "Copied"


def test_a_file_with_no_end_of_problems_shows_a_hundred(
    qtbot: QtBot, file: Path, problems: tuple[Problem, ...]
) -> None:
    page = ProblemsPage(Look(), file, problems[:1] * 130)
    qtbot.addWidget(page)
    shown = words(page)
    assert shown.count(problems[0].sentence()) == 100
    assert "And 30 more." in shown
