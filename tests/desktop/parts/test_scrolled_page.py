from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

LONG = "All folders are looked through in this order. A folder is only read. " * 12


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ScrolledPage:
    made = ScrolledPage(look, "Settings")
    qtbot.addWidget(made)
    made.add_heading("Look")
    made.add_text(LONG)
    made.add_heading("More")
    made.add_text(LONG, "small")
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def left_of(widget: QWidget, page: ScrolledPage) -> int:
    return widget.mapTo(page, QPoint(0, 0)).x()


def test_the_page_is_named_by_its_heading(page: ScrolledPage) -> None:
    assert page.crumbs == ("Settings",)
    titles = [text.text() for text in within(page, WrappedText)]
    assert titles[0] == "Settings"


def test_what_is_added_stands_under_one_another_on_one_sheet(page: ScrolledPage) -> None:
    texts = within(page, WrappedText)[1:]
    tops = [text.mapTo(page, QPoint(0, 0)).y() for text in texts]
    assert tops == sorted(tops)
    assert len({left_of(text, page) for text in texts}) == 1


def test_the_column_keeps_to_a_width_that_reads_well(page: ScrolledPage) -> None:
    text = within(page, WrappedText)[2]
    assert text.width() < 820


@pytest.mark.parametrize(("width", "factor"), [(1154, 1.0), (964, 1.0), (1366, 2.0), (1024, 2.0)])
def test_nothing_scrolls_sideways_and_nothing_is_cut(
    page: ScrolledPage, look: Look, width: int, factor: float
) -> None:
    look.set_factor(factor)
    page.resize(width, 600)
    QApplication.processEvents()
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    for text in within(page, WrappedText):
        assert text.height() == text.heightForWidth(text.width())
        assert left_of(text, page) + text.width() <= width
