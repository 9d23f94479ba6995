"""The source ledger: the sources that a text invokes, and what each of them is worth.

Not the sources of a lesson's passages (`lessons.lesson.Source`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from literacy_app.activities.answers import Answerable

KIND = "kind"
USE = "use"
TRACEABLE = "traceable"
STAKE = "stake"
"""The facets of a source, any of which an author may leave out."""

FOUND = "found"
"""The item whose one facet (of this name, too) holds the sources a student found, as words."""

MISSING_VOICES = "missing-voices"
"""The item whose one facet (of this name, too) asks who is not heard, decoys among the options."""


@dataclass(frozen=True, kw_only=True)
class Ledger(Answerable):
    """A table of sources beside the passage. Its items: each source, then those two."""

    passage: str
    kind: Literal["ledger"] = "ledger"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the items that are sources, each a row of the table."""
        return tuple(each.id for each in self.items if each.id not in {FOUND, MISSING_VOICES})
