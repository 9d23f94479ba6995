"""Tests of the sheet of one graphic, painted at every look, and its table a click away."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.charts.chart_sheet import ChartSheet
from literacy_app.desktop.charts.panels import panels
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, Theme
from literacy_app.lessons.techniques import techniques
from literacy_app.study.results import results
from tests.desktop.charts.test_panels import ROWS
from tests.fakes.accessible import told_of
from tests.fakes.tried import entry, marked, tried

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.charts.panel import Panel

MANY = (*ROWS, tried(marked([entry("loaded")] * 30 + [entry("loaded", None)]), day=9, where="x/y"))


def _panels() -> tuple[Panel, ...]:
    return panels(results(MANY, zone=UTC), techniques(), "latest")


def _shown(qtbot: QtBot, look: Look, panel: Panel) -> ChartSheet:
    sheet = ChartSheet(look, panel)
    qtbot.addWidget(sheet)
    sheet.resize(420, sheet.sizeHint().height())
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST])
def test_a_drawing_has_more_than_its_ground(qtbot: QtBot, theme: Theme, place: int) -> None:
    sheet = _shown(qtbot, Look(theme), _panels()[place])
    assert sheet.chart is not None
    image = sheet.chart.grab().toImage()
    colors = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    assert len(colors) > 5


@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_drawing_is_named_and_told_in_a_sentence(qtbot: QtBot, place: int) -> None:
    panel = _panels()[place]
    sheet = _shown(qtbot, Look(), panel)
    assert sheet.chart is not None
    told = told_of(sheet.chart)
    assert (told.name, told.description) == (panel.title, panel.sentence)
    assert sheet.chart.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_table_is_a_click_away_and_so_is_the_way_back(qtbot: QtBot) -> None:
    panel = _panels()[0]
    sheet = _shown(qtbot, Look(), panel)
    assert sheet.chart is not None
    assert sheet.table is not None
    with qtbot.waitSignal(sheet.turned):
        QTest.mouseClick(sheet.turn, Qt.MouseButton.LeftButton)
    assert sheet.table.isVisible()
    assert not sheet.chart.isVisible()
    model = sheet.table.model()
    words = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert words == [list(row) for row in panel.rows]
    QTest.keyClick(sheet.turn, Qt.Key.Key_Return)
    assert sheet.chart.isVisible()
    assert not sheet.table.isVisible()


def test_the_table_has_room_for_every_row_at_twice_the_size(qtbot: QtBot) -> None:
    sheet = _shown(qtbot, Look(factor=2.0), _panels()[1])
    sheet.show_table(shown=True)
    table = sheet.table
    assert table is not None
    qtbot.waitUntil(lambda: table.height() >= table.verticalHeader().length())
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.currentRow() == 1
    QTest.keyClick(table, Qt.Key.Key_Return)


def test_without_a_drawing_there_is_nothing_to_turn(qtbot: QtBot) -> None:
    sheet = _shown(qtbot, Look(), panels(results((), zone=UTC), {}, "")[0])
    assert (sheet.chart, sheet.table) == (None, None)
    assert not sheet.turn.isVisible()
    sheet.show_table(shown=True)
    sheet.set_tight(tight=True)


def test_it_follows_the_look(qtbot: QtBot) -> None:
    look = Look()
    sheet = _shown(qtbot, look, _panels()[0])
    assert sheet.chart is not None
    before = sheet.chart.sizeHint().height()
    look.set_factor(2.0)
    assert sheet.chart.sizeHint().height() == 2 * before
