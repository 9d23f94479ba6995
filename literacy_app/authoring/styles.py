"""How the entries of a key are laid out, seen from those that are there.

Not writing them (`writing`): only what to write them like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.keyed import PARTS
from literacy_app.authoring.layout import dash_depth
from literacy_app.authoring.writing import Style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.authoring.keyed import Keyed, Part
    from literacy_app.authoring.tree import Node, Tree


def style_of(found: Keyed, part: Part) -> Style:
    """The style of a part's entries; where it has none, of the other entries in the lesson."""
    tree = found.tree
    neighbours = list(_neighbours(found, part))
    own = found.node.named(part)
    first = next((item.items[0] for item in neighbours if item.items), found.node.items[0])
    return Style(
        gap=next((gap for item in neighbours if (gap := _gap(tree, item))), 1),
        labels=next((depth for item in neighbours for depth in _label_depths(tree, item)), None),
        long=next((style for item in neighbours for style in _long_styles(tree, item)), ">"),
        is_json=first.style == '"',
        is_flow=own is not None and bool(own[1].items) and not own[1].items[-1].is_block,
    )


def _neighbours(found: Keyed, part: Part) -> Iterator[Node]:
    """The mappings of entries, the nearest ones first."""
    activities = found.tree.node(("activities",))
    others = activities.items if activities else []
    for mapping in (found.node, *others):
        for name in (part, *PARTS):
            pair = mapping.named(name) if mapping.kind == "map" else None
            items = pair[1].items if pair and pair[1].kind == "list" else []
            yield from (item for item in items if item.kind == "map")


def _gap(tree: Tree, item: Node) -> int | None:
    """The spaces after an item's dash; None where it is on another line, or has none."""
    before = tree.text[: item.start]
    gap = len(before) - len(before.rstrip(" "))
    return gap if before[: len(before) - gap].endswith("-") else None


def _label_depths(tree: Tree, item: Node) -> Iterator[int | None]:
    pair = item.named("labels")
    if pair and pair[1].kind == "list":
        yield dash_depth(tree, *pair) if pair[1].is_block else None


def _long_styles(tree: Tree, item: Node) -> Iterator[str]:
    for _, value in item.pairs:
        if value.kind == "scalar" and "\n" in tree.text[value.start : tree.last(value)]:
            yield value.style
