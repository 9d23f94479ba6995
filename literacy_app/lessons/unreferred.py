"""What nothing refers to, where something is referred to that is not there: one may be mistyped.

Not said of a lesson whose references are all right: a passage may simply be there to be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.activities.faults import Fault
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from literacy_app.activities.faults import Path

_PARTS = {
    "unknown-passage": "passages",
    "unknown-source": "sources",
    "unknown-stake": "stakes",
}


def unreferred(data: Mapping[str, Any], faults: Iterable[Fault]) -> Iterator[Fault]:
    """A warning at an id that nothing refers to, where one much like it is missing."""
    missing: dict[Path, list[str]] = {}
    for fault in faults:
        if fault.code in _PARTS:
            part = _PARTS[fault.code]
            way = (*fault.path[:2], part) if part == "stakes" else (part,)
            missing.setdefault(way, []).append(str(fault.values["name"]))
    if not missing:
        return
    typed = set(_texts(data))
    for way, names in missing.items():
        unused = [id_ for id_ in _at(data, way) if id_ not in typed]
        for name in dict.fromkeys(names):
            meant = nearest_name(name, unused)
            if meant is not None:
                values = {"name": str(meant), "missing": name}
                yield Fault((*way, str(meant), "[key]"), "nothing-refers", values, "warning")


def _at(data: Any, way: Path) -> list[str]:
    """The ids of the mapping at a place, if there is one."""
    for step in way:
        data = data[step] if isinstance(step, int) else data.get(step, {})
    return [*data] if isinstance(data, dict) else []


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data.strip()
    elif isinstance(data, dict | list):
        for inner in data.values() if isinstance(data, dict) else data:
            yield from _texts(inner)
