from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST, LIGHT
from literacy_app.desktop.parts.sheet import SHADOW, Sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot


def pixel(sheet: Sheet, x: int, y: int) -> QColor:
    return sheet.grab().toImage().pixelColor(x, y)


def test_what_is_laid_into_a_sheet_keeps_clear_of_its_shadow(qtbot: QtBot) -> None:
    sheet = Sheet(Look())
    qtbot.addWidget(sheet)
    inside = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    sheet.resize(200, 100)
    with qtbot.waitExposed(sheet):
        sheet.show()
    assert inside.geometry().getRect() == (SHADOW, SHADOW, 200 - 2 * SHADOW, 100 - 2 * SHADOW)
    assert sheet.content_margins == SHADOW


def test_a_sheet_is_of_paper_in_a_hairline_on_a_shadow(qtbot: QtBot) -> None:
    look = Look()
    sheet = Sheet(look, fill="paper2")
    qtbot.addWidget(sheet)
    sheet.resize(200, 100)
    bare = QWidget()
    qtbot.addWidget(bare)
    bare.resize(200, 100)
    ground = bare.grab().toImage().pixelColor(100, 99 - SHADOW + 2)
    assert pixel(sheet, 100, 50) == LIGHT.paper2
    assert pixel(sheet, SHADOW, 50) == LIGHT.line
    assert pixel(sheet, 100, 99 - SHADOW + 2).lightness() < ground.lightness()


def test_high_contrast_has_two_pixels_of_line_and_no_shadow(qtbot: QtBot) -> None:
    look = Look()
    sheet = Sheet(look)
    qtbot.addWidget(sheet)
    sheet.resize(200, 100)
    before = pixel(sheet, 100, 99 - SHADOW + 2)
    look.set_theme(CONTRAST)
    assert [pixel(sheet, SHADOW + depth, 50) for depth in (0, 1)] == [CONTRAST.line] * 2
    assert pixel(sheet, 100, 99 - SHADOW + 2).lightness() > before.lightness()
