"""The highlight activity: its answer key anchored in a passage, and a student's marks.

Not the YAML (`highlight_fields`), not the anchoring (`highlight_anchor`) and not the grade
(`highlight_grade`). Every offset is a code point offset into the normalised passage.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from literacy_app.activities.highlight_tables import Tables, tables_of
from literacy_app.text.sentences import sentences
from literacy_app.text.spans import Span
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.text.segments import Segments

Unit = Literal["word", "sentence"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What a student highlighted and named."""

    start: int
    end: int
    label: str

    @property
    def span(self) -> Span:
        """Where the mark stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class HighlightResponse:
    """The marks of one try, in any order."""

    marks: tuple[Mark, ...] = ()

    def to_json(self, text: str) -> dict[str, object]:
        """As it is kept: each mark also with the words it marks, so that it can be found again."""
        return {
            "marks": [
                {
                    "start": mark.start,
                    "end": mark.end,
                    "label": mark.label,
                    "quote": mark.span.of(text),
                }
                for mark in self.marks
            ]
        }


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """A phrase that should be marked.

    Attributes:
        core: the words that must be marked, one or more spans inside `span`.
        labels: the labels it accepts.
        weight: how much it counts beside the others, above 0.
        plainer: what a plain report might say instead.
    """

    id: str
    span: Span
    core: tuple[Span, ...]
    labels: tuple[str, ...]
    weight: float
    plainer: str | None
    why: str
    compare: str | None = None


@dataclass(frozen=True, slots=True)
class LetStand:
    """A fair twin: strong-looking, but sound. Should be left alone."""

    id: str
    span: Span
    why: str
    compare: str | None = None


@dataclass(frozen=True, slots=True)
class ReadersDiffer:
    """A phrase on which careful readers disagree. Never costs, never earns.

    Attributes:
        votes: how many of how many readers marked it, such as "1/3".
        labels: the labels those readers gave; may be empty.
    """

    id: str
    span: Span
    votes: str
    why: str | None
    labels: tuple[str, ...] = ()
    compare: str | None = None


@dataclass(frozen=True)
class Highlight:
    """A highlight activity, ready to be worked on and graded.

    Entries stand in text order. It has a `__dict__` (no slots) so that what only working on it
    needs, `segments` and `tables`, is made then and not when a lesson loads.

    Attributes:
        passage: id of the passage; `text` is that passage, normalised.
        labels: ids of the palette, in the author's order.
        families: each label of the palette with its family (None: it stands alone).
        label_weight: share of an entry's credit that rests on the label, 0 to 1.
        penalty: what a false alarm costs, in mean weights.
        hint_cost: what a hint takes off a try's share, 0 to 1.
        transfer: the lesson's last step on a fresh passage: one try, no hints, and nothing said of
            the techniques beforehand.
        has_key: False: the key is kept elsewhere, and nothing is graded here.
    """

    id: str
    passage: str
    text: str
    title: str
    prompt: str
    instruction: str | None
    minutes: int | None
    labels: tuple[str, ...]
    families: Mapping[str, str | None]
    key: tuple[KeyEntry, ...]
    let_stand: tuple[LetStand, ...]
    readers_differ: tuple[ReadersDiffer, ...]
    unit: Unit = "word"
    label_weight: float = 0.5
    penalty: float = 0.5
    hint_cost: float = 0.0
    transfer: bool = False
    has_key: bool = True
    kind: Literal["highlight"] = "highlight"

    @cached_property
    def segments(self) -> Segments:
        """The words of `text`, or its sentences where `unit` says so."""
        return words(self.text) if self.unit == "word" else sentences(self.text)

    @cached_property
    def tables(self) -> Tables:
        """What grading looks up, in numbers of segments."""
        return tables_of(self)

    def to_json(self) -> dict[str, object]:
        """The activity as loaded, offsets in code points."""
        return {
            "id": self.id,
            "kind": self.kind,
            "passage": self.passage,
            "unit": self.unit,
            "labels": list(self.labels),
            "families": dict(self.families),
            "settings": {"label_weight": self.label_weight, "penalty": self.penalty},
            "transfer": self.transfer,
            "key": [_key_json(entry) for entry in self.key],
            "let_stand": [_place_json(twin) | {"why": twin.why} for twin in self.let_stand],
            "readers_differ": [
                _place_json(entry) | {"votes": entry.votes} for entry in self.readers_differ
            ],
        }


def _place_json(entry: KeyEntry | LetStand | ReadersDiffer) -> dict[str, object]:
    return {"id": entry.id, "start": entry.span.start, "end": entry.span.end}


def _key_json(entry: KeyEntry) -> dict[str, object]:
    return _place_json(entry) | {
        "core": [[span.start, span.end] for span in entry.core],
        "labels": list(entry.labels),
        "weight": entry.weight,
        "plainer": entry.plainer,
        "why": entry.why,
    }
