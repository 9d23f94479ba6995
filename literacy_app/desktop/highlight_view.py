"""The view of a highlight activity: marking, then what became of the marks.

Not the lesson (`study.session`): it hands a response up and shows the outcome it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.desk_column import DeskColumn
from literacy_app.desktop.entry_list import EntryList
from literacy_app.desktop.layout import Band
from literacy_app.desktop.marking_controls import MarkingControls
from literacy_app.desktop.notes_controls import NotesControls
from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.proof_view import ProofView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.highlight import Highlight, HighlightResponse
    from literacy_app.desktop.entry_list import Entries
    from literacy_app.desktop.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.hints import Hint
    from literacy_app.study.outcome import Outcome

_DRAWER_SHARE = 0.3


class HighlightView(QWidget):
    """One activity, in one of two states: marks are being made, or they were checked."""

    submitted = Signal(object)
    """The `HighlightResponse` to be checked; never one without a mark."""
    drafted = Signal(object)
    """The `Change` that was just made to the marks."""
    hint_requested = Signal(object)
    """A `HintRequest`."""
    retry_requested = Signal(object)
    """Carries nothing, as the two below."""
    answers_requested = Signal(object)
    went_on = Signal(object)
    paragraph_reached = Signal(object)
    """The index of the paragraph one is in."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Highlight, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._is_checked = False
        self._band = Band.WIDE
        self._is_short = False
        self.proof = ProofView(look)
        self.marking = MarkingControls(look, lesson, activity, self.proof, self)
        self.checked = NotesControls(look, lesson, activity, self.proof, self)
        self.entries = EntryList(look)
        self._lay_out()
        self._connect()
        look.changed.connect(self._on_look_changed)
        self._settle()

    @property
    def is_checked(self) -> bool:
        """Whether the outcome of a try is on the screen."""
        return self._is_checked

    def show_marking(self, response: HighlightResponse, paragraph: int = 0) -> None:
        """Let marks be made, beginning with those of a response, at a paragraph by its index."""
        self._is_checked = False
        self.proof.hide_notes()
        self._settle()
        self.marking.begin(response, paragraph)

    def show_outcome(self, outcome: Outcome, next_title: str) -> None:
        """Show what became of a try; `next_title` is that of the step after this one."""
        self._is_checked = True
        self._settle()
        self.checked.begin(outcome, next_title)

    def show_hint(self, hint: Hint) -> None:
        """Say a hint, and light its sentence in the passage."""
        self.marking.show_hint(hint)

    def say(self, words: str) -> None:
        """Say something in the strip over the action bar."""
        self.marking.hints.say(words, icon="info")

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band, and for a short window."""
        self._band = band
        self._is_short = short
        self.marking.set_band(band, short=short)
        self.checked.set_band(band, short=short)
        self.proof.set_band(band)
        self._settle()

    def focus_first(self) -> None:
        """Give the keyboard to the passage."""
        self.proof.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.checked.drawer.set_most(int(self.height() * _DRAWER_SHARE))

    def _lay_out(self) -> None:
        self._desk = DeskColumn(self._look)
        for widget, stretch in (
            (self.marking.head, 0),
            (self.checked.head, 0),
            (self.proof, 1),
            (self.entries, 1),
        ):
            self._desk.column.addWidget(widget, stretch)
        self._drawer_row = QVBoxLayout()
        self._drawer_row.addWidget(self.checked.drawer)
        self._desk.column.addLayout(self._drawer_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._desk, 1)
        for foot in (self.marking.hints, self.marking.bar, self.checked.bar):
            column.addWidget(foot)

    def _connect(self) -> None:
        self.marking.submitted.connect(self.submitted)
        self.marking.drafted.connect(self.drafted)
        self.marking.hint_requested.connect(self.hint_requested)
        self.marking.paragraph_reached.connect(self.paragraph_reached)
        self.marking.list_requested.connect(self._on_list_requested)
        self.checked.list_requested.connect(self._on_list_requested)
        self.checked.retry_requested.connect(self.retry_requested)
        self.checked.answers_requested.connect(self.answers_requested)
        self.checked.went_on.connect(self.went_on)
        self.entries.chosen.connect(self._on_entry_chosen)

    def _settle(self) -> None:
        """Show what belongs to the state, the band and the height of the moment."""
        self.entries.hide()
        self.proof.show()
        self.marking.set_active(active=not self._is_checked)
        self.checked.set_active(active=self._is_checked)
        above = 8 if self._is_short or self._band is Band.COMPACT else 16
        self._desk.set_padding(above if not self._is_checked else above - 8, 4)
        gap = self._look.gap
        self._drawer_row.setContentsMargins(gap(8), gap(2), gap(8), gap(6))

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_list_requested(self, entries: Entries) -> None:
        is_open = not self.entries.isHidden()
        self.entries.setVisible(not is_open)
        self.proof.setVisible(is_open)
        if not is_open:
            self.entries.show_entries(entries)
            self.entries.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_entry_chosen(self, key: object) -> None:
        self.entries.hide()
        self.proof.show()
        if key is not None:
            (self.checked if self._is_checked else self.marking).choose(key)
        self.focus_first()
