"""How far the readings of a course's passages agree, from the table that lies in its folder.

Not the measure (`measures.agreement`) nor the readings: figures that were worked out and stored.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "readings/agreement.csv"
"""Where the table lies, from the course's folder."""

_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Agreement:
    """A row of the table: one passage that was read.

    Attributes:
        lesson: id of its lesson, or the name of its file without the ending.
        activity: id of the activity in which the passage is marked.
        readings: how many there are.
        tokens: how many words were named by each.
        alpha: Krippendorff's, nominal; None where it is not defined.
        outside: the same without the entries on which readers differ; None: not told.
    """

    lesson: str
    activity: str
    readings: int
    tokens: int
    alpha: float | None
    outside: float | None = None


def read_agreement(course_folder: Path) -> tuple[Agreement, ...]:
    """The table of a course; empty where there is none, or none that can be read.

    A row that is not of this form is left out.
    """
    try:
        with (course_folder / FILE).open("rb") as opened:
            text = opened.read(_MOST_BYTES).decode("utf-8-sig")
        rows = list(csv.DictReader(text.splitlines()))
    except (OSError, ValueError, csv.Error):
        return ()
    read = (_row(row) for row in rows)
    return tuple(row for row in read if row is not None)


def _row(row: dict[str, str | None]) -> Agreement | None:
    try:
        return Agreement(
            (row["lesson"] or "").strip(),
            (row["activity"] or "").strip(),
            int(row["readings"] or ""),
            int(row["tokens"] or ""),
            _figure(row["alpha"]),
            _figure(row.get("alpha_without_open") or row.get("alpha_outside")),
        )
    except (KeyError, ValueError):
        return None


def _figure(cell: str | None) -> float | None:
    """A figure of at most 1, or None for an empty cell."""
    if not (cell or "").strip():
        return None
    figure = float(cell or "")
    if not math.isfinite(figure) or figure > 1:
        raise ValueError(figure)
    return figure
