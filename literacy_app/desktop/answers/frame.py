"""The frame of every view of an activity that is answered: head, body, hint strip and action bar.

Not what is asked nor how it is drawn: each kind's view puts its own body in. Not the lesson either
(`study.session`): the frame hands answers up and shows the outcome it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.answers.answers_bar import AnswersBar
from literacy_app.desktop.answers.asking import AnswerHintRequest
from literacy_app.desktop.answers.bar_words import FrameWords, bar_state, less_told, still_open
from literacy_app.desktop.answers.frame_head import FrameHead
from literacy_app.desktop.answers.frame_keys import FrameKeys
from literacy_app.desktop.answers.frame_places import (
    first_not_right,
    focus_body,
    lead_to,
    next_open,
    open_items,
    place_of,
)
from literacy_app.desktop.answers.hint_words import answer_hint_words
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.hint_strip import HintStrip
from literacy_app.study.answering import Answering

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent

    from literacy_app.activities.answers import Answerable, AnswersResponse, Item
    from literacy_app.activities.answers_grade import AnsweredItemGrade
    from literacy_app.activities.kinds import Response
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.answering import AnswersChange
    from literacy_app.study.hints import Hint
    from literacy_app.study.outcome import AnswersOutcome, AnyOutcome


class AnswersFrame(QWidget):
    """One activity, in one of two states: it is being answered, or it was checked.

    A kind's view calls `set_body` once, overrides `refresh` to show the answers, the item and the
    outcome of the moment, and calls `change` with what `answering` gives for each answer; more
    hooks: `wording`, `choose_number`, `choose_certainty`, `show_hint_in_body`, `body_regions`,
    `settle`.
    """

    submitted = Signal(object)
    """The `AnswersResponse` to be checked; never one without an answer."""
    drafted = Signal(object)
    """The `AnswersChange` that was just made."""
    hint_requested = Signal(object)
    """An `AnswerHintRequest`."""
    retry_requested = Signal(object)
    """Carries nothing, as the two below."""
    answers_requested = Signal(object)
    went_on = Signal(object)
    paragraph_reached = Signal(object)
    """The index of the paragraph one is in, where there is a passage."""
    rated = Signal(object)
    """A `Rated`: how somebody rated a text of their own."""

    has_steps = True
    """Whether one item is on the screen at a time; else all of them are."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Answerable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.lesson = lesson
        self.activity = activity
        self.answering = Answering(activity)
        self.outcome: AnswersOutcome | None = None
        self.handed_in: AnswersOutcome | None = None
        self.hint: AnswerHint | None = None
        self.number = 0
        self.band = Band.WIDE
        self.is_short = False
        self.is_without_hints = False
        self.is_tried = False
        self.next_title = ""
        self._has_begun = False
        self._is_warned = False
        self.task = FrameHead(look, activity)
        self.strip = HintStrip(look)
        self.bar = AnswersBar(look)
        self.bar.set_hint_cost(activity.hint_cost)
        self._lay_out()
        self._connect()
        look.changed.connect(self._on_look_changed)

    @property
    def is_checked(self) -> bool:
        """Whether a try was graded (`outcome`), or `handed_in` to be where the key is."""
        return self.outcome is not None or self.handed_in is not None

    def is_working_on(self, response: Response) -> bool:
        """Whether these answers are the ones being worked on."""
        return self._has_begun and not self.is_checked and self.answering.response == response

    def show_work(self, response: Response, paragraph: int = 0) -> None:
        """Let it be answered, beginning with a response; a paragraph matters to no kind so far."""
        del paragraph
        self.outcome = self.handed_in = None
        self._has_begun = True
        self._drop_hint()
        self.answering.load(cast("AnswersResponse", response))
        self.number = next_open(self, 0) or 0
        self._refresh()

    def show_outcome(self, outcome: AnyOutcome, next_title: str, paragraph: int = 0) -> None:
        """Show what became of a try; `next_title` is that of the step after this one."""
        del paragraph
        was_checked = self.is_checked
        self.is_tried = True
        told = cast("AnswersOutcome", outcome)
        self.outcome, self.handed_in = (told, None) if told.has_key else (None, told)
        self.next_title = next_title
        self._drop_hint()
        self.answering.load(told.response)
        if not was_checked:
            self.number = first_not_right(self)
        self._refresh()
        announce(self, self.bar.words.accessibleName())
        if not was_checked:
            self.say(less_told(told))

    def show_hint(self, hint: Hint | AnswerHint) -> None:
        """Say a hint, at the item it speaks of."""
        told = cast("AnswerHint", hint)
        self.hint = told
        self.number = place_of(self, told.item)
        self._refresh()
        self.strip.say(answer_hint_words(told, self.activity))
        self.show_hint_in_body(told)

    def say(self, words: str) -> None:
        """Say something, if anything, in the strip over the action bar."""
        if words:
            self.strip.say(words, icon="info")

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band, and for a short window."""
        self.band = band
        self.is_short = short
        self.bar.set_band(band)
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (*self.body_regions(), self.bar)

    def focus_first(self) -> None:
        """Give the keyboard to where one goes on."""
        if not focus_body(self):
            self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    # For the views of the kinds

    @property
    def item(self) -> Item:
        """The item one is at."""
        return self.activity.items[self.number]

    @property
    def item_grade(self) -> AnsweredItemGrade | None:
        """What became of the item one is at; None before the check."""
        return self.outcome.item(self.item.id) if self.outcome is not None else None

    @property
    def shows_answer(self) -> bool:
        """Whether what is accepted and every reason may be shown of the item one is at."""
        return self.outcome is not None and self.outcome.shows_answer(self.item.id)

    def set_body(self, body: QWidget) -> None:
        """Put the body in; once, when the view is made."""
        self._body_row.addWidget(body)
        for widget in (self.strip, self.bar):  # now, so that Tab comes to them after the body
            self._rows.addWidget(widget)
        self._body = body
        self._settle()

    def change(self, change: AnswersChange | None) -> None:
        """Tell of a change that `answering` made, and show it; None tells of nothing.

        What is kept stays as it was handed in.
        """
        if change is None:
            return
        if self.handed_in is not None:
            self.answering.load(self.handed_in.response)
        self._drop_hint()
        self._refresh()
        if self.handed_in is None:
            self.drafted.emit(change)

    def go_to_item(self, number: int) -> None:
        """Show the item of an index."""
        self.number = max(0, min(number, len(self.activity.items) - 1))
        self._drop_hint()
        self._refresh()
        self.to_top()

    def check(self, _nothing: object = None) -> None:
        """Hand the answers up; with none, or the first time not all, say so kindly instead."""
        if self.is_checked:
            return
        open_ = open_items(self)
        is_begun = bool(self.answering.response.items)
        if not is_begun or (self.answering.count_answered == 0 and self.answering.count_items):
            lead_to(self, open_ if is_begun else ())
            words = self.wording()
            is_partly = is_begun and self.has_steps
            self.strip.say(words.answer_first if is_partly else words.nothing_yet, icon="pencil")
        elif open_ and not self._is_warned:
            lead_to(self, open_)
            self._is_warned = True
            self.say(still_open(self, len(open_)))
        else:
            self.hand_in()

    def hand_in(self) -> None:
        """Hand the answers up as they are; a second press of the same hand leads nowhere."""
        self.submitted.emit(self.answering.response)
        if self.is_checked:
            self.bar.hold()

    def ask_for_hint(self, _nothing: object = None) -> None:
        """Ask for a hint on the item one is at, where hints are given."""
        if self.bar.hint.isVisibleTo(self.bar):
            self.hint_requested.emit(AnswerHintRequest(self.answering.response, self.item.id))

    def go_back(self, _nothing: object = None) -> None:
        """Go to the item before."""
        self._step(-1)

    def go_forward(self, _nothing: object = None) -> None:
        """Go to the item after."""
        self._step(1)

    def enter(self) -> None:
        """Go on where what is asked here is answered; never check by a key that slipped."""
        if self.is_checked:
            self.go_forward()
        elif self.has_steps:
            self._go_on_from_item()

    def show_tried(self, *, is_tried: bool) -> None:
        """Know whether there was a try already, in whatever run of the program."""
        self.is_tried = is_tried

    def show_ratings(self, ratings: Mapping[str, Mapping[str, int]]) -> None:
        """Show how one's own texts were rated, by item and criterion, where they are rated."""

    def refresh(self) -> None:
        """Show the answers, the item and the outcome of the moment; for each kind to override."""

    def wording(self) -> FrameWords:
        """What the bar calls things; for each kind to override."""
        return FrameWords()

    def choose_number(self, number: int) -> bool:
        """Choose by a digit; whether it chose anything."""
        del number
        return False

    def choose_certainty(self, number: int) -> None:
        """Say how sure one is, by Ctrl and a digit from 1 to 4."""

    def show_hint_in_body(self, hint: AnswerHint) -> None:
        """Light what a hint speaks of; with the next change or item it goes out (`refresh`)."""

    def point_to_missing(self) -> None:
        """Bring what is still to be answered at the item one is at into view and focus."""

    def to_top(self) -> None:
        """Show an item that was just come to from its top."""

    def is_answered(self, item: Item) -> bool:
        """Whether an item is answered, and how sure one is, where that is asked."""
        answers = self.answering.of(item.id)
        is_sure = item.certainty_of is None or answers.certainty is not None
        return is_sure and self.answering.is_answered(item.id)

    def body_regions(self) -> tuple[QWidget, ...]:
        """The parts of the body that F6 goes through."""
        return (self._body,)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through before the bar, in order, where not all is made at once."""
        return ()

    def settle(self) -> None:
        """Lay the body out for the band and the height of the moment."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = plain in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        typed = event.text()
        if is_plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.enter()
        elif is_plain and len(typed) == 1 and typed in _DIGITS and self.choose_number(int(typed)):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._desk = DeskColumn(self.look)
        self._body_row = QVBoxLayout()
        self._desk.column.addWidget(self.task)
        self._desk.column.addLayout(self._body_row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.scroll_area = DeskScroll(self._desk)
        column.addWidget(self.scroll_area, 1)
        self._rows = column

    def _connect(self) -> None:
        bar = self.bar
        bar.back_requested.connect(self.go_back)
        bar.forward_requested.connect(self.go_forward)
        bar.check_requested.connect(self.check)
        bar.hint_requested.connect(self.ask_for_hint)
        bar.answers_requested.connect(self.answers_requested)
        bar.retry_requested.connect(self.retry_requested)
        bar.primary_pressed.connect(self._on_primary)
        self.strip.closed.connect(self._on_strip_closed)
        FrameKeys(self)

    def _refresh(self) -> None:
        self.bar.show_state(bar_state(self, self.wording()))
        self.refresh()
        self.bar.come_after(self.tab_stops(), self.strip.close_button)

    def _settle(self) -> None:
        self.task.settle(is_short=self.is_short, inset=self._desk.inset)
        self._desk.set_padding(2 if self.is_short else 12, 4)
        self.settle()
        if self._has_begun:
            self._refresh()

    def _drop_hint(self) -> None:
        self.hint = None
        self._is_warned = False
        self.strip.put_away()

    def _on_primary(self, _nothing: object = None) -> None:
        if self.is_checked:
            self.went_on.emit(None)
        elif self.has_steps and next_open(self, 0) is not None:
            self._go_on_from_item()
        else:
            self.check()

    def _go_on_from_item(self) -> None:
        if not self.is_answered(self.item):
            self.say(self.wording().answer_first)
            self.point_to_missing()
            return
        place = next_open(self, self.number)
        if place is not None:
            self.go_to_item(place)
            self.focus_first()
        else:
            self.bar.primary.setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, by: int) -> None:
        place = self.number + by
        if self.has_steps and 0 <= place < len(self.activity.items):
            self.go_to_item(place)

    def _on_strip_closed(self, _nothing: object) -> None:
        self.hint = None
        self.refresh()

    def _on_look_changed(self, _look: object) -> None:
        self._settle()


_DIGITS = "123456789"
