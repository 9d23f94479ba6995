"""A text with emoji, combining marks, Arabic and a BOM: what is marked is what was meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor

from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.text.spans import Span
from tests.fakes.proof_hand import ProofHand
from tests.fakes.proofs import LABELS, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

TEXT = (
    "\U0001f1f8\U0001f1fe \U0001f468\u200d\U0001f469\u200d\U0001f467 wild cafe\u0301s "
    "\U0001f600 and \U00010330\U00010331\U00010332 stones, \ufeffmarked pages, e\u0302\u0323tre "
    "and \u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 in one line "
    "that goes on past the end of the column to the next\n\n"
    "\u062a\u062d\u0631\u064a\u0631 \u062d\u0644\u0628 \u0646\u0642\u0637\u0629 "
    "\u062a\u062d\u0648\u0644 \u0625\u0642\u0644\u064a\u0645\u064a\u0629 (UN 2016) "
    "\u0648\u0627\u0646\u062a\u0643\u0627\u0633\u0629 \u0644\u0644\u0639\u062f\u0648\u0627\u0646 "
    "\U0001f600\n\nlast words \U0001f600\U0001f600 here"
)


@pytest.fixture
def hand(qtbot: QtBot, look: Look) -> ProofHand:
    view = ProofView(look)
    qtbot.addWidget(view)
    view.resize(1122, 640)
    view.show_passage(passage(TEXT, standfirst=False), LABELS[:5], ())
    view.show()
    qtbot.waitExposed(view)
    view.passage.setFocus()
    return ProofHand(view)


def _words(hand: ProofHand) -> list[Span]:
    segments = hand.proof.marking.segments
    return [segments.span(number) for number in range(len(segments))]


def test_every_word_marked_by_a_click_is_that_word(hand: ProofHand) -> None:
    spans = _words(hand)
    hand.proof.set_pencil("loaded")
    for span in spans:
        hand.click_at(hand.point(span.start))

    assert [mark.span for mark in hand.proof.marking] == spans
    assert [words for words, _ in hand.marks] == [span.of(hand.text) for span in spans]


def test_every_two_words_dragged_over_are_those_two(hand: ProofHand) -> None:
    spans = _words(hand)
    hand.proof.set_pencil("loaded")
    for one, other in pairwise(spans):
        hand.drag_between(one.start, other.start)
        mark = hand.proof.marking.at(one.start)
        assert mark is not None
        assert mark.span == Span(one.start, other.end)
        assert mark.span.of(hand.text) == hand.text[one.start : other.end]


def test_every_word_marked_at_the_caret_is_that_word(hand: ProofHand) -> None:
    spans = _words(hand)
    for number, span in enumerate(spans):
        hand.proof.passage.place_caret(span.start)
        hand.type(str(number % 5 + 1))

    assert [mark.span for mark in hand.proof.marking] == spans


@pytest.mark.parametrize(
    ("paragraph", "onward", "back"),
    [(0, Qt.Key.Key_Right, Qt.Key.Key_Left), (1, Qt.Key.Key_Left, Qt.Key.Key_Right)],
)
def test_the_caret_walks_through_a_paragraph_and_back(
    hand: ProofHand, paragraph: int, onward: Qt.Key, back: Qt.Key
) -> None:
    passage_view = hand.proof.passage
    span = passage_view.paragraphs[paragraph].span
    passage_view.place_caret(span.start)
    there = [span.start]
    for _ in range(2 * len(hand.text)):
        if passage_view.caret >= span.end:
            break
        hand.press(onward)
        there.append(passage_view.caret)
    here = [passage_view.caret]
    for _ in there[1:]:
        hand.press(back)
        here.append(passage_view.caret)

    assert there[-1] == span.end
    assert all(one < other for one, other in pairwise(there))
    assert here == there[::-1]


def test_the_copied_words_are_the_marked_words(hand: ProofHand) -> None:
    for span in _words(hand):
        hand.proof.passage.select(span)
        assert hand.selected == span.of(hand.text)


def test_fragments_cover_their_letters_and_no_others(hand: ProofHand) -> None:
    """Whichever way a line runs, the character at each point of a fragment is of its span."""
    passage_view = hand.proof.passage
    for span in _words(hand):
        for piece in passage_view.fragments.of(span):
            for share in (0.02, 0.5, 0.98):
                x = piece.left + share * (piece.right - piece.left)
                y = piece.baseline - 4 - passage_view.scrolled
                offset = passage_view.offset_at(QPointF(x, y))
                assert offset is not None
                is_mark_without_width = hand.text[offset] == "\ufeff" and offset + 1 == span.start
                assert span.start <= offset < span.end or is_mark_without_width


def test_the_badge_of_a_word_that_runs_right_to_left_hangs_at_its_left(hand: ProofHand) -> None:
    span = hand.span("\u062a\u062d\u0631\u064a\u0631")
    (piece,) = hand.proof.passage.fragments.of(span)

    assert piece.is_reversed
    badge = hand.proof.ink.badge_rect(piece)
    assert badge.left() < piece.left < badge.right()


def test_a_mark_across_both_directions_is_in_pieces_without_the_words_between(
    hand: ProofHand,
) -> None:
    """From the Arabic into the English of one line: two pieces, the first one reversed."""
    passage_view = hand.proof.passage
    arabic = hand.span("\u0628\u0627\u0644\u0639\u0627\u0644\u0645 in")
    pieces = passage_view.fragments.of(arabic)
    (left_out,) = passage_view.fragments.of(hand.span("\u0645\u0631\u062d\u0628\u0627"))

    assert [piece.is_reversed for piece in pieces if piece.right - piece.left > 2] == [True, False]
    for piece in pieces:
        overlap = min(piece.right, left_out.right) - max(piece.left, left_out.left)
        is_same_line = piece.baseline == left_out.baseline
        assert not is_same_line or overlap < 1


def test_the_tint_of_an_arabic_word_is_under_that_word(hand: ProofHand) -> None:
    viewport = hand.proof.passage.viewport()
    before = viewport.grab().toImage()
    span = hand.span("\u062d\u0644\u0628")
    hand.proof.passage.place_caret(span.start)
    hand.type("1")
    hand.proof.passage.clearFocus()
    after = viewport.grab().toImage()

    (piece,) = hand.proof.passage.fragments.of(span)
    tint = QColor("#efe1d9")
    inside = after.pixelColor(int(piece.left + 1), int(piece.baseline + 3))
    assert inside != before.pixelColor(int(piece.left + 1), int(piece.baseline + 3))
    assert abs(inside.red() - tint.red()) < 6
    far = int(piece.right + 30)
    assert after.pixelColor(far, int(piece.baseline + 3)) == before.pixelColor(
        far, int(piece.baseline + 3)
    )
