"""The bands in which what the doctor measures should lie, and how they are set.

Not the measuring. Every number here is a share from 0 to 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST: Mapping[str, float] = {
    # Students who mark without reading.
    "everything": 0.35,
    "every-word": 0.35,
    "every-sentence": 0.35,
    "nothing": 0.0,
    "adjectives": 0.35,
    "capitals": 0.35,
    "quotation-marks": 0.35,
    "random": 0.35,
    # Students who answer without reading.
    "random-answers": 0.6,
    "first": 0.6,
    "longest": 0.6,
    "all": 0.5,
    "cannot-tell": 0.5,
    "copy": 0.5,
    # Students who have made up their minds.
    "suspicious": 0.75,
    "trusting": 0.75,
    # What one item may earn on average somebody who didn't read.
    "item": 0.6,
    # How alike two reasons may be.
    "reasons": 0.9,
}
"""Bands that nothing should lie above."""

LEAST: Mapping[str, float] = {
    "perfect": 1.0,
    "wider": 0.9,
    "narrower": 0.4,
    # The smaller of two sides' rates, as a share of the larger one. Two sides with forty keyed
    # entries each differ by a fifth or so by chance alone; by a third, hardly.
    "sides": 0.67,
}
"""Bands that nothing should lie below."""

NAMES: tuple[str, ...] = (*MOST, *LEAST)


class NotABandError(ValueError):
    """What was typed sets no band."""

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.typed = typed


class UnknownBandError(NotABandError):
    """There is no band of that name."""

    def __init__(self, typed: str, name: str) -> None:
        super().__init__(typed)
        self.name = name
        self.nearest = nearest_name(name, NAMES)


class NotAShareError(NotABandError):
    """What stands behind the name is no number from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Bands:
    """The bands of one examination: those that are not set are as in `MOST` and `LEAST`."""

    changed: Mapping[str, float] = field(default_factory=dict)

    def __getitem__(self, name: str) -> float:
        """The bound of a name, as it was set or by default."""
        if name in self.changed:
            return self.changed[name]
        return MOST[name] if name in MOST else LEAST[name]


def read_bands(typed: Iterable[str]) -> Bands:
    """Bands set as `everything=0.35`; of two of one name the last one counts.

    Raises:
        UnknownBandError: there is none of that name.
        NotAShareError: its number is none, or not from 0 to 1.
        NotABandError: it has no equals sign.
    """
    changed: dict[str, float] = {}
    for each in typed:
        name, equals, number = (part.strip() for part in each.partition("="))
        if not equals:
            raise NotABandError(each)
        if name not in NAMES:
            raise UnknownBandError(each, name)
        changed[name] = _share(each, number)
    return Bands(changed)


def _share(typed: str, number: str) -> float:
    try:
        share = float(number)
    except ValueError:
        raise NotAShareError(typed) from None
    if not 0 <= share <= 1:  # what is no number at all (nan) is not either
        raise NotAShareError(typed)
    return share
