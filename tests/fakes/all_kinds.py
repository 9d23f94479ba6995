"""The lesson of `all_kinds.yaml`, which uses every kind of activity once, loaded.

Not one of the bundled lessons: its town, its paper and its people are invented.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from literacy_app.lessons.load import load_lesson

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson

_Kind = TypeVar("_Kind")

FILE = Path(__file__).with_name("all_kinds.yaml")


@cache
def all_kinds() -> Lesson:
    """The lesson; it has no problems, not even warnings."""
    loaded = load_lesson(FILE)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    assert not loaded.problems, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson


def of_kind(kind: type[_Kind]) -> _Kind:
    """The first activity of a class: `of_kind(Ledger)`."""
    found: list[Activity] = list(all_kinds().activities)
    return next(activity for activity in found if isinstance(activity, kind))
