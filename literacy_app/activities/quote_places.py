"""Finding the quotations of one activity in one passage, each that cannot be found a fault.

Not what the places must be to each other: that is the business of each kind of activity.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.faults import Fault, Path
from literacy_app.text.quotations import Ambiguous, CutsWord, Elsewhere, Found, Missing
from literacy_app.text.telling_apart import places_meant

if TYPE_CHECKING:
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_fields import QuoteFields
    from literacy_app.text.quotations import Place
    from literacy_app.text.spans import Span

_MOST_TOLD_APART = 20
_LEFT_OUT = re.compile(r"\s*[\[(]?(?:…|\.\.\.)[\])]?\s*")


class QuotePlaces:
    """Looks for quotations in a passage; `faults` grows with those it cannot find."""

    def __init__(self, text: str, material: Material) -> None:
        self.text = text
        self._finder = material.finder
        self._nearest = material.nearest
        self._has_given_up = False
        self._told_apart = 0
        self.faults: list[Fault] = []

    def find(self, path: Path, fields: QuoteFields, inside: Span | None = None) -> Found | None:
        """Where a quotation stands (`inside` a stretch of the passage), or None with a fault.

        The place holds a word, so that its `words` are not None.
        """
        place = self._finder.find(self.text, fields.quotation(), inside)
        if isinstance(place, Found) and place.words:
            return place
        if place is None:
            self._give_up(path)
        elif inside is not None and isinstance(place, Missing):
            values: dict[str, object] = {"core": fields.quote, "quote": inside.of(self.text)}
            self.faults.append(Fault(path, "core-outside-quote", values))
        else:
            self.faults.append(self._fault(path, fields.quote, place))
            if isinstance(place, Ambiguous):
                self._tell_apart(fields, inside)
        return None

    def span(self, path: Path, fields: QuoteFields, inside: Span | None = None) -> Span | None:
        """The same, only the span."""
        found = self.find(path, fields, inside)
        return found.span if found else None

    def _give_up(self, path: Path) -> None:
        """Tell, once, that the rest of the quotations is not looked for."""
        if not self._has_given_up:
            self.faults.append(Fault(path, "too-many-places"))
        self._has_given_up = True

    def _tell_apart(self, fields: QuoteFields, inside: Span | None) -> None:
        """Let the last fault say what would settle which place is meant; of the first few."""
        if self._told_apart < _MOST_TOLD_APART:
            self._told_apart += 1
            meant = places_meant(self.text, fields.quotation(), inside)
            self.faults[-1] = replace(self.faults[-1], places=meant)

    def _fault(self, path: Path, quote: str, place: Place) -> Fault:
        values: dict[str, object] = {"quote": quote}
        match place:
            case Missing():
                code = self._what_is_missing(quote, values)
            case Elsewhere(count):
                code, values["count"] = "quote-elsewhere", count
            case Ambiguous(count):
                code, values["count"] = "quote-ambiguous", count
            case CutsWord(_, whole):
                code, values["whole"] = "quote-cuts-word", whole.of(self.text)
            case Found():
                code = "quote-holds-no-word"
            case _:
                assert_never(place)
        return Fault(path, code, values)

    def _what_is_missing(self, quote: str, values: dict[str, object]) -> str:
        """The code of a quotation that does not stand in the text; `values` may grow."""
        nearest = self._nearest.of(self.text, quote)
        if nearest is not None and nearest.split() == quote.split():
            return "quote-over-paragraphs"
        if _leaves_out(self.text, quote):
            return "quote-leaves-out"
        values["nearest"] = nearest
        return "quote-missing"


def _leaves_out(text: str, quote: str) -> bool:
    """Whether a quotation is several of a text's, with an ellipsis for what stands between."""
    parts = _LEFT_OUT.split(quote)
    return len(parts) > 1 and all(part in text for part in parts)
