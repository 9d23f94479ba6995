"""`literacy-app records`: the tries that are kept on this computer.

Not what they mean over time. A row for each try; JSON has the responses and grades, too.
"""

from __future__ import annotations

import csv
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from literacy_app.cli.command import Command
from literacy_app.cli.kept_records import kept_records, learners_named
from literacy_app.cli.printing import print_json
from literacy_app.records.nouns import Attempt
from literacy_app.study.history import tries_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from literacy_app.records.nouns import Grading, Learner
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
    """A try as it counts now, whose it is, and the grades it had before, the oldest first."""

    learner: Learner
    attempt: Attempt
    graded_before: tuple[Attempt | Grading, ...]


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--learner", metavar="NAME", help="only the tries of one learner")
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument("--json", action="store_true", help="print everything as JSON")
    forms.add_argument("--csv", action="store_true", help="print a table for a spreadsheet")


def _run(arguments: argparse.Namespace) -> int:
    """Print the tries, by learner, the oldest first."""
    with kept_records() as store:
        learners = learners_named(store, arguments.learner)
        rows = [row for one in learners for row in _rows(store, one)]
    if arguments.json:
        print_json([_json(row) for row in rows])
    elif arguments.csv:
        _print_csv(rows)
    elif rows:
        print("\n".join(_table(rows)))
    else:
        print("There are no records yet.", file=sys.stderr)
    return 0


def _rows(store: Store, learner: Learner) -> Iterator[Row]:
    later: dict[str, list[Grading]] = {}
    for each in store.gradings(learner.id):
        later.setdefault(each.attempt, []).append(each)
    made = store.attempts(learner.id)
    for attempt, then in zip(tries_of(store, learner.id), made, strict=True):
        grades = (then, *later.get(attempt.id, ()))
        yield Row(learner, attempt, grades[:-1])


def _earlier(grade: Attempt | Grading) -> dict[str, object]:
    """A grade that a try had before another was added."""
    at = grade.ended if isinstance(grade, Attempt) else grade.at
    return {
        "at": at.isoformat(),
        "content_hash": grade.content_hash,
        "counted": _counted(grade),
        "grade": grade.grade,
        "grader": grade.grader,
    }


def _counted(grade: Attempt | Grading) -> float | None:
    """What a try counts; None where its key was elsewhere, and where nothing is graded."""
    is_scored = grade.grade is not None and grade.grade.get("fraction", 0) is not None
    return grade.counted if is_scored else None


def _json(row: Row) -> dict[str, object]:
    learner, attempt, graded_before = row
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
        "counted": _counted(attempt),
        "started": attempt.started.isoformat(),
        "ended": attempt.ended.isoformat(),
        "response": attempt.response,
        "grade": attempt.grade,
        "grader": attempt.grader,
        "app_version": attempt.app_version,
        "graded_before": [_earlier(each) for each in graded_before],
    }


def _print_csv(rows: Sequence[Row]) -> None:
    writer = csv.DictWriter(
        sys.stdout, COLUMNS, restval="", extrasaction="ignore", lineterminator="\n"
    )
    writer.writeheader()
    for row in rows:
        cells = _json(row) | _figures(row.attempt.grade or {})
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
    for learner, attempt, _ in rows:
        when = attempt.ended.strftime("%Y-%m-%d %H:%M")
        counted = _counted(attempt)
        score = f"{counted:.0%}" if counted is not None else "–"
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
