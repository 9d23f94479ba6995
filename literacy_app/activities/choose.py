"""The choose activity: questions with one right answer or several.

Not a free text (`reflect`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from literacy_app.activities.answers import Answerable

ANSWER = "answer"
"""The one facet of each question. "I can't tell" is an option like any other."""


@dataclass(frozen=True, kw_only=True)
class Choose(Answerable):
    """Questions, each an item with one facet; a passage may stand beside them.

    Attributes:
        passage: None: there is none.
    """

    passage: str | None = None
    kind: Literal["choose"] = "choose"
