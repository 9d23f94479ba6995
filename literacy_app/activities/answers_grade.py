"""The grade of an activity that is answered: a pure function of the activity and the response.

Not the tries nor the hints, which are `study`'s; no sentence is made here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import Find, Net, Pick, Plain, Share
from literacy_app.activities.answers_plain import plain_credit
from literacy_app.measures.certainty import brier_points

if TYPE_CHECKING:
    from literacy_app.activities.answers import (
        Answer,
        Answerable,
        AnswersResponse,
        Certainty,
        Facet,
        Item,
        ItemAnswers,
        Rule,
    )
    from literacy_app.text.spans import Span

GRADER = "answers-1"
"""The version of this grade; another one may give other numbers."""

_MUCH = 24
"""So many characters may be chosen beside a place, or as many as it has itself."""


class AnswerOutcome(StrEnum):
    """What became of an answer."""

    RIGHT = "right"
    PARTLY = "partly"
    NOT_RIGHT = "not-right"
    UNANSWERED = "unanswered"
    UNGRADED = "ungraded"


@dataclass(frozen=True, slots=True)
class FacetGrade:
    """What became of the answer to one facet. `credit` is 0 to 1, None where it is not graded."""

    facet: Facet
    answer: Answer | None
    credit: float | None

    @property
    def outcome(self) -> AnswerOutcome:
        """In a word."""
        return _outcome(self.credit, is_answered=self.answer is not None)


@dataclass(frozen=True, slots=True)
class AnsweredItemGrade:
    """What became of the answers about one item.

    Attributes:
        credit: 0 to 1; None where nothing of it is graded.
        certainty: how sure the student was, in per cent; None where it was not said.
        certainty_points: 1 - (p - right)², 0 to 1, right being 1 for full credit of the facet that
            was asked about and 0 otherwise (Brier 1950); None without a certainty or without that
            answer. Never part of the score.
    """

    item: Item
    credit: float | None
    facets: tuple[FacetGrade, ...]
    certainty: Certainty | None
    certainty_points: float | None

    @property
    def outcome(self) -> AnswerOutcome:
        """In a word."""
        return _outcome(
            self.credit, is_answered=any(each.answer is not None for each in self.facets)
        )

    @property
    def is_right_where_sure(self) -> bool:
        """Whether the facet that certainty is asked for earned everything."""
        return any(
            each.credit == 1 for each in self.facets if each.facet.id == self.item.certainty_of
        )

    def to_json(self) -> dict[str, object]:
        """What the command line prints of it."""
        return {
            "id": self.item.id,
            "outcome": self.outcome.value,
            "credit": self.credit,
            "facets": {
                each.facet.id: {"outcome": each.outcome.value, "credit": each.credit}
                for each in self.facets
            },
            "certainty": self.certainty,
            "certainty_right": None if self.certainty_points is None else self.is_right_where_sure,
            "certainty_points": self.certainty_points,
        }


@dataclass(frozen=True, slots=True)
class AnswersGrade:
    """The whole grade.

    Attributes:
        points: 0 to `possible`.
        possible: the sum of the graded items' weights; 0 where nothing is graded.
        fraction: points / possible, 0 to 1; None where nothing is graded.
        items: one for each item, in the author's order.
    """

    points: float
    possible: float
    fraction: float | None
    items: tuple[AnsweredItemGrade, ...]

    def to_json(self) -> dict[str, object]:
        """The whole grade as the command line prints it and the records keep it."""
        return {
            "points": self.points,
            "possible": self.possible,
            "fraction": self.fraction,
            "items": [item.to_json() for item in self.items],
        }


def grade_answers(activity: Answerable, response: AnswersResponse) -> AnswersGrade:
    """The grade of a response, the same for ever for the same activity and response."""
    items = tuple(_item(item, response.of(item.id)) for item in activity.items)
    graded = [each for each in items if each.credit is not None]
    points = sum([each.credit * each.item.weight for each in graded if each.credit is not None])
    possible = sum([each.item.weight for each in graded])
    return AnswersGrade(points, possible, points / possible if graded else None, items)


def _item(item: Item, answers: ItemAnswers) -> AnsweredItemGrade:
    facets = tuple(_facet(facet, answers.facets.get(facet.id)) for facet in item.facets)
    earned = [each.credit for each in facets if each.credit is not None]
    credit = None
    if earned:
        credit = _net(item, facets) if item.is_net else sum(earned) / len(earned)
    made = AnsweredItemGrade(item, credit, facets, answers.certainty, None)
    if item.certainty_of not in answers.facets or answers.certainty is None:
        return made
    points = brier_points(answers.certainty / 100, right=made.is_right_where_sure)
    return AnsweredItemGrade(item, credit, facets, answers.certainty, points)


def _net(item: Item, facets: tuple[FacetGrade, ...]) -> float:
    graded = [each for each in facets if each.credit is not None]
    right = sum(each.credit == 1 for each in graded)
    wrong = sum(each.credit != 1 and each.answer is not None for each in graded)
    return max(0, right - wrong) / len(item.graded)


def _facet(facet: Facet, answer: Answer | None) -> FacetGrade:
    if facet.rule is None:
        return FacetGrade(facet, answer, None)
    credit = 0.0 if answer is None else _credit(facet, facet.rule, answer)
    return FacetGrade(facet, answer, credit)


def _credit(facet: Facet, rule: Rule, answer: Answer) -> float:
    credit: float
    match rule:
        case Pick():
            chosen = facet.option(str(answer))
            credit = chosen.credit if chosen else 0.0
        case Net():
            credit = max(0, 2 * _right(facet, answer) - len(answer)) / len(facet.accepted)
        case Share():
            credit = _right(facet, answer) / len(facet.accepted)
        case Find(places):
            credit = _found(places, tuple(each for each in answer if not isinstance(each, str)))
        case Plain():
            credit = plain_credit(rule, str(answer))
        case _:
            assert_never(rule)
    return credit


def _right(facet: Facet, answer: Answer) -> int:
    """How many of the accepted options were chosen; no option is chosen twice."""
    return sum(each.id in answer for each in facet.accepted)


def _found(places: tuple[Span, ...], spans: tuple[Span, ...]) -> float:
    found = sum(any(_is_at(span, place) for span in spans) for place in places)
    beside = sum(not any(_is_at(span, place) for place in places) for span in spans)
    return max(0, found - beside) / len(places)


def _is_at(span: Span, place: Span) -> bool:
    """Whether a span means a place: it touches it, and is not the whole paragraph around it."""
    excess = max(0, place.start - span.start) + max(0, span.end - place.end)
    return span.overlaps(place) and excess <= max(_MUCH, place.end - place.start)


def _outcome(credit: float | None, *, is_answered: bool) -> AnswerOutcome:
    if credit is None:
        return AnswerOutcome.UNGRADED
    if not is_answered:
        return AnswerOutcome.UNANSWERED
    if credit == 1:
        return AnswerOutcome.RIGHT
    return AnswerOutcome.PARTLY if credit > 0 else AnswerOutcome.NOT_RIGHT
