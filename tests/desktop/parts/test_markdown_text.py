from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import DARK
from literacy_app.desktop.parts.markdown_text import MarkdownText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def text(qtbot: QtBot, look: Look) -> MarkdownText:
    made = MarkdownText(look, "body", "One [link](https://b.org/a?c=d) in it.")
    qtbot.addWidget(made)
    made.resize(400, 40)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_link_is_handed_on_and_not_followed(qtbot: QtBot, text: MarkdownText) -> None:
    place = next(QPoint(x, 10) for x in range(0, 200, 3) if text.anchorAt(QPoint(x, 10)))
    with qtbot.waitSignal(text.link_chosen) as chosen:
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["https://b.org/a?c=d"]
    assert text.toPlainText() == "One link in it."


def test_a_link_is_reached_by_keys(qtbot: QtBot, text: MarkdownText) -> None:
    assert text.focusPolicy() == Qt.FocusPolicy.StrongFocus
    text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    with qtbot.waitSignal(text.link_chosen):
        QTest.keyClick(text, Qt.Key.Key_Return)


def test_text_without_links_is_no_tab_stop(text: MarkdownText) -> None:
    text.show_markdown("No link.")
    assert not text.focusPolicy() & Qt.FocusPolicy.TabFocus & ~Qt.FocusPolicy.ClickFocus


def test_it_is_as_high_as_its_lines(text: MarkdownText, look: Look) -> None:
    one = text.height()
    text.show_markdown("word " * 60)
    assert text.height() > 3 * one - 20
    assert text.height() >= text.document().size().height()
    look.set_factor(2.0)
    assert text.height() >= text.document().size().height()
    assert text.verticalScrollBar().maximum() == 0


def test_every_line_has_the_height_of_its_role(text: MarkdownText, look: Look) -> None:
    text.show_markdown("word " * 60)
    lines = text.document().begin().layout().lineCount()
    assert text.document().size().height() == pytest.approx(
        lines * look.line_height("body") + look.gap(8), abs=look.gap(8)
    )


def test_it_takes_another_theme(text: MarkdownText, look: Look) -> None:
    before = text.grab().toImage()
    look.set_theme(DARK)
    assert text.grab().toImage() != before
