"""The commands of the command line: finds the one that is asked for and runs it.

Not what the commands do. This is one of the program's two doors: what nobody foresaw ends here.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import traceback
from typing import TYPE_CHECKING, NoReturn

from typing_extensions import override

from literacy_app import __version__
from literacy_app.cli.commands import Commands
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused, Told
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

    from literacy_app.cli.command import Command

COMMANDS: Mapping[str, Command] = Commands()
WINDOW_COMMANDS = ("tour", "print")

_UNFORESEEN = 70
_STOPPED = 130

_EPILOG = """\
Without a command the window opens. `literacy-app tour [--out DIR]` has a scripted student do two
lessons in the real window, off the screen, and writes pictures of each step.
`literacy-app print LESSON [--as handout|key|discussion] [--format pdf|html] [--paper a4|letter]
[--out FILE]` puts a lesson on paper.
`literacy-app COMMAND --help` tells more of a command."""


def main(argv: Sequence[str]) -> int:
    """Run a command; gives its exit code: 0 done, 1 errors in a lesson, 2 bad arguments or files.

    Also 70 for an error nobody foresaw and 130 where it was stopped from the keyboard.
    """
    _print_anything()
    try:
        return _told(argv)
    except KeyboardInterrupt:
        return _STOPPED
    except Exception:  # noqa: BLE001 - a door
        print("Literacy App made a mistake that nobody foresaw. This tells where:", file=sys.stderr)
        traceback.print_exc()
        return _UNFORESEEN


def _told(argv: Sequence[str]) -> int:
    try:
        return _run(argv)
    except Told as told:
        print(told, file=sys.stderr)
        return told.exit_code
    except BrokenPipeError:  # nobody reads on (`| head`)
        _print_no_more(sys.stdout)
        return 0
    except OSError as error:  # the disk that the output goes to is full, say
        return _cannot_print(error)


def _cannot_print(error: OSError) -> int:
    """Tell that the output could not be written, if that can be told."""
    _print_no_more(sys.stdout)
    try:
        print(f"The computer stopped this: {error.strerror or error}.", file=sys.stderr, flush=True)
    except OSError:
        _print_no_more(sys.stderr)
    return Refused.exit_code


def _nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _print_no_more(stream: TextIO) -> None:
    """Let what is left to print go nowhere; without this Python would complain at its end."""
    with contextlib.suppress(OSError):  # it is no file
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _run(argv: Sequence[str]) -> int:
    _refuse_unknown_command(argv)
    parser = _parser(argv)
    try:
        arguments = parser.parse_args(argv)
    except SystemExit as done:  # --help and --version, already printed
        return int(done.code or 0)
    if arguments.command is None:
        parser.print_help()
        return 0
    code = COMMANDS[arguments.command].run(arguments)
    sys.stdout.flush()
    return code


def _refuse_unknown_command(argv: Sequence[str]) -> None:
    """Name the command that was most likely meant."""
    known = (*COMMANDS, *WINDOW_COMMANDS)
    if not argv or argv[0].startswith("-") or argv[0] in known:
        return
    nearest = nearest_name(argv[0], known)
    hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join(known)}."
    raise Refused(f'There is no command "{shown(argv[0])}"; {hint}')


class _Parser(argparse.ArgumentParser):
    """Tells a wrong command line in one sentence."""

    @override
    def error(self, message: str) -> NoReturn:
        sentence = shown(message[:1].upper() + message[1:])
        raise Refused(f"{sentence}; {self.prog} --help tells more.")


def _parser(argv: Sequence[str]) -> _Parser:
    """Of the command that is asked for alone, so that no other is imported; of all for the help."""
    parser = _Parser(
        prog="literacy-app",
        description="Teaches people to read the news with their eyes open.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Literacy App {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    asked = [argv[0]] if argv and argv[0] in COMMANDS else list(COMMANDS)
    for name in asked:
        command = COMMANDS[name]
        adding = commands.add_parser(
            name, help=command.help, description=command.help, allow_abbrev=False
        )
        command.add_arguments(adding)
    return parser


def _print_anything() -> None:
    """Print what the terminal's encoding lacks as its code, and nothing where there is no output.

    Without a console, and where the caller has closed it, Python has None for an output.
    """
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError):
                stream.reconfigure(errors="backslashreplace")
