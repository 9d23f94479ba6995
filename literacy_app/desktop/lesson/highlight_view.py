"""The view of a highlight activity: marking, then what became of the marks.

Not the lesson (`study.session`): it hands a response up and shows the outcome it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.lesson.marking_controls import MarkingControls
from literacy_app.desktop.lesson.notes_controls import NotesControls
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.entry_list import EntryList
from literacy_app.desktop.proof.proof_view import ProofView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.highlight import Highlight, HighlightResponse
    from literacy_app.activities.kinds import Response
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.entry_list import Entries
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.hints import Hint
    from literacy_app.study.outcome import AnyOutcome, Outcome

_DRAWER_SHARE = 0.3
_TIGHT_DRAWER_SHARE = 0.2
_LEAST_PROOF = 120
_LEAST_BESIDE_DRAWER = 75
"""How high the proof is at least; where the window is lower still, all above the bar scrolls."""
_TIGHT_BELOW = 320
"""Below this height, at 100 %, a note under the text takes the place of the figures over it."""


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
        self._has_votes = any(each.votes for each in activity.readers_differ)
        self._tells_of_key = False
        self._is_checked = False
        self._has_begun = False
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

    def is_working_on(self, response: Response) -> bool:
        """Whether the marks of a response, in text order, are the ones being worked on."""
        marks = cast("HighlightResponse", response).marks
        is_open = self._has_begun and not self._is_checked
        return is_open and self.proof.marking.marks == marks

    def show_work(self, response: Response, paragraph: int = 0) -> None:
        """Let marks be made, beginning with those of a response, at a paragraph by its index."""
        self._is_checked = False
        self._has_begun = True
        self.proof.hide_notes()
        self._settle()
        self.marking.begin(cast("HighlightResponse", response), paragraph)
        self._settle_proof()

    def show_outcome(self, outcome: AnyOutcome, next_title: str, paragraph: int = 0) -> None:
        """Show what became of a try, at a paragraph by its index (0: where one is).

        `next_title` is that of the step after this one.
        """
        self._is_checked = True
        self._settle()
        self.checked.begin(cast("Outcome", outcome), next_title, paragraph)
        self._settle_proof()

    def show_hint(self, hint: Hint | AnswerHint) -> None:
        """Say a hint, and light its sentence in the passage."""
        self.marking.show_hint(cast("Hint", hint))

    def say(self, words: str) -> None:
        """Say something in the strip over the action bar."""
        self.marking.hints.say(words, icon="info")

    def tell_of_key(self, *, told: bool) -> None:
        """Say whether the course tells how its answer keys were made."""
        self._tells_of_key = told
        self._settle_proof()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band, and for a short window."""
        self._band = band
        self._is_short = short
        self.marking.set_band(band, short=short)
        self.checked.set_band(band, short=short)
        self.proof.set_band(band)
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        state = self.checked if self._is_checked else self.marking
        return state.head, self.proof.body, self.entries, self.checked.drawer, state.bar

    def focus_first(self) -> None:
        """Give the keyboard to the passage."""
        self.proof.passage.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_drawer()

    def _lay_out(self) -> None:
        self._desk = DeskColumn(self._look)
        self._list_row = QVBoxLayout()
        self._list_row.addWidget(self.entries)
        for widget in (self.marking.head, self.checked.head):
            self._desk.column.addWidget(widget)
        self._desk.column.addWidget(self.proof, 1)
        self._desk.column.addLayout(self._list_row)
        self._drawer_row = QVBoxLayout()
        self._drawer_row.addWidget(self.checked.drawer)
        self._desk.column.addLayout(self._drawer_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(DeskScroll(self._desk), 1)
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
        self.proof.attribution.toggled.connect(self._on_strip_toggled)
        self.entries.chosen.connect(self._on_entry_chosen)

    def _settle(self) -> None:
        """Show what belongs to the state, the band and the height of the moment."""
        self.marking.set_active(active=not self._is_checked)
        self.checked.set_active(active=self._is_checked)
        self._show_list(shown=False)
        self._settle_proof()
        above = 8 if self._is_short or self._band is Band.COMPACT else 16
        self._desk.set_padding(above if not self._is_checked else above - 8, 4)

    def _settle_proof(self) -> None:
        """Let the strip that says whose words these are give way to a drawer under the text."""
        has_drawer = self._is_checked and self._band is Band.COMPACT
        least = _LEAST_BESIDE_DRAWER if has_drawer else _LEAST_PROOF
        strip = self.proof.attribution
        self.proof.setMinimumHeight(self._look.px(least) + strip.more_height)
        strip.setVisible(bool(strip.text()) and not has_drawer)
        has_votes = self._has_votes and self._is_checked
        strip.offer_key(offered=has_votes and self._tells_of_key)

    def _settle_drawer(self) -> None:
        """Keep text and note in view together, however low the window is."""
        is_tight = self.height() < self._look.px(_TIGHT_BELOW)
        self.checked.set_tight(tight=is_tight)
        share = _TIGHT_DRAWER_SHARE if is_tight else _DRAWER_SHARE
        self.checked.drawer.set_most(int(self.height() * share))

    def _on_strip_toggled(self, _is_checked: object) -> None:
        self._settle_proof()

    def _on_look_changed(self, _look: object) -> None:
        self._settle()
        self._settle_drawer()

    def _on_list_requested(self, entries: Entries) -> None:
        is_opening = self.entries.isHidden()
        self._show_list(shown=is_opening)
        if is_opening:
            self.entries.show_entries(entries)
            self.entries.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_list(self, *, shown: bool) -> None:
        self.entries.setVisible(shown)
        self.proof.setVisible(not shown)
        self.checked.set_listing(listing=shown)
        self._settle_rows()

    def _settle_rows(self) -> None:
        """Give the list and the drawer room around them; none where they are not shown."""
        inset, gap = self._desk.inset, self._look.gap
        around = inset if not self.entries.isHidden() else 0
        self._list_row.setContentsMargins(around, around, around, around)
        is_open = not self.checked.drawer.isHidden()
        above, below = (gap(2), gap(6)) if is_open else (0, 0)
        self._drawer_row.setContentsMargins(inset, above, inset, below)

    def _on_entry_chosen(self, key: object) -> None:
        self._show_list(shown=False)
        if key is not None:
            (self.checked if self._is_checked else self.marking).choose(key)
        self.focus_first()
