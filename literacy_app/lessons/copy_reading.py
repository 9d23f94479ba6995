"""A learner's own copy of a text, from the bytes of a file to its words; or why it cannot be read.

Not a lesson (`decoding` reads those) and not the keeping of the copy (`records.copies`).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from literacy_app.text.normal import normalise
from literacy_app.text.web_text import is_web_page, web_text

MOST_BYTES = 5 * 1024 * 1024
"""The largest file that is read."""

MOST_CHARACTERS = 1_000_000
"""The longest text that is taken: two thick books."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_NO_TEXTS = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "word"),
    (b"\xd0\xcf\x11\xe0", "word"),
    (b"{\\rtf", "word"),
    (b"bplist", "web-archive"),
    (b"From: <Saved by ", "web-archive"),
    (b"MIME-Version:", "web-archive"),
)
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_BEGINNING = 4096
_WINDOWS = "cp1252"
_AS_WINDOWS = frozenset({"iso8859-1", "ascii"})
"""What browsers read as Windows' own, whatever the page says."""

_LONG_LINE = 120
_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Unfit:
    """Why there is no text in a file.

    Attributes:
        code: "too-large", "too-long", "empty", "pdf", "word", "web-archive" or "binary".
    """

    code: str


def read_copy(raw: bytes) -> str | Unfit:
    """The words in a text or HTML file, normalised, whatever its encoding."""
    if len(raw) > MOST_BYTES:
        return Unfit("too-large")
    for beginning, code in _NO_TEXTS:
        if raw.startswith(beginning):
            return Unfit(code)
    decoded = _decoded(raw)
    if decoded is None:
        return Unfit("binary")
    return read_pasted(web_text(decoded) if is_web_page(decoded) else decoded)


def read_pasted(typed: str) -> str | Unfit:
    """The words of a plain text, normalised: paragraphs are joined by a blank line."""
    if len(typed) > MOST_CHARACTERS:
        return Unfit("too-long")
    text = normalise(_with_paragraphs(typed.replace("\0", "")))
    return text if any(map(str.isalnum, text)) else Unfit("empty")


def _decoded(raw: bytes) -> str | None:
    """The text of bytes; None where they are no text.

    A byte order mark says what it is in; without one, the page's own word, then UTF-8, then what
    Windows wrote.
    """
    marked = next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)
    if marked is not None:
        return raw.decode(marked, errors="replace")
    if b"\0" in raw:
        return None
    for codec in (*_said(raw), "utf-8"):
        try:
            return raw.decode(codec)
        except UnicodeDecodeError:
            continue
    return raw.decode(_WINDOWS, errors="replace")


def _said(raw: bytes) -> tuple[str, ...]:
    """The encoding that a page says it is in, where Python knows it as one of texts."""
    said = _CHARSET.search(raw, 0, _BEGINNING)
    if said is None:
        return ()
    try:
        codec = codecs.lookup(said[1].decode("ascii", "replace")).name
        "".encode(codec)  # "hex" and the like are known, and no encoding of texts
    except LookupError:
        return ()
    return (_WINDOWS if codec in _AS_WINDOWS else codec,)


def _with_paragraphs(text: str) -> str:
    """The text with a blank line between paragraphs, also where each is one long line."""
    lines = [line.strip() for line in _LINE_END.split(text.strip())]
    is_spaced = "" in lines or sum(map(len, lines)) < _LONG_LINE * len(lines)
    return text if is_spaced else "\n\n".join(lines)
