"""`literacy-app check`: the problems of lessons and courses, a line each.

Not the finding of problems, which is `lessons`, nor how they are printed (`check_formats`).
"""

from __future__ import annotations

import contextlib
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.authoring.saving import ChangedOutside, NotSaved, ReadOnly, save_bytes
from literacy_app.cli.check_formats import FORMATS, mended_text
from literacy_app.cli.command import Command
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.cli.watching import changes
from literacy_app.lessons.checking import check_bytes, check_files
from literacy_app.lessons.decoding import read_bytes
from literacy_app.lessons.fixing import fix
from literacy_app.lessons.listing import list_folders
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="a lesson, a course.yaml, or a folder of them",
    )
    parser.add_argument(
        "--format",
        choices=[*FORMATS],
        default="text",
        help="how the problems are printed",
    )
    parser.add_argument(
        "--json",
        action="store_const",
        const="json",
        dest="format",
        help="as --format json",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="write what can be mended in one way only into the files; the rest of them stays",
    )
    parser.add_argument(
        "--watch", action="store_true", help="check again whenever a file changes, until Ctrl+C"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Check; gives 1 where there is an error, 0 otherwise."""
    if not arguments.watch:
        return _check(arguments)
    _all_files(arguments.paths)  # what is not there now is a mistake, later it may come back
    for _ in changes(lambda: _files_there(arguments.paths)):
        _check(arguments)
        print("Watching. Press Ctrl+C to stop.", file=sys.stderr, flush=True)
    return 0


def _check(arguments: argparse.Namespace) -> int:
    files = (_files_there if arguments.watch else _all_files)(arguments.paths)
    if arguments.fix:
        _fix(files)
    problems = list(check_files(files))
    for line in FORMATS[arguments.format](problems):
        print(line)
    sys.stdout.flush()
    if arguments.format != "json":
        print(_summary(len(files), problems), file=sys.stderr)
    return int(any(problem.is_error for problem in problems))


def _all_files(paths: Iterable[str]) -> dict[Path, None]:
    return dict.fromkeys(file for path in paths for file in _files(path))


def _files_there(paths: Iterable[str]) -> dict[Path, None]:
    """The same while files come and go; of what is gone the check tells."""
    files: dict[Path, None] = {}
    for path in paths:
        try:
            files |= dict.fromkeys(_files(path))
        except Refused:
            files[Path(path)] = None
    return files


def _fix(files: Iterable[Path]) -> None:
    """Mend what can be mended in one way only, and say so."""
    for file in files:
        raw = read_bytes(file)
        if isinstance(raw, Problem):
            continue  # told by the check
        fixed = fix(raw, file, partial(check_bytes, file=file))
        if not fixed.mended:
            continue
        try:
            save_bytes(file, fixed.raw, raw)
        except NotSaved as error:
            raise Refused(_not_saved(error)) from error
        for problem in fixed.mended:
            print(mended_text(problem), file=sys.stderr)


def _not_saved(error: NotSaved) -> str:
    name = shown(str(error.path))
    match error:
        case ReadOnly():
            return f'"{name}" may only be read, so it was not mended. Allow writing to it first.'
        case ChangedOutside():
            return f'"{name}" was changed while it was being checked, so it was not mended.'
        case _:
            return f'"{name}" could not be written: {error.reason}.'


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
