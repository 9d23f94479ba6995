"""The proof after the check: the desk, the notes in the margin, how they appear and open.

Not what the notes say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, Qt, Slot

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.motions import OPEN_NOTE, Motion, appeared, appearing_length
from literacy_app.desktop.proof.notes_desk import NotesDesk
from literacy_app.desktop.proof.rows import NoteRows
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.body import Body
    from literacy_app.desktop.proof.layers import Layers
    from literacy_app.desktop.proof.notes import Note


class NotesMode(QObject):
    """Keeps the margin in step with the notes."""

    def __init__(self, look: Look, body: Body, layers: Layers, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self._labels: Mapping[str, Label] = {}
        self._was_open: int | None = None
        self.desk = NotesDesk(body.passage, layers, self)
        self._opening = Motion(look, OPEN_NOTE, QEasingCurve.Type.InOutQuad, self)
        self._opening.moved.connect(self._on_opening_moved)
        self._appearing = Motion(look, 0, QEasingCurve.Type.OutQuad, self)
        self._appearing.moved.connect(self._on_appearing_moved)
        self.desk.opened_changed.connect(self._on_opened_changed)

    def begin(self, notes: Sequence[Note], labels: Mapping[str, Label]) -> None:
        """Take up these notes; they appear one after another, in text order."""
        self._labels = labels
        self._was_open = None
        ordered = sorted(notes, key=_by_place)
        self.desk.begin(ordered)
        self.enter()
        self._appearing.start(appearing_length(len(ordered)))

    def enter(self) -> None:
        """Show the notes and their rows, the open one open."""
        body, margin = self._body, self._body.margin
        body.set_desk(self.desk)
        margin.setAccessibleName(tr("Margin", "Notes"))
        margin.paint.notes = self.desk.notes
        margin.paint.heading = tr("Margin", "Notes")
        is_kept = any(note.outcome is OutcomeKind.KEPT for note in self.desk.notes)
        plainer = tr("Margin", "what a plain report might say instead")
        margin.paint.subheading = "" if is_kept else plainer
        margin.paint.invitation = None
        margin.show_rows(NoteRows(self.desk.notes, self._labels))
        self._dim()
        if self.desk.opened is not None:
            margin.places.openness = {self.desk.opened: 1.0}
            margin.set_current(self.desk.opened)
        body.move_rows()

    def set_filter(self, kinds: frozenset[OutcomeKind]) -> None:
        """Dim the notes of every other kind, on the text and in the margin."""
        self.desk.set_filter(kinds)
        self._dim()

    def go_to_row(self) -> bool:
        """Take the focus to the row of the open note."""
        if self.desk.opened is None or not self._body.has_margin:
            return False
        self._body.margin.set_current(self.desk.opened)
        self._body.margin.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def choose_row(self, number: int) -> None:
        """Open the note of a row, or close it."""
        self.desk.open(None if number == self.desk.opened else number)

    def drop_row(self, number: int) -> None:
        """Nothing can be erased after the check."""

    def leave_row(self, number: int | None) -> None:
        """Go back from a row to its words."""
        if number is not None:
            span = self.desk.notes[number].spans[0]
            self._body.passage.place_caret(span.start)
            self._body.scroll_to(span)
        self._body.passage.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def want_row(self, number: int) -> None:
        """Bring a row's words into view."""
        self._body.scroll_to(self.desk.notes[number].spans[0])

    def finish(self) -> None:
        """Finish the motions under way."""
        self._opening.finish()
        self._appearing.finish()

    def _dim(self) -> None:
        margin = self._body.margin
        margin.paint.dimmed = frozenset(
            number for number in range(len(self.desk.notes)) if self.desk.is_dimmed(number)
        )
        margin.viewport().update()

    @Slot(object)
    def _on_opened_changed(self, number: int | None) -> None:
        self._opening.finish()
        margin = self._body.margin
        before = {n: share for n, share in margin.places.openness.items() if share > 0}
        self._was_open = next(iter(before), None)
        margin.set_current(number)
        if number is not None:
            self._body.scroll_to(self.desk.notes[number].spans[0])
        self._opening.start()

    @Slot(object)
    def _on_opening_moved(self, share: float) -> None:
        openness: dict[int, float] = {}
        if self._was_open is not None and share < 1:
            openness[self._was_open] = 1 - share
        if self.desk.opened is not None:
            openness[self.desk.opened] = share
        self._body.margin.places.openness = openness
        self._body.move_rows()

    @Slot(object)
    def _on_appearing_moved(self, share: float) -> None:
        count = len(self.desk.notes)
        self.desk.appeared = (
            {n: appeared(n, count, share) for n in range(count)} if share < 1 else {}
        )
        self._body.passage.viewport().update()


def _by_place(note: Note) -> tuple[int, int]:
    return note.spans[0].start, -note.spans[-1].end
