"""Lines on which some letters run from left to right and others from right to left.

Not the lines that run one way, as nearly all do: Qt tells where their letters stand.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_HAIR = 0.01


def runs_both_ways(text: str) -> bool:
    """Whether letters of a right-to-left script, or marks that turn the direction, stand in it."""
    return _RIGHT_TO_LEFT.search(text) is not None


def mixed_place(layout: QTextLayout, line: QTextLine, x: float, near: int) -> int:
    """The character at a point of a line that runs both ways, where Qt's own answer is `near`.

    Qt's is a letter off in leftward runs, and any number of letters at the borders of runs.
    """
    first = line.textStart()
    places = [
        place
        for place in range(first, first + line.textLength() + 1)
        if layout.isValidCursorPosition(place)
    ]
    for place, after in pairwise(places):
        if any(left <= x < right for left, right, _ in mixed_pieces(line, place, after)):
            return place
    return near


def mixed_pieces(line: QTextLine, low: int, high: int) -> list[tuple[float, float, bool]]:
    """The pieces, left and right ends and direction, of a stretch of a line that runs both ways.

    From the glyphs themselves: at the borders of runs Qt's cursor positions are those of the run
    before, and with visual cursor movement they are a letter off.
    """
    natural = line.naturalTextRect()
    found: list[tuple[int, float, float, bool]] = []
    for run in line.glyphRuns(low, high - low, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        places = run.positions()
        left = min(place.x() for place in places)
        right = max(place.x() + step.x() for place, step in zip(places, advances, strict=True))
        left, right = max(left, natural.left()), min(right, natural.right())
        if right - left > _HAIR:
            found.append((min(run.stringIndexes()), left, right, run.isRightToLeft()))
    pieces: list[tuple[float, float, bool]] = []
    for _, left, right, is_reversed in sorted(found):
        _join(pieces, left, right, is_reversed=is_reversed)
    return pieces


def _join(
    pieces: list[tuple[float, float, bool]], left: float, right: float, *, is_reversed: bool
) -> None:
    """Add a character to the last piece where it goes on from it, else begin another."""
    if pieces and pieces[-1][2] == is_reversed:
        last_left, last_right, _ = pieces[-1]
        meets = abs(last_left - right) if is_reversed else abs(left - last_right)
        if meets < 1:
            pieces[-1] = (min(left, last_left), max(right, last_right), is_reversed)
            return
    pieces.append((left, right, is_reversed))
