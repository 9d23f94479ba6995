"""Answers to an activity of any kind: something for every facet, half of it not right.

Not a student's: only what fills a view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.text.words import words

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answer, Answerable, Certainty, Facet, Item

_TEXT = "The council ended the service on Monday, the minutes of 3 May show. It is well known."


def half_answers(activity: Answerable) -> AnswersResponse:
    """Answers to every other item in full, to the others only in part."""
    return AnswersResponse(
        {
            item.id: _answers(activity, item, is_whole=number % 2 == 0)
            for number, item in enumerate(activity.items)
        }
    )


def _answers(activity: Answerable, item: Item, *, is_whole: bool) -> ItemAnswers:
    facets = item.facets if is_whole else item.facets[:1]
    certainty: Certainty | None = 75 if item.certainty_of and is_whole else None
    made = {facet.id: _answer(activity, facet, is_whole=is_whole) for facet in facets}
    return ItemAnswers({id_: answer for id_, answer in made.items() if answer}, certainty)


def _answer(activity: Answerable, facet: Facet, *, is_whole: bool) -> Answer | None:
    if facet.form == "text":
        return _TEXT
    if facet.form == "words":
        segments = words(activity.passages[facet.passage or ""])
        return (segments.reach(range(3, 6)),)
    option = facet.options[0 if is_whole else -1].id
    return option if facet.form == "one" else (option,)
