"""On which line each activity begins and each entry of a highlight key, by their ids.

Not the check: a lesson without errors is wanted, and only its places are looked up. No Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.activities.entry_ids import entry_ids
from literacy_app.lessons.opening import Unreadable, open_text
from literacy_app.lessons.places import value_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.opening import Mapped

_LISTS = ("key", "let_stand", "readers_differ")


def entry_lines(text: str, path: Path, lesson: Lesson | None) -> dict[tuple[str, str], int]:
    """The lines, from 1, in the text of a file; none where it is no lesson."""
    opened = open_text(text, path) if lesson is not None else None
    if lesson is None or opened is None or isinstance(opened, Unreadable):
        return {}
    return dict(_lines(opened))


def _lines(opened: Mapped) -> Iterator[tuple[tuple[str, str], int]]:
    for number, activity in enumerate(opened.data.get("activities") or ()):
        line = value_place(opened.places, ("activities", number)).line
        yield (str(activity.get("id")), ""), line
        if activity.get("kind") != "highlight":
            continue
        listed = list(_entries(activity))
        ids = entry_ids([(entry.get("id"), entry.get("quote") or "") for _, _, entry in listed])
        for (name, index, _), entry_id in zip(listed, ids, strict=True):
            way = ("activities", number, name, index)
            yield (str(activity.get("id")), entry_id), value_place(opened.places, way).line


def _entries(activity: dict[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for name in _LISTS:
        for index, entry in enumerate(activity.get(name) or ()):
            yield name, index, entry
