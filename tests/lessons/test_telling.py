"""Faults as problems in the order of the file, and no more than anybody reads."""

from __future__ import annotations

from pathlib import Path

from literacy_app.activities.faults import Fault
from literacy_app.lessons.nodes import compose
from literacy_app.lessons.problems import Problem, Severity
from literacy_app.lessons.telling import MOST_PROBLEMS, problems_of, told

FILE = Path("lesson.yaml")


def at(line: int, column: int = 1, severity: Severity = "error") -> Problem:
    return Problem(FILE, line, column, severity, "empty")


def test_a_fault_stands_at_its_value_or_at_the_name_that_is_wrong() -> None:
    places = compose("a: b\nmap:\n  wrong key: d\n", FILE).places
    assert places is not None
    faults = [
        Fault(("a",), "not-a-number", {"text": "b"}),
        Fault(("map", "wrong key"), "unknown-key", {"name": "wrong key"}),
        Fault(("map", "wrong key", "[key]"), "not-an-id", {"text": "wrong key"}),
        Fault(("map",), "missing", {"name": "text"}),
        Fault((), "missing", {"name": "title"}, "warning"),
    ]
    problems = problems_of(faults, places, FILE)
    assert [(problem.line, problem.column) for problem in problems] == [
        (1, 4), (3, 3), (3, 3), (2, 1), (1, 1),
    ]  # fmt: skip
    assert problems[0].values == {"text": "b"}
    assert [problem.severity for problem in problems[-2:]] == ["error", "warning"]


def test_problems_are_told_by_place_errors_first() -> None:
    problems = [at(3), at(1, 9), at(1, 2, "warning"), at(1, 2)]
    assert told(problems) == (at(1, 2), at(1, 2, "warning"), at(1, 9), at(3))


def test_two_hundred_are_told_and_how_many_more_there_are() -> None:
    assert len(told([at(line) for line in range(MOST_PROBLEMS)])) == MOST_PROBLEMS
    problems = told([at(line) for line in range(1, MOST_PROBLEMS + 41)])
    assert len(problems) == MOST_PROBLEMS + 1
    assert (problems[-1].code, problems[-1].values) == ("more-problems", {"count": 40})
    assert (problems[-1].line, problems[-1].severity) == (MOST_PROBLEMS, "error")


def test_warnings_do_not_crowd_out_an_error() -> None:
    warnings = [at(line, severity="warning") for line in range(1, MOST_PROBLEMS + 1)]
    problems = told([*warnings, at(999)])
    assert at(999) in problems
    assert problems[-1].severity == "error"
    assert told([*warnings, at(999, severity="warning")])[-1].severity == "warning"
