"""A highlight activity found in a lesson's text, with the entries of its key in their places.

Not the anchored activity of a whole lesson: what is wrong elsewhere in the file, or in another
entry, does not hinder writing this one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from literacy_app.activities.entry_ids import entry_ids
from literacy_app.activities.quote_fields import QuoteFields
from literacy_app.authoring.refusals import (
    LayoutNotKnown,
    NoPassage,
    NoSuchActivity,
    NoSuchEntry,
    NotAHighlight,
)
from literacy_app.text.normal import normalise
from literacy_app.text.quotations import Found, find
from literacy_app.text.sentences import sentences
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.authoring.tree import Node, Tree
    from literacy_app.text.quotations import Quotation
    from literacy_app.text.spans import Span

Part = Literal["key", "let_stand", "readers_differ"]

PARTS: tuple[Part, ...] = ("key", "let_stand", "readers_differ")

QUOTATION = ("quote", "occurrence", "before", "after")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a key.

    Attributes:
        number: its place in the list of its part, from 0.
        id: its own id, or the one that is made of its words.
        data: its fields as they were typed.
        quoted: where its quotation stands; None where it stands nowhere, or nothing says where.
        shared: the words that no other entry may have: those quoted, or their whole sentences.
    """

    part: Part
    number: int
    id: str
    data: dict[str, Any]
    quotation: Quotation
    quoted: Span | None
    shared: Span | None

    def typed(self, name: str) -> Any:
        """A field as it was typed; words without the white space that does not count."""
        value = self.data.get(name)
        if not isinstance(value, str):
            return value
        return normalise(value) if name in {*QUOTATION, "plainer"} else value.strip()


@dataclass(frozen=True, slots=True)
class Keyed:
    """An activity whose key can be changed.

    Attributes:
        number: its place among the lesson's activities, from 0.
        node: its mapping in the tree.
        text: the passage, as quotations are looked up in it.
        labels: the labels that it offers.
    """

    tree: Tree
    number: int
    node: Node
    text: str
    unit: str
    labels: tuple[str, ...]
    entries: tuple[Entry, ...]

    def entry(self, entry_id: str) -> Entry:
        """The entry with that id."""
        for entry in self.entries:
            if entry.id == entry_id:
                return entry
        raise NoSuchEntry(name=entry_id)

    def entry_node(self, entry: Entry) -> Node:
        """The mapping of an entry in the tree."""
        node = self.tree.node(("activities", self.number, entry.part, entry.number))
        if node is None or node.kind != "map":
            raise LayoutNotKnown
        return node

    def shared(self, span: Span) -> Span:
        """The words that no other entry may have where one quotes this stretch."""
        return _shared(self.text, self.unit, span)

    def number_for(self, part: Part, span: Span) -> int:
        """Behind the last entry of a part that stands earlier in the passage."""
        earlier = (
            entry.number + 1
            for entry in self.entries
            if entry.part == part and entry.quoted and entry.quoted < span
        )
        return max(earlier, default=0)


def keyed(tree: Tree, activity_id: str) -> Keyed:
    """The activity with that id. Raises a refusal where there is none, or it has no key."""
    number, data = _activity(tree.data, activity_id)
    if data.get("kind") != "highlight":
        raise NotAHighlight(name=activity_id)
    node = tree.node(("activities", number))
    if node is None or node.kind != "map":
        raise LayoutNotKnown
    text = passage_text(tree.data, data.get("passage"))
    if text is None:
        raise NoPassage(name=data.get("passage") or "")
    unit = "sentence" if data.get("unit") == "sentence" else "word"
    entries = tuple(_entries(data, text, unit))
    return Keyed(tree, number, node, text, unit, _texts(data.get("labels")), entries)


def passage_text(data: Any, name: object) -> str | None:
    """The text of a passage, as quotations are looked up in it; None where there is none."""
    passages = data.get("passages") if isinstance(data, dict) else None
    if not isinstance(passages, dict) or not isinstance(name, str):
        return None
    found = passages.get(name.strip())
    typed = found.get("text") if isinstance(found, dict) else None
    return normalise(typed) if isinstance(typed, str) and typed.strip() else None


def listed(data: Any, name: str) -> list[Any]:
    """The list that a mapping has under a name; nothing where it has none."""
    found = data.get(name) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def quotation_of(raw: Any) -> Quotation | None:
    """The quotation that a mapping's fields are; None where they are none."""
    fields = {name: raw[name] for name in QUOTATION if name in raw}
    try:
        return QuoteFields.model_validate(fields).quotation()
    except ValidationError:
        return None


def _activity(data: Any, activity_id: str) -> tuple[int, dict[str, Any]]:
    for number, raw in enumerate(listed(data, "activities")):
        if isinstance(raw, dict) and str(raw.get("id")).strip() == activity_id:
            return number, raw
    raise NoSuchActivity(name=activity_id)


def _entries(data: dict[str, Any], text: str, unit: str) -> Iterator[Entry]:
    """The entries that quote something, with ids as the lesson gives them."""
    quoted: list[tuple[Part, int, dict[str, Any], Quotation]] = []
    for part in PARTS:
        if not isinstance(data.get(part), list | None):
            raise LayoutNotKnown
        for number, raw in enumerate(listed(data, part)):
            quotation = quotation_of(raw) if isinstance(raw, dict) else None
            if quotation is not None:
                quoted.append((part, number, raw, quotation))
    ids = entry_ids([(_own_id(raw), quotation.quote) for _, _, raw, quotation in quoted])
    for id_, (part, number, raw, quotation) in zip(ids, quoted, strict=True):
        place = find(text, quotation)
        span = place.span if isinstance(place, Found) and place.words else None
        shared = _shared(text, unit, span) if span else None
        yield Entry(part, number, id_, raw, quotation, span, shared)


def _own_id(raw: dict[str, Any]) -> str | None:
    own = raw.get("id")
    return own.strip() if isinstance(own, str) and own.strip() else None


def _shared(text: str, unit: str, span: Span) -> Span:
    if unit == "sentence":
        return sentences(text).reach(sentences(text).touched(span))
    return snap_to_words(text, span) or span


def _texts(raw: object) -> tuple[str, ...]:
    found = raw if isinstance(raw, list) else []
    return tuple(one.strip() for one in found if isinstance(one, str))
