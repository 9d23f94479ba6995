"""Where each key and each value of a YAML file stands.

Not the values: the same shape beside them, so that a path into the data finds its line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Mark(Protocol):
    """A place as the parser tells it: both from 0."""

    @property
    def line(self) -> int:
        """The number of its line."""

    @property
    def column(self) -> int:
        """How many code points stand before it in its line."""


class At(NamedTuple):
    """A place of our own finding, as the parser would tell it."""

    line: int
    column: int


class Place(NamedTuple):
    """A place as people count: line and column from 1, columns in code points."""

    line: int
    column: int


@dataclass(slots=True)
class MappingPlaces:
    """A mapping: its own place, and by key the place of the key with that of its value."""

    mark: Mark
    inner: dict[str, tuple[Mark, Places]]

    def values(self) -> list[Places]:
        """The places of its values."""
        return [value for _, value in self.inner.values()]


@dataclass(slots=True)
class ListPlaces:
    """A list: its own place and those of its items."""

    mark: Mark
    inner: list[Places]

    def values(self) -> list[Places]:
        """The places of its items."""
        return self.inner


Places = Mark | MappingPlaces | ListPlaces
"""The places in a value; of a scalar simply its own."""


def value_place(places: Places, path: Sequence[str | int]) -> Place:
    """The place of the value at `path`, or of what should hold it where it is not there.

    A list or mapping is found by its key, a scalar by itself.
    """
    return _walk(places, path)[1]


def key_place(places: Places, path: Sequence[str | int]) -> Place:
    """The place of the key at the end of `path`; of an item of a list the item's own."""
    return _walk(places, path)[0]


def height(places: Places) -> int:
    """How many lists and mappings lie in each other here; 0 for a scalar."""
    levels = 0
    level = [places]
    while outer := [one for one in level if isinstance(one, MappingPlaces | ListPlaces)]:
        levels += 1
        level = [inner for one in outer for inner in one.values()]
    return levels


def _walk(places: Places, path: Sequence[str | int]) -> tuple[Place, Place]:
    """Places of key and value at `path`, or as far as it leads."""
    key = _own(places)
    for step in path:
        found = _step(places, step)
        if found is None:
            break
        key, places = found
    return _place(key), _place(key if isinstance(places, MappingPlaces | ListPlaces) else places)


def _step(places: Places, step: str | int) -> tuple[Mark, Places] | None:
    if isinstance(places, MappingPlaces) and isinstance(step, str):
        return places.inner.get(step)
    if isinstance(places, ListPlaces) and isinstance(step, int) and step < len(places.inner):
        item = places.inner[step]
        return _own(item), item
    return None


def _own(places: Places) -> Mark:
    return places.mark if isinstance(places, MappingPlaces | ListPlaces) else places


def _place(mark: Mark) -> Place:
    return Place(mark.line + 1, mark.column + 1)
