"""From a way that names entries of lists by their ids to a place in a lesson's file.

Not the finding of ids: entries without one of their own get it by the rule of `entry_ids`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.activities.entry_ids import entry_ids
from literacy_app.lessons.places import value_place
from literacy_app.text.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.faults import Path
    from literacy_app.lessons.opening import Mapped
    from literacy_app.lessons.places import Place

# The lists of a key share their ids.
_OF_A_KEY = ("key", "let_stand", "readers_differ")
_SAID = ("quote", "question", "text", "left")


def place_of(path: Path, opened: Mapped) -> Place:
    """The place of what `path` leads to, or of the last thing on the way that is there."""
    steps: list[str | int] = []
    parent: Any = None
    node: Any = opened.data
    for step in path:
        name = steps[-1] if steps else None
        at = _number(parent, name, node, step) if isinstance(node, list) else step
        if at is None:
            break
        steps.append(at)
        parent, node = node, _inner(node, at)
    return value_place(opened.places, steps)


def _number(
    parent: object, name: object, siblings: Sequence[object], step: str | int
) -> int | None:
    """The number of the entry that `step` is the id of, in the list `name` of `parent`."""
    if isinstance(step, int):
        return step if step < len(siblings) else None
    if not isinstance(parent, dict):
        return None
    together = _OF_A_KEY if name in _OF_A_KEY else (name,)
    entries = [(key, entry) for key in together for entry in _list(parent.get(key))]
    ids = entry_ids([(_own(entry), _said(entry)) for _, entry in entries])
    here = [id_ for id_, (key, _) in zip(ids, entries, strict=True) if key == name]
    return here.index(step) if step in here else None


def _inner(node: object, step: str | int) -> object:
    if isinstance(node, dict):
        return node.get(step)
    return node[step] if isinstance(node, list) and isinstance(step, int) else None


def _list(found: object) -> Sequence[object]:
    return found if isinstance(found, list) else ()


def _own(entry: object) -> str | None:
    own = entry.get("id") if isinstance(entry, dict) else None
    return own.strip() if isinstance(own, str) else None


def _said(entry: object) -> str:
    """The words that an id is made from where an entry has none of its own."""
    if isinstance(entry, str):
        return normalise(entry)
    if not isinstance(entry, dict):
        return ""
    return next((_said(entry[name]) for name in _SAID if entry.get(name)), "")
