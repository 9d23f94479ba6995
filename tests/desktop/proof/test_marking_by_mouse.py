"""Every line of the interaction table (look.md, section 4) that is done with the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.highlight import Mark
from literacy_app.study.marking import Change, StepName
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes.proof_hand import ProofHand

_SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_selects_the_word_and_asks_for_its_name(hand: ProofHand) -> None:
    hand.click("marvel")

    assert hand.selected == "marvel"
    assert hand.is_asked()
    assert hand.marks == []


def test_a_click_on_the_comma_after_a_word_is_meant_for_the_word(hand: ProofHand) -> None:
    hand.click_at(hand.point(hand.span("marvel,").end - 1))

    assert hand.selected == "marvel"


def test_a_click_beside_the_text_drops_the_selection(hand: ProofHand) -> None:
    hand.click("marvel")
    hand.click_at(QPoint(3, 300))

    assert hand.selected is None
    assert not hand.is_asked()


def test_a_chip_of_the_popover_names_the_selection(hand: ProofHand, qtbot: QtBot) -> None:
    hand.click("marvel")

    with qtbot.waitSignal(hand.proof.changed) as told:
        QTest.mouseClick(hand.proof.popover.chips[1], Qt.MouseButton.LeftButton)

    assert hand.marks == [("marvel", "name-calling")]
    assert not hand.is_asked()
    assert hand.selected is None
    assert told.args == [Change((), hand.proof.marking.marks, StepName("mark", "marvel"))]


def test_a_drag_snaps_to_whole_words_when_it_is_let_go(hand: ProofHand) -> None:
    hand.drag("massive private armies", from_inside=3, to_inside=2)

    assert hand.selected == "massive private armies"
    assert hand.is_asked()


def test_a_drag_goes_across_lines_and_paragraphs(hand: ProofHand) -> None:
    hand.drag("four years.\n\nThe rescue", from_inside=0, to_inside=0)
    hand.type("1")

    assert hand.marks == [("four years.\n\nThe rescue", "loaded")]


def test_outer_spaces_and_punctuation_are_dropped_from_a_drag(hand: ProofHand) -> None:
    hand.drag(", the city's oldest quarter ", from_inside=0, to_inside=0)

    assert hand.selected == "the city's oldest quarter"


@pytest.mark.parametrize(("first", "last"), [(0, 1), (1, 2), (2, 0), (0, 0)])
def test_a_pair_of_quotation_marks_is_taken_whole(hand: ProofHand, first: int, last: int) -> None:
    hand.drag("'New Shoreline'", from_inside=first, to_inside=last)

    assert hand.selected == "'New Shoreline'"
    hand.type("4")
    assert hand.marks == [("New Shoreline", "scare-quotes")]


def test_a_drag_backwards_is_a_drag(hand: ProofHand) -> None:
    span = hand.span("false pretexts")
    hand.drag_between(span.end - 3, span.start + 2)

    assert hand.selected == "false pretexts"


def test_shift_and_a_click_extend_the_selection_both_ways(hand: ProofHand) -> None:
    hand.click("private")
    hand.click("bought", _SHIFT)
    assert hand.selected == "private armies bought"

    hand.click("massive", _SHIFT)
    assert hand.selected == "massive private armies bought"


def test_a_double_click_selects_the_word_and_a_third_the_paragraph(hand: ProofHand) -> None:
    viewport, point = hand.proof.passage.viewport(), hand.point(hand.span("marvel").start + 2)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert hand.selected == "marvel"

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert (hand.selected or "").startswith("The rescue")
    assert (hand.selected or "").endswith("promises")


def test_a_click_on_a_mark_opens_it_and_a_click_elsewhere_closes_it(
    hand: ProofHand, qtbot: QtBot
) -> None:
    hand.drag("false pretexts")
    hand.type("1")
    with qtbot.waitSignal(hand.proof.mark_opened) as told:
        hand.click("false")

    assert told.args == [hand.proof.marking[0]]
    assert hand.lit_row() == 0
    assert not hand.is_asked()
    hand.click("marvel")
    assert hand.lit_row() is None


def test_a_pencil_marks_at_once_by_click_and_by_drag(hand: ProofHand) -> None:
    hand.proof.set_pencil("exaggeration")
    hand.click("marvel")
    hand.drag("wild promises")

    assert hand.marks == [("marvel", "exaggeration"), ("wild promises", "exaggeration")]
    assert not hand.is_asked()
    assert hand.selected is None


def test_picking_up_a_pencil_marks_the_waiting_selection(hand: ProofHand) -> None:
    hand.click("marvel")
    hand.proof.set_pencil("loaded")

    assert hand.marks == [("marvel", "loaded")]
    assert hand.pencil() == "loaded"


def test_a_click_on_a_mark_opens_it_even_with_a_pencil(hand: ProofHand) -> None:
    hand.proof.set_pencil("loaded")
    hand.drag("wild promises")
    hand.proof.set_pencil("exaggeration")
    hand.click("wild")

    assert hand.marks == [("wild promises", "loaded")]
    assert hand.lit_row() == 0


def test_a_new_mark_replaces_those_it_overlaps(hand: ProofHand) -> None:
    hand.proof.set_pencil("loaded")
    hand.click("massive")
    hand.click("armies")
    hand.drag("massive private armies bought")

    assert hand.marks == [("massive private armies bought", "loaded")]
    hand.proof.undo()
    assert hand.marks == [("massive", "loaded"), ("armies", "loaded")]


def test_only_a_pencil_shows_what_would_be_marked(hand: ProofHand) -> None:
    viewport = hand.proof.passage.viewport()
    plain = viewport.grab().toImage()
    hand.hover("marvel")
    assert viewport.grab().toImage() == plain

    hand.proof.set_pencil("loaded")
    hand.hover("market")
    outlined = viewport.grab().toImage()
    assert outlined != plain
    hand.hover("marvel")
    assert viewport.grab().toImage() not in (plain, outlined)
    hand.proof.set_pencil(None)
    assert viewport.grab().toImage() == plain


def test_marking_never_moves_the_text(hand: ProofHand) -> None:
    places = [hand.point(n) for n in range(0, 300, 10) if hand.text[n] != "\n"]
    hand.proof.set_pencil("loaded")
    hand.click("marvel")
    hand.drag("false pretexts")

    assert [hand.point(n) for n in range(0, 300, 10) if hand.text[n] != "\n"] == places


def test_a_right_click_does_nothing(hand: ProofHand) -> None:
    hand.click("marvel")
    point = hand.point(hand.span("market").start)
    QTest.mouseClick(
        hand.proof.passage.viewport(),
        Qt.MouseButton.RightButton,
        Qt.KeyboardModifier.NoModifier,
        point,
    )

    assert hand.selected == "marvel"


def test_pressing_on_a_selection_begins_another_and_drags_nothing_away(hand: ProofHand) -> None:
    hand.drag("false pretexts")
    hand.drag("pretexts. Sales")

    assert hand.selected == "pretexts. Sales"


def test_a_text_without_labels_can_be_read_and_copied_but_not_marked(hand: ProofHand) -> None:
    hand.proof.show_passage(passage(HARBOUR), (), ())
    hand.drag("false pretexts", from_inside=0, to_inside=0)
    hand.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    hand.type("1")

    assert QApplication.clipboard().text() == "false pretexts"
    assert not hand.is_asked()
    assert hand.marks == []


def test_marks_are_there_when_the_passage_is_shown_with_them(hand: ProofHand) -> None:
    span = hand.span("marvel")
    hand.proof.show_passage(passage(HARBOUR), LABELS[:5], [Mark(span.start, span.end, "loaded")])

    assert hand.marks == [("marvel", "loaded")]
    assert hand.proof.marking.undo_name is None


def test_a_press_marks_what_is_under_it_after_the_wheel_was_turned(hand: ProofHand) -> None:
    words = [f"word{number}" for number in range(2000)]
    hand.proof.show_passage(passage(" ".join(words)), LABELS, ())
    hand.click("word3")
    bar = hand.proof.passage.verticalScrollBar()
    hand.proof.passage.make_room_for(1000)
    bar.setValue(1000)  # as the wheel does, which takes no caret along
    shown = hand.proof.passage.seen()
    word = next(each for each in words if hand.span(each).start > shown.start + 200)

    hand.click(word)

    assert bar.value() == 1000
    assert hand.selected == word
