"""Reading a response to a highlight from JSON of unknown worth.

Not the grade: marks may still overlap.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar, assert_never

from literacy_app.activities.faults import Fault, Path, RefusedResponseError
from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.text.nearest import nearest_name
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
    from literacy_app.activities.highlight import Highlight

_Kind = TypeVar("_Kind", int, str)
_CODES = {int: "not-a-whole-number", str: "not-text"}


def response_from_json(raw: object, activity: Highlight) -> HighlightResponse:
    """The response that JSON data holds: `{"marks": [{"start", "end", "label"}, …]}`.

    A mark may give `quote` (with `occurrence` where the words stand more than once) instead of
    `start` and `end`; where it gives both they must agree. Other keys are passed over.

    Raises:
        RefusedResponseError: at the first thing that is wrong.
    """
    marks = _member(_mapping(raw, ()), "marks", ())
    if not isinstance(marks, list):
        raise _refused(("marks",), "not-a-list")
    return HighlightResponse(
        tuple(_mark(mark, ("marks", number), activity) for number, mark in enumerate(marks))
    )


def _mark(raw: object, path: Path, activity: Highlight) -> Mark:
    mark = _mapping(raw, path)
    label = _typed(mark, "label", path, str)
    if label not in activity.labels:
        values = {"name": label, "nearest": nearest_name(label, activity.labels)}
        raise _refused((*path, "label"), "label-not-offered", **values)
    has_offsets = "start" in mark or "end" in mark or "quote" not in mark
    span = _offsets(mark, path, activity.text) if has_offsets else _quoted(mark, path, activity)
    return Mark(span.start, span.end, label)


def _offsets(mark: Mapping[str, object], path: Path, text: str) -> Span:
    start, end = _typed(mark, "start", path, int), _typed(mark, "end", path, int)
    if not 0 <= start <= end <= len(text):
        raise _refused(path, "mark-outside-text", start=start, end=end, length=len(text))
    span = Span(start, end)
    if "quote" in mark:
        quote = _typed(mark, "quote", path, str)
        if normalise(quote) != normalise(span.of(text)):
            raise _refused((*path, "quote"), "mark-quote-differs", quote=quote, words=span.of(text))
    return span


def _quoted(mark: Mapping[str, object], path: Path, activity: Highlight) -> Span:
    quote = normalise(_typed(mark, "quote", path, str))
    occurrence = _typed(mark, "occurrence", path, int) if "occurrence" in mark else None
    place = find(activity.text, Quotation(quote, occurrence))
    match place:
        case Found(span) | CutsWord(span):
            return span
        case Missing():
            raise _refused((*path, "quote"), "quote-missing", quote=quote, nearest=None)
        case Elsewhere(count):
            raise _refused((*path, "quote"), "quote-elsewhere", quote=quote, count=count)
        case Ambiguous(count):
            raise _refused((*path, "quote"), "quote-ambiguous", quote=quote, count=count)
        case _:
            assert_never(place)


def _mapping(raw: object, path: Path) -> Mapping[str, object]:
    if not isinstance(raw, Mapping):
        raise _refused(path, "not-a-mapping")
    return raw


def _member(holder: Mapping[str, object], name: str, path: Path) -> object:
    if name not in holder:
        raise _refused(path, "missing", name=name)
    return holder[name]


def _typed(holder: Mapping[str, object], name: str, path: Path, kind: type[_Kind]) -> _Kind:
    value = _member(holder, name, path)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise _refused((*path, name), _CODES[kind], text=value)
    return value


def _refused(path: Path, code: str, **values: object) -> RefusedResponseError:
    return RefusedResponseError(Fault(path, code, values))
