"""What mouse and keys do to a passage while it is being marked (look.md section 4).

Not the marks themselves (`study.marking`), not the passage and not the popover: those are told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.desktop.proof.decorations import marks_in
from literacy_app.desktop.proof.passage_keys import Ask
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.activities.highlight import Mark
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.proof.decorations import Decoration
    from literacy_app.desktop.proof.layers import Layers
    from literacy_app.desktop.proof.passage import Click, Passage
    from literacy_app.desktop.proof.passage_keys import Command
    from literacy_app.study.marking import Change, Marking

_HOVER_WIDTH = 1.4


@dataclass(frozen=True, slots=True)
class Naming:
    """A selection that waits for its name, and whether the keyboard asks."""

    span: Span
    is_by_keyboard: bool


class MarkingDesk(QObject):
    """Turns what is clicked, dragged, typed and asked for into marks.

    Signals, each with one object: `changed` a `Change`; `pencil_changed` the held label or None;
    `opened_changed` the open mark or None; `naming_asked` a `Naming`, or None when there is
    nothing to be named any more; `asked` an `Ask` that is somebody else's (the note, the check).
    """

    changed = Signal(object)
    pencil_changed = Signal(object)
    opened_changed = Signal(object)
    naming_asked = Signal(object)
    asked = Signal(object)

    def __init__(self, passage: Passage, layers: Layers, marking: Marking, parent: QObject) -> None:
        super().__init__(parent)
        self._passage = passage
        self._layers = layers
        self._marking = marking
        self._labels: tuple[str, ...] = ()
        self._hovered: Span | None = None
        self._hint: Span | None = None
        self._under: dict[Span, tuple[Decoration, ...]] = {}
        self.selected: Span | None = None
        self.is_naming = False
        self.opened: Mark | None = None
        self.pencil: str | None = None
        self.drawn: dict[Span, float] = {}
        """Marks whose line is still being drawn, and how much of it is."""

    def begin(self, marking: Marking, labels: Sequence[Label]) -> None:
        """Work on these marks with the labels of this palette; with none, only read."""
        self._marking = marking
        self._labels = tuple(label.id for label in labels)
        self.selected = self._hovered = self._hint = self.opened = None
        self.drawn = {}
        self._ask_for_name(None)
        if self.pencil not in self._labels:
            self.hold(None)

    def put_down(self) -> None:
        """Let go of the selection, the open mark, the hint and the pencil."""
        self._select(None)
        self.open(None)
        self.point_at(None)
        self.hold(None)

    def shown_selection(self) -> Span | None:
        """What is selected, as it is shown: with the quotation marks around it."""
        return self._marking.shown(self.selected) if self.selected is not None else None

    def point_at(self, span: Span | None) -> None:
        """Put a quiet ground under a hint's sentence, or take it away."""
        was, self._hint = self._hint, span
        self._passage.refresh(was)
        self._passage.refresh(span)

    # Painting

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the tints of the marks, and the selection."""
        if self._hint is not None:
            self._layers.ink.paint_hint(painter, self._layers.fragments(self._hint, seen))
        opened = self.opened.span if self.opened is not None else None
        marks = self._under[seen] = tuple(marks_in(self._marking, seen, opened))
        self._layers.paint_grounds(painter, marks, seen)
        raw = self._passage.selection()
        if raw is not None:
            self._layers.ink.paint_selection(painter, self._layers.fragments(raw, seen))

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the lines and badges of those marks, and the boxes of selection and hover."""
        self._layers.paint_lines(painter, self._under.pop(seen), seen, self.drawn)
        ink = self._layers.ink
        if self._hint is not None:
            ink.paint_hint_edge(painter, self._layers.fragments(self._hint, seen))
        if self.selected is not None:
            shown = self._marking.shown(self.selected)
            ink.paint_box(painter, self._layers.fragments(shown, seen))
        if self._hovered is not None:
            pieces = self._layers.fragments(self._hovered, seen)
            ink.paint_box(painter, pieces, ink.color(self.pencil), _HOVER_WIDTH)

    # The mouse

    def press(self) -> None:
        """A selection begins: what was selected or open is so no longer."""
        self._select(None)
        self._hover(None)

    def click(self, click: Click) -> None:
        """Open the mark that was clicked, or select the word, or mark it with the pencil."""
        if click.is_extending:
            self._extend_to(click.offset)
            return
        mark = self._marking.at(click.offset) if click.offset is not None else None
        if mark is not None:
            self._passage.place_caret(mark.start)
            self.open(mark)
            return
        word = self._word_at(click.offset) if click.offset is not None else None
        self.take(word)

    def take(self, span: Span | None, *, is_by_keyboard: bool = False) -> None:
        """Mark what a span selects with the held pencil, or else select it and ask for its name."""
        self.open(None)
        selected = self._marking.selected(span) if span is not None and self._labels else None
        if selected is None:
            self._select(None)
        elif self.pencil is not None:
            self._put(selected, self.pencil)
        else:
            self._select(selected)
            self._passage.select(self._marking.shown(selected))
            self._ask_for_name(Naming(selected, is_by_keyboard))

    def extend(self, span: Span | None) -> None:
        """Follow what the keys have selected."""
        self.open(None)
        self._select(self._marking.selected(span) if span is not None and self._labels else None)

    def hover(self, offset: int | None) -> None:
        """Outline the word that a click would mark, where a pencil is held."""
        is_free = offset is not None and self.pencil is not None and not self._marking.at(offset)
        self._hover(self._word_at(offset) if is_free and offset is not None else None)

    # The keys

    def command(self, command: Command) -> None:
        """Do what a key asks for."""
        acts: dict[Ask, Callable[[], None]] = {
            Ask.OPEN: self.open_here,
            Ask.ERASE: self.erase,
            Ask.UNDO: self.undo,
            Ask.REDO: self.redo,
            Ask.ESCAPE: self.escape,
            Ask.NEXT: self.go_to_next,
            Ask.PREVIOUS: self.go_to_previous,
        }
        if command.ask is Ask.NAME:
            if command.number <= len(self._labels):
                self.name(self._labels[command.number - 1])
        elif command.ask in acts:
            acts[command.ask]()
        else:
            self.asked.emit(command.ask)

    def name(self, label: str) -> None:
        """Mark the selection, or rename the open mark, or mark what is at the caret.

        With nothing selected and the caret in no word, hold the pencil of this label, or put it
        down when it is held.
        """
        mark, word = self._mark_here(), self._word_here()
        if self.selected is not None:
            self._put(self.selected, label)
        elif mark is not None:
            was_open = mark == self.opened
            change = self._marking.rename(mark, label)
            if change is not None:
                self._show(change)
                self.open(change.added[0] if was_open else None)
        elif word is not None:
            self._put(word, label)
        else:
            self.hold(None if self.pencil == label else label)

    def hold(self, label: str | None) -> None:
        """Pick up the pencil of a label, or put it down; a waiting selection is marked with it."""
        if label != self.pencil:
            self.pencil = label
            self._hover(None)
            self.pencil_changed.emit(label)
        if label is not None and self.selected is not None:
            self._put(self.selected, label)

    def open_here(self) -> None:
        """Open the mark at the caret, or ask for a name for the selection or the word there."""
        mark = self._mark_here()
        if self.selected is not None:
            self.take(self.selected, is_by_keyboard=True)
        elif mark is not None:
            self.open(None if mark == self.opened else mark)
        else:
            self.take(self._word_here(), is_by_keyboard=True)

    def erase(self) -> None:
        """Erase the marks in the selection, or the open mark, or the one at the caret."""
        mark = self._mark_here()
        if self.selected is not None:
            self._show(self._marking.erase_touched(self.selected))
        elif mark is not None:
            self.erase_mark(mark)

    def erase_mark(self, mark: Mark) -> None:
        """Erase one mark."""
        self._show(self._marking.erase(mark))

    def undo(self) -> None:
        """Take the last step back, and go where that was."""
        self._go_back_to(self._marking.undo())

    def redo(self) -> None:
        """Do the last undone step again, and go where that is."""
        self._go_back_to(self._marking.redo())

    def escape(self) -> None:
        """Close the popover; else drop the selection; else close the mark; else the pencil."""
        if self.is_naming:
            self._ask_for_name(None)
        elif self.selected is not None:
            self._passage.place_caret(self.selected.end)
            self._select(None)
        elif self.opened is not None:
            self.open(None)
        else:
            self.hold(None)

    def go_to_next(self) -> None:
        """Go to the next mark after the caret, or after the open one, and open it."""
        here = self._passage.caret
        number = self._marking.number_from(here)
        if self.opened is not None and self._marking.at(here) == self.opened:
            number += 1
        self._go_to(number)

    def go_to_previous(self) -> None:
        """Go to the mark before the caret and open it."""
        self._go_to(self._marking.number_from(self._passage.caret) - 1)

    def open(self, mark: Mark | None) -> None:
        """Open a mark, or close the open one."""
        if mark == self.opened:
            return
        was, self.opened = self.opened, mark
        for each in (was, mark):
            self.refresh(each.span if each is not None else None)
        self.opened_changed.emit(mark)

    def refresh(self, span: Span | None) -> None:
        """Paint a mark again."""
        self._passage.refresh(self._marking.shown(span) if span is not None else None)

    # Within

    def _go_to(self, number: int) -> None:
        if 0 <= number < len(self._marking):
            mark = self._marking[number]
            self._select(None)
            self._passage.place_caret(mark.start)
            self.open(mark)

    def _put(self, span: Span, label: str) -> None:
        change = self._marking.put(span, label)
        self._select(None)
        self._hover(None)
        self._passage.place_caret(span.end)
        self._show(change)

    def _show(self, change: Change | None) -> None:
        """Let everyone see a step."""
        self._select(None)
        if change is None:
            return
        self.open(None)
        for mark in (*change.removed, *change.added):
            self.refresh(mark.span)
        self.changed.emit(change)

    def _go_back_to(self, change: Change | None) -> None:
        if change is not None:
            marks = change.added or change.removed
            self._passage.place_caret(marks[-1].end)
        self._show(change)

    def _select(self, span: Span | None) -> None:
        was, self.selected = self.selected, span
        self._ask_for_name(None)
        if was != span:
            self.refresh(was)
            self.refresh(span)
            if span is None and self._passage.selection() is not None:
                self._passage.drop_selection()

    def _ask_for_name(self, naming: Naming | None) -> None:
        if naming is not None or self.is_naming:
            self.is_naming = naming is not None
            self.naming_asked.emit(naming)

    def _hover(self, span: Span | None) -> None:
        if span != self._hovered:
            was, self._hovered = self._hovered, span
            self.refresh(was)
            self.refresh(span)

    def _extend_to(self, offset: int | None) -> None:
        """Select from the selection, or from the word at the caret, to the word at an offset."""
        word = self._word_at(offset) if offset is not None else None
        origin = self.selected or self._word_at(self._passage.caret)
        if word is not None and origin is not None:
            self.take(Span(min(origin.start, word.start), max(origin.end, word.end)))

    def _mark_here(self) -> Mark | None:
        """The open mark, or the one that the caret is in or right after."""
        if self.opened is not None or not self._passage.is_caret_placed:
            return self.opened
        caret = self._passage.caret
        return self._marking.at(caret) or (self._marking.at(caret - 1) if caret else None)

    def _word_here(self) -> Span | None:
        """The word that the caret is in or right after."""
        if not self._passage.is_caret_placed:
            return None
        caret = self._passage.caret
        segments = self._marking.segments
        numbers = segments.touched(Span(caret, caret + 1)) or segments.touched(
            Span(max(0, caret - 1), caret)
        )
        return segments.span(numbers[0]) if numbers else None

    def _word_at(self, offset: int) -> Span | None:
        """The word that holds a character, or the one next to a character between words."""
        segments = self._marking.segments
        numbers = segments.touched(Span(offset, offset + 1)) or segments.touched(
            Span(max(0, offset - 1), offset + 2)
        )
        return segments.span(numbers[0]) if numbers else None
