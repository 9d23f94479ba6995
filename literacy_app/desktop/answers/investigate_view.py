"""The view of an investigate activity: a claim on the desk, cards that cost minutes, a verdict.

Not the network and not the grade: every card lies in the lesson, and opening one is an answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.investigate import (
    CARDS,
    DECIDING,
    IDEA,
    NOTED,
    NOTES,
    OPENED,
    VERDICT,
)
from literacy_app.desktop.answers.bar_words import FrameWords, bar_state
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.investigate_claim import ClaimStrip
from literacy_app.desktop.answers.investigate_faces import faces_of, noted_in, opened_in
from literacy_app.desktop.answers.investigate_grid import EvidenceGrid
from literacy_app.desktop.answers.investigate_meter import Minutes
from literacy_app.desktop.answers.investigate_paths import PathSheet
from literacy_app.desktop.answers.investigate_side import SidePanel
from literacy_app.desktop.answers.investigate_tools import CardAtHand, CardTools
from literacy_app.desktop.answers.investigate_words import (
    claim_source,
    missing_words,
    side_state,
    spent_words,
)
from literacy_app.desktop.answers.rewrite_room import take_what_is_left
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.sheet import SHADOW
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.hints import HintKind

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.investigate import Card, Investigate
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint

_SIDE, _NARROW_SIDE = 366, 336
_LEAST_HEIGHT = 110


class InvestigateView(AnswersFrame):
    """All of it on one screen: what was opened stays open."""

    has_steps = False

    def __init__(
        self, look: Look, lesson: Lesson, activity: Investigate, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self.investigate = activity
        self._just_opened = ""
        self.claim = ClaimStrip(look, activity.claim, claim_source(lesson, activity))
        self.paths = PathSheet(look)
        self.grid = EvidenceGrid(look, faces_of(activity, self.answering.response, None))
        self.side = SidePanel(look)
        self.tools = CardTools(look)
        row = self.bar.layout()
        if isinstance(row, QHBoxLayout):
            row.insertWidget(2, self.tools)
        set_tab_order(
            (self.tools.open, self.tools.note, self.bar.hint, self.bar.answers, self.bar.retry)
        )
        set_tab_order((self.bar.retry, self.bar.primary))
        self.set_body(self._make_body())
        self._connect_parts()

    @property
    def opened(self) -> tuple[str, ...]:
        """The ids of the opened cards, in the order they were opened."""
        return opened_in(self.answering.response)

    @property
    def minutes_left(self) -> int:
        """How many minutes are left."""
        return self.investigate.budget - self.investigate.spent(self.opened)

    @property
    def text_of_notes(self) -> str:
        """What stands in the notes."""
        return self._text(NOTES)

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            nothing_yet=tr("Investigate", "Open a card and give a verdict first."),
            check=tr("Investigate", "Give my verdict"),
        )

    @override
    def check(self, _nothing: object = None) -> None:
        missing = missing_words(self)
        is_told = self.is_checked or self._is_warned or not missing
        if is_told or not self.answering.count_answered:
            super().check()
            return
        self._is_warned = True
        form = tr(
            "Investigate",
            "Still missing: {what}. To hand in all the same, press “{button}” once more.",
        )
        self.say(form.format(what=missing, button=self.bar.primary.text()))

    @override
    def refresh(self) -> None:
        self.grid.show_faces(faces_of(self.investigate, self.answering.response, self.outcome))
        self.grid.idea.field.show_text(self._text(IDEA), locked=self.is_checked)
        self.side.show_state(side_state(self))
        self.paths.setVisible(self.outcome is not None)
        if self.outcome is not None:
            self.paths.show_paths(self.investigate, self.outcome)
        self._show_bar()
        self._share_room()

    @override
    def choose_number(self, number: int) -> bool:
        return self.side.verdicts.choose_number(number)

    @override
    def choose_certainty(self, number: int) -> None:
        if not self.side.certainty.isHidden():
            self.side.certainty.choose_number(number)

    @override
    def show_hint_in_body(self, hint: AnswerHint) -> None:
        is_of_a_card = hint.kind is HintKind.ANSWER and hint.item in {CARDS, DECIDING}
        if is_of_a_card and hint.option is not None:
            self.grid.show_card(hint.option, self.desk_scroll)

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        return (*((self.paths,) if self.outcome is not None else ()), self.grid, self.side)

    @override
    def focus_first(self) -> None:
        if self.is_checked:
            self.paths.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.focus_current()
        if self.is_checked or self.grid.current == 0:
            self.desk_scroll.verticalScrollBar().setValue(0)

    @override
    def settle(self) -> None:
        look, gap = self.look, self.look.gap
        is_compact = self.band is Band.COMPACT
        is_tight = self.is_short or is_compact
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if is_compact else direction.LeftToRight)
        self._row.setSpacing(gap(4))
        self._left_column.setContentsMargins(0, 0, 0, gap(8))
        self._grid_row.setContentsMargins(SHADOW, gap(4), SHADOW, 0)
        self._left_column.setSpacing(gap(6))
        wide = look.px(_SIDE if self.band is Band.WIDE else _NARROW_SIDE)
        self.side.setMinimumWidth(0 if is_compact else wide)
        self.side.setMaximumWidth(_ANY if is_compact else wide)
        self.claim.set_compact(compact=is_compact, tight=is_tight)
        self._place_claim(scrolls=is_compact)
        self.desk_scroll.setMinimumHeight(look.px(_LEAST_HEIGHT))
        self.tools.set_band(self.band)
        self._share_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def open_card(self, card_id: object) -> None:
        """Open a card where its minutes are there; say so where they are not."""
        card = self.investigate.card(str(card_id))
        if card is None or self.is_checked or card.id in self.opened:
            return
        if card.minutes > self.minutes_left:
            self.say(_too_dear(self.minutes_left))
            return
        self.change(self.answering.toggle(CARDS, OPENED, card.id))
        announce(self.claim, f"{card.body} {self.claim.left.accessibleName()}")
        self._just_opened = card.id
        QTimer.singleShot(0, self, self._show_opened)  # when the card has its new height

    def _show_opened(self) -> None:
        self.grid.show_whole(self._just_opened, self.desk_scroll)

    def note_card(self, card_id: object) -> None:
        """Put a bookmark on an opened card, or take it away."""
        if self.is_checked:
            return
        if str(card_id) not in self.opened:
            self.say(tr("Investigate", "Only an opened card can be noted."))
            return
        self.change(self.answering.toggle(CARDS, NOTED, str(card_id)))

    def _make_body(self) -> QWidget:
        left = QWidget()
        self._left_column = QVBoxLayout(left)
        self._left_column.addWidget(self.paths)
        self._grid_row = QHBoxLayout()
        self._grid_row.addWidget(self.grid)
        self._left_column.addLayout(self._grid_row)
        self._left_column.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(left, 1)
        self._row.addWidget(self.side)
        content = QWidget()
        self._scrolled = QVBoxLayout(content)
        self._scrolled.addLayout(self._row, 1)
        self.desk_scroll = DeskScroll(content)
        take_what_is_left(self.desk_scroll)
        body = QWidget()
        self._fixed = QVBoxLayout(body)
        self._fixed.addWidget(self.claim)
        self._fixed.addWidget(self.desk_scroll, 1)
        for column in (self._fixed, self._scrolled):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        return body

    def _place_claim(self, *, scrolls: bool) -> None:
        """Let the claim stay over the cards, or scroll with them where the window is low."""
        old, new = self._fixed, self._scrolled
        if not scrolls:
            old, new = new, old
        if new.indexOf(self.claim) < 0:
            old.removeWidget(self.claim)
            new.insertWidget(0, self.claim)

    def _connect_parts(self) -> None:
        self.grid.reached.connect(self._on_reached)
        self.grid.pressed.connect(self.open_card)
        self.grid.note_pressed.connect(self.note_card)
        self.grid.idea.field.typed.connect(self._on_idea_typed)
        self.tools.open_pressed.connect(self._on_open_pressed)
        self.tools.note_pressed.connect(self._on_note_pressed)
        self.side.notes_typed.connect(self._on_notes_typed)
        self.side.verdict_chosen.connect(self._on_verdict_chosen)
        self.side.sure_chosen.connect(self._on_sure)
        self.side.deciding_asked.connect(self._on_deciding_asked)
        self.side.deciding_chosen.connect(self._on_deciding_chosen)

    def _card_at_hand(self) -> Card:
        return self.investigate.cards[self.grid.current]

    def _show_bar(self) -> None:
        """Say what is spent, and what the card at hand would take."""
        card, opened, left = self._card_at_hand(), self.opened, self.minutes_left
        at_hand = CardAtHand(
            card.title,
            card.minutes,
            left,
            is_open=card.id in opened,
            is_noted=card.id in noted_in(self.answering.response),
        )
        self.tools.setVisible(not self.is_checked)
        self.tools.show_card(at_hand)
        is_open = at_hand.is_open or at_hand.is_dear or self.is_checked
        budget = self.investigate.budget
        self.claim.show_minutes(Minutes(budget, budget - left, 0 if is_open else card.minutes))
        if not self.is_checked:
            words, short = spent_words(self.investigate, opened)
            state = bar_state(self, self.wording())
            self.bar.show_state(replace(state, words=words, short=short))

    def _share_room(self) -> None:
        """Let the rows of cards fill the height there is, before the check."""
        is_free = not self.is_checked and self.band is not Band.COMPACT
        around = self.look.gap(4) + self.look.gap(8)
        room = self.desk_scroll.viewport().height() - around
        self.grid.set_room(room if is_free else 0)

    def _text(self, facet: str) -> str:
        answer = self.answering.get(NOTES, facet)
        return answer if isinstance(answer, str) else ""

    def _on_reached(self, _card_id: object) -> None:
        self._show_bar()

    def _on_open_pressed(self, _nothing: object) -> None:
        self.open_card(self.grid.current_id)
        self.grid.focus_current()

    def _on_note_pressed(self, _nothing: object) -> None:
        self.note_card(self.grid.current_id)

    def _on_idea_typed(self, text: str) -> None:
        self.change(self.answering.answer(NOTES, IDEA, text))

    def _on_notes_typed(self, text: str) -> None:
        self.change(self.answering.answer(NOTES, NOTES, text))

    def _on_verdict_chosen(self, option: str) -> None:
        self.change(self.answering.answer(VERDICT, VERDICT, option))

    def _on_sure(self, certainty: object) -> None:
        chosen = next(each for each in CERTAINTIES if each == certainty)
        self.change(self.answering.sure(VERDICT, chosen))

    def _on_deciding_asked(self, _nothing: object) -> None:
        cards = [card for id_ in self.opened if (card := self.investigate.card(id_))]
        if not cards:
            self.say(tr("Investigate", "Open a card first. One of those you opened decides."))
            return
        chosen = self.answering.get(DECIDING, DECIDING)
        words = [(card.id, f"{card.place}: {card.title}") for card in cards]
        self.side.offer_cards(words, chosen if isinstance(chosen, str) else None)

    def _on_deciding_chosen(self, card_id: object) -> None:
        self.change(self.answering.answer(DECIDING, DECIDING, str(card_id)))


def _too_dear(left: int) -> str:
    return plural(
        "Investigate",
        left,
        one="This card takes more than the 1 minute left.",
        many="This card takes more than the %n minutes left.",
    )


_ANY = 16_777_215
"""As wide as a widget may be."""
