"""From faults in a file's data to problems with line and column, in the order of the file.

Not the sentences (`wordings`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.lessons.places import key_place, value_place
from literacy_app.lessons.problems import Candidate, Problem
from literacy_app.lessons.tokens import typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from literacy_app.activities.faults import Fault
    from literacy_app.lessons.places import Places
    from literacy_app.lessons.problems import Severity
    from literacy_app.text.telling_apart import PlaceMeant

MOST_PROBLEMS = 200
"""Problems of one file that are told; of more, it is told how many."""

# The path of these leads to a name and not to a value.
_AT_THE_KEY = {"unknown-key", "missing"}


def problems_of(faults: Iterable[Fault], places: Places, file: Path) -> list[Problem]:
    """The problems that faults are, each with its place."""
    return [_problem(fault, places, file) for fault in faults]


def told(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems by place, errors first at each, no more than anybody reads at once."""
    ordered = sorted(problems, key=_order)
    if len(ordered) <= MOST_PROBLEMS:
        return tuple(ordered)
    # An error must not be among what is left out while a warning is told.
    ordered = sorted(sorted(ordered, key=_severity)[:MOST_PROBLEMS], key=_order)
    last = ordered[-1]
    values = {"count": len(problems) - MOST_PROBLEMS}
    severity = min(map(_severity, ordered))  # "error" where there is one
    more = Problem(last.file, last.line, last.column, severity, "more-problems", values)
    return (*ordered, more)


def _problem(fault: Fault, places: Places, file: Path) -> Problem:
    if fault.path[-1:] == ("[key]",):  # pydantic's way to say that the key itself is wrong
        place = key_place(places, fault.path[:-1])
    elif fault.code in _AT_THE_KEY:
        place = key_place(places, fault.path)
    else:
        place = value_place(places, fault.path)
    problem = Problem(file, place.line, place.column, fault.severity, fault.code, fault.values)
    return (
        replace(problem, candidates=tuple(map(_candidate, fault.places)))
        if fault.places
        else problem
    )


def _candidate(meant: PlaceMeant) -> Candidate:
    line = f"{meant.name}: {typed(meant.value)}"
    return Candidate(meant.around, meant.paragraph, line)


def _order(problem: Problem) -> tuple[int, int, str]:
    return problem.line, problem.column, problem.severity


def _severity(problem: Problem) -> Severity:
    return problem.severity
