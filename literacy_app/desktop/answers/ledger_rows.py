"""The rows of a table that is filled in: what stands in each cell, chosen and accepted.

Not their painting (`ledger_painting`), nor the words of any one kind of activity.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.answers_grade import AnswerOutcome
    from literacy_app.desktop.paint.badges import OutcomeKind


@dataclass(frozen=True, slots=True)
class CellOption:
    """Something to choose in a cell; `symbol` stands before it in the table."""

    id: str
    text: str
    symbol: OutcomeKind | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One question of one row, answered by one of its options.

    Attributes:
        item, facet: what it asks about, by the ids of the activity.
        name: the heading of its column.
        asked: what stands in it while nothing is chosen.
        outcome: what became of the answer; None before the check.
        accepted: what is accepted, once that may be shown; "" where it is what was chosen.
        is_quoted: whether the options are words of a text.
    """

    item: str
    facet: str
    name: str
    asked: str
    options: tuple[CellOption, ...]
    chosen: str | None = None
    outcome: AnswerOutcome | None = None
    accepted: str = ""
    is_quoted: bool = False

    @property
    def option(self) -> CellOption | None:
        """The option that was chosen."""
        return next((each for each in self.options if each.id == self.chosen), None)

    @property
    def text(self) -> str:
        """The words of what was chosen; "" for nothing."""
        return self.option.text if self.option is not None else ""

    @property
    def has_radios(self) -> bool:
        """Whether the options are few and short enough to stand below one another."""
        return any(each.symbol is not None for each in self.options)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the table and in the text, its words, its cells.

    Attributes:
        key: what it is known by to whoever shows it.
        note: a smaller line under the words.
        said: what a screen reader says of its state, after its words.
        can_go: whether it can be taken out again.
        is_part: whether it is one question of the row above it, whose words are ours.
    """

    key: str
    number: str
    title: str
    cells: tuple[Cell, ...]
    note: str = ""
    said: str = ""
    can_go: bool = False
    is_part: bool = False


def part_key(key: str, facet: str) -> str:
    """The key of the row that asks one question of another row."""
    return f"{key}/{facet}"


def whole_key(key: str) -> str:
    """The key of the row that a row is a part of; its own where it is none."""
    return key.partition("/")[0]


def folded(rows: Sequence[Row], notes: Mapping[str, str]) -> tuple[Row, ...]:
    """The same rows for a narrow table: each by itself, its cells in rows of their own under it.

    Args:
        rows: The rows.
        notes: What to say under a row or a part of one, by their keys.
    """
    made = []
    for row in rows:
        note = "\n".join(part for part in (row.note, notes.get(row.key, "")) if part)
        made.append(replace(row, cells=(), note=note))
        for cell in row.cells:
            key = part_key(row.key, cell.facet)
            said = notes.get(key, "")
            made.append(Row(key, "", cell.name, (cell,), note=said, is_part=True))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option was chosen in a cell; None: what was chosen there is taken back."""

    item: str
    facet: str
    option: str | None
