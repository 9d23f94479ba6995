"""A stretch of a file's text replaced, everything else as it was.

Not what to write: only where it goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """`text` in place of the code points from `start` (inclusive) to `end` (exclusive)."""

    start: int
    end: int
    text: str


class EditsOverlap(ValueError):
    """Two edits of one text change the same place, so that neither goes before the other."""


def apply(text: str, edits: Edit | Iterable[Edit]) -> str:
    """The text with every edit made; places are those of `text` itself, in any order.

    Edits that put something in at one place go in as they come.
    """
    listed = [edits] if isinstance(edits, Edit) else list(edits)
    parts: list[str] = []
    at = 0
    for edit in sorted(listed, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise EditsOverlap
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def joined(text: str, edits: Iterable[Edit]) -> Edit:
    """One edit that does what several do: from where the first begins to where the last ends."""
    listed = list(edits)
    if not listed:
        return Edit(0, 0, "")
    start, end = min(edit.start for edit in listed), max(edit.end for edit in listed)
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in listed]
    return Edit(start, end, apply(text[start:end], moved))
