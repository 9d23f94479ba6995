"""Cards to choose from, in one column or two: one of them, or several.

Not what a choice means: the view says which cards there are and what became of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.answers.choice_card import ChoiceCard
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.tab_order import set_tab_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from literacy_app.desktop.answers.choice_card import Card
    from literacy_app.desktop.paint.look import Look

_GAP = 11
_TIGHT_GAP = 9
_TWO_FROM = 480


class ChoiceCards(QWidget):
    """The cards; as high as they need at any width. Where it is narrow there is one column."""

    chosen = Signal(object)
    """The id of the option that a person chose, or chose no more where several may be."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, first_key: int = 1) -> None:
        super().__init__(parent)
        self._look = look
        self._first = first_key
        self._columns = 1
        self._is_several = False
        self._cards: list[ChoiceCard] = []
        self._is_tight = False
        self._wanted = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look_changed)

    @property
    def cards(self) -> tuple[ChoiceCard, ...]:
        """The buttons in their order."""
        return tuple(self._cards)

    def set_columns(self, columns: int, *, tight: bool = False) -> None:
        """Stand in one column or in two, with less room in and around them where it is tight."""
        self._columns = columns
        self._is_tight = tight
        for button in self._cards:
            button.show_card(button.card, locked=button.is_locked, tight=tight)
        self._place()

    def show_cards(
        self, cards: Sequence[Card], *, several: bool = False, locked: bool = False
    ) -> None:
        """Show these cards, each with the next key; locked ones cannot be chosen any more."""
        had_focus = any(button.hasFocus() for button in self._cards)
        if several != self._is_several or len(cards) != len(self._cards):
            self._make(len(cards), several=several)
        for button, card in zip(self._cards, cards, strict=True):
            button.show_card(card, locked=locked, tight=self._is_tight)
        self._settle_tab_stop()
        if had_focus:
            self.focus_current()
        self._place()

    def choose_number(self, number: int) -> bool:
        """Choose the card of a key as a person does; whether there is one."""
        open_ = (each for each in self._cards if each.number == number and not each.is_locked)
        button = next(open_, None)
        if button is None:
            return False
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        button.click()
        return True

    def focus_current(self) -> None:
        """Give the keyboard to what is chosen, or to the first card."""
        stops = [button for button in self._cards if button.isChecked()] or self._cards
        if stops:
            stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rects = self._rects(width)
        return rects[-1].bottom() + 1 if rects else 0

    @override
    def sizeHint(self) -> QSize:
        width = self.width() if self._wanted else self._look.px(320)
        return QSize(self._look.px(320), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), self._wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _make(self, count: int, *, several: bool) -> None:
        for button in self._cards:
            button.hide()
            button.deleteLater()
        self._is_several = several
        self._cards = [
            ChoiceCard(self._look, self._first + place, self, several=several)
            for place in range(count)
        ]
        for button in self._cards:
            button.clicked.connect(self._on_clicked)
            button.show()
        if self._cards:
            set_tab_order(self._cards)

    def _settle_tab_stop(self) -> None:
        """Of radio buttons one is a tab stop: the chosen one, or the first."""
        if self._is_several:
            return
        is_chosen = any(button.isChecked() for button in self._cards)
        for place, button in enumerate(self._cards):
            is_stop = button.isChecked() if is_chosen else place == 0
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _rects(self, width: int) -> list[QRect]:
        """Where each card stands; cards of a row are as high as the highest of it."""
        columns = self._columns if width >= self._look.px(_TWO_FROM) else 1
        gap = self._look.gap(_TIGHT_GAP if self._is_tight else _GAP)
        each = (width - gap * (columns - 1)) // columns
        rects: list[QRect] = []
        top = 0
        for first in range(0, len(self._cards), columns):
            row = self._cards[first : first + columns]
            height = max(button.heightForWidth(each) for button in row)
            rects += [QRect(place * (each + gap), top, each, height) for place in range(len(row))]
            top += height + gap
        return rects

    def _place(self) -> None:
        rects = self._rects(self.width())
        for button, rect in zip(self._cards, rects, strict=True):
            button.setGeometry(rect)
        wanted = rects[-1].bottom() + 1 if rects else 0
        if wanted != self._wanted or self.height() != wanted:
            self._wanted = wanted
            self.setFixedHeight(wanted)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceCard):
            self._settle_tab_stop()
            self.chosen.emit(button.card.id)

    def _on_look_changed(self, _look: object) -> None:
        self._place()
