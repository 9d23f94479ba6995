"""Beside the cards: one's notes, the verdict, how sure one is, and the card that decided.

Not the answers themselves: it shows what it is told and says what a person chose.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.answers.reasons import ReasonBlock
from literacy_app.desktop.answers.rewrite_field import WritingField
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Certainty
    from literacy_app.desktop.answers.choice_card import Card
    from literacy_app.desktop.answers.reasons import Reasons
    from literacy_app.desktop.paint.look import Look

_LINES = 3


@dataclass(frozen=True, slots=True)
class SideState:
    """What stands beside the cards.

    Attributes:
        noted: how many cards are noted.
        deciding: the title of the card that decided; empty: not said yet.
        asks_certainty: whether it is asked how sure one is.
        verdict_reasons, deciding_reasons: what became of them; None before the check.
    """

    notes: str
    noted: int
    verdicts: tuple[Card, ...]
    certainty: Certainty | None
    deciding: str
    asks_certainty: bool = True
    is_checked: bool = False
    verdict_reasons: Reasons | None = None
    deciding_reasons: Reasons | None = None


class SidePanel(Sheet):
    """One column on a sheet."""

    notes_typed = Signal(object)
    """The text."""
    verdict_chosen = Signal(object)
    """The option's id."""
    sure_chosen = Signal(object)
    """The certainty."""
    deciding_asked = Signal(object)
    """Carries nothing: the menu of opened cards is wanted."""
    deciding_chosen = Signal(object)
    """The card's id."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        title = tr("Investigate", "My notes")
        self._icon = IconLabel(look, "notepad", "accent", 18)
        self._title = PlainLabel(look, "h3", title, "ink")
        self.noted = PlainLabel(look, "caption", "", "ink2")
        invitation = tr("Investigate", "What did you find?")
        self.notes = WritingField(look, title, invitation, least_lines=_LINES)
        self.question = WrappedText(look, "h3", tr("Investigate", "My verdict"), "ink")
        self.verdicts = ChoiceCards(look)
        self.verdicts.set_columns(1, tight=True)
        self.reasons = ReasonBlock(look)
        self.certainty = CertaintyStrip(look)
        self._decided = tr("Investigate", "The card that decided")
        self.deciding = Button(look, "", "plain", "caret-down")
        self.deciding.set_icon_name("caret-down", last=True)
        self.decided = WrappedText(look, "body", "", "ink")
        self.deciding_reasons = ReasonBlock(look)
        self.menu = ChoiceMenu(self._decided, self)
        self._remark_icon = IconLabel(look, "info", "ink2", 15)
        self.remark = WrappedText(
            look,
            "caption",
            tr("Investigate", "“I can't tell” is a full answer when the desk doesn't hold enough."),
            "ink2",
        )
        self._lay_out()
        self._connect_parts()
        self._on_look_changed(look)

    def show_state(self, state: SideState) -> None:
        """Show the notes and the answers of the moment, and after the check what became of them."""
        is_checked = state.is_checked
        self.notes.show_text(state.notes, locked=is_checked)
        self.noted.setText(
            plural("Investigate", state.noted, one="1 card noted", many="%n cards noted")
            if state.noted
            else ""
        )
        self.verdicts.show_cards(state.verdicts, locked=is_checked)
        self.reasons.show_reasons(state.verdict_reasons)
        self.certainty.setVisible(state.asks_certainty)
        self.certainty.show_certainty(state.certainty, locked=is_checked)
        self.certainty.set_tight(tight=True)
        none = tr("Investigate", "choose an opened card")
        decided = tr("Investigate", "Decided by: {card}").format(card=_short(state.deciding))
        self.deciding.setText(decided if state.deciding else self._decided)
        self.deciding.setToolTip(plain_tip(state.deciding))
        self.deciding.setAccessibleName(f"{self._decided}: {state.deciding or none}")
        self.deciding.setVisible(not is_checked)
        self.decided.setVisible(is_checked)
        named = tr("Investigate", "The card that decided: {card}").format(card=state.deciding)
        none = tr("Investigate", "You named no card that decided.")
        self.decided.setText(named if state.deciding else none)
        self.deciding_reasons.show_reasons(state.deciding_reasons)
        self._remark_icon.setVisible(not is_checked)
        self.remark.setVisible(not is_checked)

    def offer_cards(self, cards: Sequence[tuple[str, str]], chosen: str | None) -> None:
        """Open the menu of the cards, each an id and its words."""
        self.menu.offer([Choice(id_, words, id_ == chosen) for id_, words in cards])
        self.menu.popup(self.deciding.mapToGlobal(self.deciding.rect().bottomLeft()))

    def focus_current(self) -> None:
        """Give the keyboard to the verdict."""
        self.verdicts.focus_current()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.noted)
        foot = QHBoxLayout()
        foot.addWidget(self._remark_icon)
        foot.addWidget(self.remark, 1)
        self._foot = foot
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for widget in (
            self.notes,
            self.question,
            self.verdicts,
            self.reasons,
            self.certainty,
            self.deciding,
            self.decided,
            self.deciding_reasons,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._column.addLayout(foot)

    def _connect_parts(self) -> None:
        self.notes.typed.connect(self.notes_typed)
        self.verdicts.chosen.connect(self.verdict_chosen)
        self.certainty.chosen.connect(self.sure_chosen)
        self.deciding.clicked.connect(self._on_deciding_clicked)
        self.menu.chosen.connect(self.deciding_chosen)

    def _on_deciding_clicked(self) -> None:
        self.deciding_asked.emit(None)

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        gap = self._look.gap
        self._column.setContentsMargins(gap(18), gap(12), gap(18), gap(12))
        self._column.setSpacing(gap(7))
        self._head.setSpacing(gap(8))
        self._foot.setSpacing(gap(8))


_MOST_ON_BUTTON = 20


def _short(words: str) -> str:
    """Words that fit on the button."""
    if len(words) <= _MOST_ON_BUTTON:
        return words
    return words[: _MOST_ON_BUTTON - 1].rstrip() + "…"
