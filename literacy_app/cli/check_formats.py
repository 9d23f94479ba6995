"""Problems as they are printed: for people, for programs, and for the pages of GitHub.

Not the finding of problems (`check`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from literacy_app.cli.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from literacy_app.lessons.problems import Candidate, Mend, Problem


def as_text(problems: Sequence[Problem]) -> Iterator[str]:
    """A line each, which editors find the place by; what may be meant below it."""
    for problem in problems:
        yield problem.line_text()
        for candidate in problem.candidates:
            around = f"paragraph {candidate.paragraph}, “{candidate.around}”"
            yield f"    {around}: write {candidate.line}"


def as_json(problems: Sequence[Problem]) -> Iterator[str]:
    """One list."""
    yield json.dumps([_json(problem) for problem in problems], indent=2, ensure_ascii=False)


def as_github(problems: Sequence[Problem]) -> Iterator[str]:
    """Commands of GitHub's workflows, which it shows beside the lines."""
    for problem in problems:
        place = {
            "file": problem.file.as_posix(),
            "line": problem.line,
            "col": problem.column,
            "title": problem.code,
        }
        named = ",".join(f"{name}={_of_github(value)}" for name, value in place.items())
        yield f"::{problem.severity} {named}::{_escaped(problem.sentence())}"


FORMATS: Mapping[str, Callable[[Sequence[Problem]], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def mended_text(problem: Problem) -> str:
    """What is said of a problem that is mended."""
    typed = shown(problem.mend.text.strip()) if problem.mend else ""
    done = f"wrote {typed}" if typed else "took it out"
    return f"{problem.file}:{problem.line}:{problem.column}: mended: {problem.sentence()} ({done})"


def _json(problem: Problem) -> dict[str, object]:
    return {
        "file": str(problem.file),
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "sentence": problem.sentence(),
        "mend": _mend(problem.mend),
        "candidates": [_candidate(candidate) for candidate in problem.candidates],
    }


def _candidate(candidate: Candidate) -> dict[str, object]:
    return {
        "paragraph": candidate.paragraph,
        "around": candidate.around,
        "line": candidate.line,
        "mend": _mend(candidate.mend),
    }


def _mend(mend: Mend | None) -> dict[str, object] | None:
    return None if mend is None else {"start": mend.start, "end": mend.end, "text": mend.text}


def _of_github(value: object) -> str:
    return _escaped(str(value)).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
