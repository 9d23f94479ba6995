"""The proof: a passage and its margin on one sheet, to be marked and then to be read with notes.

Not the palette, the results nor the buttons around it; it knows nothing of grades or sessions.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.proof.attribution import Attribution
from literacy_app.desktop.proof.body import Body
from literacy_app.desktop.proof.frame import SheetFrame
from literacy_app.desktop.proof.ink import Ink
from literacy_app.desktop.proof.layers import Layers
from literacy_app.desktop.proof.marking_mode import MarkingMode
from literacy_app.desktop.proof.naming import NamingAid
from literacy_app.desktop.proof.notes_mode import NotesMode
from literacy_app.desktop.proof.passage_keys import Ask, command_of
from literacy_app.desktop.proof.plainer_mode import PlainerMode
from literacy_app.desktop.proof.rows import MarkRows
from literacy_app.desktop.proof.switchboard import Switchboard
from literacy_app.study.marking import Marking
from literacy_app.text.normal import paragraphs
from literacy_app.text.segments import Segments
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.activities.highlight import Mark
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.desktop.paint.layout import Band
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.naming_popover import NamingPopover
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.lessons.lesson import Passage as LessonPassage
    from literacy_app.study.marking import Change
    from literacy_app.text.spans import Span


class ProofView(Sheet):
    """The passage a student marks, and the notes beside it.

    Signals, each with one object: `changed` a `study.marking.Change`, after every change of the
    marks; `pencil_changed` the id of the held label, or None; `note_opened` the id of the open
    note, or None; `check_requested` None; `paragraph_reached` the index of the paragraph at the
    caret or at the top; `mark_opened` the open `Mark`, or None.
    """

    changed = Signal(object)
    pencil_changed = Signal(object)
    note_opened = Signal(object)
    mark_opened = Signal(object)
    check_requested = Signal(object)
    paragraph_reached = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.marking = Marking(Segments((), ()), "")
        self._frame = SheetFrame(look)
        self._passage: LessonPassage | None = None
        self._labels: dict[str, Label] = {}
        self.attribution = Attribution(look, self)
        self.body = Body(look, MarkRows(self.marking, {}), self)
        self.passage = self.body.passage
        self.margin = self.body.margin
        self._layers = Layers(self.passage, Ink(look, {}, self.passage.font_size))
        self._marks = MarkingMode(look, self.body, self._layers, self.marking, self)
        self._board = Switchboard(self.body, self._marks, self)
        self._naming = NamingAid(look, self, self.body, self._marks.desk)
        self._before_plainer: MarkingMode | NotesMode = self._marks
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.attribution)
        column.addWidget(self.body, 1)
        self._connect()
        look.changed.connect(self._on_look)
        self._mix_inks()

    @property
    def popover(self) -> NamingPopover:
        """The popover that asks for a name."""
        return self._naming.popover

    @property
    def ink(self) -> Ink:
        """The pens that the passage and its margin are drawn with now."""
        return self._layers.ink

    # What is shown

    def show_passage(  # noqa: PLR0913 (the passage, what is on it, and how it is introduced)
        self,
        passage: LessonPassage,
        labels: Sequence[Label],
        marks: Sequence[Mark],
        *,
        segments: Segments | None = None,
        attribution: str = "",
        details: str = "",
    ) -> None:
        """Show a passage to be marked; with no labels, to be read.

        Args:
            passage: The passage.
            labels: The palette, in its order: digit 1 is the first.
            marks: The marks that are there already.
            segments: What marks snap to; the words where none is given.
            attribution: Whose words these are, for the strip above; empty shows no strip.
            details: Rights and address, shown when the strip is pressed.
        """
        is_other = self._passage is None or self._passage.text != passage.text
        self._passage = passage
        self._labels = {label.id: label for label in labels}
        if is_other or self._is_plainer:
            self.passage.show_text(passage.text, passage.paragraphs)
            self._board.paragraph = 0
        self.marking = Marking(segments or words(passage.text), passage.text, marks)
        self._mix_inks()
        self._naming.set_labels(labels)
        self.attribution.say(attribution, details)
        self._board.mode = self._marks
        self._marks.begin(self.marking, labels)
        self.body.arrange()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show what became of the marks; nothing can be marked until `hide_notes`."""
        self._back_to_original()
        self._marks.desk.put_down()
        self._board.mode = self._notes
        self._notes.begin(notes, self._labels)

    def hide_notes(self) -> None:
        """Go back to marking, with the marks as they are."""
        self._back_to_original()
        self._board.mode = self._marks
        self._marks.enter()

    def show_plainer(self, text: str, changed: Sequence[Span]) -> None:
        """Show the passage in its plainer wording.

        Args:
            text: The whole passage, normalised, with as many paragraphs as the original.
            changed: Where in `text` it is worded otherwise.
        """
        if self._passage is None or self._is_plainer:
            return
        if not isinstance(self._board.mode, PlainerMode):
            self._before_plainer = self._board.mode
        self._board.mode = self._plainer
        top = self.passage.paragraph_at(self.passage.seen().start)
        old = self._passage.paragraphs
        new = tuple(
            replace(was, span=span) for was, span in zip(old, paragraphs(text), strict=True)
        )
        self.passage.show_text(text, new)
        self._plainer.begin(changed)
        self.passage.show_from(new[top].span.start)

    def show_original(self) -> None:
        """Show the passage as it is, after `show_plainer`."""
        self._back_to_original()

    def set_band(self, band: Band) -> None:
        """Lay out for a band: compact has no margin, medium has two-line rows."""
        self.body.set_band(band)

    # Marks

    def set_pencil(self, label: str | None) -> None:
        """Pick up the pencil of a label, or put it down; a waiting selection is marked with it."""
        if self._is_marking:
            self._marks.desk.hold(label)

    @property
    def pencil(self) -> str | None:
        """The id of the held label."""
        return self._marks.desk.pencil

    def undo(self) -> None:
        """Take the last step of marking back."""
        if self._is_marking:
            self._marks.desk.undo()

    def redo(self) -> None:
        """Do the last undone step again."""
        if self._is_marking:
            self._marks.desk.redo()

    def erase(self) -> None:
        """Erase the open mark, the one at the caret, or those in the selection."""
        if self._is_marking:
            self._marks.desk.erase()

    # Notes

    def open_note(self, note_id: str | None) -> None:
        """Open a note by its id and bring it into view; None closes the open one."""
        self._notes.desk.open(self._notes.desk.number_of(note_id) if note_id else None)

    def next_note(self) -> None:
        """Open the next note that the filter leaves."""
        self._notes.desk.step(1)

    def previous_note(self) -> None:
        """Open the previous note that the filter leaves."""
        self._notes.desk.step(-1)

    def note_place(self) -> tuple[int, int]:
        """Which note is open, from 1 (0 for none), and of how many, both of the filter's."""
        return self._notes.desk.place()

    def set_filter(self, kinds: frozenset[OutcomeKind]) -> None:
        """Dim the notes of every other kind."""
        self._notes.set_filter(kinds)

    # Places

    def go_to(self, span: Span) -> None:
        """Bring a span into view, and the caret before it for when it is wanted."""
        was_placed = self.passage.is_caret_placed
        self.passage.place_caret(span.start)
        self.passage.is_caret_placed = was_placed
        self.body.scroll_to(span)
        self._board.reach(span.start)

    def highlight_hint(self, span: Span | None) -> None:
        """Put a quiet ground under the sentence a hint points to, or take it away."""
        self._marks.desk.point_at(span)
        if span is not None:
            self.body.scroll_to(span)

    def settle(self) -> None:
        """Finish every motion at once."""
        self._board.mode.finish()
        self.body.settle()

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet; where only its inside is wanted, the paper alone."""
        inside = self.contentsRect().adjusted(3, 3, -3, -3)
        with QPainter(self) as painter:
            painter.fillRect(inside & event.rect(), self._look.theme.paper)
            if not inside.contains(event.rect()):
                self._frame.paint(painter, QRectF(self.rect()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, redo and check also from the margin; single keys only from the passage."""
        command = command_of(event)
        if command is not None and command.ask in {Ask.UNDO, Ask.REDO, Ask.CHECK}:
            self._board.mode.desk.command(command)
        else:
            super().keyPressEvent(event)

    # Within

    def _connect(self) -> None:
        desk, board = self._marks.desk, self._board
        desk.changed.connect(self._on_marks_changed)
        desk.pencil_changed.connect(self.pencil_changed)
        desk.opened_changed.connect(self.mark_opened)
        desk.asked.connect(board.on_asked)
        board.check_requested.connect(self.check_requested)
        board.paragraph_reached.connect(self.paragraph_reached)

    @cached_property
    def _notes(self) -> NotesMode:
        """The mode after the check; made when it is first wanted."""
        made = NotesMode(self._look, self.body, self._layers, self)
        made.desk.asked.connect(self._board.on_asked)
        made.desk.opened_changed.connect(self._on_note_opened)
        return made

    @cached_property
    def _plainer(self) -> PlainerMode:
        """The mode of the plainer wording; made when it is first wanted."""
        return PlainerMode(self.body, self._layers, self)

    @property
    def _is_marking(self) -> bool:
        return self._board.mode is self._marks

    @property
    def _is_plainer(self) -> bool:
        return isinstance(self._board.mode, PlainerMode)

    @Slot(object)
    def _on_marks_changed(self, change: Change) -> None:
        marks = change.added or change.removed
        self._board.reach(marks[-1].end)  # however one came there
        self.changed.emit(change)

    @Slot(object)
    def _on_note_opened(self, number: int | None) -> None:
        self.note_opened.emit(self._notes.desk.notes[number].id if number is not None else None)

    def _back_to_original(self) -> None:
        if not self._is_plainer or self._passage is None:
            return
        top = self.passage.paragraph_at(self.passage.seen().start)
        self._board.mode = self._before_plainer
        self.passage.show_text(self._passage.text, self._passage.paragraphs)
        self._before_plainer.enter()
        self.passage.show_from(self._passage.paragraphs[top].span.start)

    def _mix_inks(self) -> None:
        self._layers.ink = Ink(self._look, self._labels, self.passage.font_size)
        self.margin.paint.set_ink(self._layers.ink)
        self.attribution.text_left = self.passage.measures.gutter

    @Slot(object)
    def _on_look(self, _look: object) -> None:
        self._mix_inks()
        self.body.arrange()
