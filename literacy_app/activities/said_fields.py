"""What an item looks like in a lesson file that is about words of a passage or the author's own.

Not yet anchored: a quotation here may stand nowhere.
"""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from literacy_app.activities.answers_fields import ItemFields
from literacy_app.activities.quote_fields import QuoteFields
from literacy_app.activities.scalars import Count, Phrase, fault


class SaidFields(ItemFields):
    """An item with either `quote`, which stands in the passage, or `text`, which needs not."""

    quote: Phrase | None = None
    occurrence: Count | None = None
    before: Phrase | None = None
    after: Phrase | None = None
    text: Phrase | None = None

    @model_validator(mode="after")
    def _is_one_of_both(self) -> Self:
        if self.quote is None and self.text is None:
            raise fault("quote-or-text")
        if self.quote is not None and self.text is not None:
            raise fault("quote-and-text")
        return self

    @property
    def said(self) -> str:
        """The words, from wherever they are."""
        return self.quote or self.text or ""

    @property
    def quoted(self) -> QuoteFields | None:
        """The quotation to look up; None where the words are the author's."""
        if self.quote is None:
            return None
        return QuoteFields.model_construct(
            quote=self.quote,
            occurrence=self.occurrence,
            before=self.before,
            after=self.after,
        )
