"""What somebody may have meant: the nearest name, the nearest words of a text.

Not a lookup: it is asked only when one has failed, so RapidFuzz is imported no earlier.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.text.misspelling import misspelt
from literacy_app.text.quotations import Found, Quotation, find, places
from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Collection

LEAST_LIKENESS = 75.0
"""From 0 to 100 (all the same)."""

_LONGEST_NAME = 100
_MOST_NAMES = 500
_LONGEST_QUOTE = 500
_FEW_WORDS = 3
_COST_OF_A_TEXT = 20

_CLEARLY_LESS = 10.0

# What stands between white space, without the punctuation around it.
_PIECE = re.compile(r"[^\W_](?:\S*[^\W_])?")


class NearName(str):
    """A legal name that was most likely meant.

    Attributes:
        is_clear: no other legal name is nearly as alike.
    """

    __slots__ = ("is_clear",)
    is_clear: bool


class NearWords(str):
    """Words of a text that were most likely meant.

    Attributes:
        is_clear: they surely were: what was typed is a misspelling of them and of nothing else.
    """

    __slots__ = ("is_clear",)
    is_clear: bool


def nearest_name(name: str, legal: Collection[str]) -> NearName | None:
    """The most alike of `legal`, if any is alike enough to be what was meant."""
    from rapidfuzz import fuzz, process, utils

    if len(name) > _LONGEST_NAME or len(legal) > _MOST_NAMES:
        return None
    best = process.extract(
        name,
        list(legal),
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=LEAST_LIKENESS,
        limit=2,
    )
    if not best:
        return None
    nearest = NearName(best[0][0])
    nearest.is_clear = len(best) == 1 or best[0][1] - best[1][1] >= _CLEARLY_LESS
    return nearest


def nearest_words(text: str, quote: str) -> Span | None:
    """The words of `text` most like `quote`, if any are alike enough; whole words.

    Quotes of more than 500 characters are not looked for: the time grows with both lengths.
    """
    from rapidfuzz import fuzz

    if not 0 < len(quote) <= _LONGEST_QUOTE:
        return None
    best = fuzz.partial_ratio_alignment(quote, text, score_cutoff=LEAST_LIKENESS)
    if best:
        return snap_to_words(text, Span(best.dest_start, best.dest_end))
    return _nearest_few(text, quote)


def _nearest_few(text: str, quote: str) -> Span | None:
    """As many words as a short quote has that are most like it.

    Held against a stretch of its own length, a short word with a letter too few or too many is
    hardly like itself.
    """
    from rapidfuzz import fuzz, process

    wanted = _PIECE.findall(quote)
    if not 0 < len(wanted) <= _FEW_WORDS:
        return None
    pieces = [found.span() for found in _PIECE.finditer(text)]
    runs = zip(pieces, pieces[len(wanted) - 1 :], strict=False)
    spans = [Span(first[0], last[1]) for first, last in runs]
    best = process.extractOne(
        " ".join(wanted),
        [span.of(text) for span in spans],
        scorer=fuzz.ratio,
        score_cutoff=LEAST_LIKENESS,
    )
    return snap_to_words(text, spans[best[2]]) if best else None


def reanchor(text: str, quotation: Quotation, near: int = 0) -> Span | None:
    """Where words quoted from an older version of `text` stand now, or what came of them.

    First the place that is meant, then the same words nearest to offset `near`, then the words
    most like them; None where nothing is alike.
    """
    place = find(text, quotation)
    if isinstance(place, Found):
        return place.span
    same = places(text, quotation.quote)
    if same:
        return min(same, key=lambda span: abs(span.start - near))
    return nearest_words(text, quotation.quote)


class NearestWords:
    """`nearest_words` for a whole lesson, until it has compared enough.

    Changes: how many pairs of characters, one of a quote and one of a text, it may still compare.
    So a file of ten thousand wrong quotations costs no more time than one of a few dozen, and the
    first ones still get their suggestion.
    """

    def __init__(self, most_pairs: int = 40_000_000) -> None:
        self._left = most_pairs

    def of(self, text: str, quote: str) -> NearWords | None:
        """The words of `text` most like `quote`, as they stand there; None also when spent."""
        self._left -= len(text) * (len(quote) + _COST_OF_A_TEXT)
        if self._left < 0:
            return None
        meant = misspelt(text, quote)
        span = meant or nearest_words(text, quote)
        if span is None:
            return None
        words = NearWords(span.of(text))
        words.is_clear = meant is not None
        return words
