"""The proof as a whole: what it tells, where it scrolls, its plainer wording, its attribution."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST
from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.study.marking import Change, StepName
from literacy_app.text.sentences import sentences
from tests.fakes.accessible import told_of
from tests.fakes.proofs import HARBOUR, LABELS, NOTES, passage, span_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.fakes.proof_hand import ProofHand

LONG = passage("\n\n".join([HARBOUR] * 8))
PLAINER = HARBOUR.replace("rescue", "purchase").replace("wild promises", "offers")
_CTRL = Qt.KeyboardModifier.ControlModifier


def _told(hand: ProofHand, signal: str) -> list[object]:
    told: list[object] = []
    getattr(hand.proof, signal).connect(told.append)
    return told


def _show_long(hand: ProofHand) -> None:
    hand.proof.show_passage(LONG, LABELS[:5], ())
    QApplication.processEvents()


def test_every_change_of_the_marks_is_told_also_undo_and_redo(hand: ProofHand) -> None:
    told = _told(hand, "changed")
    hand.put_caret("rescue")
    hand.type("1")
    (mark,) = hand.proof.marking
    hand.press(Qt.Key.Key_Z, _CTRL)
    hand.press(Qt.Key.Key_Y, _CTRL)
    hand.proof.erase()

    name = StepName("mark", "rescue")
    assert told == [
        Change((), (mark,), name),
        Change((mark,), (), name),
        Change((), (mark,), name),
        Change((mark,), (), StepName("erase", "rescue")),
    ]


def test_what_changes_nothing_is_not_told(hand: ProofHand) -> None:
    told = _told(hand, "changed")
    hand.proof.undo()
    hand.proof.redo()
    hand.proof.erase()
    hand.put_caret("rescue")
    hand.type("1")
    hand.type("1")

    assert len(told) == 1


def test_the_pencil_is_told_when_it_is_picked_up_and_put_down(hand: ProofHand) -> None:
    told = _told(hand, "pencil_changed")
    hand.proof.set_pencil("loaded")
    hand.proof.set_pencil("loaded")
    hand.proof.set_pencil(None)

    assert told == ["loaded", None]


def test_a_pencil_of_no_label_of_the_next_passage_is_put_down(hand: ProofHand) -> None:
    hand.proof.set_pencil("loaded")
    hand.proof.show_passage(LONG, LABELS[:2], ())
    assert hand.pencil() == "loaded"
    hand.proof.show_passage(LONG, LABELS[3:], ())
    assert hand.pencil() is None


def test_the_paragraph_at_the_caret_is_told(hand: ProofHand) -> None:
    told = _told(hand, "paragraph_reached")
    hand.click("rescue")
    hand.press(Qt.Key.Key_Escape)
    hand.press(Qt.Key.Key_Down, times=7)

    assert told == [1, 2]


def test_the_paragraph_at_the_top_is_told_when_the_caret_is_out_of_view(hand: ProofHand) -> None:
    _show_long(hand)
    told = _told(hand, "paragraph_reached")
    hand.proof.passage.verticalScrollBar().setValue(2000)

    (paragraph,) = told
    top = hand.proof.passage.seen().start
    assert paragraph == hand.proof.passage.paragraph_at(top)


def test_going_to_a_paragraph_shows_it_and_tells_of_it(hand: ProofHand) -> None:
    _show_long(hand)
    told = _told(hand, "paragraph_reached")
    span = LONG.paragraphs[12].span
    hand.proof.go_to(span)

    seen = hand.proof.passage.seen()
    assert seen.start <= span.start < seen.end
    assert told[-1] == 12


def test_going_to_what_is_in_view_does_not_scroll(hand: ProofHand) -> None:
    _show_long(hand)
    hand.proof.go_to(hand.span("rescue"))

    assert hand.proof.passage.scrolled == 0


def test_the_caret_takes_the_text_along_and_stays_out_of_the_fade(hand: ProofHand) -> None:
    _show_long(hand)
    hand.put_caret("rescue")
    for _ in range(40):
        hand.press(Qt.Key.Key_Down)
        caret = hand.proof.passage.cursorRect()
        assert caret.top() >= 0
        assert caret.bottom() < hand.proof.body.height() - 10
    assert hand.proof.passage.scrolled > 0
    for _ in range(45):
        hand.press(Qt.Key.Key_Up)
    assert hand.proof.passage.scrolled < 40


def test_undo_shows_where_it_happened(hand: ProofHand) -> None:
    _show_long(hand)
    hand.put_caret("rescue")
    hand.type("1")
    hand.proof.passage.verticalScrollBar().setValue(2500)
    hand.proof.undo()

    seen = hand.proof.passage.seen()
    assert seen.start <= hand.span("rescue").start < seen.end


@pytest.mark.parametrize("value", [401, 425, 777])
def test_at_a_large_text_the_top_line_is_never_cut_for_long(
    hand: ProofHand, look: Look, value: int
) -> None:
    look.set_factor(2.0)
    _show_long(hand)
    hand.proof.passage.verticalScrollBar().setValue(value)
    hand.proof.settle()

    scrolled = hand.proof.passage.scrolled
    top = hand.proof.passage.fragments.line_top(float(scrolled + 1))
    line = hand.proof.passage.fragments.line_height
    assert abs(scrolled - value) <= line
    assert scrolled <= round(top) + 1 or scrolled >= top + line


def test_the_scroll_settles_by_itself(hand: ProofHand, look: Look, qtbot: QtBot) -> None:
    look.set_factor(2.0)
    _show_long(hand)
    bar = hand.proof.passage.verticalScrollBar()
    with qtbot.waitSignal(bar.valueChanged, check_params_cb=lambda value: value != 425):
        bar.setValue(425)
        QTest.qWait(0)

    assert bar.value() != 425


def test_at_the_usual_size_scrolling_is_left_as_it_is(hand: ProofHand) -> None:
    _show_long(hand)
    hand.proof.passage.verticalScrollBar().setValue(425)
    hand.proof.settle()

    assert hand.proof.passage.scrolled == 425


def test_the_fade_is_there_while_there_is_more_below(hand: ProofHand, look: Look) -> None:
    _show_long(hand)
    fade, bar = hand.proof.body.fade, hand.proof.passage.verticalScrollBar()
    shown = [fade.isVisible()]
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    shown.append(fade.isVisible())
    bar.setValue(0)
    look.set_theme(CONTRAST)
    shown.append(fade.isVisible())

    assert shown == [True, False, False]


def test_the_plainer_wording_is_shown_and_the_original_comes_back(hand: ProofHand) -> None:
    hand.proof.show_notes(NOTES)
    hand.proof.open_note("rescue")
    plain = passage(PLAINER).text
    hand.proof.show_plainer(plain, [span_of(plain, "purchase"), span_of(plain, "offers")])

    assert hand.proof.passage.text == plain
    assert told_of(hand.proof.margin).name == "Plainer wording"
    assert hand.proof.margin.paint.subheading == "2 phrases are changed"
    numbers = [p.number for p in hand.proof.passage.paragraphs]
    hand.proof.show_original()
    assert hand.proof.passage.text == passage(HARBOUR).text
    assert [p.number for p in hand.proof.passage.paragraphs] == numbers
    assert hand.proof.note_place() == (1, 6)
    assert hand.proof.margin.places.openness == {0: 1.0}


def test_nothing_happens_to_the_plainer_wording(hand: ProofHand) -> None:
    hand.proof.show_notes(NOTES)
    plain = passage(PLAINER).text
    hand.proof.show_plainer(plain, [span_of(plain, "purchase")])
    changed = hand.proof.passage.viewport().grab().toImage()
    told = _told(hand, "note_opened")
    hand.click("purchase")
    hand.type("1n")
    hand.press(Qt.Key.Key_Escape)
    hand.proof.show_plainer(plain, [])
    hand.proof.margin.setFocus()
    QTest.keyClick(hand.proof.margin, Qt.Key.Key_Escape)

    assert told == []
    assert hand.proof.passage.hasFocus()
    assert hand.marks == []
    hand.proof.show_original()
    assert hand.proof.passage.viewport().grab().toImage() != changed


def test_the_plainer_wording_begins_at_the_paragraph_that_was_read(hand: ProofHand) -> None:
    _show_long(hand)
    hand.proof.show_notes(())
    span = LONG.paragraphs[10].span
    hand.proof.passage.show_from(span.start)
    hand.proof.show_plainer(LONG.text.replace("rescue", "taking over and keeping"), [])
    QApplication.processEvents()

    assert hand.proof.passage.paragraph_at(hand.proof.passage.seen().start) == 10
    hand.proof.show_original()
    assert hand.proof.passage.paragraph_at(hand.proof.passage.seen().start) == 10


def test_the_plainer_wording_of_the_first_lines_begins_at_the_very_top(hand: ProofHand) -> None:
    _show_long(hand)
    hand.proof.show_notes(())
    hand.proof.show_plainer(LONG.text, [])

    assert hand.proof.passage.scrolled == 0


def test_marking_again_leaves_the_plainer_wording(hand: ProofHand) -> None:
    hand.proof.show_notes(NOTES)
    hand.proof.show_plainer(passage(PLAINER).text, [])
    hand.proof.show_passage(passage(HARBOUR), LABELS[:5], ())
    hand.put_caret("rescue")
    hand.type("1")

    assert hand.marks == [("rescue", "loaded")]


def test_trying_again_keeps_the_place_in_the_text(hand: ProofHand) -> None:
    _show_long(hand)
    hand.proof.passage.verticalScrollBar().setValue(900)
    hand.proof.show_notes(())
    hand.proof.show_passage(LONG, LABELS[:5], ())

    assert hand.proof.passage.scrolled == 900


def test_sentences_are_marked_whole_where_the_activity_says_so(hand: ProofHand) -> None:
    shown = passage(HARBOUR)
    hand.proof.show_passage(shown, LABELS[:5], (), segments=sentences(shown.text))
    hand.click("giveaway")
    hand.type("1")

    ((words, _),) = hand.marks
    assert words.startswith("An effective giveaway")
    assert words.endswith("false pretexts.")


def test_the_strip_says_whose_words_these_are(hand: ProofHand) -> None:
    strip = hand.proof.attribution
    assert not strip.isVisible()
    hand.proof.show_passage(
        passage(HARBOUR),
        LABELS,
        (),
        attribution="A. Writer & Co., 2016",
        details="\u00a9 A. Writer",
    )
    low = strip.sizeHint().height()

    assert strip.isVisible()
    assert told_of(strip)[:3:2] == ("A. Writer & Co., 2016", "\u00a9 A. Writer")
    QTest.keyClick(strip, Qt.Key.Key_Space)
    assert strip.sizeHint().height() > low
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert strip.sizeHint().height() == low


def test_a_strip_without_details_cannot_be_pressed(hand: ProofHand) -> None:
    hand.proof.show_passage(passage(HARBOUR), LABELS, (), attribution="Written for this course")

    assert hand.proof.attribution.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert told_of(hand.proof.attribution).name == "Written for this course"


def test_in_the_compact_band_alt_right_stays_in_the_text(hand: ProofHand) -> None:
    hand.put_caret("rescue")
    hand.type("1")
    hand.proof.set_band(Band.COMPACT)
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert hand.proof.passage.hasFocus()
    hand.proof.show_notes(NOTES)
    hand.proof.open_note("rescue")
    hand.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert hand.proof.passage.hasFocus()


def test_before_any_passage_is_shown_it_does_nothing(qtbot: QtBot, look: Look) -> None:
    view = ProofView(look)
    qtbot.addWidget(view)
    view.show()
    view.show_plainer("a", [])
    view.show_original()
    view.hide_notes()
    view.undo()
    view.highlight_hint(None)
    view.settle()

    assert view.note_place() == (0, 0)
    assert view.passage.text == ""


def test_a_proof_that_is_put_away_is_gone(qtbot: QtBot) -> None:
    del qtbot
    look = Look(reduced=True)
    view = ProofView(look)
    view.show_passage(LONG, LABELS, ())
    gone = weakref.ref(view.passage)
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del view
    gc.collect()
    look.set_theme(CONTRAST)

    assert gone() is None


def test_ctrl_and_the_wheel_are_left_to_the_window(hand: ProofHand) -> None:
    viewport, is_inverted = hand.proof.passage.viewport(), False
    font = hand.proof.passage.font()
    event = QWheelEvent(
        QPointF(50, 50),
        viewport.mapToGlobal(QPointF(50, 50)),
        QPoint(0, 0),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        _CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        is_inverted,
    )
    hand.proof.passage.wheelEvent(event)

    assert not event.isAccepted()
    assert hand.proof.passage.font() == font
