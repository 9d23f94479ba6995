"""The action bar after the check: from note to note, the plainer version, the answers, what next.

Not the notes: it says what was pressed and shows what it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar, Words
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class NotesState:
    """What can be done now.

    Attributes:
        next_title: the title of the step that comes next.
        can_show_answers: whether something is still kept back.
        can_try_again: whether another graded try is open.
        has_plainer: whether the plainer version may be read.
    """

    next_title: str
    can_show_answers: bool
    can_try_again: bool
    has_plainer: bool


class NotesBar(ActionBar):
    """Every signal but `plainer_toggled` carries nothing."""

    previous_requested = Signal(object)
    next_requested = Signal(object)
    list_requested = Signal(object)
    plainer_toggled = Signal(object)
    """True for the plainer version, False for the original."""
    answers_requested = Signal(object)
    retry_requested = Signal(object)
    went_on = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_compact = False
        self._state = NotesState("", can_show_answers=False, can_try_again=False, has_plainer=False)
        self.previous = Button(look, "", "ghost", "caret-up")
        self.next = Button(look, "", "ghost", "caret-down")
        self.place = PlainLabel(look, "body", color="ink2")
        self.list = Button(look, "", "ghost", "list")
        self.plainer = Button(look, "", "ghost", "eye")
        self.plainer.setCheckable(True)
        self.answers = Button(look, "", "plain", "eye")
        self.retry = Button(look, "", "plain", "try-again")
        self.go_on = Button(look, "", "primary")
        self.go_on.set_icon_name("arrow-right", last=True)
        self.lay_out(
            [self.previous, self.next, self.place, self.list],
            [self.plainer, self.answers, self.retry, self.go_on],
        )
        self._connect()
        self.set_band(Band.WIDE)

    def show_state(self, state: NotesState) -> None:
        """Offer what can be done now, and nothing else."""
        self._state = state
        self.plainer.setVisible(state.has_plainer)
        self.answers.setVisible(state.can_show_answers)
        self.retry.setVisible(state.can_try_again)
        next_ = tr("Notes", "Next: {title}").format(title=state.next_title)
        plainer = tr("Notes", "Plainer version")
        self.set_words(
            [
                Words(self.previous, tr("Notes", "Previous note"), tip="Alt+↑"),
                Words(self.next, tr("Notes", "Next note"), tip="Alt+↓"),
                Words(self.plainer, plainer, tip=tr("Notes", "Plainer version (F9)")),
                Words(self.go_on, next_, tr("Notes", "Next")),
                Words(self.list, tr("Notes", "All notes")),
                Words(self.retry, tr("Notes", "Try again")),
                Words(
                    self.answers,
                    tr("Notes", "Show the answers"),
                    tr("Notes", "Answers"),
                    tip=tr("Notes", "Shows everything, and ends the graded tries"),
                ),
            ]
        )

    def show_place(self, index: int, count: int) -> None:
        """Show which note is open, by its index from 0; -1 while none is."""
        if count == 0:
            self.place.setText(tr("Notes", "no notes"))
        elif index < 0:
            self.place.setText(plural("Notes", count, one="1 note", many="%n notes"))
        else:
            words = tr("Notes", "note {number} of {count}")
            self.place.setText(words.format(number=index + 1, count=count))
        self.settle()

    def show_worded(self, count: int) -> None:
        """Show how many phrases the plainer version words otherwise."""
        words = plural("Notes", count, one="1 phrase plainer", many="%n phrases plainer")
        self.place.setText(words)
        self.settle()

    def show_plainer(self, *, plainer: bool) -> None:
        """Show whether the plainer version is on the screen; sends nothing."""
        self.plainer.setChecked(plainer)

    def set_band(self, band: Band) -> None:
        """Lay out for a band: in the compact one the notes are stepped through in the drawer."""
        self._is_compact = band is Band.COMPACT
        for widget in (self.previous, self.next, self.place):
            widget.setVisible(not self._is_compact)
        self.list.setVisible(self._is_compact)
        self.show_state(self._state)

    def _connect(self) -> None:
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        self.list.clicked.connect(self._on_list_clicked)
        self.plainer.clicked.connect(self._on_plainer_clicked)
        self.answers.clicked.connect(self._on_answers_clicked)
        self.retry.clicked.connect(self._on_retry_clicked)
        self.go_on.clicked.connect(self._on_go_on_clicked)

    def _on_previous_clicked(self) -> None:
        self.previous_requested.emit(None)

    def _on_next_clicked(self) -> None:
        self.next_requested.emit(None)

    def _on_list_clicked(self) -> None:
        self.list_requested.emit(None)

    def _on_plainer_clicked(self) -> None:
        self.plainer_toggled.emit(self.plainer.isChecked())

    def _on_answers_clicked(self) -> None:
        self.answers_requested.emit(None)

    def _on_retry_clicked(self) -> None:
        self.retry_requested.emit(None)

    def _on_go_on_clicked(self) -> None:
        self.went_on.emit(None)
