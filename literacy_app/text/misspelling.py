"""The words of a text that a quote with a slip of the pen surely means.

Not the words most like it (`nearest`). Rather none than wrong ones: words that may as well be
others, such as another form of a verb, another number, or words whose place is gone, are no slip.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from literacy_app.text.spans import Span

_PIECE = re.compile(r"[^\W_](?:\S*[^\W_])?")
_MARKS = str.maketrans("“”„«»‘’–—", 5 * '"' + 2 * "'" + 2 * "-")
_LONGEST = 500
_LEAST_LIKENESS = 75.0
_CLEARLY_LESS = 10.0
_LEAST_LETTERS = 5
_MOST_EDITS = 2
_WORDS_PER_SLIP = 3


class _Piece(NamedTuple):
    """A word, plainly written, and where it stands."""

    word: str
    start: int
    end: int


def misspelt(text: str, quote: str) -> Span | None:
    """The words that a quote means which does not stand in `text`; None where that is not sure.

    They are as many words, the same but for a slip, and no other place is nearly as like the quote.
    Quotation marks around the quote are taken in where the text has them.
    """
    from rapidfuzz import fuzz, process

    wanted = _pieces(quote) if len(quote) <= _LONGEST else []
    pieces = _pieces(text) if wanted else []
    number = len(wanted)
    runs = [_said(pieces[at : at + number]) for at in range(len(pieces) - number + 1)]
    said = _said(wanted)
    best = process.extractOne(said, runs, scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    if best is None:
        return None
    _, score, at = best
    found = pieces[at : at + number]
    others = runs[: max(0, at - number + 1)] + runs[at + number :]
    clearly_less = score - _CLEARLY_LESS
    if process.extractOne(said, others, scorer=fuzz.ratio, score_cutoff=clearly_less) is not None:
        return None
    if not _is_slip(wanted, found, {piece.word for piece in pieces}):
        return None
    return _with_marks(text, quote, Span(found[0].start, found[-1].end))


def _is_slip(wanted: list[_Piece], found: list[_Piece], standing: set[str]) -> bool:
    """Whether few words differ, none of which stands elsewhere in the text."""
    pairs = zip(wanted, found, strict=True)
    slips = [(typed.word, meant.word) for typed, meant in pairs if typed.word != meant.word]
    if len(slips) > max(1, len(wanted) // _WORDS_PER_SLIP):
        return False
    return all(typed not in standing and _is_one_word(typed, meant) for typed, meant in slips)


def _is_one_word(typed: str, meant: str) -> bool:
    """Whether two spellings are one word: they begin and end alike, and little is other between.

    What ends otherwise is another form of the word as often as not; a figure is another one.
    """
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    is_long = min(len(typed), len(meant)) >= _LEAST_LETTERS
    is_near = abs(len(typed) - len(meant)) < _MOST_EDITS
    ends_alike = typed[0] == meant[0] and typed[-1] == meant[-1]
    if not (is_long and is_near and ends_alike):
        return False
    if _other_than_letters(typed) != _other_than_letters(meant):
        return False
    return OSA.distance(typed, meant) <= _MOST_EDITS and fuzz.ratio(typed, meant) >= _LEAST_LIKENESS


def _with_marks(text: str, quote: str, span: Span) -> Span | None:
    """The words with what stands around the quote, such as marks of quotation.

    Where the text has other marks there, it is not sure; where it has none, only several words are.
    """
    found = [*_PIECE.finditer(quote)]
    before, after = quote[: found[0].start()].lstrip(), quote[found[-1].end() :].rstrip()
    if not before + after:
        return span
    whole = Span(max(0, span.start - len(before)), span.end + len(after))
    around = text[whole.start : span.start], text[span.end : whole.end]
    is_same = tuple(map(_plainly, around)) == (_plainly(before), _plainly(after))
    kept = whole if is_same else span
    beside = _plainly(text[max(0, kept.start - 1) : kept.start] + text[kept.end : kept.end + 1])
    is_cut = not {'"', "'"}.isdisjoint(beside)
    return kept if not is_cut and (is_same or len(found) > 1) else None


def _pieces(phrase: str) -> list[_Piece]:
    found = _PIECE.finditer(phrase)
    return [_Piece(_plainly(each[0]).casefold(), each.start(), each.end()) for each in found]


def _said(pieces: list[_Piece]) -> str:
    return " ".join(piece.word for piece in pieces)


def _other_than_letters(word: str) -> str:
    return "".join(char for char in word if not char.isalpha())


def _plainly(phrase: str) -> str:
    return phrase.translate(_MARKS)
