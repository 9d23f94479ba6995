"""Every quotation in a lesson's data that points into a passage, of whatever kind of activity.

Not where they stand: only which they are and how they are written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app.activities.quote_fields import as_quote
from literacy_app.authoring.keyed import PARTS, listed, quotation_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.text.quotations import Quotation

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation.

    Attributes:
        path: the way to it in the lesson's data.
        activity: the id of its activity, as far as it has one.
        passage: the id of the passage that it points into.
        is_bare: its words stand alone where a mapping could.
        within: the name of its field that quotes parts of it.
        parts: what that field says.
    """

    path: Path
    activity: str
    passage: str
    quotation: Quotation
    is_bare: bool = False
    within: str | None = None
    parts: object = None


def quoted(data: Any) -> Iterator[Quoted]:
    """The quotations of a lesson, activity by activity."""
    for number, activity in enumerate(listed(data, "activities")):
        if not isinstance(activity, dict):
            continue
        for path, passage, within in _ways(activity):
            raw = _at(activity, path)
            name = activity.get(passage)
            quotation = _read(raw)
            if quotation is None or not isinstance(name, str):
                continue
            yield Quoted(
                path=("activities", number, *path),
                activity=str(activity.get("id") or "").strip(),
                passage=name.strip(),
                quotation=quotation,
                is_bare=isinstance(raw, str),
                within=within,
                parts=raw.get(within) if isinstance(raw, dict) and within else None,
            )


def _read(raw: object) -> Quotation | None:
    as_mapping = as_quote(raw)
    return quotation_of(as_mapping) if isinstance(as_mapping, dict) else None


def _at(activity: Any, path: Path) -> Any:
    for step in path:
        if isinstance(activity, dict):
            activity = activity.get(str(step))
        elif isinstance(activity, list) and isinstance(step, int):
            activity = activity[step]
        else:
            return None
    return activity


def _ways(activity: dict[str, Any]) -> Iterator[tuple[Path, str, str | None]]:
    """The way to each quotation, the field that names its passage, and the field of its parts."""
    match activity.get("kind"):
        case "highlight":
            for part in PARTS:
                yield from _items(activity, part, "core" if part == "key" else None)
        case "judge":
            yield from _items(activity, "claims", "words")
        case "ledger":
            yield from _items(activity, "sources", None)
        case "rewrite":
            yield from _items(activity, "sentences", None)
        case "investigate":
            yield ("claim",), "passage", None
        case "compare":
            yield from _of_compare(activity)
        case _:
            return


def _items(
    activity: dict[str, Any], name: str, within: str | None
) -> Iterator[tuple[Path, str, str | None]]:
    for number in range(len(listed(activity, name))):
        yield (name, number), "passage", within


def _of_compare(activity: dict[str, Any]) -> Iterator[tuple[Path, str, str | None]]:
    for number in range(len(listed(activity, "pairs"))):
        for side in ("left", "right"):
            yield ("pairs", number, side), side, None
    if not isinstance(activity.get("decoys"), list):
        yield ("decoys",), "right", None
    for number in range(len(listed(activity, "decoys"))):
        yield ("decoys", number), "right", None
