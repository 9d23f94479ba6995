"""The margin as a list: its rows, their places, the keyboard in it and what a reader is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.highlight import Mark
from literacy_app.desktop.paint.layout import Band
from literacy_app.text.words import words
from tests.fakes.accessible import told_of
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from tests.fakes.proof_hand import ProofHand

_Key = Qt.Key


def _mark_words(hand: ProofHand, *words_of_it: str) -> None:
    for each in words_of_it:
        hand.put_caret(each)
        hand.type("1")


def _list_of(hand: ProofHand) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(hand.proof.margin)
    assert found is not None
    return found


def test_the_margin_is_a_list_of_the_marks(hand: ProofHand) -> None:
    _mark_words(hand, "rescue", "council")

    assert told_of(hand.proof.margin).name == "My marks"
    rows = _list_of(hand)
    assert rows.role() == QAccessible.Role.List
    assert [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())] == [
        "council, Loaded language",
        "rescue, Loaded language",
    ]
    assert rows.child(0).role() == QAccessible.Role.ListItem


def test_the_list_follows_every_change(hand: ProofHand) -> None:
    _mark_words(hand, "massive", "armies", "rescue")
    hand.drag("massive private armies")
    hand.type("2")
    rows = _list_of(hand)

    assert [rows.child(n).text(QAccessible.Text.Name) for n in range(rows.childCount())] == [
        "rescue, Loaded language",
        "massive private armies, Name-calling",
    ]
    hand.proof.undo()
    assert rows.childCount() == 3


def test_a_row_stands_beside_the_line_of_its_mark(hand: ProofHand) -> None:
    _mark_words(hand, "rescue")
    margin = hand.proof.margin

    row = margin.visualRect(margin.model().index(0, 0))
    line = hand.point(hand.span("rescue").start).y()
    assert abs(row.center().y() - line) <= 7


def test_rows_on_one_line_are_pushed_apart(hand: ProofHand) -> None:
    _mark_words(hand, "massive", "private", "armies")
    margin = hand.proof.margin
    rects = [margin.visualRect(margin.model().index(n, 0)) for n in range(3)]

    assert not rects[0].intersects(rects[1])
    assert not rects[1].intersects(rects[2])
    lines = [hand.point(hand.span(each).start).y() for each in ("massive", "private", "armies")]
    moves = [rect.center().y() - line for rect, line in zip(rects, lines, strict=True)]
    assert abs(sum(moves)) / 3 <= 7


def test_only_rows_near_the_viewport_have_a_place(hand: ProofHand) -> None:
    text = "\n\n".join([HARBOUR] * 12)
    shown = passage(text)
    found = words(shown.text)
    marks = [Mark(found.starts[n], found.ends[n], "loaded") for n in range(0, len(found), 5)]
    hand.proof.show_passage(shown, LABELS[:5], marks)
    margin = hand.proof.margin

    placed = [
        n for n in range(len(marks)) if margin.visualRect(margin.model().index(n, 0)).height()
    ]
    assert placed == list(range(len(placed)))
    assert 20 < len(placed) < 90
    assert _list_of(hand).childCount() == len(marks)
    hand.proof.passage.verticalScrollBar().setValue(3000)
    later = [n for n in range(len(marks)) if margin.visualRect(margin.model().index(n, 0)).height()]
    assert later[0] > placed[-1] - 60
    assert later == list(range(later[0], later[-1] + 1))


def test_arrows_walk_the_rows_and_enter_opens_one(hand: ProofHand) -> None:
    _mark_words(hand, "council", "rescue", "massive")
    margin = hand.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_Home)
    QTest.keyClick(margin, _Key.Key_Down)
    assert margin.current == 1
    opened: list[object] = []
    hand.proof.mark_opened.connect(opened.append)
    QTest.keyClick(margin, _Key.Key_Return)
    QTest.keyClick(margin, _Key.Key_Return)

    assert opened == [hand.proof.marking[1], None]
    QTest.keyClick(margin, _Key.Key_End)
    QTest.keyClick(margin, _Key.Key_Down)
    assert margin.current == 2
    QTest.keyClick(margin, _Key.Key_Up)
    assert margin.current == 1


def test_delete_erases_the_mark_of_the_row(hand: ProofHand) -> None:
    _mark_words(hand, "council", "rescue", "massive")
    margin = hand.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_Home)
    QTest.keyClick(margin, _Key.Key_Delete)
    assert [quote for quote, _ in hand.marks] == ["rescue", "massive"]
    assert margin.current == 0
    QTest.keyClick(margin, _Key.Key_End)
    QTest.keyClick(margin, _Key.Key_Delete)
    QTest.keyClick(margin, _Key.Key_Delete)

    assert hand.marks == []
    assert margin.hasFocus()


def test_the_first_row_in_view_is_current_when_the_margin_gets_the_focus(hand: ProofHand) -> None:
    _mark_words(hand, "council", "rescue")
    hand.proof.margin.setFocus()

    assert hand.lit_row() == 0


def test_a_click_on_a_row_opens_its_mark(hand: ProofHand) -> None:
    _mark_words(hand, "council", "rescue")
    margin = hand.proof.margin
    place = margin.visualRect(margin.model().index(1, 0)).center()
    opened: list[object] = []
    hand.proof.mark_opened.connect(opened.append)
    QTest.mouseClick(margin.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == [hand.proof.marking[1]]
    QTest.mouseClick(margin.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert len(opened) == 1


def test_choosing_a_row_out_of_view_scrolls_to_its_word(hand: ProofHand) -> None:
    shown = passage("\n\n".join([HARBOUR] * 6))
    found = words(shown.text)
    marks = [Mark(found.starts[n], found.ends[n], "loaded") for n in (3, len(found) - 3)]
    hand.proof.show_passage(shown, LABELS[:5], marks)
    margin = hand.proof.margin
    margin.setFocus()
    QTest.keyClick(margin, _Key.Key_End)

    seen = hand.proof.passage.seen()
    assert seen.start < marks[1].start < seen.end


def test_the_wheel_over_the_margin_scrolls_the_text(hand: ProofHand) -> None:
    hand.proof.show_passage(passage("\n\n".join([HARBOUR] * 6)), LABELS[:5], ())
    QApplication.processEvents()
    margin = hand.proof.margin
    place, is_inverted = QPointF(50, 50), False
    event = QWheelEvent(
        place,
        margin.viewport().mapToGlobal(place),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    QApplication.sendEvent(margin.viewport(), event)

    assert hand.proof.passage.scrolled > 0
    assert hand.proof.body.bar.value() == hand.proof.passage.scrolled


def test_rows_below_the_end_of_the_text_can_be_scrolled_to(hand: ProofHand) -> None:
    shown = passage(HARBOUR)
    found = words(shown.text)
    marks = [Mark(found.starts[n], found.ends[n], "loaded") for n in range(len(found))]
    hand.proof.show_passage(shown, LABELS[:5], marks)
    bar = hand.proof.passage.verticalScrollBar()
    for _ in range(40):
        bar.setValue(bar.maximum())
        hand.proof.body.move_rows()
    margin = hand.proof.margin
    last = margin.visualRect(margin.model().index(len(marks) - 1, 0))

    assert last.bottom() <= margin.viewport().height()
    assert last.top() > 0


def test_the_empty_margin_invites_to_the_first_mark(hand: ProofHand) -> None:
    margin = hand.proof.margin
    assert margin.paint.invitation == (
        "No marks yet.",
        "Click the first word that made you pause.",
    )
    empty = margin.viewport().grab().toImage()
    _mark_words(hand, "council")
    assert margin.viewport().grab().toImage() != empty


def test_the_heading_counts_the_marks(hand: ProofHand) -> None:
    _mark_words(hand, "council", "rescue")
    assert (hand.proof.margin.paint.heading, hand.proof.margin.paint.subheading) == (
        "My marks",
        "2",
    )


@pytest.mark.parametrize("band", Band)
def test_the_margin_is_there_in_all_bands_but_the_compact_one(hand: ProofHand, band: Band) -> None:
    hand.proof.set_band(band)

    assert hand.proof.margin.isVisible() == (band is not Band.COMPACT)


def test_rows_have_two_lines_in_the_medium_band(hand: ProofHand) -> None:
    _mark_words(hand, "council")
    margin = hand.proof.margin
    index = margin.model().index(0, 0)
    one = margin.visualRect(index).height()
    hand.proof.set_band(Band.MEDIUM)

    assert margin.visualRect(index).height() > 1.4 * one


def test_a_very_long_mark_has_a_short_name(hand: ProofHand) -> None:
    hand.press(_Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.type("1")

    name = _list_of(hand).child(0).text(QAccessible.Text.Name)
    assert len(name) < 200
    assert name.endswith("\u2026, Loaded language")
