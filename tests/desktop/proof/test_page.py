"""How the text is set: lines, column, paragraphs; and how little of a long one is laid out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.text.spans import Span
from tests.fakes.accessible import told_of
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look
    from tests.fakes.proof_hand import ProofHand


def _baselines(hand: ProofHand) -> list[float]:
    pieces = hand.proof.passage.fragments.of(Span(0, len(hand.text)))
    return sorted({piece.baseline for piece in pieces})


def test_a_reader_is_told_of_quoted_text_that_cannot_be_changed(hand: ProofHand) -> None:
    assert told_of(hand.proof.passage)[:2] == ("Passage, quoted", QAccessible.Role.EditableText)
    interface = QAccessible.queryAccessibleInterface(hand.proof.passage)

    assert interface.state().readOnly
    text = interface.textInterface()
    assert text.text(0, 9) == "In spring"
    hand.put_caret("rescue")
    assert text.cursorPosition() == hand.proof.passage.textCursor().position()


@pytest.mark.parametrize("factor", [1.0, 1.25, 2.0])
def test_lines_are_exactly_1_72_sizes_apart_and_paragraphs_half_a_line_more(
    hand: ProofHand, look: Look, factor: float
) -> None:
    look.set_factor(factor)
    pitch = look.line_height("passage")

    steps = {round(other - one) for one, other in pairwise(_baselines(hand))}
    assert steps == {pitch, pitch + pitch // 2}
    assert pitch == round(1.72 * look.font("passage").pixelSize())


def test_emoji_and_arabic_do_not_change_the_pitch(hand: ProofHand) -> None:
    mixed = "plain words here. " * 12 + "\U0001f600 \u0645\u0631\u062d\u0628\u0627 " * 12
    hand.proof.show_passage(passage(mixed, standfirst=False), LABELS, ())

    assert len({round(other - one) for one, other in pairwise(_baselines(hand))}) == 1


def test_the_column_holds_66_characters_on_average(hand: ProofHand, look: Look) -> None:
    metrics = QFontMetricsF(look.font("passage"))
    text = hand.text.replace("\n", " ")
    mean = metrics.horizontalAdvance(text) / len(text)

    assert hand.proof.passage.measures.column == pytest.approx(66 * mean, abs=1)


def test_the_column_gives_way_where_the_sheet_is_narrow(hand: ProofHand) -> None:
    wide = len(_baselines(hand))
    hand.proof.resize(700, 600)
    QApplication.processEvents()

    assert len(_baselines(hand)) > wide
    assert hand.proof.passage.horizontalScrollBar().maximum() == 0


def test_the_standfirst_is_italic_and_nothing_else_is(hand: ProofHand) -> None:
    document = hand.proof.passage.document()

    def italic(offset: int) -> bool:
        cursor = hand.proof.passage.textCursor()
        cursor.setPosition(hand.proof.passage.positions.to_qt(offset) + 1)
        return cursor.charFormat().fontItalic()

    assert document.blockCount() == 3
    assert [italic(p.span.start) for p in hand.proof.passage.paragraphs] == [True, False, False]


def test_no_more_of_a_long_text_is_laid_out_than_is_seen(qtbot: QtBot, look: Look) -> None:
    view = ProofView(look)
    qtbot.addWidget(view)
    view.resize(1122, 640)
    view.show_passage(passage("\n\n".join([HARBOUR] * 400)), LABELS, ())
    view.passage.viewport().grab()

    assert view.passage.document().lastBlock().layout().lineCount() == 0


def test_what_is_seen_is_whole_lines(hand: ProofHand) -> None:
    passage_view = hand.proof.passage
    for height in (0, 40, 100, 200):
        top = passage_view.fragments.seen(height, height + 1).start
        line_top = passage_view.fragments.line_top(float(height))
        (piece,) = passage_view.fragments.of(Span(top, top + 1))
        assert line_top < piece.baseline < line_top + passage_view.fragments.line_height


def test_beside_and_between_the_lines_there_is_no_character(hand: ProofHand) -> None:
    passage_view = hand.proof.passage
    first = hand.point(0)

    assert passage_view.offset_at(QPointF(first)) == 0
    assert passage_view.offset_at(QPointF(5, first.y())) is None
    assert passage_view.offset_at(QPointF(first.x(), 2)) is None
    assert passage_view.offset_at(QPointF(first.x(), 3000)) is None


def test_the_place_in_the_text_is_kept_when_the_text_size_changes(
    hand: ProofHand, look: Look
) -> None:
    hand.proof.show_passage(passage("\n\n".join([HARBOUR] * 6)), LABELS, ())
    QApplication.processEvents()
    hand.proof.passage.verticalScrollBar().setValue(900)
    top = hand.proof.passage.seen().start
    look.set_factor(1.5)
    QApplication.processEvents()

    now = hand.proof.passage.seen()
    assert now.start <= top <= now.start + 160


def test_an_empty_text_can_be_shown(hand: ProofHand) -> None:
    hand.proof.show_passage(passage(""), LABELS, ())
    hand.type("1")
    hand.click_at(hand.proof.passage.viewport().rect().center())

    assert hand.marks == []
    assert hand.proof.passage.grab().width() > 0
