"""The one form in which a text is kept, counted and quoted.

Not an edit of the author's words: only the Unicode form and the white space change.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import combining, normalize

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH_BREAK = "\n\n"

# Every run of white space but the single space, which is most of them and stays as it is.
_WHITE_SPACE = re.compile(r" \s+|[^\S ]\s*")
_LINE_END = re.compile(r"\r\n?|\n")

# More characters in a row than any word has, all from where the combining marks begin.
_LONG_RUN = re.compile("[\u0300-\U0010ffff]{64,}")


def normalise(raw: str) -> str:
    """`raw` in NFC, each run of white space one space, paragraphs joined by two line feeds.

    A blank line (a run of white space with two or more line ends) parts two paragraphs. There is
    no white space at either end. What is normal already comes back equal.
    """
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return raw.strip(" ")  # a plain phrase, as nearly all are
    ordered = _LONG_RUN.sub(_with_marks_in_order, raw)
    return _WHITE_SPACE.sub(_narrowed, normalize("NFC", ordered).strip())


def paragraphs(text: str) -> tuple[Span, ...]:
    """Where each paragraph of a normalised text stands; none in an empty one."""
    spans: list[Span] = []
    start = 0
    for part in text.split(PARAGRAPH_BREAK):
        if part:
            spans.append(Span(start, start + len(part)))
        start += len(part) + len(PARAGRAPH_BREAK)
    return tuple(spans)


def _with_marks_in_order(run: re.Match[str]) -> str:
    """The run with its combining marks in Unicode's order, which is canonically the same.

    Python's own way to it takes time with the square of how many marks follow each other.
    """
    return "".join(_marks_in_order(run[0]))


def _marks_in_order(run: str) -> Iterator[str]:
    marks: list[str] = []
    for character in chain.from_iterable(normalize("NFD", one) for one in run):
        if combining(character):
            marks.append(character)
            continue
        yield from sorted(marks, key=combining)
        marks.clear()
        yield character
    yield from sorted(marks, key=combining)


def _narrowed(white: re.Match[str]) -> str:
    return PARAGRAPH_BREAK if len(_LINE_END.findall(white[0])) > 1 else " "
