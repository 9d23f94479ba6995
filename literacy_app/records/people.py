"""Who learns, and where in a lesson they are: what the first window needs of the records.

Not the rest of what the records hold (`nouns`). Named tuples, since making data classes is what
takes time there: these two take a tenth of it.
"""

from __future__ import annotations

from typing import NamedTuple


class Learner(NamedTuple):
    """Someone who learns on this computer. Two learners never have the same name."""

    id: str
    name: str


class Place(NamedTuple):
    """Where a learner is in a lesson: at which step, and at which paragraph of its passage.

    `step_number` counts from 1, `paragraph` is an index from 0; `paragraph_number` is what stands
    beside the paragraph on the screen, None where nothing does.
    """

    step: str
    step_number: int = 1
    paragraph: int = 0
    paragraph_number: int | None = None
