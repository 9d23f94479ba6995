"""Values of a response's JSON, which is of unknown worth: told apart, or refused.

Not what a kind of activity makes of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, assert_never

from literacy_app.activities.faults import Fault, Path, RefusedResponseError
from literacy_app.text.normal import normalise
from literacy_app.text.quotations import (
    Ambiguous,
    CutsWord,
    Elsewhere,
    Found,
    Missing,
    Quotation,
    find,
)
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_Kind = TypeVar("_Kind", int, str)
_CODES = {int: "not-a-whole-number", str: "not-text"}


def refused(path: Path, code: str, **values: object) -> RefusedResponseError:
    """The exception to raise."""
    return RefusedResponseError(Fault(path, code, values))


def mapping(raw: object, path: Path) -> Mapping[str, object]:
    """`raw`, which must be an object."""
    if not isinstance(raw, Mapping):
        raise refused(path, "not-a-mapping")
    return raw


def sequence(raw: object, path: Path) -> Sequence[object]:
    """`raw`, which must be a list."""
    if not isinstance(raw, list):
        raise refused(path, "not-a-list")
    return raw


def member(holder: Mapping[str, object], name: str, path: Path) -> object:
    """The value of a name that must be there."""
    if name not in holder:
        raise refused(path, "missing", name=name)
    return holder[name]


def typed(raw: object, path: Path, kind: type[_Kind]) -> _Kind:
    """`raw`, which must be a text or a whole number."""
    if not isinstance(raw, kind) or isinstance(raw, bool):
        raise refused(path, _CODES[kind], text=raw)
    return raw


def place(holder: Mapping[str, object], path: Path, text: str) -> Span:
    """Where in `text` an object means: `start` and `end`, or `quote` with its `occurrence`.

    Where it gives both they must agree.
    """
    has_offsets = "start" in holder or "end" in holder or "quote" not in holder
    return _offsets(holder, path, text) if has_offsets else _quoted(holder, path, text)


def _offsets(holder: Mapping[str, object], path: Path, text: str) -> Span:
    start, end = _member(holder, "start", path, int), _member(holder, "end", path, int)
    if not 0 <= start <= end <= len(text):
        raise refused(path, "mark-outside-text", start=start, end=end, length=len(text))
    span = Span(start, end)
    if "quote" in holder:
        quote = _member(holder, "quote", path, str)
        if normalise(quote) != normalise(span.of(text)):
            raise refused((*path, "quote"), "mark-quote-differs", quote=quote, words=span.of(text))
    return span


def _quoted(holder: Mapping[str, object], path: Path, text: str) -> Span:
    quote = normalise(_member(holder, "quote", path, str))
    occurrence = _member(holder, "occurrence", path, int) if "occurrence" in holder else None
    found = find(text, Quotation(quote, occurrence))
    match found:
        case Found(span) | CutsWord(span):
            return span
        case Missing():
            raise refused((*path, "quote"), "quote-missing", quote=quote, nearest=None)
        case Elsewhere(count):
            raise refused((*path, "quote"), "quote-elsewhere", quote=quote, count=count)
        case Ambiguous(count):
            raise refused((*path, "quote"), "quote-ambiguous", quote=quote, count=count)
        case _:
            assert_never(found)


def _member(holder: Mapping[str, object], name: str, path: Path, kind: type[_Kind]) -> _Kind:
    return typed(member(holder, name, path), (*path, name), kind)
