from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.emptying import empty
from literacy_app.desktop.parts.text_sheet import TextSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_is_put_in_again_takes_the_height_it_needs(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    sheet = TextSheet(Look(), "A heading")
    sheet.add("small", "Some words that need more lines where there is less room. " * 4)
    for _ in range(2):
        empty(column)
        assert column.count() == 0
        column.addWidget(sheet)
        column.addStretch(1)
    page.resize(1000, 600)
    with qtbot.waitExposed(page):
        page.show()
    page.resize(300, 600)
    qtbot.waitUntil(lambda: sheet.height() == sheet.heightForWidth(sheet.width()))
