"""`literacy-app records`: the tries that are kept on this computer.

Not what they mean over time. A row for each try; JSON has the responses and grades, too.
"""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from literacy_app.cli.command import Command
from literacy_app.cli.kept_records import kept_records
from literacy_app.cli.printing import print_json
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.records.learners import name_key
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from literacy_app.records.nouns import Attempt, Learner
    from literacy_app.records.store import Store

_IN_GRADE = ("points", "possible", "fraction", "false_alarms")
_IN_DISCERNMENT = ("hits", "signals", "noise", "index", "d_prime", "criterion")
COLUMNS = (
    *("learner", "lesson", "activity", "try", "hints", "counted"),
    *_IN_GRADE,
    *_IN_DISCERNMENT,
    *("started", "ended", "grader", "app_version", "id"),
)
_STARTS_A_FORMULA = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")  # also in full width


class Row(NamedTuple):
    """A try, and whose it is."""

    learner: Learner
    attempt: Attempt


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--learner", metavar="NAME", help="only the tries of one learner")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print everything as JSON")
    forms.add_argument("--csv", action="store_true", help="print a table for a spreadsheet")


def _run(arguments: argparse.Namespace) -> int:
    """Print the tries, by learner, the oldest first."""
    with kept_records() as store:
        learners = _learners(store, arguments.learner)
        rows = [Row(one, attempt) for one in learners for attempt in store.attempts(one.id)]
    if arguments.json:
        print_json([_json(row) for row in rows])
    elif arguments.csv:
        _print_csv(rows)
    elif rows:
        print("\n".join(_table(rows)))
    else:
        print("There are no records yet.", file=sys.stderr)
    return 0


def _learners(store: Store, name: str | None) -> Sequence[Learner]:
    """All learners by name, or the one of a name, capitals apart."""
    everyone = sorted(store.learners(), key=lambda one: name_key(one.name))
    if name is None:
        return everyone
    wanted = name_key(" ".join(name.split()))
    found = [one for one in everyone if name_key(one.name) == wanted]
    if not found:
        nearest = nearest_name(name, [one.name for one in everyone])
        hint = f"; did you mean {nearest}?" if nearest else "."
        raise Refused(f'There is no learner "{shown(name)}" on this computer{hint}')
    return found


def _json(row: Row) -> dict[str, object]:
    learner, attempt = row
    return {
        "id": attempt.id,
        "learner": learner.name,
        "learner_id": learner.id,
        "lesson": attempt.work.lesson,
        "content_hash": attempt.content_hash,
        "activity": attempt.work.activity,
        "try": attempt.try_number,
        "hints": attempt.hints,
        "aided": attempt.hints > 0,
        "counted": attempt.counted,
        "started": attempt.started.isoformat(),
        "ended": attempt.ended.isoformat(),
        "response": attempt.response,
        "grade": attempt.grade,
        "grader": attempt.grader,
        "app_version": attempt.app_version,
    }


def _print_csv(rows: Sequence[Row]) -> None:
    writer = csv.DictWriter(
        sys.stdout, COLUMNS, restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    for row in rows:
        cells = _json(row) | _figures(row.attempt.grade)
        writer.writerow({name: _cell(value) for name, value in cells.items()})


def _figures(grade: dict[str, Any]) -> dict[str, object]:
    """The figures of a grade that have a column; a grade of another kind may lack some."""
    discernment = grade.get("discernment", {})
    return {
        **{name: grade.get(name) for name in _IN_GRADE},
        **{name: discernment.get(name) for name in _IN_DISCERNMENT},
    }


def _cell(value: object) -> object:
    """A text that a spreadsheet would take for a formula begins with an apostrophe instead."""
    if isinstance(value, str) and value.startswith(_STARTS_A_FORMULA):
        return f"'{value}"
    return value


def _table(rows: Sequence[Row]) -> list[str]:
    cells = [("learner", "lesson", "activity", "try", "score", "hints", "when (UTC)")]
    for learner, attempt in rows:
        when = attempt.ended.strftime("%Y-%m-%d %H:%M")
        score = f"{attempt.counted:.0%}"
        work = attempt.work
        numbers = (str(attempt.try_number), score, str(attempt.hints))
        cells.append((learner.name, work.lesson, work.activity, *numbers, when))
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in cells
    ]


COMMAND = Command(
    "Print the tries that are kept on this computer: a table, JSON, or CSV for a spreadsheet.",
    _add_arguments,
    _run,
)
