"""Activities without their key: made of ones with it, written as data, and read from data.

Not the grade: there is none without the key. Where an activity was made of one with a key, what
is read from its data is equal to it, id for id; so that what is answered here can be graded there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from literacy_app.activities.answers import Answerable, Facet, Item, Option
from literacy_app.activities.compare import PAIRS, Compare
from literacy_app.activities.faults import Fault
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.highlight_anchor import anchor as anchor_highlight
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.keyless_data import (
    FINDS,
    LEFT_PHRASES,
    RIGHT_PHRASES,
    completed,
    entries,
    key_paths,
)
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.ledger import FOUND, MISSING_VOICES, Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.faults import Path
    from literacy_app.activities.kinds import Activity
    from literacy_app.activities.material import Material

_Kind = TypeVar("_Kind", bound=Answerable)

# What only a key can do wrong, or make an author think of.
_OF_KEYS = frozenset({"all-the-same", "no-decoys"})


def without_key(activity: Activity) -> Activity:
    """An activity with its key forgotten; one that has none, as it is but for its hints."""
    if isinstance(activity, Highlight):
        return replace(activity, key=(), let_stand=(), readers_differ=(), has_key=False)
    if isinstance(activity, Reflect):
        return replace(activity, items=tuple(replace(item, hints=()) for item in activity.items))
    answered = _answered(activity)
    match answered:
        case Ledger():
            answered = replace(answered, unlisted=())
        case Investigate():
            cards = tuple(replace(each, is_decisive=False, why="") for each in answered.cards)
            answered = replace(answered, cards=cards, expert=())
        case Rewrite():
            answered = replace(answered, models={item.id: () for item in answered.items}, rubric=())
        case _:
            pass  # the other kinds have nothing of their own that belongs to a key
    return answered


def read_keyless(
    data: Mapping[str, Any], material: Material
) -> tuple[Activity | None, tuple[Fault, ...]]:
    """The activity without a key that data describes, or None, and all its faults.

    What belongs to a key is a fault here.
    """
    keys = tuple(
        Fault(path, "key-without-key", {"name": str(path[-1])}) for path in key_paths(data)
    )
    activity, found = _read(data, material)
    faults = (*keys, *(_told(fault) for fault in found if fault.code not in _OF_KEYS))
    if activity is None or any(fault.severity == "error" for fault in faults):
        return None, faults
    return _as_written(without_key(activity), data), faults


def _read(data: Mapping[str, Any], material: Material) -> tuple[Activity | None, tuple[Fault, ...]]:
    whole = completed(data)
    if data.get("kind") == "highlight":
        return anchor_highlight(whole, material, is_keyed=False)
    return read_activity(whole, material)


def _told(fault: Fault) -> Fault:
    """A fault of what was completed, where the file has it."""
    path: Path = fault.path
    match path:
        case ("pairs", number, "left", *rest):
            path = (LEFT_PHRASES, number, *rest)
        case ("pairs", *rest):
            path = (LEFT_PHRASES, *rest)
        case ("decoys", *rest):
            path = (RIGHT_PHRASES, *rest)
        case _:
            pass  # it stands where it stood
    return replace(fault, path=path)


def _answered(activity: _Kind) -> _Kind:
    items = tuple(map(_item, activity.items))
    return replace(activity, items=items, has_key=False)


def _item(item: Item) -> Item:
    facets = tuple(map(_facet, item.facets))
    return replace(item, facets=facets, weight=1.0, why=None, outside=None, hints=())


def _facet(facet: Facet) -> Facet:
    options = tuple(replace(option, credit=0.0, why=None) for option in facet.options)
    return replace(facet, options=options, rule=None, key=())


def _as_written(activity: Activity, data: Mapping[str, Any]) -> Activity:
    """An activity with what its data says in words of its own."""
    if isinstance(activity, Ledger) and data.get(FINDS) == "true":
        return _with_found(activity)
    if isinstance(activity, Compare):
        phrases = entries(data, RIGHT_PHRASES)
        return _renamed(activity, [str(each.get("id")) for each in phrases])
    return activity


def _with_found(ledger: Ledger) -> Ledger:
    """A ledger that asks for the sources that are not listed."""
    facet = Facet(FOUND, "", "words", passage=ledger.passage, is_needed=False)
    found = Item(FOUND, "", (facet,), passage=ledger.passage)
    voices = tuple(item for item in ledger.items if item.id == MISSING_VOICES)
    sources = tuple(item for item in ledger.items if item.id != MISSING_VOICES)
    return replace(ledger, items=(*sources, found, *voices))


def _renamed(compare: Compare, names: Sequence[str]) -> Compare:
    """A comparison whose right phrases have the ids that are written for them."""
    names_of = dict(zip(compare.right_spans, names, strict=False))

    def renamed(option: Option) -> Option:
        return replace(option, id=names_of.get(option.id, option.id))

    def renamed_in(item: Item) -> Item:
        if item.id != PAIRS:
            return item
        facets = tuple(
            replace(facet, options=tuple(map(renamed, facet.options))) for facet in item.facets
        )
        return replace(item, facets=facets)

    spans = {names_of.get(id_, id_): span for id_, span in compare.right_spans.items()}
    return replace(compare, items=tuple(map(renamed_in, compare.items)), right_spans=spans)
