"""What differs between two grades of one response: which entries are new, gone, other.

Not the grades, which are given as the records keep them, and no sentence.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Difference(StrEnum):
    """What became of an entry of a key, or of an item.

    `NEW`: it was not there. `REMOVED`: it is not there any more. `RELABELLED`: it accepts other
    labels. `COUNTS_OTHERWISE`: it earns this response more or less.
    """

    NEW = "new"
    REMOVED = "removed"
    RELABELLED = "relabelled"
    COUNTS_OTHERWISE = "counts-otherwise"


class Change(NamedTuple):
    """One difference. `before` and `after` are labels for `RELABELLED`, else credits."""

    entry: str
    what: Difference
    before: Any
    after: Any


def changes(before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> tuple[Change, ...]:
    """How the grade `after` differs from that `before`, in its order, then what is gone.

    Nothing where there was none before: everything would be new.
    """
    if before is None:
        return ()
    old = {item["id"]: item for item in before.get("items", ())}
    new = {item["id"]: item for item in after.get("items", ())}
    found = [change for id_, item in new.items() for change in _of(old.get(id_), item)]
    gone = [each for id_, each in old.items() if id_ not in new]
    removed = [Change(each["id"], Difference.REMOVED, each["credit"], None) for each in gone]
    return (*found, *removed)


def _of(old: Mapping[str, Any] | None, new: Mapping[str, Any]) -> Iterator[Change]:
    if old is None:
        yield Change(new["id"], Difference.NEW, None, new["credit"])
        return
    labels = old.get("labels"), new.get("labels")
    if labels[0] != labels[1]:
        yield Change(new["id"], Difference.RELABELLED, *labels)
    if old["credit"] != new["credit"]:
        yield Change(new["id"], Difference.COUNTS_OTHERWISE, old["credit"], new["credit"])
