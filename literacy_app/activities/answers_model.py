"""The model answer of an activity that is answered: what earns everything there is.

Not what a student is shown after a check, which goes item by item: this is for tests, for tours
and for whoever wants to see a whole right response.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import (
    AnswersResponse,
    Find,
    ItemAnswers,
    Net,
    Pick,
    Plain,
    Share,
)
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.activities.rewrite import Rewrite

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answer, Answerable, Facet, Item


def model_answer(activity: Answerable) -> AnswersResponse:
    """A response that earns 1 wherever something is graded, certain where that is asked.

    Of what is never graded it holds only the words that an author named.
    """
    items = {item.id: _item(activity, item) for item in activity.items}
    return AnswersResponse({id_: answers for id_, answers in items.items() if answers.facets})


def _item(activity: Answerable, item: Item) -> ItemAnswers:
    answers = {facet.id: _answer(activity, item, facet) for facet in item.facets}
    return ItemAnswers(
        {id_: answer for id_, answer in answers.items() if answer},
        None if item.certainty_of is None else 95,
    )


def _answer(activity: Answerable, item: Item, facet: Facet) -> Answer:
    """The best answer to a facet; empty where there is none to give."""
    answer: Answer
    match facet.rule:
        case None:
            answer = facet.key if facet.form == "words" else ""
        case Pick():
            answer = facet.accepted[0].id
        case Net() | Share():
            answer = _several(activity, item, facet)
        case Find(places):
            answer = places
        case Plain():
            answer = activity.models[item.id][0].text if isinstance(activity, Rewrite) else ""
        case _:
            assert_never(facet.rule)
    return answer


def _several(activity: Answerable, item: Item, facet: Facet) -> tuple[str, ...]:
    """The accepted options; of evidence cards those on the expert's path, in its order."""
    if isinstance(activity, Investigate) and (item.id, facet.id) == (CARDS, OPENED):
        return tuple(step.card for step in activity.expert)
    return tuple(option.id for option in facet.accepted)
