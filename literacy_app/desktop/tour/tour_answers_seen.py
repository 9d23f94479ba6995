"""Reads a checked activity that is answered off the screen, item by item.

Not what it should say (`tour_answers_checks`): nothing here asks the grade.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.activities.investigate import CARDS, DECIDING, VERDICT
from literacy_app.activities.judge import CHECK, SUPPORT, WORDS
from literacy_app.activities.ledger import MISSING_VOICES
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.answers.compare_board import LEFT_OUT, MATCHES
from literacy_app.desktop.answers.compare_view import CompareView
from literacy_app.desktop.answers.investigate_view import InvestigateView
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.answers.ledger_board import TABLE, VOICES
from literacy_app.desktop.answers.ledger_view import LedgerView
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.answers.rewrite_view import RewriteView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
    from literacy_app.desktop.answers.choice_list import ChoiceCards
    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.desktop.answers.ledger_grid import LedgerGrid
    from literacy_app.desktop.tour.tour_hands import Hands

OUTCOME, SURE = "outcome", "certainty"
TRACED = "added"


@dataclass(frozen=True, slots=True)
class AnswersSeen:
    """What stood on the screen after a check.

    Attributes:
        summary: what the action bar says of it: “3 of 6 right, 52 %”.
        told: what is told of each item and facet, by `item/what`.
        is_all_shown: whether the answers were shown by then.
    """

    activity: str
    try_number: int
    summary: str
    told: dict[str, str]
    is_all_shown: bool


def answers_seen_in(view: AnswersFrame, hands: Hands, try_number: int) -> AnswersSeen:
    """Read a checked activity off the screen, going through its items and pages."""
    return AnswersSeen(
        activity=view.activity.id,
        try_number=try_number,
        summary=view.bar.words.accessibleName(),
        told=dict(_told(view, hands)),
        is_all_shown=view.bar.answers.isHidden(),
    )


def _told(view: AnswersFrame, hands: Hands) -> Iterator[tuple[str, str]]:
    """By the kind of view."""
    match view:
        case JudgeView() | ChooseView() | RewriteView():
            yield from _steps(view, hands)
        case ReflectView():
            for item_id, writing in view.writings.items():
                yield f"{item_id}/text", writing.field.toPlainText()
        case LedgerView():
            yield from _ledger(view, hands)
        case CompareView():
            yield from _compare(view, hands)
        case InvestigateView():
            yield from _investigate(view)
        case _:
            yield "view", type(view).__name__


def cards_told(chosen: list[str], verdicts: dict[str, str]) -> str:
    """Cards in words: those that were chosen with a star, each with what became of it."""
    told = sorted({*chosen, *verdicts})
    return ", ".join(f"{id_}{'*' * (id_ in chosen)}: {verdicts.get(id_, '')}" for id_ in told)


def _cards(cards: ChoiceCards) -> str:
    chosen = [card.card.id for card in cards.cards if card.isChecked()]
    verdicts = {card.card.id: card.card.verdict for card in cards.cards if card.card.verdict}
    return cards_told(chosen, verdicts)


def _sure(strip: CertaintyStrip) -> str:
    return "" if strip.isHidden() else str(strip.certainty)


def _steps(view: JudgeView | ChooseView | RewriteView, hands: Hands) -> Iterator[tuple[str, str]]:
    """Go back to the first item, then from one to the next."""
    for _ in range(view.number):
        hands.press(view.bar.back)
    for number in range(len(view.activity.items)):
        if number:
            hands.press(view.bar.forward)
        yield from _item(view)


def _item(view: JudgeView | ChooseView | RewriteView) -> Iterator[tuple[str, str]]:
    """The item that a view is at."""
    id_ = view.item.id
    match view:
        case JudgeView():
            yield f"{id_}/{OUTCOME}", view.reasons.word.text()
            yield f"{id_}/row", view.list.buttons[view.number].accessibleName()
            yield f"{id_}/{SUPPORT}", _cards(view.supports)
            yield f"{id_}/{CHECK}", "" if view.checks.isHidden() else _cards(view.checks)
            told = view.told.accessibleName().removeprefix(view.told.question.text())
            yield f"{id_}/{WORDS}", "" if view.told.isHidden() else told.strip()
            yield f"{id_}/{SURE}", _sure(view.certainty)
        case ChooseView():
            yield f"{id_}/{OUTCOME}", view.reasons.word.text()
            yield f"{id_}/{view.item.facets[0].id}", _cards(view.options)
            yield f"{id_}/{SURE}", _sure(view.certainty)
        case RewriteView():
            yield f"{id_}/{OUTCOME}", view.reasons.word.text()
            yield f"{id_}/row", view.list.buttons[view.number].accessibleName()
            yield f"{id_}/text", view.field.toPlainText()
            yield f"{id_}/left", first_number(view.counts.words.text())
            yield f"{id_}/kept", first_number(view.counts.facts.text())
            yield f"{id_}/models", str(view.models.isVisible())


def first_number(words: str) -> str:
    """The first number that is written in some words; 0 where there is none."""
    found = re.search(r"\d+", words)
    return found[0] if found else "0"


def _ledger(view: LedgerView, hands: Hands) -> Iterator[tuple[str, str]]:
    board = view.board
    yield from _rows(board.grid)
    added = [row.title for row in board.grid.rows.rows if not row.cells]
    yield TRACED, " | ".join(sorted(added))
    if view.activity.item(MISSING_VOICES) is not None:
        hands.press(board.strip.button(VOICES))
        yield f"{MISSING_VOICES}/{MISSING_VOICES}", _cards(board.voices)
        hands.press(board.strip.button(TABLE))


def _rows(grid: LedgerGrid) -> Iterator[tuple[str, str]]:
    """Each row of a table as a screen reader says it, which is what is painted."""
    role = Qt.ItemDataRole.AccessibleTextRole
    for place, row in enumerate(grid.rows.rows):
        if not row.cells:
            continue
        yield f"{row.key}/{OUTCOME}", row.said
        for number, cell in enumerate(row.cells):
            index = grid.rows.index(place, grid.rows.columnCount() - len(row.cells) + number)
            yield f"{row.key}/{cell.facet}", str(grid.rows.data(index, role))


def _compare(view: CompareView, hands: Hands) -> Iterator[tuple[str, str]]:
    board = view.board
    hands.press(board.strip.button(MATCHES))
    yield from _rows(board.grid)
    hands.press(board.strip.button(LEFT_OUT))
    for each in board.lists.lists:
        if each.item:
            yield f"{each.item}/{each.item}", _cards(each.cards)
    hands.press(board.strip.button(MATCHES))


def _investigate(view: InvestigateView) -> Iterator[tuple[str, str]]:
    side = view.side
    yield f"{VERDICT}/{VERDICT}", _cards(side.verdicts)
    yield f"{VERDICT}/{SURE}", _sure(side.certainty)
    yield f"{DECIDING}/{OUTCOME}", side.deciding_reasons.word.text()
    yield f"{DECIDING}/{DECIDING}", side.decided.text().partition(": ")[2]
    yield f"{CARDS}/minutes", view.claim.left.text()
    yield f"{CARDS}/steps", str(view.paths.table.rowCount())
    for card in view.grid.cards:
        words = "opened" if card.face.corner.startswith("opened") else "closed"
        yield f"{CARDS}/{card.face.id}", f"{words}{', noted' * card.face.is_noted}"
