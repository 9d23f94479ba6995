"""Finds each row of the margin its place: as near to its line as the rows around it allow.

Only numbers; nothing of Qt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class _Block:
    """Rows that touch: how far the first wants to be moved, on the whole, and their weight."""

    first: int
    wanted: float
    weight: float


_FIXED = 1e6


def place_rows(
    wanted: Sequence[float],
    heights: Sequence[float],
    *,
    least: float,
    fixed: int | None = None,
) -> list[float]:
    """The tops of rows in order, none overlapping, moved as little as can be from where they want.

    "As little as can be" is the least sum of squared moves (isotonic regression by pooling
    adjacent violators, Ayer et al. 1955). No row stands above `least`; the row `fixed` stays where
    it wants to stand, if there is room above it.

    Args:
        wanted: The tops the rows want, in pixels, in the order of the rows.
        heights: How high each is, with the gap under it.
        least: The highest top allowed.
        fixed: The number of the row that is not moved for others' sake.
    """
    stacked = 0.0
    blocks: list[_Block] = []
    offsets: list[float] = []
    for number, (top, height) in enumerate(zip(wanted, heights, strict=True)):
        weight = _FIXED if number == fixed else 1.0
        offsets.append(stacked)
        blocks.append(_Block(number, top - stacked, weight))
        stacked += height
        while len(blocks) > 1 and blocks[-2].wanted >= blocks[-1].wanted:
            last = blocks.pop()
            before = blocks[-1]
            both = before.weight + last.weight
            before.wanted = (before.wanted * before.weight + last.wanted * last.weight) / both
            before.weight = both
    tops: list[float] = []
    for number, block in enumerate(blocks):
        past = blocks[number + 1].first if number + 1 < len(blocks) else len(offsets)
        tops.extend(max(least, block.wanted) + offset for offset in offsets[block.first : past])
    return tops
