"""What a quotation looks like in a lesson file.

Not yet anchored: it may stand nowhere (`quote_places` finds it).
"""

from __future__ import annotations

from literacy_app.activities.fields import Fields
from literacy_app.activities.scalars import Count, Phrase
from literacy_app.text.quotations import Quotation


class QuoteFields(Fields):
    """Words of the passage, and which of their places is meant."""

    quote: Phrase
    occurrence: Count | None = None
    before: Phrase | None = None
    after: Phrase | None = None

    def quotation(self) -> Quotation:
        """The quotation to look up."""
        return Quotation(self.quote, self.occurrence, self.before, self.after)


def as_quotes(raw: object) -> object:
    """One quotation or a list, each the words alone or a mapping: always a list of mappings."""
    if raw is None:
        return None
    return [as_quote(one) for one in (raw if isinstance(raw, list) else [raw])]


def as_quote(raw: object) -> object:
    """A quotation, the words alone or a mapping: always a mapping."""
    return {"quote": raw} if raw is None or isinstance(raw, str) else raw
