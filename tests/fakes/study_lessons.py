"""Small lessons made without YAML, for tests of a learner at work.

Not the bundled lessons: what is loaded and what is plain here is decided by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import (
    Highlight,
    HighlightResponse,
    KeyEntry,
    LetStand,
    Mark,
)
from literacy_app.lessons.lesson import Lesson, Paragraph, Passage
from literacy_app.text.normal import normalise, paragraphs
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXT = """\
A brutal regime fell.

The heroic army took a small town. Proxy gangs fled at dawn.

Nothing here is loaded."""
"""Three paragraphs: one entry, two entries, none."""

KEY = {"brutal": "loaded", "heroic": "glittering", "Proxy gangs": "name-calling"}
LABELS = ("loaded", "glittering", "name-calling")

TEN_WORDS = "one two three four five six seven eight nine ten eleven twelve"
"""Eight words to be marked and four to be let stand: enough to say how well one discerns."""


def span_of(text: str, quote: str) -> Span:
    """Where a quote stands for the first time."""
    start = text.index(quote)
    return Span(start, start + len(quote))


def highlight(  # noqa: PLR0913  as many as an activity has that these tests differ in
    activity_id: str = "mark",
    text: str = TEXT,
    key: Mapping[str, str] = KEY,
    let_stand: tuple[str, ...] = ("small",),
    labels: tuple[str, ...] = LABELS,
    *,
    hint_cost: float = 0.0,
    is_by_sentence: bool = False,
) -> Highlight:
    """An activity whose entries are named after their quotes."""
    text = normalise(text)
    entries = [
        KeyEntry(quote, span_of(text, quote), (span_of(text, quote),), (label,), 1.0, None, "Why.")
        for quote, label in key.items()
    ]
    return Highlight(
        id=activity_id,
        passage="p",
        text=text,
        title="Mark them",
        prompt="Mark.",
        instruction=None,
        minutes=5,
        labels=labels,
        families=dict.fromkeys(labels),
        key=tuple(sorted(entries, key=lambda entry: entry.span)),
        let_stand=tuple(LetStand(quote, span_of(text, quote), "Why.") for quote in let_stand),
        readers_differ=(),
        unit="sentence" if is_by_sentence else "word",
        hint_cost=hint_cost,
    )


def counted_words(activity_id: str = "count") -> Highlight:
    """An activity with enough entries to say how well one discerns."""
    words = TEN_WORDS.split()
    key = dict.fromkeys(words[:8], "loaded")
    return highlight(activity_id, TEN_WORDS, key, tuple(words[8:]), ("loaded",))


def lesson(
    *activities: Highlight, lesson_id: str = "lesson", content_hash: str = "hash-1"
) -> Lesson:
    """A lesson of these activities, or of the usual one; all stand on its one passage."""
    activities = activities or (highlight(),)
    text = activities[0].text
    passage = Passage(
        id="p",
        text=text,
        origin=None,
        source=None,
        heading=None,
        paragraphs=tuple(
            Paragraph(span, number or None, is_standfirst=number == 0)
            for number, span in enumerate(paragraphs(text))
        ),
    )
    return Lesson(
        format=1,
        id=lesson_id,
        title="A lesson",
        language="en",
        minutes=None,
        goals=(),
        introduction="",
        before_you_start=None,
        sources={},
        passages={"p": passage},
        labels={},
        activities=activities,
        right=(),
        content_hash=content_hash,
    )


def response(activity: Highlight, *quotes: str, label: str = "loaded") -> HighlightResponse:
    """A response that marks these words, each as `quote` or `quote=label`."""
    marks = []
    for each in quotes:
        quote, _, named = each.partition("=")
        span = span_of(activity.text, quote)
        marks.append(Mark(span.start, span.end, named or label))
    return HighlightResponse(tuple(marks))
