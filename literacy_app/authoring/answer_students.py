"""Simulated students who answer without reading: always the first option, the longest, all of them.

Not a real student's answers. Each follows one rule to the letter; what its rule says nothing about
it leaves open.
"""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.activities.judge import SUPPORT
from literacy_app.activities.ledger import TRACEABLE, Ledger
from literacy_app.activities.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from literacy_app.activities.answers import Answer, Answerable, Facet, Item, Option

    Chooser = Callable[[Item, Facet], Answer | None]

ROUNDS = 400
"""How often the student who answers at random does so; what counts is their mean."""

_CANNOT_TELL = re.compile(
    r"\b(?:can(?:no|[’']|’)?t|cannot|could(?:n[’']t| not)) (?:tell|say|know|be (?:told|known|sure))"
    r"|\bdon[’']t know\b|\bnot enough\b|\bimpossible to (?:say|tell)\b",
    re.IGNORECASE,
)

SUSPICIOUS = {SUPPORT: "none", TRACEABLE: "no"}
TRUSTING = {SUPPORT: "sourced", TRACEABLE: "yes"}
"""What somebody says who has made up their mind, by facet: the others have no such answer."""


def first(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """Always the first option."""
    return _as_answer(facet, facet.options[0]) if facet.options else None


def longest(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """Always the longest option, where the author worded them."""
    worded = [option for option in facet.options if option.text]
    return _as_answer(facet, max(worded, key=_length)) if worded else None


def all_of_them(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """Every option, where several may be chosen."""
    return tuple(option.id for option in facet.options) if facet.form == "several" else None


def cannot_tell(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """The option that says one can't tell (in English), where there is one."""
    found = [option for option in facet.options if _CANNOT_TELL.search(option.text)]
    return _as_answer(facet, found[0]) if found else None


def suspicious(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """No support for any claim, and no source that could be found."""
    return SUSPICIOUS.get(facet.id)


def trusting(item: Item, facet: Facet) -> Answer | None:  # noqa: ARG001 - a chooser
    """Every claim sourced, and every source to be found."""
    return TRUSTING.get(facet.id)


def copy(item: Item, facet: Facet) -> Answer | None:
    """The sentence as it stands, where one is to be written anew."""
    return item.title if facet.form == "text" else None


def response(activity: Answerable, choose: Chooser) -> AnswersResponse | None:
    """What a student hands in; None where their rule says nothing about the activity."""
    items = {}
    for item in activity.items:
        chosen = {facet.id: choose(item, facet) for facet in item.graded}
        answers = {id_: answer for id_, answer in chosen.items() if answer}
        if answers:
            items[item.id] = ItemAnswers(answers)
    if not items:
        return None
    if isinstance(activity, Investigate) and CARDS in items:
        items[CARDS] = _within_budget(activity, items[CARDS])
    return AnswersResponse(items)


def random_responses(activity: Answerable) -> Iterator[AnswersResponse]:
    """Four hundred tries at random, always the same ones: each option as likely as the others."""
    for number in range(ROUNDS):
        dice = Random(f"{activity.id} {number}")  # noqa: S311 - no secret, the same each time

        def choose(_: Item, facet: Facet, dice: Random = dice) -> Answer | None:
            if not facet.options:
                return None
            if facet.form == "one":
                return dice.choice(facet.options).id
            options = dice.sample(facet.options, len(facet.options))
            return tuple(option.id for option in options if dice.getrandbits(1))

        yield response(activity, choose) or AnswersResponse()


def students_of(activity: Answerable) -> Mapping[str, Chooser]:
    """Who tries an activity, by the name of their band."""
    if isinstance(activity, Rewrite):
        return {"copy": copy}
    if activity.kind == "judge" or isinstance(activity, Ledger):
        return CHOOSERS | {"suspicious": suspicious, "trusting": trusting}
    return CHOOSERS


CHOOSERS: dict[str, Chooser] = {
    "first": first,
    "longest": longest,
    "all": all_of_them,
    "cannot-tell": cannot_tell,
}


def _as_answer(facet: Facet, option: Option) -> Answer:
    return option.id if facet.form == "one" else (option.id,)


def _length(option: Option) -> int:
    return len(option.text)


def _within_budget(activity: Investigate, cards: ItemAnswers) -> ItemAnswers:
    """The cards one after the other, without those for which no minutes are left."""
    opened: tuple[str, ...] = ()
    for card in cards.facets.get(OPENED, ()):
        longer = (*opened, str(card))
        if activity.spent(longer) <= activity.budget:
            opened = longer
    return ItemAnswers({**cards.facets, OPENED: opened})
