"""What a command is: a line of help, its arguments, and what it does.

Not the commands themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


class Command(NamedTuple):
    """One command.

    Attributes:
        help: one sentence.
        add_arguments: adds its arguments to its parser.
        run: does it with the arguments that were read; gives the exit code.
    """

    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
