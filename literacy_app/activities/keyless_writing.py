"""An activity with its key to the data of the same without: every id written out that was derived.

Not the reading of such data (`keyless`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.activities.compare import LEFT_OUT_LEFT, LEFT_OUT_RIGHT, Compare
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.judge import CHECK
from literacy_app.activities.keyless_data import (
    FINDS,
    LEFT_OUT_OF,
    LEFT_PHRASES,
    RIGHT_PHRASES,
    entries,
    without_key_data,
)
from literacy_app.activities.ledger import FOUND, MISSING_VOICES, Ledger
from literacy_app.activities.scalars import is_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from literacy_app.activities.answers import Answerable
    from literacy_app.activities.kinds import Activity

_ITEMS = {"judge": "claims", "rewrite": "sentences", "choose": "questions", "reflect": "questions"}
_OPTIONS = {"judge": ("check", CHECK), "choose": ("options", "answer")}


def keyless_data(data: Mapping[str, Any], activity: Activity) -> dict[str, Any]:
    """The data of an activity with its key taken out.

    Args:
        data: as it was written.
        activity: what was made of it.
    """
    if isinstance(activity, Highlight):
        return without_key_data(data)
    if isinstance(activity, Ledger):
        return _ledger(data, activity)
    if isinstance(activity, Compare):
        return _compare(data, activity)
    left = without_key_data(data)
    _write_items(left, activity)
    if activity.kind == "investigate":
        verdict = activity.items[0].facets[0]
        _write_ids(entries(left["verdict"], "options"), (each.id for each in verdict.options))
    return left


def _write_items(left: dict[str, Any], activity: Answerable) -> None:
    """Write the ids of the items and of their options."""
    holders = entries(left, _ITEMS.get(activity.kind, ""))
    items = [item for item in activity.items if holders]
    _write_ids(holders, (item.id for item in items))
    if activity.kind in _OPTIONS:
        name, facet_id = _OPTIONS[activity.kind]
        for holder, item in zip(holders, items, strict=True):
            facet = item.facet(facet_id)
            options = facet.options if facet else ()
            _write_ids(entries(holder, name), (each.id for each in options))


def _ledger(data: Mapping[str, Any], ledger: Ledger) -> dict[str, Any]:
    sources = [each for each in entries(data, "sources") if _is_listed(each)]
    left = without_key_data({**data, "sources": sources})
    _write_ids(entries(left, "sources"), ledger.sources)
    voices = ledger.item(MISSING_VOICES)
    options = voices.facets[0].options if voices else ()
    _write_ids(entries(left, "missing_voices"), (each.id for each in options))
    if ledger.item(FOUND) is not None:
        left[FINDS] = "true"
    return left


def _is_listed(source: Mapping[str, Any]) -> bool:
    return str(source.get("listed", "true")).strip() == "true"


def _compare(data: Mapping[str, Any], compare: Compare) -> dict[str, Any]:
    left = without_key_data(data)
    pairs = entries(data, "pairs")
    if pairs:
        phrases = [_phrase(pair["left"]) for pair in pairs]
        _write_ids(phrases, compare.left_spans)
        left[LEFT_PHRASES] = phrases
    quotes = [_phrase(pair["right"]) for pair in pairs if pair.get("right") is not None]
    decoys = data.get("decoys", [])
    quotes += [_phrase(each) for each in (decoys if isinstance(decoys, list) else [decoys])]
    _write_ids(quotes, compare.right_spans)
    in_order = sorted(zip(compare.right_spans.values(), range(len(quotes)), strict=True))
    if quotes:
        left[RIGHT_PHRASES] = [quotes[number] for _, number in in_order]
    _write_left_out(left, compare)
    return left


def _write_left_out(left: dict[str, Any], compare: Compare) -> None:
    sides = {"left": compare.item(LEFT_OUT_LEFT), "right": compare.item(LEFT_OUT_RIGHT)}
    asked = {side: item for side, item in sides.items() if item is not None}
    for item in list(asked.values())[:1]:
        _write_ids(entries(left, "left_out"), (each.id for each in item.facets[0].options))
        left[LEFT_OUT_OF] = "both" if len(asked) == len(sides) else next(iter(asked))


def _phrase(quoted: object) -> dict[str, Any]:
    return {**quoted} if isinstance(quoted, dict) else {"quote": quoted}


def _write_ids(holders: Iterable[dict[str, Any]], ids: Iterable[str]) -> None:
    """Write ids where none stand; one that a file cannot hold is derived again as it was."""
    for holder, id_ in zip(holders, ids, strict=True):
        if is_id(id_):
            holder["id"] = id_
