"""What the action bar offers for the card one is at: its price and the opening, and the bookmark.

Not the opening itself: it says what was pressed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.desktop.answers.investigate_faces import price_words
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class CardAtHand:
    """The card one is at, and the minutes there are for it."""

    title: str
    minutes: int
    left: int
    is_open: bool
    is_noted: bool

    @property
    def is_dear(self) -> bool:
        """Whether there are too few minutes for it."""
        return not self.is_open and self.minutes > self.left


class CardTools(QWidget):
    """The key, what it would do, and whether the card is noted; nothing after the check."""

    open_pressed = Signal(object)
    """Both carry nothing."""
    note_pressed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._band = Band.WIDE
        self._card = CardAtHand("", 0, 0, is_open=False, is_noted=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.key = KeyCap(look, tr("Investigate", "Enter"))
        self.price = PlainLabel(look, "body", "", "ink2")
        self.open = Button(look, "", "plain", "folder-open")
        self.note = Button(look, "", "plain", "bookmark")
        self._row = QHBoxLayout(self)
        for widget in (self.key, self.price, self.open, self.note):
            self._row.addWidget(widget)
        self.open.clicked.connect(self._on_open_clicked)
        self.note.clicked.connect(self._on_note_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_card(self, card: CardAtHand) -> None:
        """Say what opening the card would take, or what keeps it closed."""
        self._card = card
        is_narrow = self._band is not Band.WIDE
        self.open.setVisible(not card.is_open and not card.is_dear)
        price = price_words(card.minutes)
        spoken = tr("Investigate", "Open “{title}”: {price}")
        self.open.setAccessibleName(spoken.format(title=card.title, price=price))
        self.open.setText(tr("Investigate", "Open it"))
        self.open.setToolTip(tr("Investigate", "Opening cannot be undone."))
        self.price.setText(_price(card, is_narrow=is_narrow))
        self.key.setVisible(not card.is_open and not card.is_dear and not is_narrow)
        word = tr("Investigate", "Noted") if card.is_noted else tr("Investigate", "Note this card")
        self.note.setText("" if is_narrow else word)
        self.note.setAccessibleName(
            tr("Investigate", "Do not note this card any more") if card.is_noted else word
        )
        self.note.setToolTip(
            tr("Investigate", "Take the bookmark away (N)")
            if card.is_noted
            else tr("Investigate", "Put a bookmark on it (N)")
        )
        self.note.set_icon_name("bookmark-filled" if card.is_noted else "bookmark")
        self.note.setVisible(card.is_open)

    def set_band(self, band: Band) -> None:
        """Lay out for a band."""
        self._band = band
        self.show_card(self._card)

    def _on_open_clicked(self) -> None:
        self.open_pressed.emit(None)

    def _on_note_clicked(self) -> None:
        self.note_pressed.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.gap(8))


def _price(card: CardAtHand, *, is_narrow: bool) -> str:
    if card.is_open:
        return "" if is_narrow else tr("Investigate", "This card is open.")
    if card.is_dear:
        if is_narrow:
            return tr("Investigate", "Too dear")
        return plural(
            "Investigate",
            card.left,
            one="It takes more than the 1 minute left.",
            many="It takes more than the %n minutes left.",
        )
    price = price_words(card.minutes)
    form = (
        tr("Investigate", "{price}") if is_narrow else tr("Investigate", "opens the card: {price}")
    )
    return form.format(price=price)
