"""The grade of a highlight: a pure function of the activity and the response.

Not tries, hints or mastery (`study`), and never a formatted sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight, KeyEntry, Mark
    from literacy_app.measures.discernment import Discernment
    from literacy_app.measures.overlap import Overlap
    from literacy_app.text.spans import Span


class OverlappingMarksError(ValueError):
    """Two marks share a word once they are snapped: such a response is refused."""

    def __init__(self, first: Mark, second: Mark) -> None:
        super().__init__(f"{first} and {second} overlap")
        self.first = first
        self.second = second


class Outcome(StrEnum):
    """What became of a key entry."""

    FOUND = "found"
    WIDE = "wide"
    NARROW = "narrow"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class ItemGrade:
    """What became of one key entry, and what would have earned more.

    Attributes:
        location: credit for the place, 0 to 1.
        label: what the mark that covers most of the core is named; None where none covers any.
        label_credit: 1 accepted, 0.5 of an accepted family, 0 otherwise (also with no label).
        credit: location and label together, 0 to 1, before the weight.
        over: words marked beyond what is tolerated.
        own: the student's marks that touch the entry, snapped, in text order.
    """

    activity: Highlight
    entry: KeyEntry
    outcome: Outcome
    location: float
    label: str | None
    label_credit: float
    credit: float
    over: int
    own: tuple[Span, ...]

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.entry.id

    @property
    def why(self) -> str:
        """The author's reason."""
        return self.entry.why

    @property
    def plainer(self) -> str | None:
        """What a plain report might say instead."""
        return self.entry.plainer

    @property
    def key_words(self) -> str:
        """The entry's words as they stand in the passage."""
        return self.entry.span.of(self.activity.text)

    @property
    def own_words(self) -> tuple[str, ...]:
        """The words of each of the student's marks that touch the entry."""
        return tuple(span.of(self.activity.text) for span in self.own)


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """A mark (snapped) that touches no key entry and none on which readers differ.

    Attributes:
        let_stand: id of the first fair twin it touches; None: it is simply not in the key.
    """

    start: int
    end: int
    label: str
    let_stand: str | None


@dataclass(frozen=True, slots=True)
class HighlightGrade:
    """The whole grade.

    Attributes:
        points: 0 to `possible`, the sum of the weights.
        fraction: points / possible, 0 to 1.
        items: one for each key entry, in text order.
        false_alarms: how many marks are.
    """

    points: float
    possible: float
    fraction: float
    items: tuple[ItemGrade, ...]
    false_alarm_marks: tuple[FalseAlarm, ...]
    discernment: Discernment
    overlap: Overlap

    @property
    def false_alarms(self) -> int:
        """How many marks are false alarms."""
        return len(self.false_alarm_marks)
