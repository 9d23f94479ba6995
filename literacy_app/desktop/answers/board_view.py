"""What the ledger and the comparison have in common: one board that holds all of it.

Not the boards, which lay out what is asked (`ledger_board`, `compare_board`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.ledger_commands import obey
from literacy_app.desktop.overriding import override
from literacy_app.study.answer_hints import AnswerHint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.answers import Answerable, AnswersResponse
    from literacy_app.activities.answers_grade import AnswersGrade
    from literacy_app.desktop.paint.layout import Band
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.hints import Hint


class Board(Protocol):
    """What a board can be asked for."""

    def set_band(self, band: Band, *, short: bool) -> None:
        """Lay out for a band, and for a short window."""

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""

    def focus_current(self) -> None:
        """Give the keyboard to where one is on the board."""


class BoardView(AnswersFrame):
    """An activity that is on the screen as a whole, on one board.

    A kind's view makes its `board` and gives it to `set_body`. Hooks beside those of the frame:
    `warning`, `lead_to_open`, `hint_told`.
    """

    has_steps = False
    board: Board

    def __init__(
        self, look: Look, lesson: Lesson, activity: Answerable, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self._shown: AnswersGrade | None = None
        self._warned_of: AnswersResponse | None = None

    def warning(self) -> str:
        """What is to be said before a check of what is open; "": nothing of this kind."""
        return ""

    def lead_to_open(self) -> None:
        """Go to what the warning speaks of."""

    def hint_told(self, _hint: AnswerHint) -> str:
        """A hint in words of this kind's own; "": in those of every kind."""
        return ""

    @override
    def check(self, _nothing: object = None) -> None:
        response, words = self.answering.response, self.warning()
        if self.is_checked or not words:
            super().check()
        elif response == self._warned_of:
            self.hand_in()
        else:
            self._warned_of = response
            self.lead_to_open()
            self.say(words)

    @override
    def settle(self) -> None:
        self.board.set_band(self.band, short=self.is_short)

    @override
    def show_hint(self, hint: Hint | AnswerHint) -> None:
        super().show_hint(hint)
        words = self.hint_told(hint) if isinstance(hint, AnswerHint) else ""
        if words:
            self.strip.say(words)

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        return self.board.regions()

    @override
    def focus_first(self) -> None:
        self.board.focus_current()

    def _on_commanded(self, command: object) -> None:
        obey(self, command)
