"""The nodes of a lesson's YAML, each with where it begins and ends in the text.

Not its data: that is read by `lessons.nodes`, which tells what is wrong; this is for splicing.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import yaml
from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

from literacy_app.authoring.refusals import TextHasErrors
from literacy_app.authoring.splicing import Edit
from literacy_app.lessons.nodes import LOADER, compose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.lessons.composing import Data

Step = str | int

# What YAML 1.1 takes for the end of a line, and `lessons.nodes` does not.
_NO_LINE_ENDS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", "\ue000"))
_LINE_END = re.compile(r"\r\n?|\n")
_CONTAINERS = (MappingStartEvent, SequenceStartEvent)


@dataclass(slots=True, eq=False)
class Node:
    """A scalar, a list, a mapping or an alias.

    Attributes:
        start: where it begins: of a block list or mapping, where its first item does.
        end: where the parser saw its end, which may be further on than its last character.
        style: of a scalar `'`, `"`, `|`, `>` or nothing; of the others `flow` or `block`.
        items: of a list its items, of a mapping each key followed by its value.
    """

    kind: Literal["scalar", "list", "map", "alias"]
    start: int
    end: int
    style: str
    value: str = ""
    items: list[Node] = field(default_factory=list)

    @property
    def pairs(self) -> list[tuple[Node, Node]]:
        """The keys and values of a mapping."""
        return list(zip(self.items[::2], self.items[1::2], strict=True))

    @property
    def is_block(self) -> bool:
        """Whether it is a list or mapping by its indentation."""
        return self.style == "block"

    def named(self, name: str) -> tuple[Node, Node] | None:
        """The key called `name` with its value."""
        return next((pair for pair in self.pairs if pair[0].value == name), None)


@dataclass(frozen=True)
class Tree:
    r"""A text that is YAML as a lesson needs it.

    Attributes:
        original: the text as it was given.
        text: the same with `\n` alone as the end of a line; places are places in it.
        data: what it holds.
    """

    original: str
    text: str
    data: Data
    root: Node

    @cached_property
    def dashes(self) -> list[int]:
        """Where the dashes of block lists stand."""
        shown = self.text.translate(_NO_LINE_ENDS)
        tokens = yaml.scan(shown, LOADER)
        return [
            token.start_mark.index
            for token in tokens
            if isinstance(token, yaml.tokens.BlockEntryToken)
        ]

    @cached_property
    def newline(self) -> str:
        """How the file ends its lines: as the first one does."""
        found = _LINE_END.search(self.original)
        return found[0] if found else "\n"

    @cached_property
    def _pairs_of_line_end(self) -> list[int]:
        r"""Where in `text` a line feed stands for two characters."""
        found: list[int] = []
        at = self.original.find("\r\n")
        while at >= 0:
            found.append(at - len(found))
            at = self.original.find("\r\n", at + 2)
        return found

    def unshared(self) -> Data:
        """A copy of the data in which nothing stands for two places, as aliases do."""
        return json.loads(json.dumps(self.data))

    def node(self, path: Sequence[Step]) -> Node | None:
        """The node at a path into the data; None where an alias or nothing stands there."""
        node: Node | None = self.root
        for step in path:
            if node is None:
                return None
            node = _inner(node, step)
        return node

    def edit(self, start: int, end: int, text: str) -> Edit:
        """An edit of the text as it was given, with its own line ends."""
        written = text if self.newline == "\n" else text.replace("\n", self.newline)
        return Edit(self._given(start), self._given(end), written)

    def _given(self, at: int) -> int:
        return at + bisect_left(self._pairs_of_line_end, at)

    def dash(self, item: Node) -> int:
        """Where the dash of a block list's item stands."""
        return self.dashes[bisect_left(self.dashes, item.start) - 1]

    def line_start(self, at: int) -> int:
        """Where the line of a place begins."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the line of a place ends, before its line feed."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def column(self, at: int) -> int:
        """How many characters stand before a place in its line."""
        return at - self.line_start(at)

    def last(self, node: Node) -> int:
        """The end of a node's own characters, without what only comes after it."""
        while node.is_block and node.items:
            key, node = node.items[-2:] if node.kind == "map" else (node.items[-1], node.items[-1])
            if node.kind == "scalar" and not node.value and not node.style:
                return max(key.end, len(self.text[: node.start].rstrip(" ")))
        if node.style not in {"|", ">"}:
            return node.end
        if "+" in self.text[node.start : self.line_end(node.start)]:
            return node.end - self.text.endswith("\n", 0, node.end)
        return len(self.text[: node.end].rstrip())

    def after(self, node: Node) -> int:
        """Where the line after a node's last one begins; the end of the text where none does."""
        return min(self.line_end(self.last(node)) + 1, len(self.text))

    def is_blank(self, start: int) -> bool:
        """Whether the line that begins here has nothing on it, and is a line."""
        return start < len(self.text) and not self.text[start : self.line_end(start)].strip()


def read_tree(text: str) -> Tree:
    """The nodes of a text. Raises `TextHasErrors` with the first of its errors."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    composed = compose(plain, Path())
    for problem in composed.problems:
        if problem.is_error:
            raise TextHasErrors(problem)
    return Tree(text, plain, composed.data, _root(plain))


def _root(text: str) -> Node:
    """The tree of a text that was read without an error, so that it is neither deep nor large."""
    root = Node("list", 0, 0, "flow")
    around = [root]
    for event in yaml.parse(text.translate(_NO_LINE_ENDS), LOADER):
        if isinstance(event, yaml.NodeEvent):
            node = _begun(event)
            around[-1].items.append(node)
            if isinstance(event, _CONTAINERS):
                around.append(node)
        elif isinstance(event, yaml.CollectionEndEvent):
            around.pop().end = _index(event.end_mark)
    return root.items[0] if root.items else root


def _begun(event: yaml.NodeEvent) -> Node:
    """The node that an event is, or that begins with it."""
    start, end = _index(event.start_mark), _index(event.end_mark)
    if isinstance(event, ScalarEvent):
        return Node("scalar", start, end, event.style or "", event.value)
    if not isinstance(event, _CONTAINERS):
        return Node("alias", start, end, "")
    kind: Literal["list", "map"] = "map" if isinstance(event, MappingStartEvent) else "list"
    return Node(kind, start, end, "flow" if event.flow_style else "block")


def _index(mark: Any) -> int:
    """Where a mark of either parser stands, from the start of the text."""
    return int(mark.index)


def _inner(node: Node, step: Step) -> Node | None:
    if isinstance(step, str):
        pair = node.named(step) if node.kind == "map" else None
        return pair[1] if pair else None
    return node.items[step] if node.kind == "list" and step < len(node.items) else None
