"""What a compare activity looks like in a lesson file.

Not yet anchored: a quotation here may stand nowhere.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from literacy_app.activities.answers_fields import AnsweredFields, Few, Quotes
from literacy_app.activities.fields import Fields
from literacy_app.activities.quote_fields import QuoteFields, as_quote
from literacy_app.activities.scalars import Ident, Text, one_of
from literacy_app.activities.shown import OrText, choice_shown

SIDES = ("left", "right", "both", "neither")


_Quote = Annotated[QuoteFields, BeforeValidator(as_quote), OrText()]


class PairFields(Fields):
    """Two phrases that do the same work. Without `right` nothing there does the left one's."""

    id: Ident | None = None
    left: _Quote
    right: _Quote | None = None
    why: Text


class LeftOutFields(Fields):
    """Something that the left text leaves out, or the right one, or both, or neither."""

    id: Ident | None = None
    text: Text
    by: Annotated[str, BeforeValidator(one_of(*SIDES)), choice_shown(SIDES)]
    why: Text


class CompareFields(AnsweredFields):
    """A compare activity. `decoys`: phrases of the right text that no left one pairs with."""

    kind: Literal["compare"]
    left: Text
    right: Text
    pairs: Few[PairFields] = ()
    decoys: Quotes = ()
    left_out: Few[LeftOutFields] = ()
