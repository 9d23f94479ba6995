"""`literacy-app schema`: the schema that editors check lessons by, or the format's reference.

Not how they are made, which is `lessons`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.cli.command import Command
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.lessons.reference import reference
from literacy_app.lessons.schema import ROOTS, schema_json

if TYPE_CHECKING:
    import argparse


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kind", choices=[*ROOTS], default="lesson", help="what sort of file")
    parser.add_argument("--out", metavar="FILE", help="write to this file instead of the screen")
    parser.add_argument(
        "--reference",
        action="store_true",
        help="print what each name of the format means, as Markdown, instead of a schema",
    )


def _run(arguments: argparse.Namespace) -> int:
    text = reference() if arguments.reference else schema_json(arguments.kind)
    if arguments.out is None:
        print(text, end="")
        return 0
    try:
        Path(arguments.out).write_text(text, encoding="utf-8", newline="\n")
    except (OSError, ValueError) as error:  # ValueError: a name that nothing can have
        reason = getattr(error, "strerror", None) or error
        raise Refused(f'"{shown(arguments.out)}" cannot be written: {reason}.') from None
    return 0


COMMAND = Command(
    "Write the JSON Schema by which editors complete and check lessons.",
    _add_arguments,
    _run,
)
