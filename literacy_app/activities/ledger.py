"""The source ledger: the sources that a text invokes, and what each of them is worth.

Not the sources of a lesson's passages (`lessons.lesson.Source`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from literacy_app.activities.answers import Answerable

if TYPE_CHECKING:
    from literacy_app.text.spans import Span

KIND = "kind"
USE = "use"
TRACEABLE = "traceable"
STAKE = "stake"
"""The facets of a source, any of which an author may leave out."""

FACETS = (KIND, USE, TRACEABLE, STAKE)
KINDS = ("person", "institution", "media", "vague", "nobody", "text")
USES = ("quoted", "paraphrased", "mentioned")
TRACEABLES = ("yes", "with-work", "no")
"""The options of `KIND`, `USE` and `TRACEABLE`, in this order; of `STAKE` they are the author's."""

FOUND = "found"
"""The item whose one facet (of this name, too) holds the sources a student found, as words."""

MISSING_VOICES = "missing-voices"
"""The item whose one facet (of this name, too) asks who is not heard, decoys among the options."""


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A source for the student to find: a place of the facet `FOUND`, and what it is worth."""

    id: str
    title: str
    span: Span
    why: str
    outside: str | None = None


@dataclass(frozen=True, kw_only=True)
class Ledger(Answerable):
    """A table of sources beside the passage. Its items: each source, then those two.

    A source's item has no place where the text names it nowhere, as with the text itself. Where
    nothing is to be found, or no voice is missing, there is no such item.

    Attributes:
        unlisted: the sources that are to be found.
    """

    passage: str
    unlisted: tuple[Unlisted, ...] = ()
    kind: Literal["ledger"] = "ledger"

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the items that are sources, each a row of the table."""
        return tuple(each.id for each in self.items if each.id not in {FOUND, MISSING_VOICES})
