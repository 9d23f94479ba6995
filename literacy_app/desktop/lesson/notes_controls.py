"""What stands around the passage after the check, and what it does: figures, filter, notes, bar.

Not the passage, which it drives, nor the lesson, which decides what may be told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.activities.highlight_plainer import plainer_version
from literacy_app.desktop.lesson.checked_head import CheckedHead
from literacy_app.desktop.lesson.feedback import notes_of
from literacy_app.desktop.lesson.kept_notes import kept_notes
from literacy_app.desktop.lesson.note_drawer import NoteDrawer
from literacy_app.desktop.lesson.notes_bar import NotesBar, NotesState
from literacy_app.desktop.lesson.quoting import show_in
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.entry_list import Entries, Entry
from literacy_app.desktop.shortcuts import bind_keys, set_active
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.desktop.proof.proof_view import ProofView
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.outcome import Outcome


class NotesControls(QObject):
    """The figures over the passage, the drawer and the bar under it, and their keys.

    Every signal but `list_requested` carries nothing.
    """

    retry_requested = Signal(object)
    answers_requested = Signal(object)
    went_on = Signal(object)
    list_requested = Signal(object)
    """The `Entries` to be listed: the notes."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Highlight, proof: ProofView, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._lesson = lesson
        self._activity = activity
        self._proof = proof
        self._is_active = False
        self._is_plainer = False
        self._is_listing = False
        self._is_tight = False
        self._is_all_shown = False
        self._band = Band.WIDE
        self.notes: tuple[Note, ...] = ()
        self.head = CheckedHead(look)
        self.drawer = NoteDrawer(look)
        self.bar = NotesBar(look)
        self._connect()
        self._keys = bind_keys(
            owner,
            {
                "Alt+Down": self._next,
                "F8": self._next,
                "Alt+Up": self._previous,
                "Shift+F8": self._previous,
                "F9": self._toggle_plainer,
            },
        )

    @property
    def is_plainer(self) -> bool:
        """Whether the plainer version is on the screen."""
        return self._is_plainer

    def begin(self, outcome: Outcome, next_title: str, paragraph: int = 0) -> None:
        """Show what became of a try, and nothing that is still kept back.

        `paragraph` is the index of the one to begin at; with 0 one stays where one is.
        """
        is_all_shown = outcome.answers_shown or not outcome.may_try_again
        self._is_all_shown = is_all_shown and outcome.has_key
        self._is_plainer = False
        self.bar.show_plainer(plainer=False)
        self.notes = self._notes_of(outcome, is_all_shown=is_all_shown)
        show_in(self._proof, self._lesson, self._activity, outcome.response)
        self._proof.show_notes(self.notes)
        self.head.show_outcome(outcome, self.notes, is_all_shown=is_all_shown)
        state = NotesState(
            next_title=next_title,
            can_show_answers=not is_all_shown,
            can_try_again=outcome.may_try_again,
            has_plainer=self._is_all_shown,
        )
        self.bar.show_state(state)
        self._show_note(None)
        paragraphs = self._lesson.passages[self._activity.passage].paragraphs
        if 0 < paragraph < len(paragraphs):
            self._proof.go_to(paragraphs[paragraph].span)

    def _notes_of(self, outcome: Outcome, *, is_all_shown: bool) -> tuple[Note, ...]:
        labels = self._lesson.labels
        if not outcome.has_key:
            return kept_notes(self._activity, labels, outcome.response)
        return notes_of(self._activity, labels, outcome, is_all_shown=is_all_shown)

    def set_active(self, *, active: bool) -> None:
        """Show all of it, with its keys; or none."""
        self._is_active = active
        self.bar.setVisible(active)
        set_active(self._keys, active=active)
        self._settle_drawer()

    def set_listing(self, *, listing: bool) -> None:
        """Give way to the list of all notes, or come back."""
        self._is_listing = listing
        self._settle_drawer()

    def set_band(self, band: Band, *, short: bool) -> None:
        """Lay out for a band, and for a short window."""
        self._band = band
        self.head.set_band(band, short=short)
        self.bar.set_band(band)
        self._settle_drawer()

    def set_tight(self, *, tight: bool) -> None:
        """Let an open note in the drawer take the place of the figures, or stand beside them."""
        self._is_tight = tight
        self._settle_drawer()

    def choose(self, key: object) -> None:
        """Open the note that was chosen from the list, by its id."""
        if isinstance(key, str):
            self._proof.open_note(key)

    def _connect(self) -> None:
        proof, bar = self._proof, self.bar
        self.head.filter_changed.connect(self._on_filter_changed)
        proof.note_opened.connect(self._show_note)
        self.drawer.previous_requested.connect(self._previous)
        self.drawer.next_requested.connect(self._next)
        bar.previous_requested.connect(self._previous)
        bar.next_requested.connect(self._next)
        bar.list_requested.connect(self._on_list_requested)
        bar.plainer_toggled.connect(self._on_plainer_toggled)
        bar.answers_requested.connect(self.answers_requested)
        bar.retry_requested.connect(self.retry_requested)
        bar.went_on.connect(self.went_on)

    def _show_note(self, note_id: object) -> None:
        index = next((at for at, note in enumerate(self.notes) if note.id == note_id), -1)
        note = self.notes[index] if index >= 0 else None
        number, count = self._show_place()
        self.drawer.show_note(note, number - 1, count)
        self._settle_drawer()

    def _show_place(self) -> tuple[int, int]:
        number, count = self._proof.note_place()
        if self._is_plainer:
            self.bar.show_worded(len(plainer_version(self._activity)[1]))
        else:
            self.bar.show_place(number - 1, count)
        return number, count

    def _next(self, _nothing: object = None) -> None:
        self._show_plainer(plainer=False)
        self._proof.next_note()

    def _previous(self, _nothing: object = None) -> None:
        self._show_plainer(plainer=False)
        self._proof.previous_note()

    def _toggle_plainer(self) -> None:
        if self._is_all_shown:
            self._show_plainer(plainer=not self._is_plainer)

    def _show_plainer(self, *, plainer: bool) -> None:
        if plainer == self._is_plainer:
            return
        self._is_plainer = plainer
        self.bar.show_plainer(plainer=plainer)
        if plainer:
            text, changed = plainer_version(self._activity)
            self._proof.show_plainer(text, changed)
        else:
            self._proof.show_original()
        self._show_place()
        self._settle_drawer()

    def _settle_drawer(self) -> None:
        is_under = self._band is Band.COMPACT and not self._is_listing and not self._is_plainer
        gives_way = self._is_tight and is_under and self.drawer.note is not None
        self.head.setVisible(self._is_active and not gives_way)
        self.drawer.setVisible(self._is_active and is_under)

    def _on_filter_changed(self, kinds: frozenset[OutcomeKind]) -> None:
        self._proof.set_filter(kinds)
        self._show_place()

    def _on_plainer_toggled(self, plainer: object) -> None:
        self._show_plainer(plainer=bool(plainer))

    def _on_list_requested(self, _nothing: object) -> None:
        lines = tuple(
            Entry(note.id, " ".join(filter(None, (f"{note.title}:", note.quote, *_short(note)))))
            for note in self.notes
        )
        self.list_requested.emit(Entries(tr("Notes", "All notes"), lines))


def _short(note: Note) -> tuple[str, ...]:
    return (note.short_sign, note.short) if note.short else ()
