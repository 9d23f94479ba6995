"""The view of a source ledger on the screen, as wide as in the common window.

Not the page around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.answers.ledger_view import LedgerView
from literacy_app.desktop.paint.layout import Band
from tests.fakes.ledger_activity import lesson_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.ledger import Ledger
    from literacy_app.desktop.paint.look import Look


def open_ledger(
    qtbot: QtBot, look: Look, activity: Ledger, response: AnswersResponse
) -> LedgerView:
    """The view, being worked on from a response."""
    made = LedgerView(look, lesson_of(activity), activity)
    qtbot.addWidget(made)
    made.resize(1154, 720)
    made.set_band(Band.WIDE)
    made.show_work(response)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.focus_first()
    return made
