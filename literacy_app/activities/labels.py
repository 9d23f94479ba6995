"""What a mark is named with: a technique of persuasive wording or a kind of support.

Not how a label looks: `ink` and `line` are names that the desktop part paints.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """One label of a palette.

    Attributes:
        letter: the one letter that stands on its badge.
        family: labels of one family earn half the label credit of each other; None stands alone.
        ink: number of its colour in the theme, 1 to 7.
        line: name of its underline, a value of the desktop part's `LineStyle`.
    """

    id: str
    name: str
    letter: str
    family: str | None
    definition: str
    example: str
    counter_example: str
    ink: int
    line: str
