from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.proof_view import ProofView
from tests.fakes.proof_hand import ProofHand
from tests.fakes.proofs import HARBOUR, LABELS, passage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    """The light look, without motion."""
    del qtbot
    return Look(reduced=True)


@pytest.fixture
def proof(qtbot: QtBot, look: Look) -> ProofView:
    """A proof of the harbour text on the screen, to be marked with five labels."""
    view = ProofView(look)
    qtbot.addWidget(view)
    view.resize(1122, 640)
    view.show_passage(passage(HARBOUR), LABELS[:5], ())
    view.show()
    qtbot.waitExposed(view)
    view.passage.setFocus()
    return view


@pytest.fixture
def hand(proof: ProofView) -> ProofHand:
    """A hand over the proof."""
    return ProofHand(proof)
