"""What an entry of a key is to say, and whether it may.

Not how it is written: its fields and the reasons to refuse them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from literacy_app.activities.entry_ids import entry_ids
from literacy_app.activities.scalars import Votes
from literacy_app.authoring.keyed import PARTS
from literacy_app.authoring.quoting import quotation_for
from literacy_app.authoring.recoring import as_core, as_fields
from literacy_app.authoring.refusals import (
    FieldNotHere,
    NoLabels,
    NoVotes,
    NoWhy,
    SameWords,
    SharesSentence,
    SharesWords,
    UnknownLabel,
)
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.authoring.keyed import Entry, Keyed, Part
    from literacy_app.text.quotations import Quotation

CHANGEABLE: Mapping[str, tuple[str, ...]] = {
    "key": ("core", "labels", "plainer", "why"),
    "let_stand": ("why",),
    "readers_differ": ("votes", "labels", "why"),
}
"""The fields that entries of each part may have beside what they quote."""

_OPTIONAL = ("core", "labels", "plainer", "votes")

_VOTES: TypeAdapter[str] = TypeAdapter(Votes)


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be added.

    Attributes:
        span: the words that it quotes, in code points of the passage's normalised text.
        core: what must be marked of them; all, where it is empty.
        votes: how many of how many readers marked it, such as 1/3.
    """

    span: Span
    labels: tuple[str, ...] = ()
    why: str = ""
    plainer: str = ""
    votes: str = ""
    core: tuple[Span, ...] = ()


class Keep(Enum):
    """What stands for a field that stays as it is."""

    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Change:
    """Other values for fields of an entry; an empty one takes the field out."""

    labels: tuple[str, ...] | Keep = Keep.KEEP
    why: str | Keep = Keep.KEEP
    plainer: str | Keep = Keep.KEEP
    votes: str | Keep = Keep.KEEP

    def fields(self) -> dict[str, object]:
        """The fields that are to be changed; None for one that goes."""
        typed = {field.name: getattr(self, field.name) for field in fields(self)}
        return {
            name: (value.strip() if isinstance(value, str) else value) or None
            for name, value in typed.items()
            if value is not Keep.KEEP
        }

    def over(self, entry: Entry) -> NewEntry:
        """What the entry says after the change, wherever it stands."""
        said = {name: entry.typed(name) for name in ("labels", "why", "plainer", "votes")}
        said.update(self.fields())
        return NewEntry(
            span=Span(0, 0),
            labels=_texts(said["labels"]),
            why=_text(said["why"]),
            plainer=_text(said["plainer"]),
            votes=_text(said["votes"]),
        )


def checked(found: Keyed, part: Part, entry: NewEntry) -> None:
    """Raise the refusal of an entry that has what its part does not take, or lacks a thing."""
    given = {name for name in _OPTIONAL if getattr(entry, name)}
    for name in sorted(given - {*CHANGEABLE[part]}):
        raise FieldNotHere(name=name, part=part)
    for label in entry.labels:
        if label not in found.labels:
            raise UnknownLabel(name=label)
    if part == "readers_differ":
        _look_at_votes(entry.votes)
    elif not entry.why.strip():
        raise NoWhy
    if part == "key" and not entry.labels and len(found.labels) > 1:
        raise NoLabels


def look_at_neighbours(found: Keyed, part: Part, span: Span, but: Entry | None = None) -> None:
    """Raise the refusal of a place that another entry has, or shares where it may not."""
    shared, quote = found.shared(span), span.of(found.text)
    for other in found.entries:
        if other is but or other.shared is None or not shared.overlaps(other.shared):
            continue
        are_both_key = part == other.part == "key"
        if found.unit == "sentence" and are_both_key:
            raise SharesSentence(quote=quote, id=other.id)
        if shared == other.shared:
            raise SameWords(quote=quote, id=other.id)
        if part != other.part and "let_stand" in {part, other.part}:
            raise SharesWords(quote=quote, id=other.id)


def entry_fields(found: Keyed, part: Part, entry: NewEntry, span: Span) -> dict[str, object]:
    """The fields of a new entry in their customary order, those that are empty left out."""
    quotation = quotation_for(found.text, span)
    given = {
        "id": _own_id(found, part, quotation, span),
        **as_fields(quotation),
        "core": as_core(found.text, entry.core, span),
        "votes": entry.votes.strip(),
        "labels": list(entry.labels),
        "plainer": " ".join(entry.plainer.split()),
        "why": entry.why.strip(),
    }
    return {name: value for name, value in given.items() if value}


def _own_id(found: Keyed, part: Part, quotation: Quotation, span: Span) -> str | None:
    """An id where without one an entry behind would lose its own, made of the same words."""
    number = found.number_for(part, span)
    at = sum(
        (PARTS.index(other.part), other.number) < (PARTS.index(part), number)
        for other in found.entries
    )
    named = [(_typed_id(other), other.quotation.quote) for other in found.entries]
    ids = entry_ids([*named[:at], (None, quotation.quote), *named[at:]])
    del ids[at]
    if ids == [other.id for other in found.entries]:
        return None
    return entry_ids([*named, (None, quotation.quote)])[-1]


def kept_id(found: Keyed, entry: Entry, quote: str) -> dict[str, object]:
    """The id that an entry is to have of its own, where other words would change another's."""
    named = [
        (_typed_id(other), quote if other is entry else other.quotation.quote)
        for other in found.entries
    ]
    others = zip(found.entries, entry_ids(named), strict=True)
    is_needed = any(other is not entry and other.id != id_ for other, id_ in others)
    return {"id": entry.id} if is_needed else {}


def _typed_id(entry: Entry) -> str | None:
    return _text(entry.typed("id")) or None


def _look_at_votes(votes: str) -> None:
    try:
        _VOTES.validate_python(votes)
    except ValidationError:
        raise NoVotes(votes=votes) from None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list | tuple) else ()
