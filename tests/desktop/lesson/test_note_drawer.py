from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.note_drawer import NoteDrawer
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.notes import Note
from literacy_app.text.spans import Span
from tests.fakes.accessible import told_of
from tests.fakes.layouts import lay_out

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOTE = Note(
    id="economic-sanctions",
    outcome=OutcomeKind.OVER_FLAGGED,
    label="loaded",
    spans=(Span(0, 18),),
    marked=(Span(0, 18),),
    quote="economic sanctions",
    fields=(
        ("Why", "The ordinary name for a measure governments announce. " * 3),
        ("Compare", "“wild propaganda”, in the same sentence."),
    ),
)


@pytest.fixture
def look() -> Look:
    return Look(factor=2.0)


@pytest.fixture
def drawer(qtbot: QtBot, look: Look) -> NoteDrawer:
    made = NoteDrawer(look)
    qtbot.addWidget(made)
    made.resize(1300, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_note_is_shown_with_its_rows_and_its_place(drawer: NoteDrawer) -> None:
    drawer.show_note(NOTE, 6, 16)
    assert drawer.title.text() == "Let it stand"
    assert drawer.quote.text() == "“economic sanctions”"
    assert drawer.place.text() == "7 of 16"
    assert told_of(drawer).name.startswith("Let it stand: economic sanctions. Why: The ordinary")


def test_with_no_note_open_it_says_how_to_open_one(drawer: NoteDrawer) -> None:
    drawer.show_note(NOTE, 0, 16)
    drawer.show_note(None, -1, 16)
    assert drawer.quote.isHidden()
    assert drawer.title.text() == "Choose a mark, or step through the notes"
    assert told_of(drawer).name == drawer.title.text()
    drawer.show_note(None, -1, 0)
    assert drawer.title.text() == "No notes"


def test_its_rows_scroll_where_they_run_long(drawer: NoteDrawer, look: Look) -> None:
    drawer.set_most(1000)
    drawer.show_note(NOTE, 0, 1)
    lay_out(drawer)
    full = drawer.rows_height
    assert full >= 4 * look.line_height("small")
    drawer.set_most(100)
    assert drawer.rows_height == 100


def test_the_buttons_ask_for_the_neighbours(qtbot: QtBot, drawer: NoteDrawer) -> None:
    for button, signal, name in (
        (drawer.previous, drawer.previous_requested, "Previous note"),
        (drawer.next, drawer.next_requested, "Next note"),
    ):
        assert told_of(button).name == name
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_outcome_has_its_symbol(drawer: NoteDrawer) -> None:
    pictures = set()
    for outcome in OutcomeKind:
        drawer.symbol.show_outcome(outcome)
        image = drawer.symbol.grab().toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == len(OutcomeKind)


def test_a_smaller_text_takes_less_room(drawer: NoteDrawer, look: Look) -> None:
    drawer.show_note(NOTE, 0, 1)
    before = drawer.rows_height
    look.set_factor(1.0)
    assert drawer.rows_height < before
    assert drawer.symbol.sizeHint().width() == 16
