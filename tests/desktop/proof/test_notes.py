"""The proof after the check: notes on the text and in the margin, opened and walked through."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.notes import Note, outcome_word
from literacy_app.text.spans import Span
from tests.fakes.accessible import told_of
from tests.fakes.proofs import HARBOUR, LABELS, NOTES, note_on, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look
    from tests.fakes.proof_hand import ProofHand

_Key = Qt.Key
_ALL = frozenset(OutcomeKind)


@pytest.fixture
def checked(hand: ProofHand) -> ProofHand:
    """The hand over the proof with its notes shown."""
    hand.drag("court orders")
    hand.type("1")
    hand.proof.show_notes(NOTES)
    return hand


def _opened(hand: ProofHand) -> list[object]:
    told: list[object] = []
    hand.proof.note_opened.connect(told.append)
    return told


def test_a_reader_is_told_the_outcome_the_words_the_label_and_the_plainer_wording(
    checked: ProofHand,
) -> None:
    assert told_of(checked.proof.margin).name == "Notes"
    rows = QAccessible.queryAccessibleInterface(checked.proof.margin)
    names = [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())]

    assert names == [
        "Found: rescue, Loaded language, plainer: plain words",
        "Readers differ: a quiet marvel, Glittering words, let it stand",
        "Found: effective giveaway, Exaggeration, plainer: plain words",
        "Let it stand: court orders, Loaded language, let it stand",
        "Partly: massive private armies, Name-calling, plainer: plain words",
        "Missed: bought, Loaded language, plainer: plain words",
    ]
    why = rows.child(0).text(QAccessible.Text.Description)
    assert why.startswith("Why: It says more")


def test_notes_come_in_text_order_however_they_are_given(checked: ProofHand) -> None:
    checked.proof.show_notes(NOTES[::-1])
    told = _opened(checked)
    for _ in NOTES:
        checked.proof.next_note()

    assert told == [note.id for note in NOTES]


def test_a_click_on_a_phrase_opens_its_note_and_another_closes_it(checked: ProofHand) -> None:
    told = _opened(checked)
    checked.click("giveaway")
    checked.click("giveaway")
    checked.click("giveaway")
    checked.click("market")

    assert told == ["effective giveaway", None, "effective giveaway", None]


def test_of_two_notes_on_a_word_the_shorter_one_opens(checked: ProofHand) -> None:
    whole = note_on(OutcomeKind.FOUND, "massive private armies bought and equipped")
    checked.proof.show_notes([whole, *NOTES])
    told = _opened(checked)
    checked.click("bought")

    assert told == ["bought"]


def test_next_and_previous_stop_at_the_ends(checked: ProofHand, qtbot: QtBot) -> None:
    proof = checked.proof
    assert proof.note_place() == (0, 6)
    with qtbot.waitSignal(proof.note_opened) as told:
        proof.next_note()
    assert told.args == ["rescue"]
    proof.previous_note()
    assert proof.note_place() == (1, 6)
    for _ in range(9):
        proof.next_note()
    assert proof.note_place() == (6, 6)
    proof.open_note(None)
    proof.previous_note()
    assert proof.note_place() == (6, 6)


def test_n_and_shift_n_walk_the_notes_and_escape_closes(checked: ProofHand) -> None:
    told = _opened(checked)
    checked.press(_Key.Key_N, times=2)
    checked.press(_Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    checked.press(_Key.Key_Escape)

    assert told == ["rescue", "a quiet marvel", "rescue", None]


def test_enter_opens_the_note_at_the_caret(checked: ProofHand) -> None:
    told = _opened(checked)
    checked.put_caret("court")
    checked.press(_Key.Key_Return)

    assert told == ["court orders"]


def test_alt_right_goes_to_the_open_note_and_escape_back_to_its_words(checked: ProofHand) -> None:
    checked.press(_Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert checked.proof.passage.hasFocus()
    checked.click("bought")
    checked.press(_Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    margin = checked.proof.margin
    assert margin.hasFocus()
    assert checked.lit_row() == 5
    QTest.keyClick(margin, _Key.Key_Escape)

    assert checked.proof.passage.hasFocus()
    assert checked.proof.passage.caret == checked.span("bought").start


def test_enter_in_the_margin_toggles_a_note(checked: ProofHand) -> None:
    told = _opened(checked)
    margin = checked.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_Down)
    QTest.keyClick(margin, _Key.Key_Return)
    QTest.keyClick(margin, _Key.Key_Return)

    assert told == ["a quiet marvel", None]


def test_an_open_note_is_a_card_and_the_others_make_room(checked: ProofHand) -> None:
    margin = checked.proof.margin
    closed = [margin.visualRect(margin.model().index(n, 0)) for n in range(6)]
    checked.proof.open_note("effective giveaway")
    opened = [margin.visualRect(margin.model().index(n, 0)) for n in range(6)]

    assert opened[2].height() > 2 * closed[2].height()
    for one, other in pairwise(opened):
        assert other.top() > one.bottom()
    line = checked.point(checked.span("effective").start).y()
    assert opened[2].top() < line < opened[2].bottom()


def test_nothing_can_be_marked_or_undone_after_the_check(checked: ProofHand) -> None:
    before = checked.marks
    checked.click("market")
    checked.type("1")
    checked.press(_Key.Key_Delete)
    checked.press(_Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    checked.proof.undo()
    checked.proof.erase()
    checked.proof.set_pencil("loaded")
    margin = checked.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_Delete)

    assert checked.marks == before
    assert not checked.is_asked()
    assert checked.pencil() is None


def test_marking_goes_on_where_it_was_when_the_notes_are_hidden(checked: ProofHand) -> None:
    checked.proof.hide_notes()
    checked.put_caret("market")
    checked.type("2")

    assert checked.marks == [("market", "name-calling"), ("court orders", "loaded")]
    assert told_of(checked.proof.margin).name == "My marks"


def test_a_filter_dims_the_others_and_leaves_them_out_of_the_walk(checked: ProofHand) -> None:
    checked.proof.passage.clearFocus()
    viewport = checked.proof.passage.viewport()
    full = viewport.grab().toImage()
    checked.proof.set_filter(frozenset({OutcomeKind.PARTLY, OutcomeKind.MISSED}))
    told = _opened(checked)
    checked.proof.next_note()
    checked.proof.next_note()

    assert told == ["massive private armies", "bought"]
    assert checked.proof.note_place() == (2, 2)
    checked.proof.open_note(None)
    assert viewport.grab().toImage() != full
    checked.proof.set_filter(_ALL)
    assert viewport.grab().toImage() == full


def test_no_note_is_walked_to_when_the_filter_leaves_none(checked: ProofHand) -> None:
    checked.proof.set_filter(frozenset())
    checked.proof.next_note()

    assert checked.proof.note_place() == (0, 0)


def test_a_heading_of_its_own_stands_in_place_of_the_outcomes_word() -> None:
    note = NOTES[3]

    assert note.title == outcome_word(OutcomeKind.OVER_FLAGGED) == "Let it stand"
    other = Note("x", note.outcome, None, note.spans, (), "x", heading="Not in the key")
    assert other.title == "Not in the key"


def test_a_note_without_a_label_or_a_short_text_is_told_by_its_words(checked: ProofHand) -> None:
    span = checked.span("market")
    bare = Note("m", OutcomeKind.READERS_DIFFER, None, (span,), (span,), "market")
    checked.proof.show_notes([bare])
    rows = QAccessible.queryAccessibleInterface(checked.proof.margin)

    assert rows.child(0).text(QAccessible.Text.Name) == "Readers differ: market"
    checked.proof.open_note("m")
    assert checked.proof.margin.viewport().grab().width() > 0


def test_outcomes_appear_one_after_another(checked: ProofHand, look: Look, qtbot: QtBot) -> None:
    look.set_motion(reduced=False)
    checked.proof.show_notes(NOTES)
    viewport = checked.proof.passage.viewport()
    first = viewport.grab().toImage()
    checked.proof.settle()
    last = viewport.grab().toImage()

    assert first != last
    checked.proof.open_note("bought")
    checked.proof.settle()
    checked.proof.open_note("rescue")
    qtbot.waitUntil(lambda: checked.proof.margin.places.openness == {0: 1.0})


def test_a_note_far_below_is_scrolled_to(checked: ProofHand) -> None:
    long = passage("\n\n".join([HARBOUR] * 6))
    start = long.text.rindex("bought")
    far = Note("far", OutcomeKind.MISSED, "loaded", (Span(start, start + 6),), (), "bought")
    checked.proof.show_passage(long, LABELS, ())
    checked.proof.show_notes([far])
    QApplication.processEvents()
    checked.proof.open_note("far")

    seen = checked.proof.passage.seen()
    assert seen.start <= start < seen.end
    assert checked.proof.note_place() == (1, 1)
