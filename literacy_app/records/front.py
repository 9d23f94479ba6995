"""The front page of the records: what the first window shows, in one small file beside them.

Not a source of anything: it is rebuilt from the database and never trusted over it. Imports
nothing of the database, since the first window is painted from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from literacy_app.records.nouns import Learner, Place


@dataclass(frozen=True, slots=True)
class LessonFront:
    """How far the last learner is with a lesson; `state` is "started" or "done".

    `activities_done` counts those with at least one try, `unchecked` the marks not checked yet.
    """

    state: str
    place: Place
    activities_done: int = 0
    unchecked: int = 0


@dataclass(frozen=True, slots=True)
class Front:
    """What the first window shows of the records.

    `is_current` says whether the database has not changed since this was written. Where it is
    False, paint it all the same and paint again when the records are open.
    """

    learners: tuple[Learner, ...] = ()
    last_learner: Learner | None = None
    last_lesson: str | None = None
    lessons: Mapping[str, LessonFront] = field(default_factory=dict)
    is_current: bool = True


def read_front(folder: Path) -> Front | None:
    """The front page in a data folder, or None where there is none that can be read."""
    raise NotImplementedError(folder)
