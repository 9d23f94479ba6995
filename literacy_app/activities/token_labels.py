"""What each reader named each word of a text: the units that agreement is measured on.

Not the measure (`measures.agreement`) and not a grade: nothing here knows an answer key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from literacy_app.activities.highlight import Mark

LET_STAND = ""
"""What a reader names a word that they read and left alone: a value, not a missing one."""


def token_labels(text: str, readings: Sequence[Iterable[Mark]]) -> list[tuple[str, ...]]:
    """For each word of the normalised `text` what each reading named it, in their order.

    A mark names every word that it touches.

    Raises:
        OverlappingMarksError: one reading gives one word two names.
    """
    return list(zip(*[_names(text, marks) for marks in readings], strict=True))


def _names(text: str, marks: Iterable[Mark]) -> list[str]:
    tokens = words(text)
    names = [LET_STAND] * len(tokens)
    by: dict[int, Mark] = {}
    for mark in sorted(marks):
        for number in tokens.touched(mark.span):
            earlier = by.setdefault(number, mark)
            if earlier.label != mark.label:
                raise OverlappingMarksError(earlier.span.of(text), mark.span.of(text))
            names[number] = mark.label
    return names
