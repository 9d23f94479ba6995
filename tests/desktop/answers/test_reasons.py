from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.answers.reasons import ReasonBlock, Reasons, Told
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_the_text_offers_and_what_is_known_outside_stand_apart(qtbot: QtBot) -> None:
    block = ReasonBlock(Look())
    qtbot.addWidget(block)
    assert block.isHidden()
    told = (Told("What the text offers", "A date."), Told("Known outside the text", "The minutes."))
    block.show_reasons(Reasons(OutcomeKind.PARTLY, "Partly", told))
    assert not block.isHidden()
    assert block.word.text() == "Partly"
    assert list(block.texts) == [
        "What the text offers",
        "A date.",
        "Known outside the text",
        "The minutes.",
    ]
    assert told_of(block).name.startswith("Partly. What the text offers. A date.")
    block.show_reasons(Reasons(None, "Kept, not scored", (Told("", "For yourself."),)))
    assert list(block.texts) == ["For yourself."]
    block.show_reasons(None)
    assert block.isHidden()
