"""The ladder of hints: how many are left here, the technique, the sentence, the answer.

Not where hints are counted (the session); worked out from marks and earlier hints alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from literacy_app.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from literacy_app.activities.highlight import Highlight, KeyEntry
    from literacy_app.text.spans import Span


class HintKind(StrEnum):
    """The rungs in order, and the word for a passage where nothing is left."""

    COUNT = "count"
    TECHNIQUE = "technique"
    SENTENCE = "sentence"
    ANSWER = "answer"
    NOTHING_LEFT = "nothing-left"


@dataclass(frozen=True, slots=True)
class Hint:
    """One hint.

    `paragraph` is where it speaks of; `is_elsewhere` says that nothing was left in the paragraph
    asked about, so that it speaks of another. `left` counts the entries no mark meets in that
    paragraph. `labels` are given from the technique on, `span` (the sentence, then the phrase)
    from the sentence on. `number` counts the hints of this try, this one included;
    `is_counted` is False where it tells nothing that was not told before.
    """

    kind: HintKind
    paragraph: Span
    is_elsewhere: bool
    left: int
    number: int
    is_counted: bool = True
    entry: str | None = None
    labels: tuple[str, ...] = ()
    span: Span | None = None

    @property
    def on(self) -> str | int | None:
        """What it was given on, to know it again."""
        return self.paragraph.start if self.kind is HintKind.COUNT else self.entry


@dataclass(frozen=True, slots=True)
class Given:
    """A hint that was given before, by its kind's name.

    It was given on an entry, for the count on a paragraph's start; of answers on what `AnswerHint`
    says.
    """

    kind: str
    on: str | int


@dataclass(frozen=True, slots=True)
class Ask:
    """What a hint is asked for: an activity, its paragraphs, the one the learner is at.

    `left` are the entries no mark meets, `given` the hints so far, `number` how many of them were
    counted in this try.
    """

    activity: Highlight
    paragraphs: tuple[Span, ...]
    at: Span
    left: tuple[KeyEntry, ...]
    given: Collection[Given]
    number: int


def next_hint(ask: Ask) -> Hint:
    """The next rung: for the paragraph asked about, or the first after it where one is left."""
    paragraph = _paragraph_with_some_left(ask)
    if paragraph is None:
        return Hint(
            HintKind.NOTHING_LEFT,
            ask.at,
            is_elsewhere=False,
            left=0,
            number=ask.number,
            is_counted=False,
        )
    here = _within(paragraph, ask.left)
    if Given(HintKind.COUNT, paragraph.start) not in ask.given:
        is_elsewhere = paragraph != _asked(ask)
        return Hint(HintKind.COUNT, paragraph, is_elsewhere, len(here), ask.number + 1)
    return _on_an_entry(ask, paragraph, here)


def _on_an_entry(ask: Ask, paragraph: Span, here: Sequence[KeyEntry]) -> Hint:
    """The next rung for the first entry that was not told yet; told ones are told again."""
    for entry in here:
        for kind in _rungs(ask.activity):
            if Given(kind, entry.id) not in ask.given:
                return _told(ask, kind, entry, (paragraph, len(here)), is_counted=True)
    return _told(ask, HintKind.ANSWER, here[0], (paragraph, len(here)), is_counted=False)


def _rungs(activity: Highlight) -> tuple[HintKind, ...]:
    """The rungs that tell something: not the technique of a palette of one."""
    rungs = [HintKind.ANSWER]
    if activity.unit == "word":  # a marked sentence is the answer itself
        rungs.insert(0, HintKind.SENTENCE)
    if len(activity.labels) > 1:
        rungs.insert(0, HintKind.TECHNIQUE)
    return tuple(rungs)


def _told(
    ask: Ask, kind: HintKind, entry: KeyEntry, here: tuple[Span, int], *, is_counted: bool
) -> Hint:
    paragraph, left = here
    span = None
    if kind is HintKind.SENTENCE:
        span = sentences(ask.activity.text).snap(entry.span)
    elif kind is HintKind.ANSWER:
        span = entry.span
    return Hint(
        kind,
        paragraph,
        paragraph != _asked(ask),
        left,
        ask.number + is_counted,
        is_counted,
        entry.id,
        entry.labels,
        span,
    )


def _asked(ask: Ask) -> Span:
    """The paragraph that was asked about: where the span given for it begins."""
    before = [each for each in ask.paragraphs if each.start <= ask.at.start]
    return before[-1] if before else ask.paragraphs[0]


def _paragraph_with_some_left(ask: Ask) -> Span | None:
    number = ask.paragraphs.index(_asked(ask))
    in_turn = (*ask.paragraphs[number:], *ask.paragraphs[:number])
    return next((each for each in in_turn if _within(each, ask.left)), None)


def _within(paragraph: Span, entries: Sequence[KeyEntry]) -> tuple[KeyEntry, ...]:
    return tuple(entry for entry in entries if paragraph.start <= entry.span.start < paragraph.end)
