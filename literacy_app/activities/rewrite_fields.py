"""What a rewrite activity looks like in a lesson file.

Not yet anchored: a quotation may stand nowhere, and a model answer may break its own rule.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator

from literacy_app.activities.answers_fields import AnsweredFields, Few, Options, Some
from literacy_app.activities.fields import Fields
from literacy_app.activities.said_fields import SaidFields
from literacy_app.activities.scalars import Phrase, Text


def _as_wordings(raw: object) -> object:
    """One wording or a list of them: always a list."""
    return [raw] if isinstance(raw, str) else raw


_Wordings = Annotated[Options[Phrase], BeforeValidator(_as_wordings)]


class ModelFields(Fields):
    """A model answer."""

    text: Text
    note: Text | None = None


class SentenceFields(SaidFields):
    """A sentence. `words` should go, of each of the `facts` one wording should stay."""

    words: Options[Phrase]
    facts: Options[_Wordings]
    models: Options[ModelFields]
    why: Text


class RewriteFields(AnsweredFields):
    """A rewrite activity. `passage`: where the sentences stand that are quoted."""

    kind: Literal["rewrite"]
    passage: Text | None = None
    sentences: Some[SentenceFields]
    rubric: Few[Text] = ()
