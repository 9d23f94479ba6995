from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.text.spans import Span
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look
    from tests.fakes.proof_hand import ProofHand


def test_there_is_no_bar_and_no_fade_where_all_is_in_view(qtbot: QtBot, look: Look) -> None:
    proof = ProofView(look)
    qtbot.addWidget(proof)
    proof.resize(1122, 1000)
    proof.show_passage(passage(HARBOUR), LABELS[:5], ())
    with qtbot.waitExposed(proof):
        proof.show()
    assert proof.passage.verticalScrollBar().maximum() == 0
    assert not proof.body.bar.isVisible()
    assert not proof.body.fade.isVisible()


def test_the_bar_scrolls_the_text_and_follows_it(proof: ProofView) -> None:
    proof.resize(1122, 300)
    inner = proof.passage.verticalScrollBar()
    assert proof.body.bar.isVisible()
    assert proof.body.bar.maximum() == inner.maximum() > 0
    proof.body.bar.setValue(40)
    assert inner.value() == 40
    inner.setValue(20)
    assert proof.body.bar.value() == 20


def test_the_fade_goes_at_the_end_of_the_text(proof: ProofView) -> None:
    proof.resize(1122, 300)
    assert proof.body.fade.isVisible()
    proof.body.bar.setValue(proof.body.bar.maximum())
    assert not proof.body.fade.isVisible()


def test_a_span_out_of_view_is_scrolled_to(hand: ProofHand) -> None:
    hand.proof.resize(1122, 300)
    last = Span(len(hand.text) - 9, len(hand.text) - 1)
    assert not hand.proof.passage.seen().holds(last)
    hand.proof.body.scroll_to(last)
    hand.proof.settle()
    assert hand.proof.passage.seen().holds(last)
