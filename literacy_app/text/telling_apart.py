"""What would tell the places apart that one quotation may mean.

Not the finding of a quotation (`quotations`): this is asked when it says too little.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.text.normal import paragraphs
from literacy_app.text.quotations import Found, find, places_left

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.text.quotations import Quotation
    from literacy_app.text.spans import Span

MOST_PLACES = 4
"""So many places are told; of more, the first."""

_TOO_MANY = 16
_MOST_WORDS = 6
_AROUND = 4
_WORDS_BEFORE = re.compile(r"\S+[ \n]*\Z")
_WORDS_AFTER = re.compile(r"[ \n]*\S+")


@dataclass(frozen=True, slots=True)
class PlaceMeant:
    """A place that may be meant, and what to add to the quotation to mean it.

    Attributes:
        around: the quoted words with a few that stand around them.
        paragraph: from 1.
        name: "before", "after" or "occurrence".
    """

    span: Span
    around: str
    paragraph: int
    name: str
    value: str


def places_meant(
    text: str, quotation: Quotation, within: Span | None = None
) -> tuple[PlaceMeant, ...]:
    """The first few places that a quotation may mean; none where it may mean very many."""
    left = places_left(text, quotation, within)
    if len(left) > _TOO_MANY:
        return ()
    return tuple(
        _meant(text, quotation, within, (number, span))
        for number, span in enumerate(left[:MOST_PLACES], start=1)
    )


def _meant(
    text: str, quotation: Quotation, within: Span | None, place: tuple[int, Span]
) -> PlaceMeant:
    number, span = place
    name: str = "occurrence"
    value: str | None = str(number)
    for fuller in _fuller(text, quotation, span):
        found = find(text, fuller, within)
        if isinstance(found, Found) and found.span == span:
            is_before = fuller.before != quotation.before
            name, value = ("before", fuller.before) if is_before else ("after", fuller.after)
            break
    paragraph = sum(one.start <= span.start for one in paragraphs(text))
    return PlaceMeant(span, _around(text, span), paragraph, name, value or "")


def _fuller(text: str, quotation: Quotation, span: Span) -> Iterator[Quotation]:
    """The quotation with more said, the shortest first; what it says already stays."""
    for count in range(1, _MOST_WORDS + 1):
        if quotation.before is None and (before := _before(text, span.start, count).strip()):
            yield replace(quotation, before=before)
        if quotation.after is None and (after := _after(text, span.end, count).strip()):
            yield replace(quotation, after=after)


def _around(text: str, span: Span) -> str:
    before, after = _before(text, span.start, _AROUND), _after(text, span.end, _AROUND)
    return " ".join(f"{before}{span.of(text)}{after}".split())


def _before(text: str, at: int, count: int) -> str:
    """So many words that stand before a place, in its paragraph."""
    start = at
    for _ in range(count):
        found = _WORDS_BEFORE.search(text, max(0, start - 100), start)
        if found is None or "\n" in found[0]:
            break
        start = found.start()
    return text[start:at]


def _after(text: str, at: int, count: int) -> str:
    end = at
    for _ in range(count):
        found = _WORDS_AFTER.match(text, end, end + 100)
        if found is None or "\n" in found[0]:
            break
        end = found.end()
    return text[at:end]
