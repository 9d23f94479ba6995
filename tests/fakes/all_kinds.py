"""The bundled lesson that uses every kind of activity once, loaded.

Not made for the tests: its words are for those who learn, and a test that names one follows them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from literacy_app.lessons.load import load_lesson
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson

_Kind = TypeVar("_Kind")

FILE = lessons_folder() / "first-look" / "every-way-to-work.yaml"


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
