from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.emptying import empty
from literacy_app.desktop.parts.text_sheet import TextSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_put_in_again_takes_the_height_it_needs(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    grid = QGridLayout()
    column.addLayout(grid)
    column.addStretch(1)
    sheet = TextSheet(Look(), "A heading")
    sheet.add("small", "Some words that need more lines where there is less room. " * 4)
    grid.addWidget(sheet, 0, 0)
    page.resize(1000, 600)
    with qtbot.waitExposed(page):
        page.show()
    for width in (700, 450, 300):
        empty(grid)
        assert grid.count() == 0
        grid.addWidget(sheet, 0, 0)
        page.resize(width, 600)
        qtbot.waitUntil(lambda: sheet.height() == sheet.heightForWidth(sheet.width()))


def test_stretches_go_as_well() -> None:
    column = QVBoxLayout()
    column.addStretch(1)
    empty(column)
    assert column.count() == 0
