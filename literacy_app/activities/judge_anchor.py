"""From the data of a judge activity to the activity, every claim in its place.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item, Net, Option, Pick
from literacy_app.activities.answers_anchor import head, read, spans
from literacy_app.activities.judge import CHECK, SUPPORT, SUPPORTS, WORDS, Judge
from literacy_app.activities.judge_fields import JudgeFields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.faults import Fault, Path
    from literacy_app.activities.judge_fields import ClaimFields
    from literacy_app.activities.labels import Label
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_places import QuotePlaces
    from literacy_app.activities.salvage import Data

    Claims = Sequence[tuple[Path, ClaimFields]]

_UNKNOWN = "-"
_STAND_INS = {"kind": "judge", "id": "x", "prompt": _UNKNOWN}
_CLAIM = {"support": "none", "why": _UNKNOWN}

# So many claims of one support, and guessing pays.
_SEVERAL = 3


def anchor(data: Data, material: Material) -> tuple[Judge | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(JudgeFields, data, _STAND_INS, {"claims": _CLAIM})
    fields = reading.fields
    places = reading.passage(fields.passage, material) if fields else None
    if fields is None or places is None:
        return None, tuple(reading.faults)
    items = tuple(_Claims(reading, fields, places, material.labels).items())
    reading.take(places)
    if not reading.is_sound:
        return None, tuple(reading.faults)
    judge = Judge(
        **head(fields),
        passages={fields.passage: places.text},
        passage=fields.passage,
        items=items,
    )
    return judge, tuple(reading.faults)


class _Claims:
    """The claims of one activity, one after the other; `reading` grows with their faults."""

    def __init__(
        self,
        reading: Reading[JudgeFields],
        fields: JudgeFields,
        places: QuotePlaces,
        labels: Mapping[str, Label],
    ) -> None:
        self._reading = reading
        self._fields = fields
        self._places = places
        self._names = {id_: labels[id_].name if id_ in labels else "" for id_ in SUPPORTS}

    def items(self) -> Iterator[Item]:
        """An item for each claim that stands in the passage."""
        claims = self._reading.entries("claims", self._fields.claims)
        self._look_for_one_support(claims)
        ids = self._reading.ids([(path, claim.id, claim.quote) for path, claim in claims])
        made = [
            (path, claim, self._item(id_, path, claim))
            for id_, (path, claim) in zip(ids, claims, strict=True)
        ]
        self._reading.places_apart(
            (path, item.id, item.span, claim.quote)
            for path, claim, item in made
            if item and item.span
        )
        yield from (item for _, _, item in made if item)

    def _look_for_one_support(self, claims: Claims) -> None:
        supports = {claim.support for _, claim in claims}
        if len(claims) >= _SEVERAL and len(supports) == 1:
            self._reading.warn(("claims",), "all-the-same", text=supports.pop())

    def _item(self, id_: str, path: Path, claim: ClaimFields) -> Item | None:
        for name in ("also", "not_right"):
            if claim.support in getattr(claim, name):
                way = (*path, name, claim.support)
                self._reading.tell(way, "support-accepted", name=claim.support)
        check = self._reading.options((*path, "check"), claim.check, several=True)
        span = self._places.span((*path, "quote"), claim)
        if span is None:
            return None
        told = spans(self._places, (*path, "words"), claim.words, span)
        facets = [
            Facet(SUPPORT, "", "one", self._supports(claim), Pick(), key=told),
            Facet(WORDS, "", "words", passage=self._fields.passage, is_needed=False, key=told),
        ]
        if check:
            facets.append(Facet(CHECK, "", "several", check, Net()))
        is_sure = self._fields.certainty if claim.certainty is None else claim.certainty
        return Item(
            id_,
            claim.quote,
            tuple(facets),
            weight=claim.weight,
            why=claim.why,
            outside=claim.outside,
            certainty_of=SUPPORT if is_sure else None,
            passage=self._fields.passage,
            span=span,
            hints=claim.hints,
        )

    def _supports(self, claim: ClaimFields) -> tuple[Option, ...]:
        return tuple(
            Option(
                id_,
                self._names[id_],
                1.0 if id_ == claim.support else claim.also.get(id_, 0.0),
                claim.not_right.get(id_),
            )
            for id_ in SUPPORTS
        )
