"""What an investigate activity looks like in a lesson file.

Not yet anchored: the claim may stand nowhere, and the minutes may not suffice.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from literacy_app.activities.answers_fields import AnsweredFields, Few, OptionFields, Options
from literacy_app.activities.fields import Fields
from literacy_app.activities.investigate import ICONS
from literacy_app.activities.quote_fields import QuoteFields, as_quote
from literacy_app.activities.scalars import (
    WHOLE_SHOWN,
    Ident,
    Minutes,
    Text,
    Truth,
    one_of,
    whole_between,
)
from literacy_app.activities.shown import OrText, choice_shown

_MOST_COST = 600

_Cost = Annotated[
    int, Field(ge=0, le=_MOST_COST), BeforeValidator(whole_between(0, _MOST_COST)), WHOLE_SHOWN
]


class CardFields(Fields):
    """A piece of evidence."""

    id: Ident
    place: Text
    title: Text
    teaser: Text
    minutes: _Cost
    body: Text
    publisher: Text
    published: Text | None = None
    stake: Text
    attribution: Text
    quotation: Truth
    decisive: Truth
    why: Text
    icon: Annotated[str, BeforeValidator(one_of(*ICONS)), choice_shown(ICONS)] = "file-text"


class VerdictFields(Fields):
    """What is asked in the end."""

    options: Options[OptionFields]
    why: Text | None = None
    outside: Text | None = None
    hints: Few[Text] = ()


class StepFields(Fields):
    """A step of the expert's path."""

    card: Text
    why: Text


class InvestigateFields(AnsweredFields):
    """An investigate activity. Without a `passage` the claim needs `claim_source`."""

    kind: Literal["investigate"]
    passage: Text | None = None
    claim: Annotated[QuoteFields, BeforeValidator(as_quote), OrText()]
    claim_source: Text | None = None
    budget: Minutes
    certainty: Truth = True
    cards: Options[CardFields]
    verdict: VerdictFields
    expert: Options[StepFields]
