"""The action bar of an activity that is answered: how far one is, back, a hint, what comes next.

Not the answering: it says what was pressed and shows what it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Signal

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar, Progress, Words
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_HOLD_MS = 600
"""So long after an outcome a press may still be meant for the button that stood there before."""


@dataclass(frozen=True, slots=True)
class BarState:
    """What the bar tells of, and what can be done now.

    Attributes:
        words: how far one is, such as “3 of 8 answered”; afterwards how it went.
        short: the same for a narrow bar.
        share: that as a share from 0 to 1.
        primary: what the button at the right does.
        short_primary: the same for a narrow bar.
        leads_on: whether that leads on, and has an arrow.
        has_steps: whether there is a way back to the item before, and on to the next.
        can_check: whether what is answered may be checked though not all is.
        has_hint: whether hints are given.
        can_show_answers: whether something is still kept back.
        again: what the button does that opens another try; empty: there is none.
        is_checked: whether the outcome of a try is on the screen.
        back, forward: what the two buttons of the steps do.
    """

    words: str
    short: str
    share: float
    primary: str
    short_primary: str
    leads_on: bool = False
    has_steps: bool = False
    can_check: bool = False
    has_hint: bool = False
    can_show_answers: bool = False
    again: str = ""
    is_checked: bool = False
    back: str = ""
    forward: str = ""


class AnswersBar(ActionBar):
    """Every signal carries nothing."""

    back_requested = Signal(object)
    forward_requested = Signal(object)
    check_requested = Signal(object)
    hint_requested = Signal(object)
    answers_requested = Signal(object)
    retry_requested = Signal(object)
    primary_pressed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._is_compact = False
        self._stops: tuple[QWidget, ...] = ()
        self._held = QElapsedTimer()
        self._hint_tip = tr("Answers", "Costs nothing, and is counted (Ctrl+H)")
        self._state = BarState("", "", 0.0, "", "")
        self.words = PlainLabel(look, "body-strong")
        self.progress = Progress(look)
        self.back = Button(look, "", "ghost", "arrow-left")
        self.forward = Button(look, "", "ghost", "arrow-right")
        self.check = Button(look, "", "ghost", "check")
        self.hint = Button(look, "", "plain", "lightbulb")
        self.answers = Button(look, "", "plain", "eye")
        self.retry = Button(look, "", "plain", "try-again")
        self.primary = Button(look, "", "primary")
        self.lay_out([self.words, self.progress], self.buttons)
        self._connect()
        self.set_band(Band.WIDE)

    def show_state(self, state: BarState) -> None:
        """Tell how far one is, and offer what can be done now."""
        self._state = state
        self.words.setText(state.short if self._is_compact else state.words)
        self.words.setAccessibleName(state.words)
        self.progress.show_value(state.share, state.words)
        for button, is_open in (
            (self.back, state.has_steps),
            (self.forward, state.has_steps and (self._is_compact or state.is_checked)),
            (self.check, state.can_check),
            (self.hint, state.has_hint),
            (self.answers, state.can_show_answers),
            (self.retry, bool(state.again)),
        ):
            button.setVisible(is_open)
        self.primary.set_icon_name("arrow-right" if state.leads_on else None, last=True)
        self.set_words(self._all_words(state))

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons in their order."""
        steps = (self.back, self.forward, self.check)
        return (*steps, self.hint, self.answers, self.retry, self.primary)

    @property
    def is_held(self) -> bool:
        """Whether what leads away from an outcome hears no press yet."""
        return self._held.isValid() and not self._held.hasExpired(_HOLD_MS)

    def hold(self) -> None:
        """Hear no press for a moment: the second one of two was meant for what stood there."""
        self._held.start()

    def come_after(self, stops: tuple[QWidget, ...], close: QWidget) -> None:
        """Let Tab go through these, where there are any, past what closes the strip to the bar."""
        if stops and stops != self._stops:
            self._stops = stops
            set_tab_order((*stops, close, *self.buttons))

    def set_hint_cost(self, share: float) -> None:
        """Say what a hint costs: a share of the score from 0 to 1."""
        if share > 0:
            tip = tr("Answers", "Costs {percent} % of the score, and is counted (Ctrl+H)")
            self._hint_tip = tip.format(percent=round(100 * share))
        self.show_state(self._state)

    def set_band(self, band: Band) -> None:
        """Lay out for a band."""
        self._is_compact = band is Band.COMPACT
        self.progress.setVisible(band is not Band.COMPACT)
        self.show_state(self._state)

    def _all_words(self, state: BarState) -> list[Words]:
        """The words of the buttons, the first to be cut short first."""
        return [
            Words(self.forward, "", tip=state.forward, said=state.forward),
            Words(self.back, tr("Answers", "Back"), tip=state.back, said=state.back),
            Words(
                self.check,
                tr("Answers", "Check now"),
                tip=tr("Answers", "Check what is answered so far (Ctrl+Enter)"),
            ),
            Words(self.hint, tr("Answers", "Hint"), tip=self._hint_tip),
            Words(self.primary, state.primary, state.short_primary),
            Words(
                self.answers,
                tr("Answers", "Show the answers"),
                tr("Answers", "Answers"),
                tip=tr("Answers", "Shows everything, and ends the graded tries"),
            ),
            Words(self.retry, state.again),
        ]

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back_clicked)
        self.forward.clicked.connect(self._on_forward_clicked)
        self.check.clicked.connect(self._on_check_clicked)
        self.hint.clicked.connect(self._on_hint_clicked)
        self.answers.clicked.connect(self._on_answers_clicked)
        self.retry.clicked.connect(self._on_retry_clicked)
        self.primary.clicked.connect(self._on_primary_clicked)

    def _on_back_clicked(self) -> None:
        self.back_requested.emit(None)

    def _on_forward_clicked(self) -> None:
        self.forward_requested.emit(None)

    def _on_check_clicked(self) -> None:
        self.check_requested.emit(None)

    def _on_hint_clicked(self) -> None:
        self.hint_requested.emit(None)

    def _on_answers_clicked(self) -> None:
        if not self.is_held:
            self.answers_requested.emit(None)

    def _on_retry_clicked(self) -> None:
        if not self.is_held:
            self.retry_requested.emit(None)

    def _on_primary_clicked(self) -> None:
        if not self.is_held:
            self.primary_pressed.emit(None)
