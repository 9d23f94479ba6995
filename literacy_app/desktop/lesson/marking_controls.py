"""What stands around the passage while marks are made, and what it does: palette, hints, bar.

Not the passage, which it drives, nor the lesson, to which it hands up what was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.desktop.lesson.hint_words import hint_sentences, paragraph_words
from literacy_app.desktop.lesson.marking_bar import MarkingBar, MarkingState
from literacy_app.desktop.lesson.marking_head import MarkingHead
from literacy_app.desktop.lesson.quoting import palette_of, show_in
from literacy_app.desktop.parts.entry_list import Entries, Entry
from literacy_app.desktop.parts.hint_strip import HintStrip
from literacy_app.desktop.shortcuts import bind_keys, set_active
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.paint.layout import Band
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.proof_view import ProofView
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.hints import Hint
    from literacy_app.text.spans import Span


@dataclass(frozen=True, slots=True)
class HintRequest:
    """A hint was asked for: the marks of the moment, and the paragraph one is in."""

    response: HighlightResponse
    at: Span


class MarkingControls(QObject):
    """The palette over the passage, the hint strip and the bar under it, and their keys."""

    submitted = Signal(object)
    """The `HighlightResponse` to be checked; never one without a mark."""
    drafted = Signal(object)
    """The `Change` that was just made to the marks."""
    hint_requested = Signal(object)
    """A `HintRequest`."""
    list_requested = Signal(object)
    """The `Entries` to be listed: the marks."""
    paragraph_reached = Signal(object)
    """The index of the paragraph one is in."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Highlight, proof: ProofView, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._lesson = lesson
        self._activity = activity
        self._passage = lesson.passages[activity.passage]
        self._proof = proof
        self._paragraph = 0
        self.head = MarkingHead(look, activity, palette_of(lesson, activity))
        self.hints = HintStrip(look)
        self.bar = MarkingBar(look)
        self.bar.set_hint_cost(activity.hint_cost)
        self._has_hints = activity.has_key and not activity.transfer
        if not self._has_hints:
            self.bar.leave_out_hints()
        if not activity.has_key:
            self.bar.hand_in()
        self._connect()
        self._keys = bind_keys(
            owner,
            {
                "Ctrl+Return": self.check,
                "Ctrl+Enter": self.check,
                "Ctrl+Z": self._undo,
                "Ctrl+Shift+Z": self._redo,
                "Ctrl+Y": self._redo,
                "Ctrl+H": self._ask_for_hint,
            },
        )

    @property
    def response(self) -> HighlightResponse:
        """The marks of the moment."""
        return HighlightResponse(self._proof.marking.marks)

    def begin(self, response: HighlightResponse, paragraph: int) -> None:
        """Let marks be made, beginning with those of a response, at a paragraph by its index."""
        self._drop_hint()
        show_in(self._proof, self._lesson, self._activity, response)
        self._paragraph = max(0, min(paragraph, len(self._passage.paragraphs) - 1))
        if self._paragraph > 0:
            self._proof.go_to(self._passage.paragraphs[self._paragraph].span)
        self._show_state()

    def show_hint(self, hint: Hint) -> None:
        """Say a hint, and light its sentence in the passage."""
        self.hints.say(hint_sentences(hint, self._passage, self._lesson.labels))
        self._proof.highlight_hint(hint.span)

    def set_active(self, *, active: bool) -> None:
        """Show all of it, with its keys; or none."""
        self.head.setVisible(active)
        self.bar.setVisible(active)
        set_active(self._keys, active=active)
        if not active:
            self._drop_hint()

    def set_band(self, band: Band, *, short: bool) -> None:
        """Lay out for a band, and for a short window."""
        self.head.set_band(band, short=short)
        self.bar.set_band(band)

    def choose(self, key: object) -> None:
        """Go to the mark that was chosen from the list, by its number."""
        marks = self._proof.marking.marks
        if isinstance(key, int) and key < len(marks):
            self._proof.go_to(marks[key].span)

    def check(self, _nothing: object = None) -> None:
        """Hand the marks up; with none, say so kindly and count nothing."""
        response = self.response
        if response.marks:
            self.submitted.emit(response)
            return
        self.hints.say(
            tr("Marking", "No marks yet. Click the first word that made you pause."), icon="pencil"
        )

    def _connect(self) -> None:
        proof, bar = self._proof, self.bar
        self.head.techniques.pencil_picked.connect(self._on_pencil_picked)
        self.head.techniques.erase_requested.connect(self._on_erase_requested)
        proof.changed.connect(self._on_changed)
        proof.pencil_changed.connect(self.head.techniques.set_pencil)
        proof.check_requested.connect(self.check)
        proof.paragraph_reached.connect(self._on_paragraph_reached)
        bar.undo_requested.connect(self._undo)
        bar.redo_requested.connect(self._redo)
        bar.hint_requested.connect(self._ask_for_hint)
        bar.check_requested.connect(self.check)
        bar.list_requested.connect(self._on_list_requested)
        self.hints.closed.connect(self._drop_hint)

    def _show_state(self) -> None:
        marking = self._proof.marking
        paragraphs = self._passage.paragraphs
        place = paragraph_words(paragraphs[self._paragraph])
        last = paragraphs[-1].number
        if paragraphs[self._paragraph].number is not None and last is not None:
            place = tr("Marking", "{place} of {last}").format(place=place, last=last)
        self.bar.show_state(
            MarkingState(
                marks=len(marking),
                place=place,
                share=(self._paragraph + 1) / len(paragraphs),
                undo=marking.undo_name,
                redo=marking.redo_name,
            )
        )

    def _undo(self, _nothing: object = None) -> None:
        self._proof.undo()

    def _redo(self, _nothing: object = None) -> None:
        self._proof.redo()

    def _ask_for_hint(self, _nothing: object = None) -> None:
        if not self._has_hints:
            return
        paragraph = self._passage.paragraphs[self._paragraph].span
        self.hint_requested.emit(HintRequest(self.response, paragraph))

    def _drop_hint(self, _nothing: object = None) -> None:
        self.hints.put_away()
        self._proof.highlight_hint(None)

    def _on_pencil_picked(self, label_id: str | None) -> None:
        self._proof.set_pencil(label_id)

    def _on_erase_requested(self, _nothing: object) -> None:
        self._proof.erase()

    def _on_changed(self, change: object) -> None:
        self._drop_hint()
        self._show_state()
        self.drafted.emit(change)

    def _on_paragraph_reached(self, index: int) -> None:
        self._paragraph = index
        self._show_state()
        self.paragraph_reached.emit(index)

    def _on_list_requested(self, _nothing: object) -> None:
        lines = tuple(
            Entry(number, f"{mark.span.of(self._passage.text)}  ·  {self._name(mark.label)}")
            for number, mark in enumerate(self._proof.marking.marks)
        )
        self.list_requested.emit(Entries(tr("Marking", "My marks"), lines))

    def _name(self, label_id: str) -> str:
        label = self._lesson.labels.get(label_id)
        return label.name if label is not None else label_id
