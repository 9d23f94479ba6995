"""The readings behind the keys: what each reader marked, and how far the readers agree.

Not the keys and not their votes: those stand in the lessons and are held against these.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight
from literacy_app.activities.judge import Judge
from literacy_app.measures.agreement import alpha
from literacy_app.text.spans import Span
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

ONE_THIRD = Fraction(1, 3)
TWO_THIRDS = Fraction(2, 3)
NOT_MARKED = ""
COLUMNS = ("activity", "reader", "start", "end", "label", "quote")
AGREEMENT = ("lesson", "activity", "readings", "tokens", "alpha", "alpha_without_open")


@dataclass(frozen=True, order=True)
class Marked:
    """What one reader marked, in code points of the normalised passage, and what as."""

    span: Span
    label: str
    quote: str


Readings = dict[str, tuple[Marked, ...]]
"""Of one text, by reader; a reader who marked nothing in it has an empty one."""


def spans_file(lesson_file: Path) -> Path:
    """Where the readings of a lesson's texts are kept."""
    return lesson_file.parent / "readings" / f"{lesson_file.stem}.spans.csv"


def readings_of(lesson_file: Path) -> dict[str, Readings]:
    """By activity (or passage, where nothing in it is marked), then by reader.

    A row without a place says that this reader read the text and marked nothing.
    """
    found: dict[str, dict[str, list[Marked]]] = defaultdict(lambda: defaultdict(list))
    with spans_file(lesson_file).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            marks = found[row["activity"]][row["reader"]]
            if row["start"]:
                span = Span(int(row["start"]), int(row["end"]))
                marks.append(Marked(span, row["label"], row["quote"]))
    return {
        activity: {reader: tuple(marks) for reader, marks in readers.items()}
        for activity, readers in found.items()
    }


@dataclass(frozen=True)
class Verdict:
    """What the readings make of one phrase: the labels each reader gave it."""

    given: tuple[frozenset[str], ...]

    @property
    def labels(self) -> frozenset[str]:
        return frozenset().union(*self.given)

    @property
    def count(self) -> int:
        return sum(map(bool, self.given))

    @property
    def share(self) -> Fraction:
        return Fraction(self.count, len(self.given))

    @property
    def votes(self) -> str:
        return f"{self.count}/{len(self.given)}"


def verdict(readings: Readings, spans: Iterable[Span]) -> Verdict:
    """Who marked a word of these places, and as what."""
    places = tuple(spans)
    return Verdict(
        tuple(
            frozenset(
                mark.label for mark in marks if any(mark.span.overlaps(each) for each in places)
            )
            for marks in readings.values()
        )
    )


def text_of(lesson: Lesson, name: str) -> str:
    """The text of an activity in which something is marked or judged, or of a passage."""
    for activity in lesson.activities:
        if activity.id == name and isinstance(activity, Highlight):
            return activity.text
        if activity.id == name and isinstance(activity, Judge):
            return lesson.passages[activity.passage].text
    return lesson.passages[name].text


def tokens(lesson: Lesson, name: str) -> tuple[Span, ...]:
    """What readers agree on or don't: words, sentences where those are marked, or claims."""
    pieces = words(text_of(lesson, name))
    for activity in lesson.activities:
        if activity.id == name and isinstance(activity, Judge):
            return tuple(claim.span for claim in activity.items if claim.span is not None)
        if activity.id == name and isinstance(activity, Highlight):
            pieces = activity.segments
    return tuple(pieces.span(number) for number in range(len(pieces)))


def units(pieces: Sequence[Span], readings: Readings) -> list[list[str]]:
    """For each token what every reader named it; a token that one left alone has no label."""
    return [
        [
            next((mark.label for mark in marks if mark.span.overlaps(piece)), NOT_MARKED)
            for marks in readings.values()
        ]
        for piece in pieces
    ]


def agreement(lesson: Lesson, name: str, readings: Readings) -> tuple[int, int, str, str]:
    """Readings, tokens, and alpha over all tokens and over those outside open cases.

    An alpha that isn't defined (nobody marked anything) is "".
    """
    pieces = tokens(lesson, name)
    doubtful = _open(lesson, name)
    settled = [each for each in pieces if not any(each.overlaps(span) for span in doubtful)]
    found = (alpha(units(some, readings)) for some in (pieces, settled))
    told = ["" if each is None else f"{each:.3f}" for each in found]
    return len(readings), len(pieces), told[0], told[1]


def _open(lesson: Lesson, name: str) -> list[Span]:
    activities: Mapping[str, Highlight] = {each.id: each for each in lesson.highlights}
    return [each.span for each in activities[name].readers_differ] if name in activities else []
