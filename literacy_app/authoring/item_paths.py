"""The way to each item of an activity in the data of its lesson.

Not the place in the file: `ways` finds that in what was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.compare import LEFT_OUT_LEFT, LEFT_OUT_RIGHT, PAIRS
from literacy_app.activities.investigate import CARDS, DECIDING, NOTES, VERDICT
from literacy_app.activities.ledger import FOUND, MISSING_VOICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.faults import Path

_LISTS: Mapping[str, str] = {
    "highlight": "key",
    "judge": "claims",
    "ledger": "sources",
    "rewrite": "sentences",
    "choose": "questions",
    "reflect": "questions",
}

# Items that are no entries of a list: what they are made of.
_WHOLE: Mapping[str, Mapping[str, Path]] = {
    "ledger": {FOUND: ("sources",), MISSING_VOICES: ("missing_voices",)},
    "investigate": {
        VERDICT: ("verdict",),
        CARDS: ("cards",),
        DECIDING: ("cards",),
        NOTES: (),
    },
    "compare": {
        PAIRS: ("pairs",),
        LEFT_OUT_LEFT: ("left_out",),
        LEFT_OUT_RIGHT: ("left_out",),
    },
}


def item_path(number: int, kind: str, item_id: str) -> Path:
    """The way to an item of activity `number` (from 0), its id standing for its place in a list."""
    whole = _WHOLE.get(kind, {}).get(item_id)
    inner = (_LISTS[kind], item_id) if whole is None else whole
    return ("activities", number, *inner)
