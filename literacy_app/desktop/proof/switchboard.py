"""Hands what the passage and the margin tell to the mode of the moment: marking, notes, plainer.

Not what comes of it: the modes and their desks know that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from literacy_app.desktop.proof.marking_mode import MarkingMode
from literacy_app.desktop.proof.notes_mode import NotesMode
from literacy_app.desktop.proof.passage_keys import Ask
from literacy_app.desktop.proof.plainer_mode import PlainerMode

if TYPE_CHECKING:
    from literacy_app.desktop.proof.body import Body
    from literacy_app.desktop.proof.passage import Click
    from literacy_app.desktop.proof.passage_keys import Command
    from literacy_app.text.spans import Span

Mode = MarkingMode | NotesMode | PlainerMode


class Switchboard(QObject):
    """Knows the mode of the moment, and which paragraph is being read.

    Signals, each with one object: `check_requested` None; `paragraph_reached` the index of the
    paragraph at the caret, or at the top where the caret is out of view.
    """

    check_requested = Signal(object)
    paragraph_reached = Signal(object)

    def __init__(self, body: Body, mode: Mode, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self.mode = mode
        self.paragraph = 0
        passage, margin = body.passage, body.margin
        passage.pressed.connect(self._on_pressed)
        passage.clicked.connect(self._on_clicked)
        passage.dragged.connect(self._on_dragged)
        passage.extended.connect(self._on_extended)
        passage.hovered.connect(self._on_hovered)
        passage.commanded.connect(self._on_commanded)
        passage.caret_moved.connect(self._on_caret_moved)
        passage.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        margin.chosen.connect(self._on_row_chosen)
        margin.dropped.connect(self._on_row_dropped)
        margin.left.connect(self._on_row_left)
        margin.wanted.connect(self._on_row_wanted)

    def reach(self, offset: int) -> None:
        """Tell of the paragraph that an offset is in, where it is another than before."""
        paragraph = self._body.passage.paragraph_at(offset)
        if paragraph != self.paragraph:
            self.paragraph = paragraph
            self.paragraph_reached.emit(paragraph)

    @Slot(object)
    def on_asked(self, ask: Ask) -> None:
        """Do what a desk was asked for but leaves to others."""
        if ask is Ask.CHECK:
            self.check_requested.emit(None)
        elif ask is Ask.NOTE:
            self.mode.go_to_row()

    @Slot(object)
    def _on_pressed(self, _nothing: object) -> None:
        if isinstance(self.mode, MarkingMode):
            self.mode.desk.press()

    @Slot(object)
    def _on_clicked(self, click: Click) -> None:
        self.mode.desk.click(click)
        self.reach(self._body.passage.caret)

    @Slot(object)
    def _on_dragged(self, span: Span) -> None:
        if isinstance(self.mode, MarkingMode):
            self.mode.desk.take(span)

    @Slot(object)
    def _on_extended(self, span: Span | None) -> None:
        if isinstance(self.mode, MarkingMode):
            self.mode.desk.extend(span)

    @Slot(object)
    def _on_hovered(self, offset: int | None) -> None:
        if isinstance(self.mode, MarkingMode):
            self.mode.desk.hover(offset)

    @Slot(object)
    def _on_commanded(self, command: Command) -> None:
        self.mode.desk.command(command)

    @Slot(object)
    def _on_caret_moved(self, offset: int) -> None:
        self._body.show_caret()
        self.reach(offset)

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        seen, caret = self._body.passage.seen(), self._body.passage.caret
        self.reach(caret if seen.start <= caret < seen.end else seen.start)

    @Slot(object)
    def _on_row_chosen(self, number: int) -> None:
        self.mode.choose_row(number)

    @Slot(object)
    def _on_row_dropped(self, number: int) -> None:
        self.mode.drop_row(number)

    @Slot(object)
    def _on_row_left(self, number: int | None) -> None:
        self.mode.leave_row(number)

    @Slot(object)
    def _on_row_wanted(self, number: int) -> None:
        self.mode.want_row(number)
