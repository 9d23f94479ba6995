"""What is left of an activity's data once its faults are taken out.

Not a repair: an activity with an error is never used. But the rest of it can still be held
against the passage, so that an author hears of everything at once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.activities.faults import Fault, Path

Data = Mapping[str, Any]

_PLACE_KEYS = {"quote", "occurrence", "before", "after"}


@dataclass(frozen=True, slots=True)
class Remains:
    """Data without the parts that are wrong.

    Attributes:
        places: for each list of entries, which of the original entries are left. An entry whose
            place in the text is in doubt is not.
    """

    data: dict[str, Any]
    places: Mapping[str, tuple[int, ...]]


def salvage(
    data: Data, faults: Iterable[Fault], stand_ins: Data, entry_stand_ins: Mapping[str, Data]
) -> Remains:
    """`data` with every faulty or missing value taken out or replaced by its stand-in.

    Args:
        data: the mapping as it was written.
        faults: what the field model found wrong with it.
        stand_ins: a value for each required key.
        entry_stand_ins: the lists of entries, each with a value for its entries' required keys.
    """
    bad: defaultdict[Path, set[str | int]] = defaultdict(set)
    for fault in faults:
        holder, key = _where(fault, entry_stand_ins)
        bad[holder].add(key)
    left = _without(data, bad[()], stand_ins)
    places = {}
    for name, ins in entry_stand_ins.items():
        entries = left.get(name, ())
        places[name] = tuple(
            number for number in range(len(entries)) if not bad[name, number] & _PLACE_KEYS
        )
        left[name] = [_without(entries[number], bad[name, number], ins) for number in places[name]]
    return Remains(left, places)


def _where(fault: Fault, lists: Mapping[str, Data]) -> tuple[Path, str | int]:
    """The mapping that is at fault (the activity or an entry) and which of its keys.

    A fault of a whole entry counts as one of its quotation.
    """
    holder = fault.path[:2] if len(fault.path) > 1 and fault.path[0] in lists else ()
    rest = fault.path[len(holder) :]
    return holder, rest[0] if rest else str(fault.values.get("name", "quote"))


def _without(data: Data, bad: set[str | int], stand_ins: Data) -> dict[str, Any]:
    kept = {name: value for name, value in data.items() if name not in bad}
    return kept | {name: value for name, value in stand_ins.items() if name in bad}
