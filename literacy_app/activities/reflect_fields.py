"""What a reflect activity looks like in a lesson file.

Not a question with a right answer (`choose_fields`).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from literacy_app.activities.answers import MOST_TEXT
from literacy_app.activities.answers_fields import AnsweredFields, Few, Some
from literacy_app.activities.fields import Fields
from literacy_app.activities.scalars import WHOLE_SHOWN, Ident, Text, whole_between


class ReflectQuestionFields(Fields):
    """A question to think about; `least`: how many characters an answer has at least."""

    id: Ident | None = None
    question: Text
    least: Annotated[
        int,
        Field(ge=0, le=MOST_TEXT),
        BeforeValidator(whole_between(0, MOST_TEXT)),
        WHOLE_SHOWN,
    ] = 0
    hint: Text | None = None
    hints: Few[Text] = ()


class ReflectFields(AnsweredFields):
    """A reflect activity."""

    kind: Literal["reflect"]
    questions: Some[ReflectQuestionFields]
