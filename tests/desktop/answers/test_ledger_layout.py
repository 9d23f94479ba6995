"""The source ledger in windows of every width, and with less in it than usual."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.answers.ledger_board import TEXT, VOICES
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST, DARK
from tests.fakes.accessible import told_of
from tests.fakes.ledger_activity import (
    FIRST_TRY,
    LEFT_TEXT,
    answers,
    ledger,
    outcome,
)
from tests.fakes.ledger_views import open_ledger
from tests.fakes.phrase_hand import point_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.answers.ledger_view import LedgerView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> LedgerView:
    return open_ledger(qtbot, look, ledger(), answers())


def _press(view: LedgerView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.board.grid, key)


def test_a_ledger_may_have_neither_voices_nor_sources_to_find(qtbot: QtBot, look: Look) -> None:
    view = open_ledger(qtbot, look, ledger(voices=False, found=False), FIRST_TRY)
    assert view.board.strip.isHidden()
    assert view.board.phrases.button.isHidden()
    view.show_outcome(outcome(view.activity, FIRST_TRY, shown=True), "Investigate")
    assert len(view.board.grid.rows.rows) == 4


def test_an_author_may_leave_columns_out(qtbot: QtBot, look: Look) -> None:
    full = ledger()
    items = tuple(replace(each, facets=each.facets[:1]) for each in full.items)
    view = open_ledger(qtbot, look, replace(full, items=items), answers())
    assert view.board.grid.rows.headings == ("No.", "As the text puts it", "Kind")
    assert view.board.foot.words.isHidden()


def test_how_sure_one_is_of_a_source_is_asked_where_the_author_wants_it(
    qtbot: QtBot, look: Look
) -> None:
    full = ledger()
    first = replace(full.items[0], certainty_of="traceable")
    view = open_ledger(qtbot, look, replace(full, items=(first, *full.items[1:])), answers())
    assert view.board.sure.isVisible()
    QTest.keyClick(view.board.grid, Qt.Key.Key_3, _CTRL)
    assert view.answering.of("remain").certainty == 75
    _press(view, Qt.Key.Key_Down)
    assert not view.board.sure.isVisible()
    QTest.keyClick(view.board.grid, Qt.Key.Key_1, _CTRL)
    assert view.answering.of("civil-war").certainty is None
    view.board.grid.go_to("remain")
    QTest.mouseClick(view.board.sure.parts[3], Qt.MouseButton.LeftButton)
    assert view.answering.of("remain").certainty == 95


def test_the_pointer_says_where_a_phrase_is(view: LedgerView) -> None:
    sheet = view.board.phrases
    for words, shape in (
        ("said to remain", Qt.CursorShape.PointingHandCursor),
        ("endgame", Qt.CursorShape.IBeamCursor),
    ):
        QTest.mouseMove(sheet.passage.viewport(), point_of(sheet, LEFT_TEXT.index(words) + 2))
        assert sheet.passage.viewport().cursor().shape() is shape


def test_where_it_is_narrow_one_page_is_seen_at_a_time(view: LedgerView, look: Look) -> None:
    view.show_work(FIRST_TRY)
    look.set_all(DARK, 2.0, reduced=True)
    view.set_band(Band.COMPACT, short=True)
    view.resize(1366, 620)
    QApplication.processEvents()
    assert not view.board.is_folded
    assert not view.board.phrases.isVisible()
    view.board.phrases.button.click()
    assert view.board.page == TEXT
    view.focus_first()
    assert view.board.phrases.passage.hasFocus()
    assert not view.board.grid.isVisible()
    view.resize(2400, 1200)
    view.set_band(Band.WIDE)
    QApplication.processEvents()
    assert view.board.phrases.isVisible()
    assert view.board.grid.isVisible()


def test_where_it_is_narrower_still_the_table_is_folded(view: LedgerView, look: Look) -> None:
    view.show_work(FIRST_TRY)
    view.board.grid.go_to("western", "stake")
    look.set_all(CONTRAST, 2.0, reduced=True)
    view.set_band(Band.COMPACT, short=True)
    view.resize(1024, 500)
    QApplication.processEvents()
    assert view.board.is_folded
    assert view.board.current_key == "western"
    assert view.item.id == "western"
    view.board.grid.go_to("western", "kind")
    _press(view, Qt.Key.Key_1)
    assert view.answering.get("western", "kind") == "person"
    view.show_outcome(outcome(view.activity, FIRST_TRY, shown=True), "Investigate")
    notes = {row.key: row.note for row in view.board.grid.rows.rows}
    assert notes["civil-war/use"] == "Not quoted."
    assert notes["civil-war"].startswith("What the text shows")
    assert view.board.foot.isHidden()
    view.grab()


def test_a_screen_reader_is_told_of_the_text_and_its_phrases(view: LedgerView) -> None:
    told = told_of(view.board.phrases.passage)
    assert told.description.startswith("1: said to remain, 2: what was claimed")
    assert told_of(view.board.grid).name == "Sources the text invokes"


def test_f6_goes_through_text_table_and_bar(view: LedgerView) -> None:
    first, second, bar = view.regions()
    assert first is view.board.phrases
    assert second.isAncestorOf(view.board.grid)
    assert bar is view.bar
    view.board.show_page(VOICES)
    view.focus_first()
    assert view.board.voices.cards[0].hasFocus()
    view.board.show_page("elsewhere")
    assert view.board.page == VOICES
