"""Placing the quotations of one key in its passage.

Not what the places must be to each other: that is `highlight_checks`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from literacy_app.activities.highlight_fields import EntryFields
from literacy_app.activities.quote_places import QuotePlaces
from literacy_app.text.sentences import sentences

if TYPE_CHECKING:
    from literacy_app.activities.faults import Fault, Path
    from literacy_app.activities.highlight import Unit
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_fields import QuoteFields
    from literacy_app.text.spans import Span

_Fields = TypeVar("_Fields", bound=EntryFields)
_Fields_co = TypeVar("_Fields_co", bound=EntryFields, covariant=True)


@dataclass(frozen=True, slots=True)
class PlacedEntry(Generic[_Fields_co]):
    """An entry and where it stands.

    Attributes:
        path: the way to the entry in the activity's data.
        quoted: where its quotation stands.
        span: the same, or the sentences it touches where the unit is the sentence.
        snapped: the span from its first word to its last (from sentence to sentence).
    """

    path: Path
    id: str
    fields: _Fields_co
    quoted: Span
    span: Span
    snapped: Span


class Placing:
    """Places the quotations of one activity; `faults` grows with those it cannot place."""

    def __init__(self, text: str, unit: Unit, material: Material) -> None:
        self._text = text
        self._unit = unit
        self._places = QuotePlaces(text, material)

    @property
    def faults(self) -> list[Fault]:
        """What could not be placed so far."""
        return self._places.faults

    def entry(self, path: Path, entry_id: str, fields: _Fields) -> PlacedEntry[_Fields] | None:
        """The entry in its place, or None with a fault."""
        found = self._places.find((*path, "quote"), fields)
        if found is None or found.words is None:
            return None
        span = self._span(found.span)
        snapped = found.words if self._unit == "word" else span
        return PlacedEntry(path, entry_id, fields, found.span, span, snapped)

    def core(
        self, path: Path, quotes: tuple[QuoteFields, ...] | None, entry: PlacedEntry[_Fields]
    ) -> tuple[Span, ...]:
        """The spans that must be marked: the whole entry where no core is given."""
        if quotes is None:
            return (entry.span,)
        spans = [
            self._places.span((*path, "core", number), quote, entry.quoted)
            for number, quote in enumerate(quotes)
        ]
        return tuple(self._span(span) for span in spans if span)

    def _span(self, span: Span) -> Span:
        if self._unit == "word":
            return span
        return sentences(self._text).reach(sentences(self._text).touched(span))
