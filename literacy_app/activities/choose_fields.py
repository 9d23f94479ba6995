"""What a choose activity looks like in a lesson file.

Not yet an activity: whether an option is right among the others is seen by `choose_anchor`.
"""

from __future__ import annotations

from typing import Literal

from literacy_app.activities.answers_fields import (
    AnsweredFields,
    ItemFields,
    OptionFields,
    Options,
    Some,
)
from literacy_app.activities.scalars import Text, Truth


class QuestionFields(ItemFields):
    """A question with its options; `several`: more than one may be chosen."""

    question: Text
    several: Truth = False
    options: Options[OptionFields]
    why: Text | None = None


class ChooseFields(AnsweredFields):
    """A choose activity."""

    kind: Literal["choose"]
    passage: Text | None = None
    certainty: Truth = False
    questions: Some[QuestionFields]
