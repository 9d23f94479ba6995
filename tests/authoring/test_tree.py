"""Tests of the nodes of a lesson's YAML and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from literacy_app.authoring.refusals import TextHasErrors
from literacy_app.authoring.splicing import apply
from literacy_app.authoring.tree import read_tree
from literacy_app.lessons.nodes import LOADER

if TYPE_CHECKING:
    from literacy_app.authoring.tree import Tree

TEXT = """\
# first
a: &one
  - k: >-
      folded
      text

    # own
  -
  - z:
  - |+
    keep

b: {q: [1, "two"], r: *one}
"""


@pytest.mark.parametrize("loader", [LOADER, yaml.SafeLoader])
def test_each_node_ends_with_its_own_last_character(
    monkeypatch: pytest.MonkeyPatch, loader: type
) -> None:
    monkeypatch.setattr("literacy_app.authoring.tree.LOADER", loader)
    tree = read_tree(TEXT)

    def last_line(*path: str | int) -> str:
        node = tree.node(path)
        assert node is not None
        return tree.text[tree.line_start(tree.last(node)) : tree.last(node)]

    assert last_line("a", 0) == "      text"
    assert last_line("a", 0, "k") == "      text"
    assert last_line("a", 1) == "  -"
    assert last_line("a", 2) == "  - z:"
    assert last_line("a", 3) == ""  # a blank line that is kept
    assert last_line("b", "q") == 'b: {q: [1, "two"' + "]"
    assert last_line("b") == 'b: {q: [1, "two"], r: *one}'
    assert tree.node(("b", "r", 0)) is None
    assert tree.node(("b", "s", 0)) is None
    assert tree.node(("a", 9)) is None
    assert [tree.column(at) for at in tree.dashes] == [2, 2, 2, 2]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_edits_are_places_in_the_text_as_it_was_given(end: str) -> None:
    given = "a: 1\nb: \U0001f600\nc: 3\n".replace("\n", end)
    tree = read_tree(given)
    node = tree.node(("c",))
    assert node is not None
    edit = tree.edit(node.start, node.end, "4\nd: 5")
    assert apply(given, edit) == given.replace("3", f"4{end}d: 5")


def test_what_only_yaml_1_1_takes_for_a_line_end_is_none() -> None:
    tree: Tree = read_tree("a: one\u2028two\x85\nb: 2")
    node = tree.node(("b",))
    assert node is not None
    assert tree.text[node.start : node.end] == "2"
    assert tree.newline == "\n"


def test_errors_are_told_and_warnings_are_not() -> None:
    assert read_tree("a: see #1").data == {"a": "see"}
    for text in ("a: [", "a: 1\na: 2", "a: !!int 3", "\x07"):
        with pytest.raises(TextHasErrors):
            read_tree(text)


def test_a_text_without_a_document_has_no_nodes() -> None:
    tree = read_tree("# nothing\n")
    assert tree.data is None
    assert tree.root.items == []
    assert tree.newline == "\n"
    assert read_tree("").newline == "\n"
