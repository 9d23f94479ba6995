"""One graphic of a results page: its title, a sentence, the drawing, and the same as a table.

Not where it stands: on a sheet of a page (`chart_sheet`), or in a file (`report`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from literacy_app.desktop.charts.chart import Picture


@dataclass(frozen=True, slots=True)
class Panel:
    """What is shown.

    Attributes:
        sentence: what the graphic shows, in one sentence.
        note: how to read it, in small letters; may be empty.
        picture: None where there is nothing to draw yet; the sentence says so.
        header: the names of the table's columns.
        rows: the table, row by row, as words.
    """

    title: str
    sentence: str
    note: str = ""
    picture: Picture | None = None
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
