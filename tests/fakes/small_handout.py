"""A lesson with one text and one marking task, of which every page can be made.

Not read from YAML.
"""

from __future__ import annotations

from dataclasses import replace

from literacy_app.activities.highlight import ReadersDiffer
from literacy_app.activities.labels import Label
from literacy_app.lessons.lesson import Lesson, Source
from tests.fakes.study_lessons import highlight, lesson, span_of

TEXT = "The brutal wide mayor\n\nleft."
SOURCE = Source(
    "paper",
    "The town",
    "A. Writer",
    "The Paper",
    "2016-12-21",
    "https://example.org",
    "\u00a9 A. Writer",
)


def small_lesson(source: Source | None = SOURCE) -> Lesson:
    """Two phrases that overlap, one to let stand, one on which readers differ."""
    mark = highlight(text=TEXT, key={"brutal wide": "loaded", "wide": "loaded"}, let_stand=())
    differ = ReadersDiffer("left", span_of(mark.text, "left"), "1/3", None, ("loaded",))
    key = tuple(
        replace(entry, plainer="new" if entry.id == "brutal wide" else "bright")
        for entry in mark.key
    )
    activity = replace(mark, key=key, readers_differ=(differ,), labels=("loaded",))
    made = lesson(activity)
    label = Label("loaded", "Loaded", "L", None, "It judges.", "", "", 1, "solid")
    passage = replace(made.passages["p"], source=source, origin=source.id if source else None)
    return replace(made, passages={"p": passage}, labels={"loaded": label}, discussion="What now?")
