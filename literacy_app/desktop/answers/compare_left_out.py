"""What each of two texts leaves out: two lists of check boxes, side by side or one below the other.

Not the pairs of phrases (`ledger_grid`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.answers.choice_card import Card
    from literacy_app.desktop.paint.look import Look

_LEAST = 96


@dataclass(frozen=True, slots=True)
class PickedOne:
    """An option of an item was chosen, or chosen no more."""

    item: str
    option: str


@dataclass(frozen=True, slots=True)
class PickList:
    """One list: the item it answers, its question, its cards."""

    item: str
    question: str
    cards: Sequence[Card]


class _List(QWidget):
    """A question over its cards."""

    chosen = Signal(object)
    """A `PickedOne`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.item = ""
        self.question = WrappedText(look, "body-strong", "", "ink")
        self.cards = ChoiceCards(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)
        self._column.addWidget(self.cards)
        self._column.addStretch(1)
        self.cards.chosen.connect(self._on_chosen)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def _on_chosen(self, option: object) -> None:
        self.chosen.emit(PickedOne(self.item, str(option)))

    def _on_look_changed(self, _look: object) -> None:
        self._column.setSpacing(self._look.gap(8))


class LeftOutLists(DeskScroll):
    """The lists, scrolled together. `picked` carries a `PickedOne`."""

    picked = Signal(object)

    def __init__(self, look: Look) -> None:
        self._holder = QFrame()
        super().__init__(self._holder)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.lists = (_List(look), _List(look))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._holder)
        for each in self.lists:
            self._row.addWidget(each, 1, Qt.AlignmentFlag.AlignTop)
            each.chosen.connect(self.picked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_lists(self, lists: Sequence[PickList], *, locked: bool) -> None:
        """Show these lists, at most two; their keys are numbered through."""
        first_key = 1
        for number, widget in enumerate(self.lists):
            widget.setVisible(number < len(lists))
            if number < len(lists):
                widget.item = lists[number].item
                widget.question.setText(lists[number].question)
                widget.cards.setAccessibleName(lists[number].question)
                widget.cards.show_cards(lists[number].cards, several=True, locked=locked)
                for key, card in enumerate(widget.cards.cards, first_key):
                    card.number = key
                    card.update()
                first_key += len(widget.cards.cards)

    def set_tight(self, *, tight: bool, one_column: bool) -> None:
        """Stand closer, and below one another."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if one_column else directions.LeftToRight)
        for each in self.lists:
            each.cards.set_columns(1, tight=tight)

    def show_list(self, item: str) -> None:
        """Bring the list of an item into view."""
        for each in self.lists:
            if each.item == item:
                self.ensureWidgetVisible(each)

    def choose_number(self, number: int) -> bool:
        """Choose the card of a key as a person does; whether there is one."""
        return any(each.cards.choose_number(number) for each in self.lists if not each.isHidden())

    def focus_current(self) -> None:
        """Give the keyboard to the first list."""
        self.lists[0].cards.focus_current()

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(16), gap(8), gap(16), gap(14))
        self._row.setSpacing(gap(20))
        self.setMinimumHeight(self._look.px(_LEAST))
