"""The bytes of a file to its text, whatever editor wrote it.

Not the YAML in it. Bytes that are no text are one problem with its place.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 2 * 1024 * 1024
"""The largest file that is read, in bytes: some three hundred printed pages."""

_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}

_NO_TEXTS = {
    b"PK\x03\x04": "a packed file, such as a Word document",
    b"\xd0\xcf\x11\xe0": "a document of an old Word",
    b"{\\rtf": "a document of a word processor",
    b"%PDF-": "a PDF",
}

# U+D800 to U+DFFF, the halves of UTF-16 pairs, as UTF-8 would have them.
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf]")


def read_bytes(file: Path) -> bytes | Problem:
    """The bytes of a file, or why it has none; no more than one too many are read."""
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        return _problem(file, "cannot-open", reason=error.strerror or str(error))


def decode(raw: bytes, file: Path) -> str | Problem:
    r"""The text of `raw`: UTF-8, or UTF-16 with its mark. Every line end becomes `\n`."""
    unfit = _unfit(raw, file)
    if unfit is not None:
        return unfit
    codec = _UTF_16.get(raw[:2])
    if codec is not None:
        return _decode_utf_16(raw[2:], codec, file)
    return _decode_utf_8(raw.removeprefix(codecs.BOM_UTF8), file)


def codec_of(raw: bytes) -> tuple[str, bytes]:
    """The codec of a text's bytes, and the mark that stands before it, which may be empty."""
    codec = _UTF_16.get(raw[:2])
    if codec is not None:
        return codec, raw[:2]
    return "utf-8", codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""


def _unfit(raw: bytes, file: Path) -> Problem | None:
    """The problem of a file that is not to be decoded; None of all others."""
    if len(raw) > MOST_BYTES:
        return _problem(file, "too-large", most=MOST_BYTES // 1024 // 1024)
    if raw.startswith(_UTF_32):
        return _problem(file, "utf-32")
    for beginning, kind in _NO_TEXTS.items():
        if raw.startswith(beginning):
            return _problem(file, "not-plain-text", kind=kind)
    return None


def _decode_utf_8(raw: bytes, file: Path) -> str | Problem:
    null = raw.find(0)
    if null >= 0:
        return _problem(file, "binary", _with_line_feeds(raw[:null].decode(errors="replace")))
    try:
        return _with_line_feeds(raw.decode())
    except UnicodeDecodeError as error:
        at = error.start
        before = _with_line_feeds(raw[:at].decode())
        if _SURROGATE.match(raw, at):
            return _problem(file, "lone-surrogate", before)
        return _problem(file, "not-utf-8", before, byte=f"0x{raw[at]:02X}")


def _decode_utf_16(raw: bytes, codec: str, file: Path) -> str | Problem:
    try:
        return _with_line_feeds(raw.decode(codec))
    except UnicodeDecodeError as error:
        is_cut = error.reason == "truncated data"
        before = _with_line_feeds(raw[: error.start].decode(codec))
        return _problem(file, "cut-short" if is_cut else "lone-surrogate", before)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _problem(file: Path, code: str, before: str = "", **values: object) -> Problem:
    """A problem at the end of `before`, the text in front of it."""
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Problem(file, line, column, "error", code, values)
