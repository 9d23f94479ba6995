"""The grade of a highlight: a pure function of the activity and the response.

Not tries, hints or mastery (`study`), and never a formatted sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.highlight_marks import SnappedMark, snapped_marks
from literacy_app.measures.discernment import Discernment, discernment
from literacy_app.measures.overlap import Overlap, overlap
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import Highlight, HighlightResponse, KeyEntry
    from literacy_app.activities.highlight_tables import Target

GRADER = "highlight-1"
"""Name and version of these rules, to be kept with every grade."""


class Outcome(StrEnum):
    """What became of a key entry."""

    FOUND = "found"
    WIDE = "wide"
    NARROW = "narrow"
    MISSED = "missed"


_MISSED = Outcome.MISSED


class ItemGrade(NamedTuple):
    """What became of one key entry, and what would have earned more.

    A tuple underneath, since every grade makes as many as the key has entries; what only a page
    shows is worked out when it is asked for.

    Attributes:
        location: credit for the place, 0 to 1.
        label: what the mark that covers most of the core is named; None where none covers any.
        label_credit: 1 accepted, 0.5 of an accepted family, 0 otherwise (also with no label).
        credit: location and label together, 0 to 1, before the weight.
        over: words (or sentences) marked beyond what is tolerated.
        marks: the student's marks that touch the entry, snapped, in text order.
    """

    activity: Highlight
    entry: KeyEntry
    outcome: Outcome
    location: float = 0.0
    label: str | None = None
    label_credit: float = 0.0
    credit: float = 0.0
    over: int = 0
    marks: tuple[SnappedMark, ...] = ()

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
    def own(self) -> tuple[Span, ...]:
        """Where those marks stand."""
        return tuple(Span(mark.start, mark.end) for mark in self.marks)

    @property
    def own_words(self) -> tuple[str, ...]:
        """The words of each of those marks."""
        return tuple(span.of(self.activity.text) for span in self.own)

    @property
    def missing_core(self) -> tuple[Span, ...]:
        """The parts of the core that no mark covers, in text order."""
        segments = self.activity.segments
        marked = {number for mark in self.marks for number in range(mark.first, mark.stop)}
        core = {number for span in self.entry.core for number in segments.touched(span)}
        spans: list[Span] = []
        last = None
        for number in sorted(core - marked):
            span = segments.span(number)
            if spans and number - 1 == last:
                span = Span(spans.pop().start, span.end)
            spans.append(span)
            last = number
        return tuple(spans)

    def to_json(self) -> dict[str, object]:
        """What the command line prints of it."""
        return {
            "id": self.id,
            "outcome": self.outcome.value,
            "location": self.location,
            "label": self.label,
            "labels": list(self.entry.labels),
            "credit": self.credit,
        }


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

    def to_json(self) -> dict[str, object]:
        """What the command line prints of it."""
        return {
            "start": self.start,
            "end": self.end,
            "label": self.label,
            "let_stand": self.let_stand,
        }


@dataclass(frozen=True, slots=True)
class HighlightGrade:
    """The whole grade.

    Attributes:
        points: 0 to `possible`.
        possible: the sum of the key entries' weights.
        fraction: points / possible, 0 to 1.
        items: one for each key entry, in text order.
        touched_let_stand: ids of the fair twins that any mark touches, in text order.
        discernment: reported beside the score, never part of it.
        overlap: the published measure, likewise.
    """

    points: float
    possible: float
    fraction: float
    items: tuple[ItemGrade, ...]
    false_alarm_marks: tuple[FalseAlarm, ...]
    touched_let_stand: tuple[str, ...]
    discernment: Discernment
    overlap: Overlap

    @property
    def false_alarms(self) -> int:
        """How many marks are false alarms."""
        return len(self.false_alarm_marks)

    def to_json(self) -> dict[str, object]:
        """The whole grade as the command line prints it and the records keep it.

        Only the grade of a transfer passage says what it is: it counts apart for ever.
        """
        apart = {"transfer": True} if any(i.activity.transfer for i in self.items[:1]) else {}
        return apart | {
            "points": self.points,
            "possible": self.possible,
            "fraction": self.fraction,
            "items": [item.to_json() for item in self.items],
            "false_alarms": self.false_alarms,
            "false_alarm_marks": [alarm.to_json() for alarm in self.false_alarm_marks],
            "discernment": self.discernment.to_json(),
            "overlap": self.overlap.to_json(),
        }


def grade(activity: Highlight, response: HighlightResponse) -> HighlightGrade:
    """The grade of a response, the same for ever for the same activity and response.

    Raises:
        OverlappingMarksError: two marks share a word (or sentence) once they are snapped.
    """
    marks = tuple(snapped_marks(activity, response.marks))
    firsts = [mark.first for mark in marks]
    stops = [mark.stop for mark in marks]
    tables = activity.tables
    items = tuple(
        _item(
            activity,
            entry,
            target,
            marks[bisect_right(stops, target.first) : bisect_left(firsts, target.stop)],
        )
        for entry, target in zip(activity.key, tables.key, strict=True)
    )
    twins = _touched_twins(activity, firsts, stops)
    alarms = _false_alarms(activity, marks, twins)
    earned = sum([item.credit * item.entry.weight for item in items])
    points = max(0.0, earned - activity.penalty * tables.possible / len(items) * len(alarms))
    return HighlightGrade(
        points=points,
        possible=tables.possible,
        fraction=points / tables.possible,
        items=items,
        false_alarm_marks=alarms,
        touched_let_stand=tuple([activity.let_stand[number].id for number in twins]),
        discernment=discernment(
            hits=len(items) - [item.outcome for item in items].count(_MISSED),
            signals=len(items),
            false_alarms=len(twins),
            noise=len(activity.let_stand),
        ),
        overlap=overlap([(mark.start, mark.end) for mark in marks], tables.key_spans),
    )


def kept(activity: Highlight, response: HighlightResponse) -> HighlightGrade:
    """What stands for the grade where there is no key: nothing found, nothing missed.

    Raises:
        OverlappingMarksError: as with a key.
    """
    marks = tuple(snapped_marks(activity, response.marks))
    return HighlightGrade(
        points=0.0,
        possible=0.0,
        fraction=0.0,
        items=(),
        false_alarm_marks=(),
        touched_let_stand=(),
        discernment=discernment(hits=0, signals=0, false_alarms=0, noise=0),
        overlap=overlap([(mark.start, mark.end) for mark in marks], ()),
    )


def _item(
    activity: Highlight, entry: KeyEntry, target: Target, touching: tuple[SnappedMark, ...]
) -> ItemGrade:
    """One entry, with the marks that touch any of its words."""
    covered, label, excess = _measured(target, touching, activity.tables.plain_before)
    if not covered:
        return ItemGrade(activity, entry, _MISSED, marks=touching)
    over = max(0, excess - target.tolerance)
    location = covered / target.core_size * target.size / (target.size + over)
    label_credit = target.label_credit[label]
    return ItemGrade(
        activity,
        entry,
        _outcome(target, covered, over),
        location,
        label,
        label_credit,
        location * (1 - activity.label_weight * (1 - label_credit)),
        over,
        touching,
    )


def _measured(
    target: Target, touching: tuple[SnappedMark, ...], plain_before: Sequence[int]
) -> tuple[int, str, int]:
    """What the marks that touch an entry do.

    How much of its core they cover, the label of the one that covers most of it (of several, the
    first in the text), and how many of their words lie in no key entry and in none on which
    readers differ.
    """
    covered = most = excess = 0
    label = ""
    for mark_first, mark_stop, _, _, name in touching:
        excess += plain_before[mark_stop] - plain_before[mark_first]
        shared = 0
        for first, stop in target.core:
            if mark_first < stop and first < mark_stop:
                shared += min(mark_stop, stop) - max(mark_first, first)
        covered += shared
        if shared > most:
            most, label = shared, name
    return covered, label, excess


def _outcome(target: Target, covered: int, over: int) -> Outcome:
    if covered < target.core_size:
        return Outcome.NARROW
    return Outcome.WIDE if over else Outcome.FOUND


def _touched_twins(
    activity: Highlight, firsts: Sequence[int], stops: Sequence[int]
) -> dict[int, range]:
    """The let-stand entries that marks touch, by number, each with the numbers of the marks."""
    touched = {}
    for number, (first, stop) in enumerate(activity.tables.let_stand):
        marks = range(bisect_right(stops, first), bisect_left(firsts, stop))
        if marks:
            touched[number] = marks
    return touched


def _false_alarms(
    activity: Highlight, marks: Sequence[SnappedMark], twins: dict[int, range]
) -> tuple[FalseAlarm, ...]:
    """The marks all of whose words are plain: in no key entry and none where readers differ."""
    plain_before = activity.tables.plain_before
    twin_of: dict[int, str] = {}
    for number, touching in twins.items():
        for mark in touching:
            twin_of.setdefault(mark, activity.let_stand[number].id)
    return tuple(
        FalseAlarm(mark.start, mark.end, mark.label, twin_of.get(number))
        for number, mark in enumerate(marks)
        if plain_before[mark.stop] - plain_before[mark.first] == mark.stop - mark.first
    )
