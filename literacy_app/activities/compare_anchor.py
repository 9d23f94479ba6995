"""From the data of a compare activity to the activity, every phrase in its place.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.answers import CERTAINTY, Facet, Item, Net, Option, Pick
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.compare import (
    LEFT_OUT_LEFT,
    LEFT_OUT_RIGHT,
    NOTHING,
    PAIRS,
    Compare,
)
from literacy_app.activities.compare_fields import CompareFields

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.compare_fields import LeftOutFields, PairFields
    from literacy_app.activities.faults import Fault, Path
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_fields import QuoteFields
    from literacy_app.activities.quote_places import QuotePlaces
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

# What stands in for what is faulty: a character that no lesson file can hold.
_UNKNOWN = "\0"
_STAND_INS = {"kind": "compare", "id": "x", "prompt": _UNKNOWN}
_ENTRY_STAND_INS = {
    "pairs": {"why": _UNKNOWN},
    "left_out": {"text": _UNKNOWN, "by": "both", "why": _UNKNOWN},
}


class _Phrase(NamedTuple):
    """A phrase of one of the texts: the way to it, its id there, its words and their place."""

    path: Path
    id: str
    words: str
    span: Span


def anchor(data: Data, material: Material) -> tuple[Compare | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(CompareFields, data, _STAND_INS, _ENTRY_STAND_INS)
    fields = reading.fields
    sides = _sides(reading, fields, material) if fields else None
    if fields is None or sides is None:
        return None, tuple(reading.faults)
    pairs = reading.entries("pairs", fields.pairs)
    left = _placed(reading, sides[0], _left(reading, pairs))
    right = _placed(reading, sides[1], _right(reading, fields, pairs))
    left_out = tuple(_left_out(reading, fields))
    if not data.get("pairs") and not data.get("left_out"):
        reading.tell((), "nothing-to-compare")
    if not reading.is_sound:
        return None, tuple(reading.faults)
    items = (*_pairs(fields, left, right), *left_out)
    compare = Compare(
        **head(fields),
        passages={fields.left: sides[0].text, fields.right: sides[1].text},
        items=items,
        left=fields.left,
        right=fields.right,
        left_spans={phrase.id: phrase.span for phrase in left.values()},
        right_spans={phrase.id: phrase.span for phrase in right.values()},
    )
    return compare, tuple(reading.faults)


def _sides(
    reading: Reading[CompareFields], fields: CompareFields, material: Material
) -> tuple[QuotePlaces, QuotePlaces] | None:
    """Where phrases of each text are looked for; None, told, where there are not two texts."""
    left = reading.passage(fields.left, material, "left")
    right = reading.passage(fields.right, material, "right")
    if left is None or right is None:
        return None
    if fields.left == fields.right:
        reading.tell(("right",), "same-passage", name=fields.right)
        return None
    return left, right


_Quoted = tuple["Path", str, "QuoteFields"]


def _left(
    reading: Reading[CompareFields], pairs: Sequence[tuple[Path, PairFields]]
) -> Iterator[_Quoted]:
    """The way to each left phrase, its id and its quotation."""
    named = [(path, pair.id, pair.left.quote) for path, pair in pairs]
    for id_, (path, pair) in zip(reading.ids(named, (CERTAINTY,)), pairs, strict=True):
        yield (*path, "left"), id_, pair.left


def _right(
    reading: Reading[CompareFields],
    fields: CompareFields,
    pairs: Sequence[tuple[Path, PairFields]],
) -> Iterator[_Quoted]:
    """The same of the right phrases and the decoys."""
    quotes: list[tuple[Path, QuoteFields]] = [
        ((*path, "right"), pair.right) for path, pair in pairs if pair.right
    ]
    quotes += [(("decoys", number), quote) for number, quote in enumerate(fields.decoys)]
    named = [(path, None, quote.quote) for path, quote in quotes]
    for id_, (path, quote) in zip(reading.ids(named, (NOTHING,)), quotes, strict=True):
        yield path, id_, quote


def _placed(
    reading: Reading[CompareFields], places: QuotePlaces, quotes: Iterator[_Quoted]
) -> Mapping[Path, _Phrase]:
    """The phrases that stand in a text, each by the way to it."""
    phrases = {}
    for path, id_, quote in quotes:
        span = places.span(path, quote)
        if span:
            phrases[path] = _Phrase(path, id_, quote.quote, span)
    reading.take(places)
    reading.places_apart(
        (phrase.path, phrase.id, phrase.span, phrase.words) for phrase in phrases.values()
    )
    return phrases


def _pairs(
    fields: CompareFields, left: Mapping[Path, _Phrase], right: Mapping[Path, _Phrase]
) -> Iterator[Item]:
    """What asks for the pairs, where there are any. The options are in the order of the text."""
    if not fields.pairs:
        return
    offered = sorted(right.values(), key=lambda phrase: phrase.span)
    facets = []
    for number, pair in enumerate(fields.pairs):
        phrase = left["pairs", number, "left"]
        partner = right["pairs", number, "right"] if pair.right else None
        accepted = partner.id if partner else NOTHING
        options = [(each.id, each.words) for each in offered] + [(NOTHING, "")]
        facets.append(
            Facet(
                phrase.id,
                phrase.words,
                "one",
                tuple(
                    Option(id_, words, 1.0, pair.why)
                    if id_ == accepted
                    else Option(id_, words, 0.0)
                    for id_, words in options
                ),
                Pick(),
                passage=fields.right,
                key=(partner.span,) if partner else (),
            )
        )
    yield Item(PAIRS, "", tuple(facets), is_net=True)


def _left_out(reading: Reading[CompareFields], fields: CompareFields) -> Iterator[Item]:
    """What asks what each text leaves out; a text that leaves out nothing is not asked about."""
    entries = reading.entries("left_out", fields.left_out)
    ids = reading.ids([(path, each.id, each.text) for path, each in entries])
    _look_at_texts(reading, entries)
    if entries and all(each.by == "neither" for _, each in entries):
        reading.tell(("left_out",), "nothing-left-out")
    for side, item_id in (("left", LEFT_OUT_LEFT), ("right", LEFT_OUT_RIGHT)):
        options = tuple(
            Option(id_, each.text, float(each.by in {side, "both"}), each.why)
            for id_, (_, each) in zip(ids, entries, strict=True)
        )
        if any(option.credit for option in options):
            yield Item(item_id, "", (Facet(item_id, "", "several", options, Net()),))


def _look_at_texts(
    reading: Reading[CompareFields], entries: Sequence[tuple[Path, LeftOutFields]]
) -> None:
    seen: set[str] = set()
    for path, each in entries:
        if each.text in seen and each.text != _UNKNOWN:
            reading.tell((*path, "text"), "option-repeats", text=each.text)
        seen.add(each.text)
