"""Puts answers in where all items are on the screen at once: a table, cards, two texts.

Not where items come one at a time (`tour_answering`), nor what is answered (`tour_plans`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.compare import PAIRS, Compare
from literacy_app.activities.investigate import (
    CARDS,
    DECIDING,
    NOTED,
    NOTES,
    OPENED,
    VERDICT,
)
from literacy_app.activities.ledger import FOUND, MISSING_VOICES
from literacy_app.desktop.answers.compare_board import LEFT_OUT, MATCHES
from literacy_app.desktop.answers.compare_view import CompareView
from literacy_app.desktop.answers.investigate_view import InvestigateView
from literacy_app.desktop.answers.ledger_board import TABLE, VOICES
from literacy_app.desktop.answers.ledger_model import FIRST_CELL
from literacy_app.desktop.answers.ledger_view import LedgerView
from literacy_app.desktop.tour.tour_hands import CTRL
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answer, AnswersResponse
    from literacy_app.desktop.answers.choice_list import ChoiceCards
    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.desktop.answers.ledger_grid import LedgerGrid
    from literacy_app.desktop.tour.tour_hands import Hands


class TableAnswerer:
    """Fills in what its views ask; what is answered already stays."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def answer(self, view: AnswersFrame, plan: AnswersResponse) -> bool:
        """Put the whole plan in; whether the view is one of those it knows."""
        match view:
            case LedgerView():
                self._fill_ledger(view, plan)
            case InvestigateView():
                self._investigate(view, plan)
            case CompareView():
                self._compare(view, plan)
            case _:
                return False
        return True

    # The ledger: by keys, the first cell by its menu, the added source by the mouse

    def _fill_ledger(self, view: LedgerView, plan: AnswersResponse) -> None:
        board = view.board
        self._fill_grid(board.grid, plan)
        added = plan.answer(FOUND, FOUND) or ()
        for span in added:
            if isinstance(span, Span) and span not in (view.answering.get(FOUND, FOUND) or ()):
                board.phrases.show_span(span)
                self._hands.drag_words(board.phrases.passage, span)
                self._hands.press(board.phrases.button)
        if view.activity.item(MISSING_VOICES) is not None:
            self._hands.press(board.strip.button(VOICES))
            self._click_cards(board.voices, plan.answer(MISSING_VOICES, MISSING_VOICES))
            self._hands.press(board.strip.button(TABLE))

    def _fill_grid(self, grid: LedgerGrid, plan: AnswersResponse) -> None:
        """Walk to each cell that is not as planned, and press the digit of its option."""
        has_used_menu = False
        grid.setFocus(Qt.FocusReason.TabFocusReason)
        for place, row in enumerate(grid.rows.rows):
            for column, cell in enumerate(row.cells, FIRST_CELL):
                wanted = plan.answer(cell.item, cell.facet)
                if wanted is None or cell.chosen == wanted:
                    continue
                self._walk_to(grid, place, column)
                if has_used_menu:
                    number = [option.id for option in cell.options].index(str(wanted)) + 1
                    self._hands.key(Qt.Key(Qt.Key.Key_0 + number))
                else:
                    self._hands.key(Qt.Key.Key_F2)
                    self._hands.choose_in(grid.menu, wanted)
                    has_used_menu = True

    def _walk_to(self, grid: LedgerGrid, row: int, column: int) -> None:
        """Go to a cell by the arrows."""
        for _ in range(grid.rows.rowCount() + grid.rows.columnCount()):
            here = grid.currentIndex()
            if (here.row(), here.column()) == (row, column):
                return
            if here.row() != row:
                key = Qt.Key.Key_Down if here.row() < row else Qt.Key.Key_Up
            else:
                key = Qt.Key.Key_Right if here.column() < column else Qt.Key.Key_Left
            QTest.keyClick(grid, key)

    # The desk with its cards: Enter, N and the mouse

    def _investigate(self, view: InvestigateView, plan: AnswersResponse) -> None:
        self._open_cards(view, plan)
        notes = plan.answer(NOTES, NOTES)
        self._hands.rewrite(view.side.notes, str(notes or ""))
        self._click_cards(view.side.verdicts, plan.answer(VERDICT, VERDICT))
        certainty = plan.of(VERDICT).certainty
        if certainty is not None:
            self._hands.key(Qt.Key(Qt.Key.Key_1 + CERTAINTIES.index(certainty)), CTRL)
        decided = plan.answer(DECIDING, DECIDING)
        if decided in view.opened:
            self._hands.press(view.side.deciding)
            self._hands.choose_in(view.side.menu, decided)

    def _open_cards(self, view: InvestigateView, plan: AnswersResponse) -> None:
        """Open cards in the order of the plan: the first by Enter, the others by their button."""
        noted = plan.answer(CARDS, NOTED) or ()
        for card_id in plan.answer(CARDS, OPENED) or ():
            if card_id in view.opened:
                continue
            card = next(each for each in view.grid.cards if each.face.id == card_id)
            self._hands.press(card)
            if view.opened:
                self._hands.press(view.tools.open)
            else:
                self._hands.key(Qt.Key.Key_Return)
            if card_id in noted:
                self._hands.key(Qt.Key.Key_N)

    # Two texts: a pair by two clicks, the others in the table

    def _compare(self, view: CompareView, plan: AnswersResponse) -> None:
        board, activity = view.board, view.activity
        if not isinstance(activity, Compare):
            return
        first = board.grid.rows.rows[0].key
        wanted = plan.answer(PAIRS, first)
        right = activity.right_spans.get(str(wanted))
        if right is not None and view.answering.get(PAIRS, first) != wanted:
            self._hands.click_phrase(board.left, activity.left_spans[first])
            self._hands.click_phrase(board.right, right)
        self._hands.press(board.strip.button(MATCHES))
        self._fill_grid(board.grid, plan)
        self._hands.press(board.strip.button(LEFT_OUT))
        for each in board.lists.lists:
            if each.item:
                self._click_cards(each.cards, plan.answer(each.item, each.item))
        self._hands.press(board.strip.button(MATCHES))

    def _click_cards(self, cards: ChoiceCards, answer: Answer | None) -> None:
        """Click the cards that are not as planned."""
        wanted = (answer,) if isinstance(answer, str) else answer or ()
        for card in cards.cards:
            is_wanted = card.card.id in wanted
            if card.isChecked() != is_wanted and (is_wanted or not card.autoExclusive()):
                self._hands.press(card)
