"""The tour: a scripted student does two lessons in the real window, and all is compared.

Not a test of a part: it says whether what was installed here works as a whole. Exit code 0 only
when all that stood on the screen is what the grade of the saved answers says.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from literacy_app.desktop.overriding import override
from literacy_app.desktop.tour.tour_report import take

if TYPE_CHECKING:
    from collections.abc import Sequence

_BAD_ARGUMENTS = 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        sys.stderr.write(f"{message[:1].upper()}{message[1:]}; {self.prog} --help tells more.\n")
        sys.exit(_BAD_ARGUMENTS)


def run(argv: Sequence[str]) -> int:
    """Take the tour; gives the exit code.

    0: all was equal. 1: not. 2: bad arguments, or a folder that cannot be written to.
    """
    arguments = _parse(argv)
    if not arguments.on_screen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        folder = _folder(arguments.out)
        with tempfile.TemporaryDirectory(prefix="literacy-app-home-") as home:
            return take(Path(home), folder)
    except OSError as error:
        sys.stderr.write(f"The tour cannot be taken: {error}\n")
        return _BAD_ARGUMENTS


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = _Parser(
        prog="literacy-app tour",
        description="A scripted student does two lessons in the real window, off the screen.",
        allow_abbrev=False,
    )
    parser.add_argument("--out", metavar="DIR", type=Path, help="where pictures and grade go")
    parser.add_argument("--on-screen", action="store_true", help="show the window while it goes")
    return parser.parse_args(argv)


def _folder(wanted: Path | None) -> Path:
    if wanted is None:
        return Path(tempfile.mkdtemp(prefix="literacy-app-tour-"))
    wanted.mkdir(parents=True, exist_ok=True)
    return wanted
