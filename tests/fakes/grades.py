"""Grades of a small made-up text with as many of each outcome as a test asks for.

Not graded from marks: only the counts are meant.
"""

from __future__ import annotations

from literacy_app.activities.highlight import Highlight, KeyEntry
from literacy_app.activities.highlight_grade import (
    FalseAlarm,
    HighlightGrade,
    ItemGrade,
    Outcome,
)
from literacy_app.activities.highlight_marks import SnappedMark
from literacy_app.measures.discernment import discernment
from literacy_app.measures.overlap import Overlap
from literacy_app.text.spans import Span

_TEXT = "word"


def grade_with(  # noqa: PLR0913 (as many counts as there are outcomes)
    *,
    found: int = 0,
    wide: int = 0,
    narrow: int = 0,
    missed: int = 0,
    alarms: int = 0,
    touched: int = 0,
    plain: int = 0,
) -> HighlightGrade:
    """A grade with so many entries of each outcome, false alarms, and fair twins touched."""
    outcomes = (
        *(Outcome.FOUND,) * found,
        *(Outcome.WIDE,) * wide,
        *(Outcome.NARROW,) * narrow,
        *(Outcome.MISSED,) * missed,
    )
    items = tuple(_item(number, outcome) for number, outcome in enumerate(outcomes))
    hits = found + wide + narrow
    return HighlightGrade(
        points=float(hits),
        possible=float(len(items)),
        fraction=hits / len(items) if items else 0.0,
        items=items,
        false_alarm_marks=tuple(FalseAlarm(0, 4, "loaded", None) for _ in range(alarms)),
        touched_let_stand=tuple(f"t{number}" for number in range(touched)),
        discernment=discernment(hits=hits, signals=len(items), false_alarms=touched, noise=plain),
        overlap=Overlap(0.0, 0.0, 0.0),
    )


def _item(number: int, outcome: Outcome) -> ItemGrade:
    entry = KeyEntry(f"k{number}", Span(0, 4), (Span(0, 4),), ("loaded",), 1.0, None, "Why.")
    activity = Highlight(
        id="a",
        passage="p",
        text=_TEXT,
        title="Mark",
        prompt="Mark.",
        instruction=None,
        minutes=None,
        labels=("loaded",),
        families={"loaded": None},
        key=(entry,),
        let_stand=(),
        readers_differ=(),
    )
    is_met = outcome is not Outcome.MISSED
    return ItemGrade(
        activity=activity,
        entry=entry,
        outcome=outcome,
        location=1.0 if is_met else 0.0,
        label="loaded" if is_met else None,
        label_credit=1.0 if is_met else 0.0,
        credit=1.0 if is_met else 0.0,
        over=0,
        marks=(SnappedMark(0, 1, 0, 4, "loaded"),) if is_met else (),
    )
