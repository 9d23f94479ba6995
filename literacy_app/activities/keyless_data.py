"""The data of an activity without its key: what is taken out, and what stands in for it.

Not the activity (`keyless`). What is taken out of each kind is written down here once: the same
list strips a lesson and finds what a lesson without its key must not hold.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from literacy_app.activities.ledger import KINDS, TRACEABLES, USES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from literacy_app.activities.faults import Path

LEFT_PHRASES = "left_phrases"
RIGHT_PHRASES = "right_phrases"
LEFT_OUT_OF = "left_out_of"
"""What a comparison without its key has instead of `pairs` and `decoys`: the phrases of each text,
those of the right one in the text's order; and which texts it is asked of what they leave out."""

FINDS = "finds"
"""What a ledger without its key says where sources are to be found."""

_ITEM = ("why", "outside", "weight", "hints")
_OPTION = ("right", "credit", "why")
_CELLS = ("kind", "use", "traceable", "stake", "part", "reasons", "listed")

# A star stands for each entry of a list.
_KEYS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "highlight": (("key",), ("let_stand",), ("readers_differ",)),
    "judge": (
        *(("claims", "*", name) for name in ("support", "also", "words", "not_right", *_ITEM)),
        *(("claims", "*", "check", "*", name) for name in _OPTION),
    ),
    "ledger": (
        *(("sources", "*", name) for name in (*_CELLS, *_ITEM)),
        *(("missing_voices", "*", name) for name in ("right", "why")),
    ),
    "investigate": (
        ("expert",),
        *(("cards", "*", name) for name in ("decisive", "why")),
        *(("verdict", name) for name in ("why", "outside", "hints")),
        *(("verdict", "options", "*", name) for name in _OPTION),
    ),
    "rewrite": (
        ("rubric",),
        *(("sentences", "*", name) for name in ("words", "facts", "models", *_ITEM)),
    ),
    "choose": (
        *(("questions", "*", name) for name in _ITEM),
        *(("questions", "*", "options", "*", name) for name in _OPTION),
    ),
    "compare": (
        ("pairs",),
        ("decoys",),
        *(("left_out", "*", name) for name in ("by", "why")),
    ),
    "reflect": (("questions", "*", "hint"), ("questions", "*", "hints")),
}
"""Where the key stands in each kind."""

_SAID = "-"
_NOTHING_YET = "\0"  # what the anchor of rewriting takes for faulty, and looks at no further

_STAND_INS: Mapping[str, tuple[tuple[tuple[str, ...], Any], ...]] = {
    "judge": (
        (("claims", "*", "support"), "none"),
        (("claims", "*", "why"), _SAID),
        (("claims", "*", "check", "*", "right"), "true"),
    ),
    "ledger": (
        (("sources", "*", "kind"), KINDS[0]),
        (("sources", "*", "use"), USES[0]),
        (("sources", "*", "traceable"), TRACEABLES[0]),
        (("sources", "*", "why"), _SAID),
        (("missing_voices", "*", "right"), "true"),
        (("missing_voices", "*", "why"), _SAID),
    ),
    "investigate": (
        (("cards", "*", "why"), _SAID),
        (("cards", "*", "decisive"), "false"),
        (("verdict", "options", "*", "right"), "true"),
    ),
    "rewrite": (
        (("sentences", "*", "words"), [_NOTHING_YET]),
        (("sentences", "*", "facts"), [_NOTHING_YET]),
        (("sentences", "*", "models"), [{"text": _NOTHING_YET}]),
        (("sentences", "*", "why"), _SAID),
    ),
    "choose": ((("questions", "*", "options", "*", "right"), "true"),),
    "compare": ((("left_out", "*", "why"), _SAID),),
}
"""What stands where the key stood, so that the rest is read as it always is."""


def key_paths(data: Mapping[str, Any]) -> tuple[Path, ...]:
    """The ways to what belongs to a key in the data of an activity."""
    return tuple(
        (*way, pattern[-1])
        for pattern in _patterns(data)
        for way, holder in _holders(data, pattern[:-1])
        if pattern[-1] in holder
    )


def without_key_data(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of an activity with everything taken out that belongs to its key."""
    left: dict[str, Any] = deepcopy(dict(data))
    for pattern in _patterns(data):
        for _, holder in _holders(left, pattern[:-1]):
            holder.pop(pattern[-1], None)
    return left


def completed(data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of an activity without its key, with a stand-in for whatever its kind requires."""
    whole = without_key_data(data)
    for pattern, value in _STAND_INS.get(str(data.get("kind")), ()):
        for _, holder in _holders(whole, pattern[:-1]):
            holder[pattern[-1]] = value
    kind = data.get("kind")
    if kind == "ledger":
        _complete_ledger(whole)
    elif kind == "investigate":
        _complete_investigate(whole)
    elif kind == "compare":
        _complete_compare(whole)
    return whole


def entries(data: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """The mappings of a list; none where it is no list."""
    listed = data.get(name)
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _complete_ledger(whole: dict[str, Any]) -> None:
    whole.pop(FINDS, None)
    stakes = whole.get("stakes")
    if isinstance(stakes, dict) and stakes:
        for source in entries(whole, "sources"):
            source["stake"] = next(iter(stakes))


def _complete_investigate(whole: dict[str, Any]) -> None:
    """Let the cheapest card decide, for which the minutes suffice in every lesson with a key."""
    cards = entries(whole, "cards")
    if cards:
        cheapest = min(cards, key=_cost)
        cheapest["decisive"] = "true"
        whole["expert"] = [{"card": cheapest.get("id"), "why": _SAID}]


def _cost(card: Mapping[str, Any]) -> int:
    typed = str(card.get("minutes")).strip()
    return int(typed) if typed.isdecimal() and len(typed) < len("99999") else 99999


def _complete_compare(whole: dict[str, Any]) -> None:
    left = whole.pop(LEFT_PHRASES, None)
    right = whole.pop(RIGHT_PHRASES, None)
    asked = whole.pop(LEFT_OUT_OF, None)
    if left is not None:
        phrases = left if isinstance(left, list) else [left]
        whole["pairs"] = [_pair(each) for each in phrases]
    if right is not None:
        phrases = right if isinstance(right, list) else [right]
        whole["decoys"] = [_quote(each) for each in phrases]
    for each in entries(whole, "left_out"):
        each["by"] = asked


def _pair(phrase: object) -> dict[str, Any]:
    own = {"id": phrase["id"]} if isinstance(phrase, dict) and "id" in phrase else {}
    return {**own, "left": _quote(phrase), "why": _SAID}


def _quote(phrase: object) -> object:
    """The quotation in a phrase, without its id."""
    if isinstance(phrase, dict):
        return {name: value for name, value in phrase.items() if name != "id"}
    return phrase


def _patterns(data: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    return _KEYS.get(str(data.get("kind")), ())


def _holders(data: Any, way: tuple[str, ...]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The mappings that a pattern leads to, each with the way to it."""
    if not way:
        if isinstance(data, dict):
            yield (), data
        return
    steps: list[tuple[str | int, Any]] = []
    if way[0] == "*" and isinstance(data, list):
        steps = list(enumerate(data))
    elif way[0] != "*" and isinstance(data, dict) and way[0] in data:
        steps = [(way[0], data[way[0]])]
    for step, value in steps:
        for path, holder in _holders(value, way[1:]):
            yield (step, *path), holder
