"""What the activities that are answered have in common in a lesson file.

Not any one kind's own fields (`judge_fields` and the others), and nothing anchored.
"""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field

from literacy_app.activities.fields import Fields
from literacy_app.activities.quote_fields import QuoteFields, as_quotes
from literacy_app.activities.scalars import (
    Ident,
    Minutes,
    Share,
    Text,
    Truth,
    Weight,
    at_least_one,
    at_most,
)
from literacy_app.activities.shown import AT_LEAST_ONE, OrOne, Shown

MOST_ITEMS = 200
MOST_OPTIONS = 50

_Value = TypeVar("_Value")

Many = Annotated[
    tuple[_Value, ...],
    Field(strict=False),
    Shown({"maxItems": MOST_ITEMS}),
    BeforeValidator(at_most(MOST_ITEMS)),
]
"""A list of items, which may be empty."""

Some = Annotated[Many[_Value], AfterValidator(at_least_one), AT_LEAST_ONE]
"""A list of items, at least one."""

Few = Annotated[
    tuple[_Value, ...],
    Field(strict=False),
    Shown({"maxItems": MOST_OPTIONS}),
    BeforeValidator(at_most(MOST_OPTIONS)),
]
"""A list of options and the like, which may be empty."""

Options = Annotated[Few[_Value], AfterValidator(at_least_one), AT_LEAST_ONE]
"""A list of options, at least one."""

Quotes = Annotated[Few[QuoteFields], BeforeValidator(as_quotes), OrOne()]
"""Quotations, each the words alone or a mapping; one may stand without its list."""


class AnsweredFields(Fields):
    """What every activity that is answered has. A kind adds its `kind` and its items."""

    id: Ident
    title: Text | None = None
    minutes: Minutes | None = None
    prompt: Text
    instruction: Text | None = None
    hint_cost: Share = 0.0


class ItemFields(Fields):
    """What every item may have. Where `why` is required a kind says so itself."""

    id: Ident | None = None
    outside: Text | None = None
    weight: Weight = 1.0
    hints: Few[Text] = ()
    certainty: Truth | None = None


class QuotedItemFields(ItemFields, QuoteFields):
    """An item that is about words of a passage."""


class OptionFields(Fields):
    """Something to choose. `right` earns everything, `credit` a part; neither: nothing."""

    id: Ident | None = None
    text: Text
    right: Truth = False
    credit: Share | None = None
    why: Text | None = None
    note: Text | None = None
