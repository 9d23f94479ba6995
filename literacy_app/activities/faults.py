"""A fault in lesson or response data: an id with its values and the way to the place.

Not a sentence and not a line number: `lessons` finds the line, `cli` and `desktop` word it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.text.telling_apart import PlaceMeant

Path = tuple[str | int, ...]
Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        path: the keys and list places that lead to the value, outermost first.
        code: which fault it is; `FAULT_VALUES` and `REFUSAL_VALUES` list every code with the names
            of its values.
        values: what the sentence about it will need.
        places: of a quotation that says too little, some places that it may mean.
    """

    path: Path
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    severity: Severity = "error"
    places: tuple[PlaceMeant, ...] = ()

    def under(self, *way: str | int) -> Fault:
        """The same fault seen from further out: `way` is put before the path."""
        return Fault((*way, *self.path), self.code, self.values, self.severity, self.places)


class RefusedResponseError(ValueError):
    """A response that is no answer to its activity; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"{fault.code} at {fault.path}: {dict(fault.values)}")
        self.fault = fault


# Every code that data of a lesson may have, with the names of its values. `nearest` is a legal
# name or None; `quote`, `name`, `text` are as typed (normalised); `id` is the id of the other
# entry.
FAULT_VALUES: Mapping[str, tuple[str, ...]] = {
    # The shape of the data (from the field models).
    "missing": ("name",),
    "unknown-key": ("name", "nearest"),
    "empty": (),
    "not-text": (),
    "not-a-list": (),
    "list-without-brackets": ("text",),
    "odd-hyphen": ("character",),
    "no-space-after-hyphen": (),
    "not-a-mapping": (),
    "too-few": ("least",),
    "too-many": ("most",),
    "not-a-number": ("text",),
    "not-a-whole-number": ("text",),
    "not-a-truth": ("text",),
    "out-of-range": ("least", "most"),
    "not-a-choice": ("text", "choices", "nearest"),
    "not-an-id": ("text",),
    "not-votes": ("text",),
    "unknown-kind": ("name", "nearest", "choices"),
    # The key against the passage.
    "unknown-passage": ("name", "nearest"),
    "unknown-label": ("name", "nearest", "choices"),
    "label-not-offered": ("name", "nearest", "choices"),
    "labels-without-comma": ("name",),
    "label-repeats": ("name",),
    "id-repeats": ("name",),
    "quote-missing": ("quote", "nearest"),
    "quote-over-paragraphs": ("quote",),
    "quote-leaves-out": ("quote",),
    "quote-elsewhere": ("quote", "count"),
    "quote-ambiguous": ("quote", "count"),
    "quote-cuts-word": ("quote", "whole"),
    "quote-holds-no-word": ("quote",),
    "too-many-places": (),
    "quote-repeats": ("quote", "id"),
    "two-in-one-sentence": ("quote", "id"),
    "core-outside-quote": ("core", "quote"),
    "let-stand-shares-word": ("quote", "id"),
    "no-key": (),
    "key-without-key": ("name",),
    # What is answered.
    "reserved-id": ("name",),
    "option-repeats": ("text",),
    "no-right-option": (),
    "credit-unused": (),
    "support-accepted": ("name",),
    "option-accepted": ("name",),
    "quote-or-text": (),
    "quote-and-text": (),
    "unknown-stake": ("name", "nearest"),
    "no-decisive-card": (),
    "decisive-over-budget": ("minutes", "budget"),
    "unknown-card": ("name", "nearest"),
    "card-repeats": ("name",),
    "expert-over-budget": ("minutes", "budget"),
    "expert-misses-card": ("name",),
    "phrase-repeats": ("text",),
    "word-not-in-sentence": ("word",),
    "model-keeps-word": ("word",),
    "model-loses-fact": ("fact",),
    "same-passage": ("name",),
    "nothing-to-compare": (),
    "nothing-left-out": (),
    # Warnings.
    "no-let-stand": (),
    "no-plainer": ("quote",),
    "no-why": ("quote",),
    "all-the-same": ("text",),
    "no-decoys": (),
}

# Every code that only a response has; it may have some of those above too.
REFUSAL_VALUES: Mapping[str, tuple[str, ...]] = {
    "mark-outside-text": ("start", "end", "length"),
    "mark-quote-differs": ("quote", "words"),
    "marks-overlap": ("first", "second"),
    "unknown-item": ("name", "nearest"),
    "unknown-facet": ("name", "nearest"),
    "unknown-option": ("name", "nearest"),
    "option-twice": ("name",),
    "not-a-certainty": ("text", "choices"),
    "text-too-long": ("length", "most"),
    "half-a-character": (),
    "over-budget": ("spent", "budget"),
    "without-key": (),
}
