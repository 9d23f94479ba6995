"""Two passages side by side and what is matched in them under them, or one at a time.

Not the buttons around them (`compare_view`) nor what stands in them (`compare_content`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.answers.compare_left_out import LeftOutLists
from literacy_app.desktop.answers.ledger_foot import LedgerFoot
from literacy_app.desktop.answers.ledger_grid import LedgerGrid
from literacy_app.desktop.answers.ledger_phrases import PhrasesSheet
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.sheet import SHADOW, Sheet
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

LEFT, RIGHT, MATCHES, LEFT_OUT = "left", "right", "pairs", "left-out"
_TEXTS_SHARE, _SHEET_SHARE, _TOLD_SHARE = 11, 9, 11
_PAIRS_SHARE, _REASONS_SHARE = 3, 2
_SIDE = 16


class CompareBoard(QWidget):
    """Both texts, and a sheet with the pairs or with what is left out.

    Signals, each with one object: `page_shown` the page that is now in view, `LEFT`, `RIGHT`,
    `MATCHES` or `LEFT_OUT`. What is chosen is told by the parts themselves.
    """

    page_shown = Signal(object)

    def __init__(
        self, look: Look, *, has_pairs: bool, has_left_out: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._has_both = has_pairs and has_left_out
        self._is_narrow = False
        self.is_matching = True
        """Whether phrases are being matched; else what became of that is shown."""
        self._page = MATCHES if has_pairs else LEFT_OUT
        self._home = self._page
        self.left = PhrasesSheet(look)
        self.right = PhrasesSheet(look)
        self.grid = LedgerGrid(look, tr("Compare", "Pairs of phrases"))
        self.lists = LeftOutLists(look)
        self.foot = LedgerFoot(look)
        self._title = WrappedText(look, "small", _how_to(), "ink2")
        pages = _pages(has_pairs=has_pairs, has_left_out=has_left_out)
        self.strip = Strip(look, tr("Compare", "Show"), pages)
        self._lay_out()
        self.strip.chosen.connect(self.show_page)
        look.changed.connect(self._on_look_changed)
        self._settle()

    @property
    def page(self) -> str:
        """The page in view under the texts, or instead of them."""
        return self._page

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one page at a time."""
        return self._is_narrow

    def set_band(self, band: Band, *, short: bool) -> None:
        """Lay out for a band, and for a short window."""
        self._is_narrow = band is Band.COMPACT
        self.grid.set_tight(tight=True)
        self.lists.set_tight(tight=short or self._is_narrow, one_column=self._is_narrow)
        if not self._is_narrow and self._page in {LEFT, RIGHT}:
            self._page = self._home
        self._settle()

    def set_matching(self, *, matching: bool) -> None:
        """Let phrases be matched, or show what became of that."""
        self.is_matching = matching
        self.grid.painting.is_locked = not matching
        self._settle()

    def show_page(self, page: object) -> None:
        """Bring a page into view."""
        if page not in {LEFT, RIGHT, MATCHES, LEFT_OUT}:
            return
        self._page = str(page)
        if page in {MATCHES, LEFT_OUT}:
            self._home = self._page
        self._settle()
        self.page_shown.emit(page)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.left, self.right, self._sheet

    def focus_current(self) -> None:
        """Give the keyboard to what is in view."""
        if self._is_narrow and self._page in {LEFT, RIGHT}:
            sheet = self.left if self._page == LEFT else self.right
            sheet.passage.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._page == LEFT_OUT:
            self.lists.focus_current()
        else:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._top = QHBoxLayout()
        self._texts = QHBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addWidget(self.left, 1)
        self._texts.addWidget(self.right, 1)
        self._sheet = Sheet(self._look)
        self._inner = inner = QVBoxLayout(self._sheet)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        inner.addLayout(self._head)
        self._pairs = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._pairs.setSpacing(0)
        self._pairs.addWidget(self.grid, 1)
        self._pairs.addWidget(self.foot)
        inner.addLayout(self._pairs, 1)
        inner.addWidget(self.lists, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._column.addLayout(self._texts, _TEXTS_SHARE)
        self._column.addWidget(self._sheet, _SHEET_SHARE)

    def _settle(self) -> None:
        """Show what belongs to the page, the band and the text size of the moment."""
        gap = self._look.gap
        is_text = self._is_narrow and self._page in {LEFT, RIGHT}
        self.left.setVisible(not self._is_narrow or self._page == LEFT)
        self.right.setVisible(not self._is_narrow or self._page == RIGHT)
        self._sheet.setVisible(not is_text)
        # an empty row would take its share, too
        has_texts = is_text or not self._is_narrow
        self._column.setStretchFactor(self._texts, _TEXTS_SHARE if has_texts else 0)
        is_told = not self.is_matching and not self._is_narrow
        self._column.setStretchFactor(self._sheet, _TOLD_SHARE if is_told else _SHEET_SHARE)
        self._settle_reasons(beside=is_told)
        self.grid.setVisible(self._page != LEFT_OUT)
        self.foot.setVisible(self._page != LEFT_OUT)
        self.lists.setVisible(self._page == LEFT_OUT)
        self._inner.setStretchFactor(self._pairs, 0 if self._page == LEFT_OUT else 1)
        self._settle_strip()
        is_headed = self._has_both or self._page != LEFT_OUT
        above = gap(10) if is_headed and not self._is_narrow else 0
        side = gap(_SIDE) if above else 0
        self._head.setContentsMargins(side, above, side, gap(2) if above else 0)
        self._head.setSpacing(gap(14))
        inset = SHADOW if self._is_narrow else 0
        self._top.setContentsMargins(inset, 0, inset, gap(2) if self._is_narrow else 0)

    def _settle_reasons(self, *, beside: bool) -> None:
        """Tell the reasons beside the pairs, where there is room: under them few pairs are seen."""
        directions = QBoxLayout.Direction
        self._pairs.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._pairs.setStretchFactor(self.grid, _PAIRS_SHARE if beside else 1)
        self._pairs.setStretchFactor(self.foot, _REASONS_SHARE if beside else 0)
        self.foot.set_beside(beside=beside)

    def _settle_strip(self) -> None:
        """Stand in the sheet's head, or over the one sheet that is in view."""
        home: QBoxLayout = self._top if self._is_narrow else self._head
        for layout in (self._top, self._head):
            layout.removeWidget(self.strip)
        home.insertWidget(0, self.strip, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (LEFT, RIGHT):
            self.strip.button(page).setVisible(self._is_narrow)
        self.strip.setVisible(self._is_narrow or self._has_both)
        self._title.setVisible(not self._is_narrow and self._page != LEFT_OUT and self.is_matching)
        self.strip.choose(self._page)

    def _on_look_changed(self, _look: object) -> None:
        self._settle()


def _how_to() -> str:
    return tr(
        "Compare",
        "Choose a phrase on the left, then the words on the right that do the same work.",
    )


def _pages(*, has_pairs: bool, has_left_out: bool) -> dict[str, str]:
    pages = {LEFT: tr("Compare", "First text"), RIGHT: tr("Compare", "Second text")}
    if has_pairs:
        pages[MATCHES] = tr("Compare", "Pairs")
    if has_left_out:
        pages[LEFT_OUT] = tr("Compare", "Left out")
    return pages
