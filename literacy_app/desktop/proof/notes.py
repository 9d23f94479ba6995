"""What the margin says about one phrase after the check.

Not the grade, and not its wording: a page turns the one into the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.text.spans import Span

ARROW = "\u2192"
DASH = "\u2013"


@dataclass(frozen=True, slots=True)
class Note:
    """One phrase, what became of it and what to say about it.

    Attributes:
        id: what `open_note` names it by.
        outcome: how it is painted and counted.
        label: the id of the label on its badge; None has no badge.
        spans: the key phrase, or the mark where there is no key phrase.
        marked: what the student marked of it.
        quote: its words.
        fields: headings and texts of its card, in their order ("You", "Plainer", "Why").
        short: what stands behind the quote while the note is closed.
        short_sign: the sign between the two: an arrow before a plainer wording, else a dash.
        heading: the card's heading; empty takes the outcome's word.
    """

    id: str
    outcome: OutcomeKind
    label: str | None
    spans: tuple[Span, ...]
    marked: tuple[Span, ...]
    quote: str
    fields: tuple[tuple[str, str], ...] = ()
    short: str = ""
    short_sign: str = ARROW
    heading: str = ""

    @property
    def title(self) -> str:
        """The card's heading."""
        return self.heading or outcome_word(self.outcome)


def outcome_word(outcome: OutcomeKind) -> str:
    """The word for an outcome at the head of a note."""
    return tr("Outcome", _WORDS[outcome])


_WORDS = {
    "found": "Found",
    "partly": "Partly",
    "missed": "Missed",
    "over-flagged": "Let it stand",
    "readers-differ": "Readers differ",
    "kept": "Kept",
}
