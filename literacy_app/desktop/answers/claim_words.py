"""What is said of a claim: in the list, in the line of told words, and after the check.

Not the claim's options (`supports`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.judge import SUPPORT, WORDS
from literacy_app.desktop.answers.item_list import ItemRow
from literacy_app.desktop.answers.reasons import Reasons, item_told
from literacy_app.desktop.answers.supports import support_word
from literacy_app.desktop.answers.words import OUTCOME_KINDS, item_word
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Item
    from literacy_app.desktop.answers.frame import AnswersFrame


def words_of(frame: AnswersFrame) -> str:
    """The words that were picked for the claim one is at, with dots between what is apart."""
    answer = frame.answering.get(frame.item.id, WORDS)
    text = frame.activity.passages.get(frame.item.passage or "", "")
    spans = [each for each in answer if not isinstance(each, str)] if answer else []
    return " … ".join(each.of(text) for each in spans)


def claim_rows(frame: AnswersFrame) -> tuple[tuple[ItemRow, ...], str]:
    """The claims as the list shows them, and the count over it."""
    items = frame.activity.items
    rows = tuple(_row(frame, place, item) for place, item in enumerate(items))
    if frame.outcome is not None:
        form, done = tr("Judge", "{done} of {count} right"), frame.outcome.right
    else:
        form, done = tr("Judge", "{done} of {count}"), sum(map(frame.is_answered, items))
    return rows, form.format(done=done, count=len(items))


def claim_reasons(frame: AnswersFrame) -> Reasons | None:
    """What became of the claim one is at: what the text offers and what is known, apart."""
    grade = frame.item_grade
    if grade is None:
        return None
    told = item_told(frame, tr("Judge", "What the text offers"))
    return Reasons(OUTCOME_KINDS.get(grade.outcome), item_word(grade.outcome), told)


def _row(frame: AnswersFrame, place: int, item: Item) -> ItemRow:
    if frame.outcome is not None:
        outcome = frame.outcome.item(item.id).outcome
        return ItemRow(item.title, item_word(outcome), outcome=OUTCOME_KINDS.get(outcome))
    answers = frame.answering.of(item.id)
    support = item.facet(SUPPORT)
    option = support.option(str(answers.facets.get(SUPPORT))) if support is not None else None
    if place == frame.number and not frame.is_checked:
        status = tr("Judge", "answering now")
    else:
        status = support_word(option) if option else tr("Judge", "not answered yet")
    return ItemRow(item.title, status, certainty=answers.certainty)
