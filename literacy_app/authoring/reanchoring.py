"""What became of a lesson's quotations when its passages were edited: kept, moved or lost.

Nothing is moved here: what moved is listed for a decision, and `apply_moves` gives the edits of
those that were decided on. With a passage of ten thousand words and a hundred entries that takes
some 100 ms: an interface calls these from a worker.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app.authoring.amending import amend
from literacy_app.authoring.candidates import Candidate, Seeking
from literacy_app.authoring.keyed import QUOTATION, passage_text
from literacy_app.authoring.quoted_places import Quoted, quoted
from literacy_app.authoring.quoting import quotation_for
from literacy_app.authoring.recoring import as_fields, parts_moved
from literacy_app.authoring.refusals import LayoutNotKnown, TextHasErrors, TooManyPlaces
from literacy_app.authoring.splicing import Edit, EditsOverlap, apply
from literacy_app.authoring.tree import read_tree
from literacy_app.authoring.writing import Style, flow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.authoring.quoted_places import Path
    from literacy_app.authoring.tree import Node, Tree
    from literacy_app.text.spans import Span


@dataclass(frozen=True, slots=True)
class Kept:
    """A quotation that stands where it stood."""

    quoted: Quoted


@dataclass(frozen=True, slots=True)
class Moved:
    """A quotation whose words stand elsewhere now, or are others: to be decided on.

    Attributes:
        span: where they stand in the new text.
        score: how much they and the words around them are alike, up to 100.
        changes: the fields to be changed for it; none where the quotation is found there already.
    """

    quoted: Quoted
    old_words: str
    new_words: str
    span: Span
    score: float
    changes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Lost:
    """A quotation that nothing certain came of; the places that are most like it, best first."""

    quoted: Quoted
    old_words: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Reanchored:
    """What became of each quotation of the new text."""

    kept: tuple[Kept, ...]
    moved: tuple[Moved, ...]
    lost: tuple[Lost, ...]


def reanchor(old_text: str, new_text: str) -> Reanchored:
    """What became of the quotations in a file's new text, its old one held beside it.

    Raises `TextHasErrors` where one of them is no YAML as a lesson needs it.
    """
    old, new = read_tree(old_text).data, read_tree(new_text).data
    seeking: dict[str, Seeking] = {}
    kept: list[Kept] = []
    moved: list[Moved] = []
    lost: list[Lost] = []
    for each in quoted(new):
        name = each.passage
        if name not in seeking:
            texts = passage_text(old, name) or "", passage_text(new, name) or ""
            seeking[name] = Seeking(*texts)
        found = _became(each, seeking[name])
        if isinstance(found, Kept):
            kept.append(found)
        elif isinstance(found, Moved):
            moved.append(found)
        else:
            lost.append(found)
    return _without_collisions(kept, moved, lost, seeking)


def apply_moves(new_text: str, moves: Sequence[Moved]) -> list[Edit]:
    """The edits of the file's new text that let quotations follow to where they moved."""
    tree = read_tree(new_text)
    wanted = tree.unshared()
    edits: list[Edit] = []
    for move in moves:
        if move.changes:
            edits += _followed(tree, move)
            _expect(wanted, move)
    try:
        is_right = read_tree(apply(new_text, edits)).data == wanted
    except (EditsOverlap, TextHasErrors) as refusal:
        raise LayoutNotKnown from refusal
    if not is_right:
        raise LayoutNotKnown
    return edits


def _became(each: Quoted, seeking: Seeking) -> Kept | Moved | Lost:
    found = seeking.seek(each.quotation)
    words = each.quotation.quote
    if found is None:
        return Kept(each)
    if found.best is None:
        return Lost(each, words, found.others)
    span = found.best.span
    try:
        changes = {} if found.stands_there else _changes(each, seeking, span)
    except TooManyPlaces:
        return Lost(each, words, (found.best, *found.others))
    return Moved(each, words, found.best.words, span, found.best.score, changes)


def _changes(each: Quoted, seeking: Seeking, span: Span) -> dict[str, object]:
    """The fields that let a quotation mean another stretch; None for one that goes."""
    fields = as_fields(quotation_for(seeking.new, span))
    old = as_fields(each.quotation)
    changes: dict[str, object] = {
        name: fields.get(name) for name in QUOTATION if fields.get(name) != old.get(name)
    }
    was = seeking.was(each.quotation)
    if each.parts is not None and was is not None:
        changes.update(parts_moved((seeking.old, seeking.new), each, was, span))
    return changes


def _without_collisions(
    kept: list[Kept], moved: list[Moved], lost: list[Lost], seeking: Mapping[str, Seeking]
) -> Reanchored:
    """The same, but of several quotations of an activity in one place none that moved there."""
    taken = Counter(_claim(each.quoted, each.span) for each in moved)
    places = (
        (each.quoted, seeking[each.quoted.passage].now(each.quoted.quotation)) for each in kept
    )
    taken.update(_claim(each, span) for each, span in places if span)
    alone: list[Moved] = []
    for move in moved:
        if taken[_claim(move.quoted, move.span)] == 1:
            alone.append(move)
        else:
            candidate = Candidate(move.span, move.new_words, move.score)
            lost.append(Lost(move.quoted, move.old_words, (candidate,)))
    return Reanchored(tuple(kept), tuple(alone), tuple(lost))


def _claim(each: Quoted, span: Span) -> tuple[Path, str, Span]:
    """What no two quotations of an activity have in common."""
    return each.path[:2], each.passage, span


def _followed(tree: Tree, move: Moved) -> list[Edit]:
    path, value = move.quoted.path, _bare_value(move)
    if value is None:
        return amend(tree, _mapping(tree, path), move.changes, _style(_mapping(tree, path)))
    if isinstance(path[-1], str):
        mapping = _mapping(tree, path[:-1])
        return amend(tree, mapping, {path[-1]: value}, _style(mapping))
    node = tree.node(path)
    if node is None:
        raise LayoutNotKnown
    return [tree.edit(node.start, tree.last(node), flow(value, Style(is_json=node.style == '"')))]


def _bare_value(move: Moved) -> object:
    """What stands in place of words that stood alone; None where they did not."""
    if not move.quoted.is_bare:
        return None
    fields = {name: value for name, value in move.changes.items() if value is not None}
    fields = {"quote": move.quoted.quotation.quote, **fields}
    return fields["quote"] if len(fields) == 1 else fields


def _expect(wanted: Any, move: Moved) -> None:
    """What the data are to be after a move."""
    *way, last = move.quoted.path
    for step in way:
        wanted = wanted[step]
    value = _bare_value(move)
    if value is not None:
        wanted[last] = value
        return
    for name, changed in move.changes.items():
        if changed is None:
            wanted[last].pop(name, None)
        else:
            wanted[last][name] = changed


def _mapping(tree: Tree, path: Path) -> Node:
    node = tree.node(path)
    if node is None or node.kind != "map":
        raise LayoutNotKnown
    return node


def _style(mapping: Node) -> Style:
    return Style(is_json=mapping.items[0].style == '"')
