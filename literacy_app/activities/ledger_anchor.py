"""From the data of a source ledger to the activity, every source in its place.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.answers import Facet, Find, Item, Net, Option, Pick
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.answers_fields import OptionFields
from literacy_app.activities.ledger import (
    FACETS,
    FOUND,
    KIND,
    KINDS,
    MISSING_VOICES,
    STAKE,
    TRACEABLE,
    TRACEABLES,
    USE,
    USES,
    Ledger,
    Unlisted,
)
from literacy_app.activities.ledger_fields import LedgerFields
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.faults import Fault, Path
    from literacy_app.activities.ledger_fields import SourceFields
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_places import QuotePlaces
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

_UNKNOWN = "-"
_STAND_INS = {"kind": "ledger", "id": "x", "prompt": _UNKNOWN}
_ENTRY_STAND_INS = {
    "sources": {"why": _UNKNOWN},
    "missing_voices": {"voice": _UNKNOWN, "right": "true", "why": _UNKNOWN},
}


class _Source(NamedTuple):
    """A source with its id, and where it stands; None: nowhere, or its words are the author's."""

    path: Path
    id: str
    fields: SourceFields
    span: Span | None


def anchor(data: Data, material: Material) -> tuple[Ledger | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(LedgerFields, data, _STAND_INS, _ENTRY_STAND_INS)
    fields = reading.fields
    places = reading.passage(fields.passage, material) if fields else None
    if fields is None or places is None:
        return None, tuple(reading.faults)
    sources = _sources(reading, fields, places)
    cells = _Cells(reading, fields)
    items = [cells.item(source) for source in sources if source.fields.listed]
    unlisted = _unlisted(reading, sources)
    voices = _voices(reading, fields)
    reading.take(places)
    if not reading.is_sound:
        return None, tuple(reading.faults)
    if unlisted:
        items.append(_found(fields.passage, sources, unlisted))
    if voices:
        asked = Facet(MISSING_VOICES, "", "several", voices, Net())
        items.append(Item(MISSING_VOICES, "", (asked,)))
    ledger = Ledger(
        **head(fields),
        passages={fields.passage: places.text},
        passage=fields.passage,
        items=tuple(items),
        unlisted=unlisted,
    )
    return ledger, tuple(reading.faults)


def _sources(
    reading: Reading[LedgerFields], fields: LedgerFields, places: QuotePlaces
) -> list[_Source]:
    entries = reading.entries("sources", fields.sources)
    ids = reading.ids(
        [(path, source.id, source.said) for path, source in entries], (FOUND, MISSING_VOICES)
    )
    found = []
    for id_, (path, source) in zip(ids, entries, strict=True):
        quoted = source.quoted
        span = places.span((*path, "quote"), quoted) if quoted else None
        found.append(_Source(path, id_, source, span))
    reading.places_apart(
        (source.path, source.id, source.span, source.fields.said) for source in found if source.span
    )
    return found


def _unlisted(reading: Reading[LedgerFields], sources: list[_Source]) -> tuple[Unlisted, ...]:
    """The sources to be found. Such a one must stand in the text."""
    unlisted = []
    for source in sources:
        if source.fields.listed:
            continue
        if source.fields.quote is None:
            reading.tell(source.path, "missing", name="quote")
        if source.span:
            why, outside = source.fields.why, source.fields.outside
            unlisted.append(Unlisted(source.id, source.fields.said, source.span, why, outside))
    return tuple(unlisted)


def _found(passage: str, sources: list[_Source], unlisted: tuple[Unlisted, ...]) -> Item:
    """What asks for the sources that are not listed; it weighs as much as they do together."""
    spans = tuple(source.span for source in unlisted)
    facet = Facet(FOUND, "", "words", rule=Find(spans), passage=passage, is_needed=False, key=spans)
    weights = [source.fields.weight for source in sources if not source.fields.listed]
    hints = [hint for source in sources if not source.fields.listed for hint in source.fields.hints]
    return Item(FOUND, "", (facet,), weight=sum(weights), passage=passage, hints=tuple(hints))


def _voices(reading: Reading[LedgerFields], fields: LedgerFields) -> tuple[Option, ...]:
    entries = reading.entries("missing_voices", fields.missing_voices)
    if any(fault.path[:1] == ("missing_voices",) for fault in reading.faults):
        return ()  # what stands in for their faults would be told
    if entries and all(voice.right for _, voice in entries):
        reading.warn(("missing_voices",), "no-decoys")
    made = [
        OptionFields.model_construct(
            id=voice.id, text=voice.voice, right=voice.right, why=voice.why
        )
        for _, voice in entries
    ]
    return reading.options(("missing_voices",), made, several=True)


class _Cells:
    """What is asked about each source; `reading` grows with the faults of what is accepted."""

    def __init__(self, reading: Reading[LedgerFields], fields: LedgerFields) -> None:
        self._reading = reading
        self._passage = fields.passage
        self._asked = tuple(facet for facet in FACETS if facet in fields.facets)
        self._options: dict[str, Mapping[str, str]] = {
            KIND: dict.fromkeys(KINDS, ""),
            USE: dict.fromkeys(USES, ""),
            TRACEABLE: dict.fromkeys(TRACEABLES, ""),
            STAKE: fields.stakes,
        }
        # With nothing to choose from no stake is right; that is said once, where not said yet.
        self._has_stakes = bool(fields.stakes)
        is_told = any(fault.path[:1] == ("stakes",) for fault in reading.faults)
        if STAKE in self._asked and not self._has_stakes and not is_told:
            reading.tell((), "missing", name="stakes")

    def item(self, source: _Source) -> Item:
        """The row of a source."""
        fields = source.fields
        asked = [facet for facet in self._asked if facet != STAKE or self._has_stakes]
        facets = tuple(Facet(id_, "", "one", self._cell(source, id_), Pick()) for id_ in asked)
        sure_of = TRACEABLE if TRACEABLE in self._asked else self._asked[0]
        return Item(
            source.id,
            fields.said,
            facets,
            weight=fields.weight,
            why=fields.why,
            outside=fields.outside,
            certainty_of=sure_of if fields.certainty else None,
            passage=self._passage if source.span else None,
            span=source.span,
            hints=fields.hints,
        )

    def _cell(self, source: _Source, facet: str) -> tuple[Option, ...]:
        """The options of one cell, with what each earns."""
        accepted: str | None = getattr(source.fields, facet)
        parts: Mapping[str, float] = getattr(source.fields.part, facet)
        reasons: Mapping[str, str] = getattr(source.fields.reasons, facet)
        options = self._options[facet]
        self._look_at(source.path, facet, accepted)
        for name, given in (("part", parts), ("reasons", reasons)):
            for path, option in _ways((*source.path, name, facet), given):
                self._look_at_option(path, option, options)
                if option == accepted:
                    self._reading.tell(path, "option-accepted", name=option)
        return tuple(
            Option(id_, text, 1.0 if id_ == accepted else parts.get(id_, 0.0), reasons.get(id_))
            for id_, text in options.items()
        )

    def _look_at(self, path: Path, facet: str, accepted: str | None) -> None:
        """Tell that a cell has no answer, or one that is not among its options."""
        if accepted is not None:
            self._look_at_option((*path, facet), accepted, self._options[facet])
        elif not any(fault.path[:3] == (*path, facet) for fault in self._reading.faults):
            self._reading.tell(path, "missing", name=facet)

    def _look_at_option(self, path: Path, name: str, options: Mapping[str, str]) -> None:
        if name not in options:
            nearest = nearest_name(name, options)
            self._reading.tell(path, "unknown-stake", name=name, nearest=nearest)


def _ways(path: Path, given: Mapping[str, object]) -> Iterator[tuple[Path, str]]:
    """Each option that something is given for, with the way to it."""
    return (((*path, option), option) for option in given)
