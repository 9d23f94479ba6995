from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from literacy_app.activities.investigate import Investigate
from literacy_app.desktop.answers.investigate_path import Lane, PathLine, Stop, lane_words
from literacy_app.desktop.answers.investigate_table import PathTable
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import LIGHT
from tests.fakes.all_kinds import of_kind

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _lanes() -> tuple[Lane, Lane]:
    article, square, police, *_ = of_kind(Investigate).cards
    free = replace(article, minutes=0)
    own = Lane("You", (Stop(1, free, 0, is_decisive=False), Stop(2, police, 0, is_decisive=True)))
    expert = Lane("An expert", (Stop(1, square, 0, is_decisive=True, why="Nobody's word."),))
    return own, expert


@pytest.fixture
def line(qtbot: QtBot) -> PathLine:
    made = PathLine(Look())
    qtbot.addWidget(made)
    made.resize(700, 120)
    made.show_lanes(12, _lanes())
    return made


def test_the_same_minute_stands_at_the_same_place_in_both_lanes(line: PathLine) -> None:
    own, expert = _lanes()
    free, police = line.boxes(own)
    (square,) = line.boxes(expert)
    assert police.left() == square.left()
    assert police.width() * 3 == pytest.approx(square.width() * 4)
    assert 0 < free.left() < free.right() == police.left()


def test_what_the_verdict_can_rest_on_is_filled(line: PathLine) -> None:
    own, _ = _lanes()
    police = line.boxes(own)[1]
    picture = line.grab().toImage()
    middle = line.sizeHint().height() // 3 // 2
    at = picture.pixelColor(int(police.left()) + 8, middle - 4)
    assert at == QColor(LIGHT.accent)


def test_a_path_is_told_in_a_sentence(line: PathLine) -> None:
    assert lane_words(Lane("You", ())) == "You: no card; 0 minutes."
    assert line.accessibleName().endswith(
        "An expert: 1 How many people fit on the square; 3 minutes."
    )


def test_the_table_holds_every_step_and_leaves_enter_to_the_page(qtbot: QtBot) -> None:
    table = PathTable(Look())
    qtbot.addWidget(table)
    table.resize(700, 200)
    table.show_lanes(_lanes())
    assert table.rowCount() == 3
    assert table.height() == table.sizeHint().height()
    widths = sum(table.columnWidth(column) for column in range(4))
    assert widths == table.viewport().width()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    table.show_lanes(())
    assert table.rowCount() == 0
