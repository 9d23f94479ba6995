"""What a view of an activity asks for, a hint, and what it reads of the one it is given.

Not how hints are worked out, which is the session's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.study.hints import HintKind
    from literacy_app.text.spans import Span


@dataclass(frozen=True, slots=True)
class AnswerHintRequest:
    """A hint was asked for: the answers of the moment, and the id of the item one is at."""

    response: AnswersResponse
    at: str


class AnswerHint(Protocol):
    """What a view reads of a hint; `text` is the author's own words."""

    @property
    def kind(self) -> HintKind:
        """Its rung of the ladder."""

    @property
    def item(self) -> str | None:
        """The id of the item it speaks of."""

    @property
    def option(self) -> str | None:
        """The id of the option it speaks of."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words it speaks of."""

    @property
    def text(self) -> str | None:
        """The author's words."""

    @property
    def left(self) -> int:
        """How many items are not answered right yet."""
