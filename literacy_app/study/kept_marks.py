"""Marks as they are kept: with their words, to be found again in a lesson that was changed.

Not the marks on the screen (`marking`) and not where they are kept (records).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app.activities.highlight import Mark
from literacy_app.text.nearest import reanchor
from literacy_app.text.quotations import Quotation
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from literacy_app.activities.highlight import Highlight

_AROUND = 32
_WHITE = " \n"


@dataclass(frozen=True, slots=True)
class LostMark:
    """A mark that has no place in the lesson any more: its words or its label are gone."""

    label: str
    quote: str


@dataclass(frozen=True, slots=True)
class Anchored:
    """Kept marks in the lesson as it is now, in text order, and what became of the others.

    `moved` are those of `marks` that stand on other words or elsewhere than before.
    """

    marks: tuple[Mark, ...] = ()
    moved: tuple[Mark, ...] = ()
    lost: tuple[LostMark, ...] = ()


def key_of(mark: Mark) -> str:
    """The key of a mark in a draft: marks never overlap, so that the start is one."""
    return f"{mark.start:09}"


def kept(mark: Mark, text: str) -> dict[str, object]:
    """A mark as a JSON value."""
    return {
        "start": mark.start,
        "end": mark.end,
        "label": mark.label,
    } | context(mark.span, text)


def context(span: Span, text: str) -> dict[str, object]:
    """The words of a place and what stands around them, by which they are found again."""
    return {
        "quote": span.of(text),
        "before": _before(text, span.start),
        "after": _after(text, span.end),
    }


def kept_items(marks: Iterable[Mark], text: str) -> dict[str, dict[str, object]]:
    """The items of a draft of these marks."""
    return {key_of(mark): kept(mark, text) for mark in marks}


def unchanged(values: Iterable[Mapping[str, Any]]) -> tuple[Mark, ...]:
    """Kept marks of a lesson that was not changed since, in text order."""
    return tuple(sorted(Mark(each["start"], each["end"], each["label"]) for each in values))


def anchored(values: Sequence[Mapping[str, Any]], activity: Highlight) -> Anchored:
    """Kept marks in a lesson that may have been changed since; none goes without being named.

    A mark is first looked for where the one before it went, since most changes only shift what
    comes after them; then by its words and what stands around them; then by words most like them.
    """
    marks: list[Mark] = []
    moved: list[Mark] = []
    lost: list[LostMark] = []
    shift = end = 0
    for each in sorted(values, key=_start):
        span = _place(each, activity, shift)
        if span is None or span.start < end or each["label"] not in activity.labels:
            lost.append(LostMark(each["label"], each["quote"]))
            continue
        mark = Mark(span.start, span.end, each["label"])
        marks.append(mark)
        if (span.start, span.end) != (each["start"], each["end"]):
            moved.append(mark)
        shift, end = span.start - each["start"], span.end
    return Anchored(tuple(marks), tuple(moved), tuple(lost))


def place_now(value: Mapping[str, Any], text: str, shift: int = 0) -> Span | None:
    """Where kept words stand now: where they stood, so much further on, or where they are found."""
    for start in (value["start"], value["start"] + shift):
        span = Span(start, start + len(value["quote"]))
        if start >= 0 and _is_at(value, text, span):
            return span
    quotation = Quotation(value["quote"], before=value["before"], after=value["after"])
    return reanchor(text, quotation, near=value["start"] + shift)


def _place(value: Mapping[str, Any], activity: Highlight, shift: int) -> Span | None:
    """Where a kept mark stands now, in whole words or sentences."""
    found = place_now(value, activity.text, shift)
    return activity.segments.snap(found) if found else None


def _is_at(value: Mapping[str, Any], text: str, span: Span) -> bool:
    """Whether a mark's words stand at a place, with the same around them."""
    if span.of(text) != value["quote"]:
        return False
    before, after = _before(text, span.start), _after(text, span.end)
    return bool(before == value["before"] and after == value["after"])


def _before(text: str, start: int) -> str:
    return text[max(0, start - 2 * _AROUND) : start].rstrip(_WHITE)[-_AROUND:]


def _after(text: str, end: int) -> str:
    return text[end : end + 2 * _AROUND].lstrip(_WHITE)[:_AROUND]


def _start(value: Mapping[str, Any]) -> int:
    return int(value["start"])
