"""Tests of the box that says how much is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.library.library_page import LibraryPage
from literacy_app.desktop.page_list import REVIEW
from literacy_app.desktop.paint.look import Look
from tests.fakes.desk import FRONT, SHELF

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.library.review_box import ReviewBox


def _box(page: LibraryPage) -> ReviewBox | None:
    return page.review_box


def test_it_is_there_while_something_is_due(qtbot: QtBot) -> None:
    page = LibraryPage(Look())
    qtbot.addWidget(page)
    page.resize(1154, 720)
    page.show_shelf(SHELF, FRONT, 14)
    with qtbot.waitExposed(page):
        page.show()
    page.show_due(0)
    assert _box(page) is None
    page.show_due(2)
    box = _box(page)
    assert box is not None
    assert box.accessibleName().startswith("Review due. 2 techniques, a short text")
    with qtbot.waitSignal(page.review_wanted) as wanted:
        QTest.mouseClick(box.start, Qt.MouseButton.LeftButton)
    assert wanted.args == [REVIEW]
    page.show_due(0)
    assert not box.isVisible()
