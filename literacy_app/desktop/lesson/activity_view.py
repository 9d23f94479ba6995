"""What the page of a lesson asks of the view of any activity.

Not a view itself: `views` makes the one that a kind has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import Signal
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.kinds import Response
    from literacy_app.desktop.paint.layout import Band
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.hints import Hint
    from literacy_app.study.outcome import AnyOutcome


class ActivityView(Protocol):
    """A view that is worked in, and later shows what became of that.

    Its signals: `submitted` the response; `drafted` a change of it; `hint_requested` what the hint
    is asked for (`response`, `at`); `paragraph_reached` an index; the others carry nothing.
    """

    submitted: ClassVar[Signal]
    drafted: ClassVar[Signal]
    hint_requested: ClassVar[Signal]
    retry_requested: ClassVar[Signal]
    answers_requested: ClassVar[Signal]
    went_on: ClassVar[Signal]
    paragraph_reached: ClassVar[Signal]

    @property
    def is_checked(self) -> bool:
        """Whether the outcome of a try is on the screen."""

    def is_working_on(self, response: Response) -> bool:
        """Whether a response is the one being worked on."""

    def show_work(self, response: Response, paragraph: int = 0) -> None:
        """Let it be worked on, beginning with a response."""

    def show_outcome(self, outcome: AnyOutcome, next_title: str, paragraph: int = 0) -> None:
        """Show what became of a try."""

    def show_hint(self, hint: Hint | AnswerHint) -> None:
        """Say a hint."""

    def say(self, words: str) -> None:
        """Say something over the action bar."""

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band, and for a short window."""

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""

    def focus_first(self) -> None:
        """Give the keyboard to where one goes on."""
