"""The students of the doctor, and the key's own quotes as they stand.

Not the best marks there are, which the doctor's perfect student finds: a key whose own quotes don't
earn everything is not what its author meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.authoring.students import (
    every_sentence,
    every_word,
    everything,
    named_alike,
    named_luckily,
    tiles,
)

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight

__all__ = [
    "every_sentence",
    "every_word",
    "everything",
    "model_answer",
    "named_alike",
    "named_luckily",
    "tiles",
]


def model_answer(activity: Highlight) -> HighlightResponse:
    """The key's own quotes, each with the first label that it accepts."""
    return HighlightResponse(
        tuple(Mark(entry.span.start, entry.span.end, entry.labels[0]) for entry in activity.key)
    )
