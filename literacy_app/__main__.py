"""The way in: no argument, `tour` and `print` need Qt, everything else is the command line's.

Imports neither of the two before it knows which.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# What Qt itself reads: options with a value behind them, and options alone.
_QT_VALUES = frozenset(
    {
        *("platform", "platformpluginpath", "platformtheme", "plugin", "style", "stylesheet"),
        *("qwindowgeometry", "qwindowicon", "qwindowtitle", "geometry", "title", "name"),
        *("display", "fn", "font", "session"),
    }
)
_QT_FLAGS = frozenset({"reverse", "nograb", "dograb", "sync", "widgetcount"})

_PACKS = (".litcourse", ".litkey")

_STOPPED = 130


def main() -> int:
    """Run what the command line asks for; gives the exit code."""
    arguments = sys.argv[1:]
    if arguments[:1] in (["tour"], ["print"]):
        return _run_with_qt(arguments[0], arguments[1:])
    if are_for_the_window(arguments):
        from literacy_app.desktop.app import run as run_window

        return run_window(sys.argv)
    try:
        from literacy_app.cli.main import main as run_command
    except KeyboardInterrupt:  # stopped before it could begin
        return _STOPPED
    return run_command(arguments)


def _run_with_qt(name: str, arguments: Sequence[str]) -> int:
    """Run a command that needs Qt, though no screen."""
    if name == "tour":
        from literacy_app.desktop.tour.tour import run as run_tour

        return run_tour(arguments)
    from literacy_app.desktop.printing.command import run as run_print

    return run_print(arguments)


def are_for_the_window(arguments: Sequence[str]) -> bool:
    """Whether there is no argument but options that Qt reads, such as `-style fusion`, and packs.

    A lesson pack is opened in the window.
    """
    left = list(arguments)
    while left:
        option = left.pop(0)
        name, equals, _ = option.removeprefix("-").removeprefix("-").partition("=")
        if option.lower().endswith(_PACKS):
            continue
        if not option.startswith("-") or name not in _QT_VALUES | _QT_FLAGS:
            return False
        if name in _QT_VALUES and not equals:
            del left[:1]
    return True


if __name__ == "__main__":
    sys.exit(main())
