"""The source ledger as it is worked on: the passage beside the table, or one at a time.

Not the buttons around it (`ledger_view`) nor what stands in it (`ledger_content`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.answers.ledger_foot import LedgerFoot
from literacy_app.desktop.answers.ledger_grid import LedgerGrid
from literacy_app.desktop.answers.ledger_phrases import PhrasesSheet
from literacy_app.desktop.answers.ledger_rows import folded, whole_key
from literacy_app.desktop.answers.ledger_words import (
    nobody_picked,
    voices_open_words,
    voices_words,
)
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import SHADOW, Sheet
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.answers import ItemAnswers
    from literacy_app.desktop.answers.choice_card import Card
    from literacy_app.desktop.answers.ledger_rows import Row
    from literacy_app.desktop.paint.look import Look

TEXT, TABLE, VOICES = "text", "table", "voices"
_TEXT_SHARE, _TABLE_SHARE = 45, 64
_SIDE = 16
_LEAST_VOICES = 96
_BESIDE_FROM, _COLUMNS_FROM = 1040, 640
"""How wide, at 100 %, text and table need it side by side, and the table alone its columns."""


class LedgerBoard(QWidget):
    """The passage and the table light each other.

    Signals, each with one object: `page_shown` the page that is now in view, `TEXT`, `TABLE` or
    `VOICES`. What is chosen is told by `grid` and `voices` themselves.
    """

    page_shown = Signal(object)

    def __init__(self, look: Look, *, has_voices: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._has_voices = has_voices
        self._is_compact = self._is_narrow = self._is_folded = False
        self._asks_certainty = False
        self._headings: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._notes: dict[str, str] = {}
        self.can_fill = True
        """Whether the table is being filled in; else what became of it is shown."""
        self._page = TABLE
        self.phrases = PhrasesSheet(look)
        self.grid = LedgerGrid(look, tr("Ledger", "Sources the text invokes"))
        self.voices = ChoiceCards(look)
        self.question = WrappedText(look, "body", "", "ink")
        self.unanswered = WrappedText(look, "body-strong", nobody_picked(), "ink")
        self.foot = LedgerFoot(look)
        self.sure = CertaintyStrip(look)
        self.sure.hide()
        self._title = PlainLabel(look, "h3", tr("Ledger", "Sources the text invokes"), "ink")
        self.strip = Strip(look, tr("Ledger", "Show"), _pages(has_voices=has_voices))
        self._lay_out()
        self.grid.row_reached.connect(self._on_row_reached)
        self.phrases.phrase_chosen.connect(self._on_phrase_chosen)
        self.phrases.phrase_reached.connect(self._on_phrase_chosen)
        self.strip.chosen.connect(self.show_page)
        look.changed.connect(self._on_look_changed)
        self._settle()

    @property
    def page(self) -> str:
        """The page in view beside the text, or instead of it."""
        return self._page

    def set_band(self, band: Band, *, short: bool) -> None:
        """Lay out for a band, and for a short window."""
        self._is_compact = band is Band.COMPACT
        self.grid.set_tight(tight=short or self._is_compact)
        self.voices.set_columns(1, tight=short or self._is_compact)
        self.sure.set_tight(tight=short or self._is_compact)
        self._settle_width()
        self._settle()

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Row], notes: Mapping[str, str]
    ) -> None:
        """Show the rows of the table; in a narrow one with what is to be said of each."""
        self._headings, self._rows, self._notes = tuple(headings), tuple(rows), dict(notes)
        self._show_rows()

    @property
    def is_folded(self) -> bool:
        """Whether the table is too narrow for its columns, and has a row for each cell."""
        return self._is_folded

    @property
    def current_key(self) -> str | None:
        """The key of the row one is in; a part of it counts as all of it."""
        row = self.grid.current_row
        return whole_key(row.key) if row is not None else None

    def show_certainty(self, item: ItemAnswers | None) -> None:
        """Ask how sure one is of the row one is in; None: that is not asked of it."""
        self._asks_certainty = item is not None
        if item is not None:
            self.sure.show_certainty(item.certainty, locked=not self.can_fill)
        self._settle_certainty()

    def _settle_certainty(self) -> None:
        is_open = self._asks_certainty and self._page != VOICES
        self.sure.setVisible(is_open)
        side, above = (self._look.gap(_SIDE), self._look.gap(8)) if is_open else (0, 0)
        self._sure_row.setContentsMargins(side, above, side, above)

    def show_voices(self, question: str, cards: Sequence[Card], *, locked: bool) -> None:
        """Show who might not be heard; while nobody is picked, the tab says so."""
        self.question.setText(question)
        self.voices.show_cards(cards, several=True, locked=locked)
        is_picked = any(card.is_chosen for card in cards)
        is_told = any(card.outcome is not None for card in cards)
        self.unanswered.setVisible(locked and not is_picked)
        self.voices.setVisible(not locked or is_picked or is_told)
        tab = voices_open_words() if not locked and not is_picked else voices_words()
        self.strip.button(VOICES).setText(tab)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_width()

    def _settle_width(self) -> None:
        """Stand side by side, or one at a time, or with a folded table, as there is room."""
        room = self.width() / self._look.scale.factor
        is_narrow = self._is_compact or room < _BESIDE_FROM
        is_folded = is_narrow and room < _COLUMNS_FROM
        if (is_narrow, is_folded) == (self._is_narrow, self._is_folded):
            return
        self._is_narrow, self._is_folded = is_narrow, is_folded
        if not is_narrow and self._page == TEXT:
            self._page = TABLE
        self._settle()
        self._show_rows()

    def _show_rows(self) -> None:
        key, cell = self.current_key, self.grid.current_cell
        if self._is_folded:
            headings = (*self._headings[:2], tr("Ledger", "What you say of it"))
            self.grid.show_rows(headings, folded(self._rows, self._notes))
        else:
            self.grid.show_rows(self._headings, self._rows)
        if key is not None and key != self.current_key:
            self.grid.go_to(key, cell.facet if cell is not None else None)

    def set_filling(self, *, filling: bool) -> None:
        """Let the table be filled in, or show what became of it."""
        self.can_fill = filling
        self.grid.painting.is_locked = not filling
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.phrases, self._sheet

    def focus_current(self) -> None:
        """Give the keyboard to what is in view: the table, the voices or the text."""
        if self._page == VOICES and self.voices.isHidden():
            self.strip.button(VOICES).setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page == VOICES:
            self.voices.focus_current()
        elif self.phrases.isVisible() and not self._sheet.isVisible():
            self.phrases.passage.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_page(self, page: object) -> None:
        """Bring a page into view."""
        if page not in {TEXT, TABLE, VOICES}:
            return
        self._page = str(page)
        self._settle()
        self.page_shown.emit(page)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._keys = self._make_keys()
        for key in self._keys:
            self._head.addWidget(key)
        self._sheet = Sheet(self._look)
        inner = QVBoxLayout(self._sheet)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addLayout(self._head)
        inner.addWidget(self.grid, 1)
        inner.addWidget(self._make_voices(), 1)
        self._sure_row = QVBoxLayout()
        self._sure_row.addWidget(self.sure)
        inner.addLayout(self._sure_row)
        inner.addWidget(self.foot)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(0)
        self._beside.addWidget(self.phrases, _TEXT_SHARE)
        self._beside.addWidget(self._sheet, _TABLE_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addLayout(self._beside, 1)

    def _make_keys(self) -> list[QWidget]:
        """The keys of the table, beside its title."""
        look = self._look
        return [
            KeyCap(look, "F2"),
            PlainLabel(look, "small", tr("Ledger", "fill in"), "ink2"),
            KeyCap(look, "\u2191\u2193"),
            PlainLabel(look, "small", tr("Ledger", "row"), "ink2"),
        ]

    def _make_voices(self) -> DeskScroll:
        holder = QWidget()
        self._voices_column = QVBoxLayout(holder)
        self._voices_column.addWidget(self.question)
        self._voices_column.addWidget(self.unanswered)
        self._voices_column.addWidget(self.voices)
        self._voices_column.addStretch(1)
        self._voices_page = DeskScroll(holder)
        self._voices_page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        return self._voices_page

    def _settle(self) -> None:
        """Show what belongs to the page, the band and the text size of the moment."""
        gap = self._look.gap
        is_text = self._is_narrow and self._page == TEXT
        self.phrases.setVisible(is_text or not self._is_narrow)
        self._sheet.setVisible(not is_text)
        self.grid.setVisible(self._page != VOICES)
        self.foot.setVisible(self._page != VOICES and not self._is_folded)
        for key in self._keys:
            key.setVisible(not self._is_narrow and self._page != VOICES and self.can_fill)
        self._voices_page.setVisible(self._page == VOICES)
        self._settle_strip()
        self._settle_certainty()
        above = 10 if self._is_narrow else 12
        is_headed = not self._is_narrow
        self._head.setContentsMargins(
            *((gap(_SIDE), gap(above), gap(_SIDE), gap(4)) if is_headed else (0, 0, 0, 0))
        )
        self._head.setSpacing(gap(12) if is_headed else 0)
        inset = SHADOW if self._is_narrow else 0
        self._top.setContentsMargins(inset, 0, inset, gap(2) if self._is_narrow else 0)
        self._voices_column.setContentsMargins(gap(_SIDE), gap(8), gap(_SIDE), gap(16))
        self._voices_column.setSpacing(gap(10))
        self._voices_page.setMinimumHeight(self._look.px(_LEAST_VOICES))

    def _settle_strip(self) -> None:
        """Stand in the sheet's head, or over the one sheet that is in view."""
        home: QBoxLayout = self._top if self._is_narrow else self._head
        for layout in (self._top, self._head):
            layout.removeWidget(self.strip)
        home.insertWidget(0, self.strip, 0, Qt.AlignmentFlag.AlignLeft)
        self.strip.button(TEXT).setVisible(self._is_narrow)
        self.strip.setVisible(self._is_narrow or self._has_voices)
        self._title.setVisible(not self._is_narrow and not self._has_voices)
        self.strip.choose(self._page)

    def _on_row_reached(self, key: object) -> None:
        self.phrases.light(whole_key(str(key)))

    def _on_phrase_chosen(self, key: object) -> None:
        self.grid.go_to(str(key))
        self.phrases.light(str(key))
        if self._page == VOICES:
            self.show_page(TABLE)

    def _on_look_changed(self, _look: object) -> None:
        self._settle()


def _pages(*, has_voices: bool) -> dict[str, str]:
    pages = {TEXT: tr("Ledger", "The text"), TABLE: tr("Ledger", "The sources")}
    if has_voices:
        pages[VOICES] = voices_words()
    return pages
