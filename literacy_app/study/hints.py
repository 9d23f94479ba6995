"""The ladder of hints: how many are left here, the technique, the sentence, the answer.

Not where hints are counted (the session); worked out from marks and earlier hints alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from literacy_app.text.spans import Span


class HintKind(StrEnum):
    """The rungs in order, and the word for a passage where nothing is left."""

    COUNT = "count"
    TECHNIQUE = "technique"
    SENTENCE = "sentence"
    ANSWER = "answer"
    NOTHING_LEFT = "nothing-left"


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint.

    `paragraph` is where it speaks of; `is_elsewhere` says that nothing was left in the paragraph
    asked about, so that it speaks of another. `left` counts the entries no mark meets in that
    paragraph. `labels` are given from the technique on, `span` (the sentence, then the phrase)
    from the sentence on. `number` counts the hints of this try, this one included.
    """

    kind: HintKind
    paragraph: Span
    is_elsewhere: bool
    left: int
    number: int
    entry: str | None = None
    labels: tuple[str, ...] = ()
    span: Span | None = None
