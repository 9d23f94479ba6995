"""What a judge activity looks like in a lesson file.

Not yet anchored: a quotation here may stand nowhere.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from literacy_app.activities.answers_fields import (
    AnsweredFields,
    Few,
    OptionFields,
    QuotedItemFields,
    Quotes,
    Some,
)
from literacy_app.activities.judge import SUPPORTS
from literacy_app.activities.scalars import Share, Text, Truth, one_of
from literacy_app.activities.shown import choice_shown

_Support = Annotated[str, BeforeValidator(one_of(*SUPPORTS)), choice_shown(SUPPORTS)]


class ClaimFields(QuotedItemFields):
    """A claim. `also`: part credits of other supports; `words`: those that told, inside it."""

    support: _Support
    also: dict[_Support, Share] = Field(default_factory=dict)
    words: Quotes = ()
    why: Text
    not_right: dict[_Support, Text] = Field(default_factory=dict)
    check: Few[OptionFields] = ()


class JudgeFields(AnsweredFields):
    """A judge activity."""

    kind: Literal["judge"]
    passage: Text
    certainty: Truth = True
    claims: Some[ClaimFields]
