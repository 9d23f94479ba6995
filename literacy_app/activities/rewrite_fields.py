"""What a rewrite activity looks like in a lesson file.

Not yet anchored: a quotation may stand nowhere, and a model answer may break its own rule.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from literacy_app.activities.answers_fields import AnsweredFields, Few, Options, Some
from literacy_app.activities.fields import Fields
from literacy_app.activities.said_fields import SaidFields
from literacy_app.activities.scalars import Phrase, Text, at_most
from literacy_app.activities.shown import OrText, Shown


def _as_wordings(raw: object) -> object:
    """One wording or a list of them: always a list."""
    return [raw] if isinstance(raw, str) else raw


MOST_WORDINGS = 10
MOST_FACTS = 20
MOST_MODELS = 10
"""Each model answer is held against each wording of each fact, so that there are bounds."""

_Wordings = Annotated[
    Options[Phrase],
    BeforeValidator(at_most(MOST_WORDINGS)),
    Shown({"maxItems": MOST_WORDINGS}),
    BeforeValidator(_as_wordings),
    OrText(),
]


class ModelFields(Fields):
    """A model answer."""

    text: Text
    note: Text | None = None


class SentenceFields(SaidFields):
    """A sentence. `words` should go, of each of the `facts` one wording should stay."""

    words: Options[Phrase]
    facts: Annotated[
        Options[_Wordings], BeforeValidator(at_most(MOST_FACTS)), Shown({"maxItems": MOST_FACTS})
    ]
    models: Annotated[
        Options[ModelFields],
        BeforeValidator(at_most(MOST_MODELS)),
        Shown({"maxItems": MOST_MODELS}),
    ]
    why: Text


class RewriteFields(AnsweredFields):
    """A rewrite activity. `passage`: where the sentences stand that are quoted."""

    kind: Literal["rewrite"]
    passage: Text | None = None
    sentences: Some[SentenceFields]
    rubric: Few[Text] = ()
