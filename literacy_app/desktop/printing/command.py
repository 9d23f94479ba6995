"""`literacy-app print`: a lesson on paper, as a file.

Not what stands on it (`authoring.handouts`). Needs no screen.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from literacy_app.authoring.handouts import As, NoSuchPage
from literacy_app.desktop.overriding import override
from literacy_app.desktop.printing.lesson_to_print import CannotPrint, lesson_to_print
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_DONE, _BAD = 0, 2
_DESCRIPTION = "Put a lesson on paper: for students, its key with the reasons, or to discuss."


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{message[:1].upper()}{message[1:]}; {self.prog} --help tells more.\n")
        sys.exit(_BAD)


def run(argv: Sequence[str]) -> int:
    """Write the file; gives the exit code: 0 done, 2 bad arguments, files or lessons."""
    _print_anything()
    try:
        arguments = _parser().parse_args(argv)
    except SystemExit as done:
        return int(done.code or 0)
    try:
        sys.stdout.write(f"{_printed(arguments)}\n")
    except (CannotPrint, NoSuchPage, OSError) as why:
        sys.stderr.write(f"{_told(why, arguments)}\n")
        return _BAD
    return _DONE


def _print_anything() -> None:
    """Print what the terminal's encoding lacks as its code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _told(why: CannotPrint | NoSuchPage | OSError, arguments: argparse.Namespace) -> str:
    if isinstance(why, NoSuchPage):
        return refusal(why.kind)
    if isinstance(why, OSError):
        return f"{arguments.out or 'The file'} cannot be written: {why.strerror}."
    return str(why)


def refusal(kind: As) -> str:
    """Why such a page cannot be made of a lesson."""
    if kind is As.KEY:
        return tr("Handout", "This lesson came without its answer key. Its handout can be printed.")
    return tr("Handout", "This lesson has nothing to discuss: neither a prompt nor plainer words.")


def _printed(arguments: argparse.Namespace) -> Path:
    """Where the file lies that was written."""
    lesson = lesson_to_print(arguments.lesson)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - not to tell of bad arguments

    from literacy_app.desktop.printing.handout_files import (  # noqa: PLC0415 - as above
        Form,
        Paper,
        handout_file,
    )

    application = QGuiApplication.instance() or QGuiApplication(["literacy-app"])
    kind, form, paper = As(arguments.kind), Form(arguments.format), Paper(arguments.paper)
    content = handout_file(lesson, kind, form, paper)
    file: Path = arguments.out or Path(f"{lesson.id}-{kind.value}.{form.value}")
    file.write_bytes(content)
    del application
    return file


def _parser() -> _Parser:
    parser = _Parser(prog="literacy-app print", description=_DESCRIPTION, allow_abbrev=False)
    parser.add_argument("lesson", metavar="LESSON", help="a file, or the id of a lesson")
    parser.add_argument(
        "--as",
        dest="kind",
        choices=[each.value for each in As],
        default=As.HANDOUT.value,
        help="what to make of it (handout)",
    )
    parser.add_argument("--format", choices=("pdf", "html"), default="pdf", help="(pdf)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="(a4)")
    parser.add_argument(
        "--out", metavar="FILE", type=Path, help="where to (its id and what it is, here)"
    )
    return parser
