"""What a source ledger looks like in a lesson file.

Not yet anchored: a quotation here may stand nowhere, a stake may not be among the stakes.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from literacy_app.activities.answers_fields import MOST_OPTIONS, AnsweredFields, Few, Options, Some
from literacy_app.activities.fields import Fields
from literacy_app.activities.ledger import FACETS, KINDS, TRACEABLES, USES
from literacy_app.activities.said_fields import SaidFields
from literacy_app.activities.scalars import Ident, Share, Text, Truth, at_most, one_of
from literacy_app.activities.shown import choice_shown


def _few(raw: object) -> object:
    """A mapping with no more keys than options may be."""
    if isinstance(raw, dict):
        at_most(MOST_OPTIONS)(list(raw))
    return raw


_Facet = Annotated[str, BeforeValidator(one_of(*FACETS)), choice_shown(FACETS)]
_Kind = Annotated[str, BeforeValidator(one_of(*KINDS)), choice_shown(KINDS)]
_Use = Annotated[str, BeforeValidator(one_of(*USES)), choice_shown(USES)]
_Traceable = Annotated[str, BeforeValidator(one_of(*TRACEABLES)), choice_shown(TRACEABLES)]


class PartFields(Fields):
    """Part credits of options that are not right, facet by facet."""

    kind: dict[_Kind, Share] = Field(default_factory=dict)
    use: dict[_Use, Share] = Field(default_factory=dict)
    traceable: dict[_Traceable, Share] = Field(default_factory=dict)
    stake: dict[Text, Share] = Field(default_factory=dict)


class ReasonFields(Fields):
    """Why options are not right, facet by facet."""

    kind: dict[_Kind, Text] = Field(default_factory=dict)
    use: dict[_Use, Text] = Field(default_factory=dict)
    traceable: dict[_Traceable, Text] = Field(default_factory=dict)
    stake: dict[Text, Text] = Field(default_factory=dict)


class SourceFields(SaidFields):
    """A source. `listed: false`: it is for the student to find, and nothing is asked about it."""

    kind: _Kind | None = None
    use: _Use | None = None
    traceable: _Traceable | None = None
    stake: Text | None = None
    part: PartFields = PartFields()
    reasons: ReasonFields = ReasonFields()
    why: Text
    listed: Truth = True


class VoiceFields(Fields):
    """Somebody whom the text does not let speak, or, where it is not `right`, does."""

    id: Ident | None = None
    voice: Text
    right: Truth
    why: Text


class LedgerFields(AnsweredFields):
    """A source ledger. `facets`: what is asked about each source; `stakes`: the options of one."""

    kind: Literal["ledger"]
    passage: Text
    facets: Options[_Facet] = FACETS
    stakes: Annotated[dict[Ident, Text], BeforeValidator(_few)] = Field(default_factory=dict)
    sources: Some[SourceFields]
    missing_voices: Few[VoiceFields] = ()
