"""What mouse and keys do to a passage after the check: open notes and walk through them.

Not what the notes say, and not the margin they stand in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.decorations import NoteDecorations
from literacy_app.desktop.proof.passage_keys import Ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.proof.decorations import Decoration
    from literacy_app.desktop.proof.layers import Layers
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.desktop.proof.passage import Click, Passage
    from literacy_app.desktop.proof.passage_keys import Command
    from literacy_app.text.spans import Span

EVERY_KIND = frozenset(OutcomeKind)
_DIMMED = 0.3


class NotesDesk(QObject):
    """Shows notes on the text, opens one at a time and walks through those the filter leaves.

    Signals, each with one object: `opened_changed` the number of the open note or None; `asked`
    an `Ask` that is somebody else's.
    """

    opened_changed = Signal(object)
    asked = Signal(object)

    def __init__(self, passage: Passage, layers: Layers, parent: QObject) -> None:
        super().__init__(parent)
        self._passage = passage
        self._layers = layers
        self._decorations = NoteDecorations(())
        self._filter = EVERY_KIND
        self.notes: tuple[Note, ...] = ()
        self.opened: int | None = None
        self.appeared: dict[int, float] = {}
        """Notes that are still appearing, and how far they are, 0 to 1."""

    def begin(self, notes: Sequence[Note]) -> None:
        """Show these notes, in text order, none open and all in full."""
        self.notes = tuple(notes)
        self._decorations = NoteDecorations(self.notes)
        self._filter = EVERY_KIND
        self.opened = None

    def set_filter(self, kinds: frozenset[OutcomeKind]) -> None:
        """Dim the notes of every other kind."""
        self._filter = kinds
        self._passage.viewport().update()

    def is_dimmed(self, number: int) -> bool:
        """Whether the filter leaves a note out."""
        return self.notes[number].outcome not in self._filter

    def number_of(self, note_id: str) -> int | None:
        """The number of a note by its id, from 0."""
        return next((n for n, note in enumerate(self.notes) if note.id == note_id), None)

    # Painting

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the grounds of the notes' phrases, and the selection."""
        self._layers.paint_grounds(painter, tuple(self._seen(seen)), seen)
        raw = self._passage.selection()
        if raw is not None:
            self._layers.ink.paint_selection(painter, self._layers.fragments(raw, seen))

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the lines, outlines and badges of the notes' phrases."""
        self._layers.paint_lines(painter, tuple(self._seen(seen)), seen, {})

    def _seen(self, seen: Span) -> Iterator[Decoration]:
        for number, decoration in self._decorations.within(seen):
            opacity = self.appeared.get(number, 1.0) * (_DIMMED if self.is_dimmed(number) else 1.0)
            yield replace(decoration, is_open=number == self.opened, opacity=opacity)

    # Mouse and keys

    def click(self, click: Click) -> None:
        """Open the note of the phrase that was clicked, the shortest where several are; or none."""
        numbers = self._at(click.offset) if click.offset is not None else []
        number = min(numbers, key=self._length, default=None)
        self.open(None if number == self.opened else number)

    def command(self, command: Command) -> None:
        """Do what a key asks for."""
        if command.ask is Ask.NEXT:
            self.step(1)
        elif command.ask is Ask.PREVIOUS:
            self.step(-1)
        elif command.ask is Ask.ESCAPE:
            self.open(None)
        elif command.ask is Ask.OPEN:
            here = self._at(self._passage.caret)
            self.open(min(here, key=self._length, default=None))
        else:
            self.asked.emit(command.ask)

    def open(self, number: int | None) -> None:
        """Open a note by its number, or close the open one."""
        if number == self.opened:
            return
        was, self.opened = self.opened, number
        for each in (was, number):
            if each is not None:
                for span in self.notes[each].spans:
                    self._passage.refresh(span)
        self.opened_changed.emit(number)

    def step(self, way: int) -> None:
        """Open the next (1) or the previous (-1) note that the filter leaves."""
        shown = self.shown()
        if not shown:
            return
        if self.opened is None:
            self.open(shown[0] if way > 0 else shown[-1])
            return
        further = [n for n in shown if (n > self.opened if way > 0 else n < self.opened)]
        if further:
            self.open(further[0] if way > 0 else further[-1])

    def place(self) -> tuple[int, int]:
        """Which of the shown notes is open, from 1 (0 for none), and how many there are."""
        shown = self.shown()
        number = shown.index(self.opened) + 1 if self.opened in shown else 0
        return number, len(shown)

    def shown(self) -> list[int]:
        """The numbers of the notes that the filter leaves."""
        return [number for number in range(len(self.notes)) if not self.is_dimmed(number)]

    def _at(self, offset: int) -> list[int]:
        return [
            number
            for number, note in enumerate(self.notes)
            if any(span.start <= offset < span.end for span in (*note.spans, *note.marked))
        ]

    def _length(self, number: int) -> int:
        return sum(span.end - span.start for span in self.notes[number].spans)
