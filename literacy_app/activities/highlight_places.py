"""Placing the quotations of one key in its passage.

Not what the places must be to each other: that is `highlight_checks`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from literacy_app.activities.faults import Fault, Path
from literacy_app.activities.highlight_fields import EntryFields, QuoteFields
from literacy_app.text.quotations import Ambiguous, CutsWord, Elsewhere, Found, Missing
from literacy_app.text.sentences import sentences

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Unit
    from literacy_app.activities.material import Material
    from literacy_app.text.quotations import Place
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
        self._finder = material.finder
        self._nearest = material.nearest
        self._has_given_up = False
        self.faults: list[Fault] = []

    def entry(self, path: Path, entry_id: str, fields: _Fields) -> PlacedEntry[_Fields] | None:
        """The entry in its place, or None with a fault."""
        found = self._found(fields, (*path, "quote"), None)
        if found is None or found.words is None:
            return None
        span = self._span(found)
        snapped = found.words if self._unit == "word" else span
        return PlacedEntry(path, entry_id, fields, found.span, span, snapped)

    def core(
        self, path: Path, quotes: tuple[QuoteFields, ...] | None, entry: PlacedEntry[_Fields]
    ) -> tuple[Span, ...]:
        """The spans that must be marked: the whole entry where no core is given."""
        if quotes is None:
            return (entry.span,)
        places = [
            self._found(quote, (*path, "core", number), entry)
            for number, quote in enumerate(quotes)
        ]
        return tuple(self._span(found) for found in places if found)

    def _span(self, found: Found) -> Span:
        if self._unit == "word":
            return found.span
        numbers = sentences(self._text).touched(found.span)
        return sentences(self._text).reach(numbers)

    def _found(
        self, fields: QuoteFields, path: Path, inside: PlacedEntry[_Fields] | None
    ) -> Found | None:
        place = self._finder.find(self._text, fields.quotation(), inside.quoted if inside else None)
        if isinstance(place, Found) and place.words:
            return place
        if place is None:
            self._give_up(path)
            return None
        if inside and isinstance(place, Missing):
            values: dict[str, object] = {"core": fields.quote, "quote": inside.fields.quote}
            self.faults.append(Fault(path, "core-outside-quote", values))
        else:
            self.faults.append(self._fault(path, fields.quote, place))
        return None

    def _give_up(self, path: Path) -> None:
        """Tell, once, that the rest of the quotations is not looked for."""
        if not self._has_given_up:
            self.faults.append(Fault(path, "too-many-places"))
        self._has_given_up = True

    def _fault(self, path: Path, quote: str, place: Place) -> Fault:
        values: dict[str, object] = {"quote": quote}
        match place:
            case Missing():
                code, values["nearest"] = "quote-missing", self._nearest.of(self._text, quote)
            case Elsewhere(count):
                code, values["count"] = "quote-elsewhere", count
            case Ambiguous(count):
                code, values["count"] = "quote-ambiguous", count
            case CutsWord(_, whole):
                code, values["whole"] = "quote-cuts-word", whole.of(self._text)
            case Found():
                code = "quote-holds-no-word"
            case _:
                assert_never(place)
        return Fault(path, code, values)
