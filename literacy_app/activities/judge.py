"""The judge activity: what support does the text itself offer for each of some claims.

Not whether a claim is true: what is known outside the text stands apart, in `Item.outside`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from literacy_app.activities.answers import Answerable

SUPPORT = "support"
WORDS = "words"
CHECK = "check"
"""The facets of a claim: the support, the words that told (never graded), what would check it."""

SUPPORTS = ("sourced", "named-not-traceable", "vague", "none")
"""The options of `SUPPORT`, in this order."""


@dataclass(frozen=True, kw_only=True)
class Judge(Answerable):
    """Claims to be judged by what the text offers. Each is an item with a place in the passage."""

    passage: str
    kind: Literal["judge"] = "judge"
