"""The cards on the desk in rows; the arrows move between them, Enter opens, N notes.

Not what opening costs or does: it says which card was pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.answers.investigate_card import EvidenceCard
from literacy_app.desktop.answers.investigate_idea import IdeaCard
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.tab_order import set_tab_order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QScrollArea

    from literacy_app.desktop.answers.investigate_card import Face
    from literacy_app.desktop.paint.look import Look

_GAP = 11
_LEAST_CARD = 190
_LEAST_HEIGHT = 120


class EvidenceGrid(QWidget):
    """As high as its cards need at any width; one of them is a tab stop, then the free one."""

    reached = Signal(object)
    """The id of the card that one came to."""
    pressed = Signal(object)
    """The id of the card that was pressed: by the keyboard, or by a double click."""
    note_pressed = Signal(object)
    """The id of the card that N was pressed on."""

    def __init__(self, look: Look, faces: Sequence[Face], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._most_columns = 3
        self._room = 0
        self._wanted = -1
        self.cards = tuple(EvidenceCard(look, face, self) for face in faces)
        self.idea = IdeaCard(look, self)
        self.current = 0
        for card in self.cards:
            card.arrow_pressed.connect(self._on_arrow)
            card.clicked.connect(self._on_clicked)
            card.note_pressed.connect(self._on_note)
            card.reached.connect(self._on_reached)
        set_tab_order((*self.cards, self.idea.field))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._mark_current()
        look.changed.connect(self._on_look_changed)

    @property
    def current_id(self) -> str:
        """The id of the card one is at."""
        return self.cards[self.current].face.id

    def show_faces(self, faces: Sequence[Face]) -> None:
        """Show the cards in another state."""
        for card, face in zip(self.cards, faces, strict=True):
            if card.face != face:
                card.show_face(face)
        self._place()

    def set_columns(self, most: int) -> None:
        """Stand in so many columns at most."""
        self._most_columns = most
        self._place()

    def set_room(self, height: int) -> None:
        """Share out a height among the rows where the cards do not need it, in pixels."""
        if height != self._room:
            self._room = height
            self._place()

    def focus_current(self) -> None:
        """Give the keyboard to the card one is at."""
        self.cards[self.current].setFocus(Qt.FocusReason.TabFocusReason)

    def show_card(self, card_id: str, area: QScrollArea) -> None:
        """Go to a card without the keyboard, and bring it into view."""
        ids = [card.face.id for card in self.cards]
        if card_id in ids:
            self._on_reached(card_id)
            area.ensureWidgetVisible(self.cards[self.current])

    def show_whole(self, card_id: str, area: QScrollArea) -> None:
        """Scroll until all of a card is in view; of one that is too high, its upper part."""
        card = next((each for each in self.cards if each.face.id == card_id), None)
        content = area.widget()
        if card is None or content is None:
            return
        bar, around = area.verticalScrollBar(), self._look.gap(4)
        top = card.mapTo(content, QPoint(0, 0)).y() - around
        bottom = top + card.height() + 2 * around
        bar.setValue(min(top, max(bar.value(), bottom - area.viewport().height())))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return _height(self.rects(width))

    @override
    def sizeHint(self) -> QSize:
        width = self.width() if self._wanted >= 0 else self._look.px(600)
        return QSize(self._look.px(400), self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(140), max(0, self._wanted))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def columns_at(self, width: int) -> int:
        """How many columns there are at a width in pixels."""
        least = self._look.px(_LEAST_CARD) + self._look.gap(_GAP)
        return max(1, min(self._most_columns, (width + self._look.gap(_GAP)) // least))

    def rects(self, width: int) -> list[QRect]:
        """Where each card stands, the free one last; a row is as high as its highest card."""
        columns, gap = self.columns_at(width), self._look.gap(_GAP)
        each = (width - gap * (columns - 1)) // columns
        heights = [card.heightForWidth(each) for card in self.cards]
        heights.append(self.idea.needed_height(each))
        least = self._look.px(_LEAST_HEIGHT)
        rows = [
            max(least, *heights[first : first + columns])
            for first in range(0, len(heights), columns)
        ]
        over = self._room - sum(rows) - gap * (len(rows) - 1)
        more = max(0, over // len(rows))
        rects: list[QRect] = []
        top = 0
        for number, row in enumerate(rows):
            count = min(columns, len(heights) - number * columns)
            height = row + more
            rects += [QRect(place * (each + gap), top, each, height) for place in range(count)]
            top += height + gap
        return rects

    def _place(self) -> None:
        rects = self.rects(self.width())
        for widget, rect in zip((*self.cards, self.idea), rects, strict=True):
            widget.setGeometry(rect)
        wanted = _height(rects)
        if wanted != self._wanted or self.height() != wanted:
            self._wanted = wanted
            self.setFixedHeight(wanted)

    def _mark_current(self) -> None:
        for place, card in enumerate(self.cards):
            card.set_current(current=place == self.current)

    def _on_arrow(self, key: object) -> None:
        columns = self.columns_at(self.width())
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        step = next((by for each, by in steps.items() if each == key), 0)
        place = self.current + step
        if place >= len(self.cards) and (step == 1 or self._is_over_idea()):
            self.idea.focus_field()
        elif 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _is_over_idea(self) -> bool:
        """Whether the free card is in the row under the current card, or further along in it."""
        columns = self.columns_at(self.width())
        return len(self.cards) // columns >= self.current // columns + 1

    def _on_reached(self, id_: object) -> None:
        ids = [card.face.id for card in self.cards]
        self.current = ids.index(str(id_))
        self._mark_current()
        self.reached.emit(id_)

    def _on_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, EvidenceCard):
            self.pressed.emit(card.face.id)

    def _on_note(self, _nothing: object) -> None:
        self.note_pressed.emit(self.current_id)

    def _on_look_changed(self, _look: object) -> None:
        self._place()


def _height(rects: Sequence[QRect]) -> int:
    return rects[-1].bottom() + 1 if rects else 0
