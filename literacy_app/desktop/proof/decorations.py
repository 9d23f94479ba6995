"""What is drawn on a phrase: its line, its ground, its badge. Pure descriptions.

Not the drawing (see `ink`), nor which phrases there are (the marking, or the notes).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from literacy_app.desktop.paint.badges import BADGE_SHAPES, BadgeShape, OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from literacy_app.desktop.proof.notes import Note
    from literacy_app.study.marking import Marking
    from literacy_app.text.spans import Span


class Ground(StrEnum):
    """What lies under the letters of a phrase."""

    NONE = "none"
    TINT = "tint"
    HATCH = "hatch"
    STRIPES = "stripes"


@dataclass(frozen=True, slots=True)
class Decoration:
    """How one phrase is drawn.

    Attributes:
        span: the phrase, which carries the line, the outline and the badge.
        grounds: the stretches with a ground under them.
        ground: which ground.
        label: the id of the technique whose colour, line and letter it takes; None has none.
        badge: the shape of its badge; None has none.
        has_line: whether the technique's line is under it.
        is_outlined: whether a dashed outline is around it.
        is_open: whether its note is open.
        opacity: how much of it shows, 0 to 1: less where the filter leaves it out, or while it
            appears.
    """

    span: Span
    grounds: tuple[Span, ...]
    ground: Ground
    label: str | None
    badge: BadgeShape | None = BadgeShape.SOLID
    has_line: bool = True
    is_outlined: bool = False
    is_open: bool = False
    opacity: float = 1.0


_GROUNDS = {
    OutcomeKind.FOUND: Ground.TINT,
    OutcomeKind.PARTLY: Ground.TINT,
    OutcomeKind.MISSED: Ground.NONE,
    OutcomeKind.OVER_FLAGGED: Ground.HATCH,
    OutcomeKind.READERS_DIFFER: Ground.STRIPES,
    OutcomeKind.KEPT: Ground.TINT,
}


def mark_decoration(span: Span, label: str, *, is_open: bool = False) -> Decoration:
    """How a mark is drawn while marking."""
    return Decoration(span, (span,), Ground.TINT, label, is_open=is_open)


def note_decorations(note: Note) -> tuple[Decoration, ...]:
    """How a note's phrases are drawn: one decoration for each, the badge on the last."""
    outcome = note.outcome
    whole = Decoration(
        note.spans[-1],
        (),
        _GROUNDS[outcome],
        note.label,
        badge=BADGE_SHAPES[outcome] if note.label is not None else None,
        has_line=outcome is not OutcomeKind.OVER_FLAGGED,
        is_outlined=outcome is OutcomeKind.MISSED,
    )
    return tuple(
        replace(
            whole,
            span=span,
            grounds=_grounds_of(note, span),
            badge=whole.badge if span == note.spans[-1] else None,
        )
        for span in note.spans
    )


def _grounds_of(note: Note, span: Span) -> tuple[Span, ...]:
    if note.outcome is OutcomeKind.PARTLY:
        return tuple(
            type(span)(max(span.start, mark.start), min(span.end, mark.end))
            for mark in note.marked
            if mark.overlaps(span)
        )
    return (span,)


def marks_in(marking: Marking, seen: Span, opened: Span | None) -> Iterator[Decoration]:
    """The decorations of the marks that touch a stretch of the text, in text order."""
    number = marking.number_from(seen.start)
    while number < len(marking) and marking[number].start < seen.end:
        mark = marking[number]
        shown = marking.shown(mark.span)
        yield mark_decoration(shown, mark.label, is_open=mark.span == opened)
        number += 1


class NoteDecorations:
    """The decorations of many notes, found by where they stand; they may overlap."""

    def __init__(self, notes: Sequence[Note]) -> None:
        made = [
            (decoration.span, number, decoration)
            for number, note in enumerate(notes)
            for decoration in note_decorations(note)
        ]
        made.sort(key=_by_place)
        self._made = made
        self._starts = [span.start for span, _, _ in made]
        self._reach: list[int] = []
        for span, _, _ in made:
            self._reach.append(max(span.end, self._reach[-1] if self._reach else 0))

    def within(self, seen: Span) -> Iterator[tuple[int, Decoration]]:
        """Each decoration that touches a stretch, with the number of its note, in text order."""
        first = bisect_right(self._reach, seen.start)
        past = bisect_left(self._starts, seen.end)
        for span, number, decoration in self._made[first:past]:
            if span.end > seen.start:
                yield number, decoration


def _by_place(made: tuple[Span, int, Decoration]) -> tuple[int, int]:
    return made[0].start, -made[0].end
