"""Fields of one entry given another value, put in or taken out; the others as they stand.

Not which values: the caller says them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.authoring.layout import mapping_of
from literacy_app.authoring.splicing import joined
from literacy_app.authoring.writing import field_lines, flow, value_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.authoring.splicing import Edit
    from literacy_app.authoring.tree import Node, Tree
    from literacy_app.authoring.writing import Style

_BLOCKS = ("|", ">")
_BEHIND = re.compile(r"[ \t]+#.*|[ \t]+$")

ORDER = (
    "id",
    "quote",
    "occurrence",
    "before",
    "after",
    "core",
    "votes",
    "labels",
    "weight",
    "plainer",
    "why",
    "compare",
)
"""The customary order of an entry's fields."""


def amend(tree: Tree, entry: Node, changes: Mapping[str, object], style: Style) -> list[Edit]:
    """The edits that give fields of a mapping other values; None takes a field out.

    The field that its first line begins with is never to be taken out where others are put in.
    """
    edits = []
    added: dict[str, object] = {}
    for name, value in changes.items():
        pair = entry.named(name)
        if pair is None:
            added[name] = value
        elif value is None:
            edits.append(_without(tree, entry, pair))
        else:
            edits.append(_changed(tree, entry, pair, value, style))
    edits += [_with(tree, entry, name, added[name], style) for name in sorted(added, key=_rank)]
    return edits


def amended(tree: Tree, entry: Node, changes: Mapping[str, object], style: Style) -> Edit:
    """The same as one edit of the text as it was given."""
    return joined(tree.original, amend(tree, entry, changes, style))


def _rank(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def _changed(tree: Tree, entry: Node, pair: tuple[Node, Node], value: object, style: Style) -> Edit:
    key, old = pair
    end = tree.last(mapping_of(key, old))
    if not entry.is_block:
        return tree.edit(old.start, max(end, old.start), flow(value, style))
    column = tree.column(key.start)
    if isinstance(value, str):
        colon = tree.text.index(":", key.end) + 1
        first = f"{' ' * column}{tree.text[key.start : colon]}"
        gap = tree.text[colon : old.start] if _is_beside(tree, pair) else " "
        lines = value_lines(first, value, column + 2, style)
        # A comment behind the value stays; behind a block of text it would belong to it.
        lines[0 if lines[0][:1] in _BLOCKS else -1] += _comment(tree, old, end)
        return tree.edit(colon, tree.line_end(end), gap + "\n".join(lines))
    lines = field_lines(key.value, value, column, style)
    return tree.edit(key.start, end, "\n".join(lines).lstrip(" "))


def _comment(tree: Tree, value: Node, end: int) -> str:
    """What stands behind a value on its line, or behind the sign that begins a block of text."""
    at = value.start if value.style and value.style in _BLOCKS else end
    found = _BEHIND.search(tree.text, at, tree.line_end(at))
    return found[0] if found else ""


def _is_beside(tree: Tree, pair: tuple[Node, Node]) -> bool:
    """Whether a value that is there begins on the line of its key, with spaces alone between."""
    key, value = pair
    between = tree.text[key.end : value.start]
    return bool(between.strip() == ":" and "\n" not in between and between.endswith(" "))


def _without(tree: Tree, entry: Node, pair: tuple[Node, Node]) -> Edit:
    number = entry.items.index(pair[0])
    if number == 0 and len(entry.items) > 2:  # noqa: PLR2004 - a key and its value
        return tree.edit(pair[0].start, entry.items[2].start, "")
    if entry.is_block:
        start = tree.line_start(pair[0].start)
        return tree.edit(start - 1, tree.line_end(tree.last(mapping_of(*pair))), "")
    before = tree.last(mapping_of(*entry.pairs[number // 2 - 1]))
    return tree.edit(before, tree.last(mapping_of(*pair)), "")


def _with(tree: Tree, entry: Node, name: str, value: object, style: Style) -> Edit:
    """A field put in after the last one that customarily stands before it."""
    before = [pair for pair in entry.pairs if _rank(pair[0].value) < _rank(name)]
    pair = max(before or entry.pairs, key=lambda pair: pair[0].start if before else 0)
    end = tree.last(mapping_of(*pair))
    if not entry.is_block:
        key = f'"{name}"' if style.is_json else name
        return tree.edit(end, end, f", {key}: {flow(value, style)}")
    lines = field_lines(name, value, tree.column(entry.items[0].start), style)
    at = tree.line_end(end)
    return tree.edit(at, at, "\n" + "\n".join(lines))
