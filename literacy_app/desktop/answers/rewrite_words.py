"""What is said of a sentence to be said plainly: in the list, over it, and after the check.

Not the counts (`rewrite_counts`) nor the model answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Plain
from literacy_app.activities.rewrite import TEXT
from literacy_app.desktop.answers.item_list import ItemRow
from literacy_app.desktop.answers.reasons import Reasons, Told
from literacy_app.desktop.answers.words import OUTCOME_KINDS, outcome_word
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Item
    from literacy_app.desktop.answers.frame import AnswersFrame


def sentence_place(frame: AnswersFrame) -> str:
    """Which sentence of how many."""
    count = len(frame.activity.items)
    form = tr("Rewrite", "Sentence {number} of {count}")
    return form.format(number=frame.number + 1, count=count)


def rewrite_rows(frame: AnswersFrame) -> tuple[tuple[ItemRow, ...], str]:
    """The sentences as the list shows them, and the count over it."""
    items = frame.activity.items
    if frame.outcome is not None:
        done = frame.outcome.right
    else:
        done = sum(frame.is_answered(item) for item in items)
    count = tr("Rewrite", "{done} of {count}").format(done=done, count=len(items))
    return tuple(_row(frame, place, item) for place, item in enumerate(items)), count


def rewrite_reasons(frame: AnswersFrame) -> Reasons | None:
    """What became of the sentence one is at, and why."""
    grade = frame.item_grade
    if grade is None:
        return None
    return Reasons(
        OUTCOME_KINDS.get(grade.outcome), outcome_word(grade.outcome), tuple(_told(frame))
    )


def _told(frame: AnswersFrame) -> list[Told]:
    if not frame.shows_answer:
        later = tr(
            "Rewrite",
            "Model answers and reasons are shown when it is right, or with the answers.",
        )
        return [Told("", later)]
    item = frame.item
    facet = item.facet(TEXT)
    told = []
    if facet is not None and isinstance(facet.rule, Plain) and facet.rule.words:
        words = ", ".join(f"“{word}”" for word in facet.rule.words)
        told.append(Told(tr("Rewrite", "The words that judge"), words))
    if item.why:
        told.append(Told(tr("Rewrite", "Why"), item.why))
    if item.outside:
        told.append(Told(tr("Rewrite", "Known outside the text"), item.outside))
    return told


def _row(frame: AnswersFrame, place: int, item: Item) -> ItemRow:
    if frame.outcome is not None:
        outcome = frame.outcome.item(item.id).outcome
        return ItemRow(item.title, outcome_word(outcome), outcome=OUTCOME_KINDS.get(outcome))
    answers = frame.answering.of(item.id)
    if place == frame.number and not frame.is_checked:
        status = tr("Rewrite", "writing now")
    elif frame.is_answered(item):
        status = tr("Rewrite", "written")
    else:
        status = tr("Rewrite", "not written yet")
    return ItemRow(item.title, status, certainty=answers.certainty)
