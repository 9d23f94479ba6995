"""What the scripted student answers in each try: first half right, then as the model answer has it.

Not how it is put in (`tour_answering`). All of it is taken from the lesson's own key, so that the
tour goes on working when the lesson's words change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import (
    CERTAINTIES,
    Answer,
    AnswersResponse,
    ItemAnswers,
    Net,
    Pick,
    Plain,
)
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.investigate import CARDS, NOTED, NOTES, OPENED, Investigate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Answerable, Facet, Item
    from literacy_app.activities.highlight import KeyEntry

OWN_WORDS = "I believed the number, and then I looked for who had counted."
"""What is written where nothing is graded."""


def first_answers(activity: Answerable) -> AnswersResponse:
    """Every item answered, every second one not quite as the key has it; surer and surer."""
    model = last_answers(activity)
    items = {}
    for number, item in enumerate(activity.items):
        answers = dict(model.of(item.id).facets)
        if number % 2 == 0 or len(item.graded) > 1:
            answers = _spoilt(item, answers)
        certainty = None
        if item.certainty_of is not None:
            certainty = CERTAINTIES[number % len(CERTAINTIES)]
        items[item.id] = ItemAnswers(answers, certainty)
    return AnswersResponse(items)


def last_answers(activity: Answerable) -> AnswersResponse:
    """The model answer, with words of one's own where nothing is graded."""
    model = model_answer(activity)
    items = {}
    for item in activity.items:
        answers = dict(model.of(item.id).facets)
        answers.update(_own(activity, item))
        items[item.id] = ItemAnswers(answers, model.of(item.id).certainty)
    return AnswersResponse(items)


def apart(key: Sequence[KeyEntry]) -> list[KeyEntry]:
    """The entries that no entry before them overlaps, in text order: they can all be marked."""
    chosen: list[KeyEntry] = []
    end = 0
    for entry in sorted(key, key=_start):
        if entry.span.start >= end:
            chosen.append(entry)
            end = entry.span.end
    return chosen


def _own(activity: Answerable, item: Item) -> dict[str, Answer]:
    """What is answered that nobody grades: texts, and the bookmarks on cards."""
    if isinstance(activity, Investigate):
        opened = model_answer(activity).answer(CARDS, OPENED) or ()
        noted = tuple(str(each) for each in opened[:1])
        own: dict[str, dict[str, Answer]] = {CARDS: {NOTED: noted}, NOTES: {NOTES: OWN_WORDS}}
        return own.get(item.id, {})
    return {facet.id: OWN_WORDS for facet in item.facets if facet.form == "text" and not facet.rule}


def _spoilt(item: Item, answers: dict[str, Answer]) -> dict[str, Answer]:
    """The answers with the last facet that has a wrong one answered so."""
    for facet in reversed(item.graded):
        wrong = _wrong(item, facet)
        if wrong is not None:
            return {**answers, facet.id: wrong}
    return answers


def _wrong(item: Item, facet: Facet) -> Answer | None:
    options = [option.id for option in facet.options if option.credit < 1]
    match facet.rule:
        case Pick() if options:
            return options[0]
        case Net() if options:
            return (facet.accepted[0].id, options[0])
        case Plain():
            return item.title
        case _:
            return None


def _start(entry: KeyEntry) -> tuple[int, int]:
    return entry.span.start, entry.span.end
