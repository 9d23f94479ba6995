"""Where an item of a list or a key of a mapping goes in a file, and what goes when it leaves.

Not which item and not what it says: only lines, dashes, brackets, commas and comments.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.authoring.refusals import LayoutNotKnown
from literacy_app.authoring.writing import block_lines, flow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.authoring.splicing import Edit
    from literacy_app.authoring.tree import Node, Tree
    from literacy_app.authoring.writing import Style

    Fields = Mapping[str, object]

_EMPTY_LIST = re.compile(r"\[[ \t]*\]")
_COMMENT = re.compile(r"[ \t]*#")
_COMMENT_BEHIND = re.compile(r",?[ \t]*(#[^\n]*)?")


def put_in(tree: Tree, listed: Node, number: int, fields: Fields, style: Style) -> Edit:
    """An item put into a list that holds others, as the one with that number."""
    if listed.is_block:
        return _into_block(tree, listed, number, fields, style)
    return _into_brackets(tree, listed, number, flow(fields, style))


def take_out(tree: Tree, mapping: Node, name: str, number: int) -> Edit:
    """An item taken out of the list `name`, with its own comments; of the last one `[]` is left."""
    key, listed = mapping.named(name) or (mapping, mapping)
    item = listed.items[number]
    if listed.is_block:
        return _out_of_block(tree, key, listed, number)
    if len(listed.items) == 1:
        return tree.edit(listed.start, listed.end, "[]")
    if number + 1 < len(listed.items):
        return tree.edit(item.start, listed.items[number + 1].start, "")
    at = tree.last(listed.items[number - 1])
    behind = _COMMENT_BEHIND.match(tree.text, at)
    said = behind[0].removeprefix(",") if behind and behind[1] else ""
    return tree.edit(at, tree.last(item), said)


def stands_alone(tree: Tree, mapping: Node, name: str) -> bool:
    """Whether a list has one item, and nothing is said between its key and it."""
    key, listed = mapping.named(name) or (mapping, mapping)
    between = tree.text[key.end : listed.items[0].start]
    return len(listed.items) == 1 and not between.strip("\"' :-\n[")


def begin(tree: Tree, mapping: Node, name: str, fields: Fields, style: Style) -> Edit:
    """The first item of the list `name`, which is empty or not there yet."""
    pair = mapping.named(name)
    if not mapping.is_block:
        return _begin_in_braces(tree, mapping, name, flow([fields], style))
    if pair is None:
        return _begin_anew(tree, mapping, name, fields, style)
    key, value = pair
    lines = _item_lines(fields, _dash_column(tree, mapping), style)
    if value.kind == "scalar":
        return _below(tree, _own_end(tree, key, value), lines)
    return _begin_for_brackets(tree, value, lines, flow(fields, style))


def mapping_of(key: Node, value: Node) -> Node:
    """A mapping of one pair."""
    mapping = type(key)("map", key.start, value.end, "block")
    mapping.items += [key, value]
    return mapping


def dash_depth(tree: Tree, key: Node, listed: Node) -> int:
    """How much deeper the dashes of a block list stand than its key."""
    return tree.column(tree.dash(listed.items[0])) - tree.column(key.start)


def _into_block(tree: Tree, listed: Node, number: int, fields: Fields, style: Style) -> Edit:
    column = tree.column(tree.dash(listed.items[0]))
    lines = _item_lines(fields, column, style)
    is_parted = _is_parted(tree, listed, number)
    if number:
        before = listed.items[number - 1]
        at = own_end(tree, before, column)
        return _below(tree, at, ["", *lines] if is_parted else lines)
    at = _first_line(tree, listed)
    return tree.edit(at, at, "\n".join([*lines, "", ""] if is_parted else [*lines, ""]))


def _first_line(tree: Tree, listed: Node) -> int:
    """Where the first item's line begins, or the comments above it, which are its own."""
    dash = tree.dash(listed.items[0])
    at = tree.line_start(dash)
    column = dash - at
    if tree.text[at:dash].strip():
        raise LayoutNotKnown  # such as a list in a list: its dash does not begin its line
    while True:  # the key stands above
        above = tree.line_start(at - 1)
        if not _COMMENT.match(tree.text, above) or _indentation(tree, above) > column:
            break
        at = above
    return at


def _out_of_block(tree: Tree, key: Node, listed: Node, number: int) -> Edit:
    item = listed.items[number]
    dash = tree.dash(item)
    start, end = tree.line_start(dash), own_end(tree, item, tree.column(dash))
    is_at_end = end == len(tree.text) and not tree.text.endswith("\n")
    if len(listed.items) == 1:
        colon = tree.text.index(":", key.end) + 1
        between = tree.text[colon : start - is_at_end]
        return tree.edit(colon, end, f" []{between}")
    above = tree.line_start(start - 1)
    is_last = number + 1 == len(listed.items)
    if number and tree.is_blank(above):
        start = above
    elif not number and not is_last and tree.is_blank(end):
        end = tree.line_end(end) + 1
    return tree.edit(start - is_at_end, end, "")


def own_end(tree: Tree, node: Node, column: int) -> int:
    """Where the line after an item begins, and after the comments below that are deeper still."""
    at = tree.after(node)
    while _COMMENT.match(tree.text, at) and _indentation(tree, at) > column:
        at = min(tree.line_end(at) + 1, len(tree.text))
    return at


def _own_end(tree: Tree, key: Node, value: Node) -> int:
    return own_end(tree, mapping_of(key, value), tree.column(key.start))


def _indentation(tree: Tree, at: int) -> int:
    line = tree.text[at : tree.line_end(at)]
    return len(line) - len(line.lstrip(" "))


def _below(tree: Tree, at: int, lines: Sequence[str]) -> Edit:
    """Lines put in where a line begins, or after the last one, which may have no end."""
    if at == len(tree.text) and not tree.text.endswith("\n"):
        return tree.edit(at, at, "\n" + "\n".join(lines))
    return tree.edit(at, at, "\n".join(lines) + "\n")


def _item_lines(fields: Fields, column: int, style: Style) -> list[str]:
    margin = " " * column
    dash = f"{margin}-{' ' * style.gap}"
    if style.is_flow:
        return [f"{dash}{flow(fields, style)}"]
    lines = block_lines(fields, len(dash), style)
    return [f"{dash}{lines[0].lstrip(' ')}", *lines[1:]]


def _is_parted(tree: Tree, listed: Node, number: int) -> bool:
    """Whether the items around a place have a blank line between them."""
    if len(listed.items) == 1:
        return False
    before = min(max(number - 1, 0), len(listed.items) - 2)
    column = tree.column(tree.dash(listed.items[0]))
    return tree.is_blank(own_end(tree, listed.items[before], column))


def _into_brackets(tree: Tree, listed: Node, number: int, written: str) -> Edit:
    """An item put into `[…]`, on a line of its own where the others are."""
    text, items = tree.text, listed.items
    around = items[max(number - 1, 0) : max(number - 1, 0) + 2]
    first = around[0]
    begins_line = not text[tree.line_start(first.start) : first.start].strip()
    is_lined = begins_line and "\n" in text[listed.start : listed.end]
    parted = f",\n{' ' * tree.column(first.start)}" if is_lined else ", "
    if number < len(items):
        at = items[number].start
        return tree.edit(at, at, f"{written}{parted}")
    at = tree.last(items[-1])
    behind = _COMMENT_BEHIND.match(text, at)
    if behind is None or behind[1] is None:
        return tree.edit(at, at, f"{parted}{written}")
    said = behind[0].removeprefix(",")
    return tree.edit(at, behind.end(), f",{said}\n{' ' * tree.column(first.start)}{written}")


def _begin_for_brackets(tree: Tree, value: Node, lines: Sequence[str], written: str) -> Edit:
    """A block list in place of `[]`; into brackets that hold a comment, what is within them."""
    if not _EMPTY_LIST.fullmatch(tree.text[value.start : value.end]):
        return tree.edit(value.end - 1, value.end - 1, written)
    colon = len(tree.text[: value.start].rstrip(" "))
    end = tree.line_end(value.end)
    behind = tree.text[value.end : end].rstrip()
    return tree.edit(colon, end, "\n".join([behind, *lines]))


def _begin_in_braces(tree: Tree, mapping: Node, name: str, written: str) -> Edit:
    pair = mapping.named(name)
    if pair is None:
        at = tree.last(mapping.items[-1])
        quote = '"' if mapping.items[0].style == '"' else ""
        return tree.edit(at, at, f", {quote}{name}{quote}: {written}")
    key, value = pair
    if value.kind == "list":
        return tree.edit(value.end - 1, value.end - 1, written[1:-1])
    colon = tree.text.index(":", key.end) + 1
    return tree.edit(colon, colon, f" {written}")


def _begin_anew(tree: Tree, mapping: Node, name: str, fields: Fields, style: Style) -> Edit:
    """The key with its list, after the part that customarily stands before it."""
    column = tree.column(mapping.items[0].start)
    lines = _item_lines(fields, _dash_column(tree, mapping), style)
    order = ("key", "let_stand", "readers_differ")
    later = [mapping.named(other) for other in order[order.index(name) + 1 :]]
    earlier = [mapping.named(other) for other in order[: order.index(name)]]
    pairs = [pair for pair in earlier if pair] or mapping.pairs[-1:]
    head = f"{' ' * column}{name}:"
    follows = next((pair for pair in later if pair), None)
    if follows and not any(earlier):
        at = tree.line_start(follows[0].start)
        if not tree.text[at : follows[0].start].strip():
            return tree.edit(at, at, "\n".join([head, *lines, ""]))
    at = _own_end(tree, *pairs[-1])
    return _below(tree, at, [head, *lines])


def _dash_column(tree: Tree, mapping: Node) -> int:
    """Where the dashes of a new list in an activity stand: as deep as those of another."""
    column = tree.column(mapping.items[0].start)
    listed = (  # the activities are one, if there is no other
        dash_depth(tree, key, value)
        for key, value in (*mapping.pairs, *tree.root.pairs)
        if value.kind == "list" and value.is_block and value.items
    )
    return column + next(listed)
