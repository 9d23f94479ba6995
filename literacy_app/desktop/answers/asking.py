"""What a view of an activity that is answered asks the session for.

Not how hints are worked out, which is the session's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import AnswersResponse


@dataclass(frozen=True, slots=True)
class AnswerHintRequest:
    """A hint was asked for: the answers of the moment, and the id of the item one is at."""

    response: AnswersResponse
    at: str


@dataclass(frozen=True, slots=True)
class Rated:
    """How somebody rated a text of their own: the criteria of the rubric, each 0 to 2."""

    item: str
    rating: Mapping[str, int]
