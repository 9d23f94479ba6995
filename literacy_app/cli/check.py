"""`literacy-app check`: the problems of lessons and courses, a line each.

Not the finding of problems, which is `lessons`.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.cli.command import Command
from literacy_app.cli.printing import print_json
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.lessons.checking import check_files
from literacy_app.lessons.listing import list_folders

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

    from literacy_app.lessons.problems import Problem


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a lesson, a course.yaml, or a folder of them",
    )
    parser.add_argument("--json", action="store_true", help="print the problems as JSON")


def _run(arguments: argparse.Namespace) -> int:
    """Check; gives 1 where there is an error, 0 otherwise."""
    files = dict.fromkeys(file for path in arguments.paths for file in _files(path))
    problems = list(check_files(files))
    if arguments.json:
        print_json([_json(problem) for problem in problems])
    else:
        for problem in problems:
            print(problem.line_text())
        print(_summary(len(files), problems), file=sys.stderr)
    return int(any(problem.is_error for problem in problems))


def _files(named: str) -> Iterator[Path]:
    """A file as it is named, or the lesson files in a folder and the folders in it."""
    path = Path(named)
    is_folder = is_there = False
    with contextlib.suppress(OSError, ValueError):  # a name that nothing can have
        is_folder, is_there = path.is_dir(), path.exists() and named != ""
    if not is_there:
        raise Refused(f'There is no file or folder "{shown(named)}".')
    if not is_folder:
        yield path
        return
    root = str(path.absolute())
    listing = list_folders((root,))
    if listing.missing:
        raise Refused(f'The folder "{listing.missing[0]}" cannot be read.')
    for folder in listing.folders:
        for file in folder.files:
            yield path / os.path.relpath(file.location, root)


def _json(problem: Problem) -> dict[str, object]:
    return {
        "file": str(problem.file),
        "line": problem.line,
        "column": problem.column,
        "severity": problem.severity,
        "code": problem.code,
        "sentence": problem.sentence(),
    }


def _summary(files: int, problems: Sequence[Problem]) -> str:
    errors = sum(problem.is_error for problem in problems)
    counts = [_count(files, "file"), _count(errors, "error")]
    return ", ".join([*counts, _count(len(problems) - errors, "warning")]) + "."


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


COMMAND = Command(
    "Tell every problem of lessons and courses, with its file, line and column.",
    _add_arguments,
    _run,
)
