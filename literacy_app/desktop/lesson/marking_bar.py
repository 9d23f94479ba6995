"""The action bar while marks are made: how many there are, undo, redo, a hint, and the check.

Not the marking: it says what was pressed and shows what it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar, Progress, Words
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.study.marking import StepName


@dataclass(frozen=True, slots=True)
class MarkingState:
    """What the bar tells of.

    Attributes:
        marks: how many there are.
        place: which paragraph one is in, in words.
        share: how far that is through the passage, 0 to 1.
        undo: the step that undo would take back; None when there is none.
        redo: the step that redo would do again; None when there is none.
    """

    marks: int
    place: str
    share: float
    undo: StepName | None = None
    redo: StepName | None = None


class MarkingBar(ActionBar):
    """Every signal carries nothing."""

    undo_requested = Signal(object)
    redo_requested = Signal(object)
    hint_requested = Signal(object)
    check_requested = Signal(object)
    list_requested = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_compact = False
        self._has_hints = True
        self._is_checked = True
        self._hint_tip = tr("Marking", "Costs nothing, and is counted (Ctrl+H)")
        self._state = MarkingState(0, "", 0.0)
        self.marks = PlainLabel(look, "body-strong")
        self.place = PlainLabel(look, "body", color="ink2")
        self.progress = Progress(look)
        self.list = Button(look, "", "plain", "list")
        self.undo = Button(look, tr("Marking", "Undo"), "ghost", "undo")
        self.redo = Button(look, tr("Marking", "Redo"), "ghost", "redo")
        self.hint = Button(look, tr("Marking", "Hint"), "plain", "lightbulb")
        self.check = Button(look, tr("Marking", "Check my marks"), "primary")
        self.lay_out(
            [self.marks, self.place, self.progress, self.list],
            [self.undo, self.redo, self.hint, self.check],
        )
        self.list.clicked.connect(self._on_list_clicked)
        self.undo.clicked.connect(self._on_undo_clicked)
        self.redo.clicked.connect(self._on_redo_clicked)
        self.hint.clicked.connect(self._on_hint_clicked)
        self.check.clicked.connect(self._on_check_clicked)
        self.set_band(Band.WIDE)

    def show_state(self, state: MarkingState) -> None:
        """Show how many marks there are, where one is, and what can be undone."""
        self._state = state
        self.marks.setText(_marks_so_far(state.marks))
        self.place.setText(tr("Marking", "· {place}").format(place=state.place))
        self.progress.show_value(state.share, state.place)
        self.undo.setEnabled(state.undo is not None)
        self.redo.setEnabled(state.redo is not None)
        marks = plural("Marking", state.marks, one="1 mark", many="%n marks")
        is_compact = self._is_compact
        undo_tip = step_tip(tr("Marking", "Undo: {step}"), state.undo)
        redo_tip = step_tip(tr("Marking", "Redo: {step}"), state.redo)
        undo, redo = tr("Marking", "Undo"), tr("Marking", "Redo")
        hint = tr("Marking", "Hint")
        self.set_words(
            [
                Words(self.redo, redo, tip=redo_tip, said=redo_tip),
                Words(self.undo, "" if is_compact else undo, tip=undo_tip, said=undo_tip or undo),
                *([Words(self.hint, hint, tip=self._hint_tip)] if self._has_hints else []),
                Words(self.list, marks, str(state.marks)),
                self._primary(),
            ]
        )

    def set_hint_cost(self, share: float) -> None:
        """Say what a hint costs: a share of the score from 0 to 1."""
        if share > 0:
            tip = tr("Marking", "Costs {percent} % of the score, and is counted (Ctrl+H)")
            self._hint_tip = tip.format(percent=round(100 * share))
        self.show_state(self._state)

    def leave_out_hints(self) -> None:
        """Offer no hints, as on a transfer passage."""
        self.hint.hide()
        self._has_hints = False
        self.show_state(self._state)

    def hand_in(self) -> None:
        """Say that marks are handed in and not checked, where the key is elsewhere."""
        self._is_checked = False
        self.show_state(self._state)

    def _primary(self) -> Words:
        if self._is_checked:
            return Words(self.check, tr("Marking", "Check my marks"), tr("Marking", "Check"))
        return Words(self.check, tr("Marking", "Hand in my marks"), tr("Marking", "Hand in"))

    def set_band(self, band: Band) -> None:
        """Lay out for a band: in the compact one the counts are a button that lists the marks."""
        self._is_compact = band is Band.COMPACT
        for words in (self.marks, self.place):
            words.setVisible(not self._is_compact)
        self.progress.setVisible(band is Band.WIDE)
        self.list.setVisible(self._is_compact)
        self.redo.setVisible(not self._is_compact)
        self.show_state(self._state)

    def _on_list_clicked(self) -> None:
        self.list_requested.emit(None)

    def _on_undo_clicked(self) -> None:
        self.undo_requested.emit(None)

    def _on_redo_clicked(self) -> None:
        self.redo_requested.emit(None)

    def _on_hint_clicked(self) -> None:
        self.hint_requested.emit(None)

    def _on_check_clicked(self) -> None:
        self.check_requested.emit(None)


def step_tip(form: str, step: StepName | None) -> str:
    """What undo or redo would do, such as “Undo: Mark ‘liberation’”; empty for no step."""
    if step is None:
        return ""
    names = {
        "mark": tr("Marking", "Mark ‘{words}’"),
        "rename": tr("Marking", "Rename ‘{words}’"),
        "erase": tr("Marking", "Erase ‘{words}’"),
    }
    return form.format(step=names[step.id].format(words=step.quote))


def _marks_so_far(count: int) -> str:
    if count == 0:
        return tr("Marking", "No marks yet")
    return plural("Marking", count, one="1 mark so far", many="%n marks so far")
