"""The one form in which a text is kept, counted and quoted.

Not an edit of the author's words: only the Unicode form and the white space change.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from literacy_app.text.spans import Span

PARAGRAPH_BREAK = "\n\n"

# Every run of white space but the single space, which is most of them and stays as it is.
_WHITE_SPACE = re.compile(r" \s+|[^\S ]\s*")
_LINE_END = re.compile(r"\r\n?|\n")


def normalise(raw: str) -> str:
    """`raw` in NFC, each run of white space one space, paragraphs joined by two line feeds.

    A blank line (a run of white space with two or more line ends) parts two paragraphs. There is
    no white space at either end. What is normal already comes back equal.
    """
    if raw.isascii() and raw.isprintable() and "  " not in raw:
        return raw.strip(" ")  # a plain phrase, as nearly all are
    return _WHITE_SPACE.sub(_narrowed, normalize("NFC", raw).strip())


def paragraphs(text: str) -> tuple[Span, ...]:
    """Where each paragraph of a normalised text stands; none in an empty one."""
    spans: list[Span] = []
    start = 0
    for part in text.split(PARAGRAPH_BREAK):
        if part:
            spans.append(Span(start, start + len(part)))
        start += len(part) + len(PARAGRAPH_BREAK)
    return tuple(spans)


def _narrowed(white: re.Match[str]) -> str:
    return PARAGRAPH_BREAK if len(_LINE_END.findall(white[0])) > 1 else " "
