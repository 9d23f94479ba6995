"""What the entries of a key must be to each other, and what they should have.

Not whether a quotation stands in the passage: these entries do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from literacy_app.activities.faults import Fault
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from literacy_app.activities.faults import Path
    from literacy_app.activities.highlight import Unit
    from literacy_app.activities.highlight_fields import EntryFields
    from literacy_app.activities.highlight_places import PlacedEntry
    from literacy_app.text.spans import Span

    Entry = PlacedEntry[EntryFields]

_BETWEEN = re.compile(r"[\s;/]+")
"""What stands between labels where the comma was forgotten."""


def repeats(entries: Sequence[Entry], unit: Unit) -> Iterator[Fault]:
    """Entries of any kind on the same words (or sentences) as one before them.

    Two key entries in one sentence are left to `shared_sentences`.
    """
    first: dict[Span, Entry] = {}
    for entry in entries:
        other = first.setdefault(entry.snapped, entry)
        are_both_key = other.path[0] == entry.path[0] == "key"
        if other is not entry and not (are_both_key and unit == "sentence"):
            yield _fault(entry, "quote-repeats", other)


def shared_sentences(key: Sequence[Entry]) -> Iterator[Fault]:
    """Key entries in a sentence that another one has."""
    in_order = sorted(key, key=lambda entry: entry.snapped)
    furthest = in_order[:1]
    for entry in in_order[1:]:
        if furthest[0].snapped.overlaps(entry.snapped):
            yield _fault(entry, "two-in-one-sentence", furthest[0])
        furthest = [max(furthest[0], entry, key=lambda entry: entry.snapped.end)]


def let_stand_shares(let_stand: Sequence[Entry], others: Sequence[Entry]) -> Iterator[Fault]:
    """Let-stand entries that share a word with an entry of another kind."""
    in_order = sorted(others, key=lambda entry: entry.snapped)
    starts = [entry.snapped.start for entry in in_order]
    furthest = list(accumulate((entry.snapped.end for entry in in_order), max))
    for entry in let_stand:
        before = bisect_left(starts, entry.snapped.end)
        if before and furthest[before - 1] > entry.snapped.start:
            other = next(one for one in in_order if one.snapped.overlaps(entry.snapped))
            if other.snapped != entry.snapped:  # else `repeats` has said so
                yield _fault(entry, "let-stand-shares-word", other)


def repeated_ids(ids: Sequence[tuple[Path, str | None]]) -> Iterator[Fault]:
    """Entries (each with its path) whose own id an entry before them has."""
    seen: set[str] = set()
    for path, own in ids:
        if own in seen:
            yield Fault((*path, "id"), "id-repeats", {"name": own})
        elif own is not None:
            seen.add(own)


def palette_faults(labels: Sequence[str], known: Collection[str]) -> Iterator[Fault]:
    """Labels of the palette that do not exist or stand there twice."""
    for number, label in enumerate(labels):
        path = ("labels", number)
        if label not in known:
            yield _unknown_label(path, label, known, known)
        elif label in labels[:number]:
            yield Fault(path, "label-repeats", {"name": label})


def label_faults(
    path: Path, labels: Sequence[str], palette: Sequence[str], known: Collection[str]
) -> Iterator[Fault]:
    """Labels of an entry that the palette does not offer or that stand there twice."""
    for number, label in enumerate(labels):
        place = (*path, "labels", number)
        if label not in palette:
            yield _unknown_label(place, label, palette, known)
        elif label in labels[:number]:
            yield Fault(place, "label-repeats", {"name": label})


def _unknown_label(
    path: Path, label: str, offered: Collection[str], known: Collection[str]
) -> Fault:
    """A label that is not among those that are `offered`, or several that are taken for one."""
    if set(_BETWEEN.split(label)) <= set(known) and label not in known:
        return Fault(path, "labels-without-comma", {"name": label})
    code = "label-not-offered" if label in known else "unknown-label"
    values = {"name": label, "nearest": nearest_name(label, offered), "choices": tuple(offered)}
    return Fault(path, code, values)


def _fault(entry: Entry, code: str, other: Entry) -> Fault:
    return Fault((*entry.path, "quote"), code, {"quote": entry.fields.quote, "id": other.id})
