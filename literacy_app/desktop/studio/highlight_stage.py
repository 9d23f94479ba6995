"""The preview of a highlight activity: the passage as after the check, or to mark the key on.

Not the check and not the file: what is marked here is told, and the page writes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.lesson.feedback import notes_of
from literacy_app.desktop.lesson.note_drawer import NoteDrawer
from literacy_app.desktop.lesson.quoting import attribution_line, palette_of
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.desktop.studio.edge_drag import EdgeDrag
from literacy_app.desktop.studio.entry_kinds import entry_marks, part_labels
from literacy_app.desktop.studio.preview_notes import best_outcome

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.highlight import Highlight, Mark
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.desktop.studio.entry_kinds import AnyEntry
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.marking import Change
    from literacy_app.study.outcome import Outcome
    from literacy_app.text.spans import Span


_MOST_DRAWER = 96
_LEAST_PROOF = 110
_LEAST_IN_LOW = 36
_MOST_DRAWER_IN_LOW = 20


class HighlightStage(QWidget):
    """The passage, without a margin, and the open note under it."""

    words_marked = Signal(object)
    """The `Mark` that was just made: an entry that is wanted."""
    entry_opened = Signal(object)
    """The entry whose mark was opened, or None."""
    entry_renamed = Signal(object)
    """The `Mark` as it is named now, in place of an entry's."""
    entry_erased = Signal(object)
    """The id of the entry whose mark was erased."""
    edge_moved = Signal(object)
    """The id of an entry and the span it is to have, as a pair."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lesson: Lesson | None = None
        self._activity: Highlight | None = None
        self._entries: dict[Mark, AnyEntry] = {}
        self._notes: tuple[Note, ...] = ()
        self._is_checked = True
        self._opened: Span | None = None
        self._is_low = False
        self.proof = ProofView(look)
        self.proof.set_band(Band.COMPACT)
        self.proof.setMinimumHeight(look.px(_LEAST_PROOF))
        self.drawer = NoteDrawer(look)
        self.drawer.set_most(look.px(_MOST_DRAWER))
        self.drag = EdgeDrag(self.proof.passage, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap(8))
        column.addWidget(self.proof, 1)
        column.addWidget(self.drawer)
        self.proof.changed.connect(self._on_marks_changed)
        self.proof.mark_opened.connect(self._on_mark_opened)
        self.proof.note_opened.connect(self._on_note_opened)
        self.drawer.next_requested.connect(self._on_next_requested)
        self.drawer.previous_requested.connect(self._on_previous_requested)
        self.drag.moved.connect(self._on_edge_moved)

    @property
    def activity(self) -> Highlight | None:
        """The activity that is shown."""
        return self._activity

    def show_activity(self, lesson: Lesson, activity: Highlight, *, checked: bool) -> None:
        """Show an activity, where it was scrolled to before when it is the same text."""
        top = self.proof.passage.scrolled
        is_same = self._activity is not None and self._activity.text == activity.text
        self._lesson, self._activity, self._is_checked = lesson, activity, checked
        self.drag.aim_at(None)
        if checked:
            self._show_checked(lesson, activity)
        else:
            self._show_work(lesson, activity)
        self.drawer.setVisible(checked)
        if is_same:
            self.proof.settle()
            self.proof.passage.verticalScrollBar().setValue(top)

    def open_entry(self, entry_id: str) -> None:
        """Open the note of an entry, or let its mark's edges be dragged; bring it into view."""
        if self._is_checked:
            if any(note.id == entry_id for note in self._notes):
                self.proof.open_note(entry_id)
            return
        for mark, entry in self._entries.items():
            if entry.id == entry_id:
                self.drag.aim_at(mark.span)
                self.proof.go_to(mark.span)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._opened is not None:
            self.proof.body.scroll_to(self._opened)

    def set_low(self, *, low: bool) -> None:
        """Leave out whose words these are where the window is low."""
        self._is_low = low
        least = _LEAST_IN_LOW if low else _LEAST_PROOF
        self.proof.setMinimumHeight(self._look.px(least))
        self.drawer.set_most(self._look.px(_MOST_DRAWER_IN_LOW if low else _MOST_DRAWER))
        self._settle_strip()

    def _settle_strip(self) -> None:
        strip = self.proof.attribution
        strip.setVisible(bool(strip.text()) and not self._is_low)

    def refuse_marks(self) -> None:
        """Show the marks of the key again, without what was just marked."""
        if self._lesson is not None and self._activity is not None and not self._is_checked:
            self.show_activity(self._lesson, self._activity, checked=False)

    def _show_checked(self, lesson: Lesson, activity: Highlight) -> None:
        outcome: Outcome = best_outcome(activity)  # type: ignore[assignment]  # of a highlight
        self._notes = notes_of(activity, lesson.labels, outcome, is_all_shown=True)
        self._put(lesson, activity, outcome.response.marks)
        self.proof.show_notes(self._notes)
        self._on_note_opened(None)

    def _show_work(self, lesson: Lesson, activity: Highlight) -> None:
        self._notes = ()
        self._entries = entry_marks(activity)
        self.proof.hide_notes()
        self._put(lesson, activity, tuple(self._entries))

    def _put(self, lesson: Lesson, activity: Highlight, marks: tuple[Mark, ...]) -> None:
        passage = lesson.passages[activity.passage]
        self.proof.show_passage(
            passage,
            (*palette_of(lesson, activity), *(() if self._is_checked else part_labels())),
            marks,
            segments=activity.segments,
            attribution=attribution_line(passage),
            details=passage.rights,
        )
        self._settle_strip()

    def _on_marks_changed(self, change: Change) -> None:
        """Tell what the author did; the marks follow from the file, so nothing stays as it is."""
        if self._is_checked:
            return
        was = [self._entries[mark] for mark in change.removed if mark in self._entries]
        added = change.added[0] if change.added else None
        self.refuse_marks()
        if added is None:
            for entry in was:
                self.entry_erased.emit(entry.id)
        elif was and was[0].span == added.span:
            self.entry_renamed.emit(added)
        else:
            self.words_marked.emit(added)

    def _on_mark_opened(self, mark: Mark | None) -> None:
        entry = self._entries.get(mark) if mark is not None else None
        self._opened = mark.span if entry is not None and mark is not None else None
        self.drag.aim_at(self._opened)
        self.entry_opened.emit(entry)

    def _on_note_opened(self, note_id: object) -> None:
        index = next((at for at, note in enumerate(self._notes) if note.id == note_id), -1)
        note = self._notes[index] if index >= 0 else None
        number, count = self.proof.note_place() if self._notes else (0, 0)
        self.drawer.show_note(note, number - 1, count)

    def _on_next_requested(self, _nothing: object) -> None:
        self.proof.next_note()

    def _on_previous_requested(self, _nothing: object) -> None:
        self.proof.previous_note()

    def _on_edge_moved(self, spans: tuple[Span, Span]) -> None:
        was, now = spans
        snapped = self._activity.segments.snap(now) if self._activity is not None else None
        for mark, entry in self._entries.items():
            if mark.span == was and snapped is not None and snapped != was:
                self.edge_moved.emit((entry.id, snapped))
                return
