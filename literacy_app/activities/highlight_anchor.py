"""From the data of a highlight activity to the activity, every quotation in its place.

Not the field model, the finding or the checks: this puts them together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pydantic import ValidationError

from literacy_app.activities.entry_ids import entry_ids
from literacy_app.activities.faults import Fault
from literacy_app.activities.fields import faults_of
from literacy_app.activities.highlight import Highlight, KeyEntry, LetStand, ReadersDiffer
from literacy_app.activities.highlight_checks import (
    label_faults,
    let_stand_shares,
    palette_faults,
    repeated_ids,
    repeats,
    shared_sentences,
)
from literacy_app.activities.highlight_fields import (
    EntryFields,
    HighlightFields,
    KeyFields,
    LabelledFields,
    LetStandFields,
    ReadersDifferFields,
)
from literacy_app.activities.highlight_places import PlacedEntry, Placing
from literacy_app.activities.salvage import salvage
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from literacy_app.activities.faults import Path
    from literacy_app.activities.highlight import Unit
    from literacy_app.activities.material import Material
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

    Numbers = Mapping[str, Sequence[int]]

_Fields = TypeVar("_Fields", bound=EntryFields)

# What stands in for a required value that is faulty. No label is called this, so that nothing
# more is said of it.
_UNKNOWN = "-"
_STAND_INS = {"kind": "highlight", "id": "x", "prompt": _UNKNOWN, "labels": [_UNKNOWN]}
_ENTRY_STAND_INS: Mapping[str, Data] = {
    "key": {"why": _UNKNOWN, "labels": [_UNKNOWN]},
    "let_stand": {"why": _UNKNOWN},
    "readers_differ": {"votes": "1/2", "labels": [_UNKNOWN]},
}


class _Lists(NamedTuple):
    """The entries of each kind, each with the way to it."""

    key: list[tuple[Path, KeyFields]]
    let_stand: list[tuple[Path, LetStandFields]]
    readers_differ: list[tuple[Path, ReadersDifferFields]]

    def all(self) -> list[tuple[Path, EntryFields]]:
        """Every one, kind by kind."""
        return [*self.key, *self.let_stand, *self.readers_differ]


class _Placed(NamedTuple):
    """The entries of each kind that stand in the passage, in text order."""

    key: list[PlacedEntry[KeyFields]]
    let_stand: list[PlacedEntry[LetStandFields]]
    readers_differ: list[PlacedEntry[ReadersDifferFields]]


def anchor(
    data: Data, material: Material, *, is_keyed: bool = True
) -> tuple[Highlight | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is.

    `data` is the YAML mapping with every scalar as text (None where it is empty). Of a faulty
    activity as much is held against the passage as can be. Without `is_keyed` it needs no key.
    """
    fields, numbers, faults = _read(data)
    if fields is None:
        return None, faults
    text = material.passages.get(fields.passage)
    if text is None:
        return None, (*faults, _unknown_passage(fields.passage, material))
    lists = _Lists(
        _listed("key", fields.key, numbers),
        _listed("let_stand", fields.let_stand, numbers),
        _listed("readers_differ", fields.readers_differ, numbers),
    )
    placing = Placing(text, fields.unit, material)
    placed = _place(lists, placing)
    cores = [placing.core(entry.path, entry.fields.core, entry) for entry in placed.key]
    faults = (
        *faults,
        *placing.faults,
        *repeated_ids([(path, entry.id) for path, entry in lists.all()]),
        *_place_checks(placed, fields.unit),
        *_label_checks(fields.labels, lists, material.labels),
        *(_lacks(data, lists, fields.unit) if is_keyed else ()),
    )
    if any(fault.severity == "error" for fault in faults):
        return None, faults
    key = tuple(
        _key_entry(entry, core, fields.labels)
        for entry, core in zip(placed.key, cores, strict=True)
    )
    return _activity(fields, text, key, placed, material), faults


def _read(data: Data) -> tuple[HighlightFields | None, Numbers, tuple[Fault, ...]]:
    """The fields, or what is left of them, with the numbers of the entries that are left."""
    try:
        return HighlightFields.model_validate(data), {}, ()
    except ValidationError as error:
        faults = faults_of(error, HighlightFields)
    remains = salvage(data, faults, _STAND_INS, _ENTRY_STAND_INS)
    if "passage" not in remains.data:
        return None, {}, faults
    return HighlightFields.model_validate(remains.data), remains.places, faults


def _listed(name: str, entries: Sequence[_Fields], numbers: Numbers) -> list[tuple[Path, _Fields]]:
    """The entries of one list, each with the way to it in the data."""
    numbered = zip(numbers.get(name, range(len(entries))), entries, strict=True)
    return [((name, number), entry) for number, entry in numbered]


def _place(lists: _Lists, placing: Placing) -> _Placed:
    ids = iter(entry_ids([(entry.id, entry.quote) for _, entry in lists.all()]))

    def in_place(entries: Sequence[tuple[Path, _Fields]]) -> list[PlacedEntry[_Fields]]:
        placed = [placing.entry(path, next(ids), entry) for path, entry in entries]
        return sorted((entry for entry in placed if entry), key=lambda entry: entry.span)

    return _Placed(in_place(lists.key), in_place(lists.let_stand), in_place(lists.readers_differ))


def _place_checks(placed: _Placed, unit: Unit) -> Iterator[Fault]:
    yield from repeats([*placed.key, *placed.let_stand, *placed.readers_differ], unit)
    yield from let_stand_shares(placed.let_stand, [*placed.key, *placed.readers_differ])
    if unit == "sentence":
        yield from shared_sentences(placed.key)


def _label_checks(
    palette: tuple[str, ...], lists: _Lists, known: Collection[str]
) -> Iterator[Fault]:
    if palette == (_UNKNOWN,):  # then only what no palette could offer is a fault
        palette = tuple(known)
    else:
        yield from palette_faults(palette, known)
        for path, keyed in lists.key:
            if keyed.labels is None and len(palette) > 1:
                yield Fault(path, "missing", {"name": "labels"})
    labelled: list[tuple[Path, LabelledFields]] = [*lists.key, *lists.readers_differ]
    for path, entry in labelled:
        labels = entry.labels or ()
        if labels != (_UNKNOWN,):
            yield from label_faults(path, labels, palette, known)


def _lacks(data: Data, lists: _Lists, unit: Unit) -> Iterator[Fault]:
    """What is not there: an error without any key entry, warnings otherwise."""
    if data.get("key", []) == []:
        yield Fault((), "no-key")
    if data.get("let_stand", []) == []:
        yield Fault((), "no-let-stand", severity="warning")
    for path, entry in lists.key:
        if entry.plainer is None and unit == "word":
            yield Fault(path, "no-plainer", {"quote": entry.quote}, "warning")
    for path, differ in lists.readers_differ:
        if differ.why is None:
            yield Fault(path, "no-why", {"quote": differ.quote}, "warning")


def _unknown_passage(name: str, material: Material) -> Fault:
    values = {"name": name, "nearest": nearest_name(name, material.passages)}
    return Fault(("passage",), "unknown-passage", values)


def _key_entry(
    entry: PlacedEntry[KeyFields], core: tuple[Span, ...], palette: tuple[str, ...]
) -> KeyEntry:
    fields = entry.fields
    return KeyEntry(
        id=entry.id,
        span=entry.span,
        core=core,
        labels=fields.labels or palette,
        weight=fields.weight,
        plainer=fields.plainer,
        why=fields.why,
        compare=fields.compare,
    )


def _let_stand(entry: PlacedEntry[LetStandFields]) -> LetStand:
    fields = entry.fields
    return LetStand(entry.id, entry.span, fields.why, fields.compare)


def _readers_differ(entry: PlacedEntry[ReadersDifferFields]) -> ReadersDiffer:
    fields = entry.fields
    return ReadersDiffer(
        id=entry.id,
        span=entry.span,
        votes=fields.votes,
        why=fields.why,
        labels=fields.labels or (),
        compare=fields.compare,
    )


def _activity(
    fields: HighlightFields,
    text: str,
    key: tuple[KeyEntry, ...],
    placed: _Placed,
    material: Material,
) -> Highlight:
    return Highlight(
        id=fields.id,
        passage=fields.passage,
        text=text,
        title=fields.title or fields.prompt,
        prompt=fields.prompt,
        instruction=fields.instruction,
        minutes=fields.minutes,
        labels=fields.labels,
        families={label: material.labels[label].family for label in fields.labels},
        key=key,
        let_stand=tuple(_let_stand(entry) for entry in placed.let_stand),
        readers_differ=tuple(_readers_differ(entry) for entry in placed.readers_differ),
        unit=fields.unit,
        label_weight=fields.label_weight,
        penalty=fields.penalty,
        hint_cost=fields.hint_cost,
        transfer=fields.transfer,
    )
