"""What a highlight activity looks like in a lesson file.

Not yet anchored: a quotation here may stand nowhere.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from literacy_app.activities.fields import Fields
from literacy_app.activities.quote_fields import QuoteFields, as_quotes
from literacy_app.activities.scalars import (
    Ident,
    Minutes,
    Penalty,
    Phrase,
    Share,
    Text,
    Truth,
    Votes,
    Weight,
    at_least_one,
    at_most,
    one_of,
)
from literacy_app.activities.shown import OrOne, Shown

MOST_ENTRIES = 1_000
MOST_LABELS = 50

_ENTRIES = Field(strict=False)
_MOST_ENTRIES = Shown({"maxItems": MOST_ENTRIES})
_FEW = Field(strict=False)
_SOME_LABELS = Shown({"minItems": 1, "maxItems": MOST_LABELS})

Labels = Annotated[
    tuple[Text, ...],
    _FEW,
    _SOME_LABELS,
    AfterValidator(at_least_one),
    BeforeValidator(at_most(MOST_LABELS)),
]


class EntryFields(QuoteFields):
    """What every entry of a key has."""

    id: Ident | None = None
    compare: Text | None = None


class LabelledFields(EntryFields):
    """What an entry has that names labels."""

    labels: Labels | None = None


class KeyFields(LabelledFields):
    """A phrase that should be marked."""

    why: Text
    core: Annotated[
        Annotated[
            tuple[QuoteFields, ...],
            _FEW,
            _SOME_LABELS,
            AfterValidator(at_least_one),
            BeforeValidator(at_most(MOST_LABELS)),
        ]
        | None,
        BeforeValidator(as_quotes),
        OrOne(),
    ] = None
    weight: Weight = 1.0
    plainer: Phrase | None = None


class LetStandFields(EntryFields):
    """A fair twin that should be left alone."""

    why: Text


class ReadersDifferFields(LabelledFields):
    """A phrase on which careful readers disagree."""

    votes: Votes
    why: Text | None = None


class HighlightFields(Fields):
    """A highlight activity."""

    kind: Literal["highlight"]
    id: Ident
    title: Text | None = None
    minutes: Minutes | None = None
    passage: Text
    prompt: Text
    instruction: Text | None = None
    unit: Annotated[Literal["word", "sentence"], BeforeValidator(one_of("word", "sentence"))] = (
        "word"
    )
    labels: Labels
    label_weight: Share = 0.5
    penalty: Penalty = 0.5
    hint_cost: Share = 0.0
    transfer: Truth = False
    key: Annotated[
        tuple[KeyFields, ...], _ENTRIES, _MOST_ENTRIES, BeforeValidator(at_most(MOST_ENTRIES))
    ] = ()
    let_stand: Annotated[
        tuple[LetStandFields, ...], _ENTRIES, _MOST_ENTRIES, BeforeValidator(at_most(MOST_ENTRIES))
    ] = ()
    readers_differ: Annotated[
        tuple[ReadersDifferFields, ...],
        _ENTRIES,
        _MOST_ENTRIES,
        BeforeValidator(at_most(MOST_ENTRIES)),
    ] = ()
