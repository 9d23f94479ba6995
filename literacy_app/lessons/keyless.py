"""A lesson without its key, as data: what is taken out of a lesson beside its activities' keys.

Not the activities (`activities.keyless`), and not the file (`authoring.stripping` writes it).
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from literacy_app.activities.faults import Fault
from literacy_app.activities.keyless_writing import keyless_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from literacy_app.lessons.lesson import Lesson

WITHOUT_KEY = "without_key"

_LESSON_KEYS = ("right", "discussion", "teacher")
"""What is told after the work, or to teachers alone."""

_FAVOURS = "favours"


def is_without_key(data: Mapping[str, Any]) -> bool:
    """Whether data is that of a lesson without its key."""
    return data.get(WITHOUT_KEY) is not None


def key_faults(data: Mapping[str, Any]) -> Iterator[Fault]:
    """What a lesson without its key holds that would tell of it, its activities aside."""
    if not is_without_key(data):
        return
    for name in _LESSON_KEYS:
        if name in data:
            yield Fault((name,), "key-without-key", {"name": name})
    for id_, passage in _passages(data):
        if _FAVOURS in passage:
            yield Fault(("passages", id_, _FAVOURS), "key-without-key", {"name": _FAVOURS})


def keyless_lesson(data: Mapping[str, Any], lesson: Lesson) -> dict[str, Any]:
    """The data of a lesson with its key taken out.

    Args:
        data: as it was written.
        lesson: what was made of it.
    """
    left: dict[str, Any] = deepcopy({**data})
    for name in _LESSON_KEYS:
        left.pop(name, None)
    for _, passage in _passages(left):
        passage.pop(_FAVOURS, None)
    pairs = zip(data["activities"], lesson.activities, strict=True)
    left["activities"] = [keyless_data(raw, activity) for raw, activity in pairs]
    head = {"format": left.pop("format"), "id": left.pop("id")}
    return {**head, WITHOUT_KEY: lesson.content_hash, **left}


def _passages(data: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    named = data.get("passages")
    for id_, passage in named.items() if isinstance(named, dict) else ():
        if isinstance(passage, dict):
            yield id_, passage
