"""The rows of the margin: what each says, shows and is called, and which line it belongs to.

Not where on the margin they stand (see `placing`) nor their painting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from literacy_app.desktop.paint.badges import BADGE_SHAPES, BadgeShape
from literacy_app.desktop.proof.notes import ARROW
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.study.marking import Marking
    from literacy_app.text.spans import Span

_MOST = 160


@dataclass(frozen=True, slots=True)
class Row:
    """What one row shows.

    Attributes:
        quote: the words.
        label: the id of the badge's label; None has no badge.
        shape: the badge's shape.
        symbol: the outcome whose symbol stands first; None while marking.
        sign: what stands between the quote and the rest; empty sets the rest at the right edge.
        rest: the plainer wording, or the label's name.
    """

    quote: str
    label: str | None
    shape: BadgeShape
    symbol: OutcomeKind | None
    sign: str
    rest: str


class Rows(Protocol):
    """The rows of the moment, in text order."""

    def __len__(self) -> int:
        """How many there are."""
        ...

    def row(self, number: int) -> Row:
        """What a row shows."""
        ...

    def anchor(self, number: int) -> Span:
        """The stretch of text beside whose first line the row wants to stand."""
        ...

    def near(self, seen: Span) -> range:
        """The rows whose anchors begin in a stretch of the text."""
        ...

    def name(self, number: int) -> str:
        """What a screen reader calls a row."""
        ...

    def description(self, number: int) -> str:
        """What more a screen reader says of a row."""
        ...


class MarkRows:
    """A row for each mark."""

    def __init__(self, marking: Marking, labels: Mapping[str, Label]) -> None:
        self._marking = marking
        self._labels = labels

    def __len__(self) -> int:
        return len(self._marking)

    def row(self, number: int) -> Row:
        """The mark's words and its label's name."""
        mark = self._marking[number]
        quote = _short(mark.span, self._marking.text)
        name = self._labels[mark.label].name
        return Row(quote, mark.label, BadgeShape.SOLID, None, "", name)

    def anchor(self, number: int) -> Span:
        """Where the mark stands."""
        return self._marking[number].span

    def near(self, seen: Span) -> range:
        """The marks that begin in a stretch."""
        return range(*self._marking.numbers_in(seen))

    def name(self, number: int) -> str:
        """The words and the label."""
        row = self.row(number)
        return tr("Margin", "{quote}, {label}").format(quote=row.quote, label=row.rest)

    def description(self, number: int) -> str:
        """Nothing more is to be said of a mark."""
        del number
        return ""


class NoteRows:
    """A row for each note."""

    def __init__(self, notes: Sequence[Note], labels: Mapping[str, Label]) -> None:
        self._notes = notes
        self._labels = labels

    def __len__(self) -> int:
        return len(self._notes)

    def row(self, number: int) -> Row:
        """The outcome, the words and what a plain report might say instead."""
        note = self._notes[number]
        sign = note.short_sign if note.short else ""
        return Row(
            note.quote, note.label, BADGE_SHAPES[note.outcome], note.outcome, sign, note.short
        )

    def anchor(self, number: int) -> Span:
        """Where the note's phrase begins."""
        return self._notes[number].spans[0]

    def near(self, seen: Span) -> range:
        """The notes whose phrases begin in a stretch."""
        inside = [
            number
            for number, note in enumerate(self._notes)
            if seen.start <= note.spans[0].start < seen.end
        ]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def name(self, number: int) -> str:
        """The outcome, the words, the label and the plainer wording."""
        note = self._notes[number]
        label = self._labels[note.label].name if note.label is not None else ""
        plainer = note.short
        if note.short and note.short_sign == ARROW:
            plainer = tr("Margin", "plainer: {wording}").format(wording=note.short)
        words = [part for part in (note.quote, label, plainer) if part]
        return tr("Margin", "{outcome}: {words}").format(outcome=note.title, words=", ".join(words))

    def description(self, number: int) -> str:
        """All that the note's card says."""
        return " ".join(f"{heading}: {text}" for heading, text in self._notes[number].fields)


def _short(span: Span, text: str) -> str:
    """The words of a span on one line, cut off where they are too many for any row."""
    words = text[span.start : min(span.end, span.start + _MOST)].replace("\n\n", " ")
    return f"{words}\u2026" if span.end - span.start > _MOST else words
