"""What `run.py` is asked to do: run the program, its tests, or make the wheels to install it from.

Not the program's own commands, which are handed on as they are.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import environment, system
from bootstrap.lock import only_one
from bootstrap.machine import Machine, clean
from bootstrap.requirements import read_requirements
from bootstrap.screen import has_screen
from bootstrap.trouble import Trouble, trouble_of
from bootstrap.wheels import asked_for, make_wheels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bootstrap.wheels import Asked

CHECKOUT = Path(__file__).resolve().parent.parent
BENCH = Path("tests") / "bench" / "run.py"
_STOPPED = 130
"""The exit code of a program that was stopped from the keyboard, by custom."""


def main(arguments: Sequence[str]) -> int:
    """Set up what is needed, then run what is asked for; gives the exit code."""
    machine = Machine()
    try:
        return _do(machine, asked_for(arguments, machine.environ))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except OSError as error:
        print(trouble_of(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. The next run begins again where it must.", file=sys.stderr)
        return _STOPPED
    return 1


def _do(machine: Machine, asked: Asked) -> int:
    command, rest = asked.arguments[:1], asked.arguments[1:]
    groups = ("test", "check") if command in {("test",), ("bench",)} else ()
    python = set_up(machine, CHECKOUT, groups, asked.wheels)
    if command == ("wheels",):
        make_wheels(machine, python, read_requirements(CHECKOUT / "pyproject.toml"), rest)
        return 0
    if command == ("bench",):
        return hand_over([str(python), "-P", str(CHECKOUT / BENCH), *rest], CHECKOUT)
    if command == ("test",):
        return hand_over(test_command(python, rest, CHECKOUT), CHECKOUT)
    return hand_over(program_command(python, asked.arguments, machine))


def set_up(
    machine: Machine, checkout: Path, groups: Sequence[str], wheels: Path | None = None
) -> Path:
    """See to an environment with some groups of packages; gives its Python.

    With a folder of wheels it needs no network, and asks the system for nothing but what it must.

    Raises:
        Trouble: it cannot be had; the message says what to do.
        OSError: the disk is full, or a folder cannot be written to.
    """
    requirements = read_requirements(checkout / "pyproject.toml")
    wanted = environment.record_for(checkout, requirements, groups)
    caches = environment.caches_folder(machine.environ)
    folder = environment.choose_folder(checkout, caches, wanted)
    if not environment.is_ready(folder, wanted):
        with only_one(folder):
            if not environment.is_ready(folder, wanted):  # another may have made it meanwhile
                missing = system.missing_packages(machine)
                if wheels is not None:
                    missing = system.Missing(missing.needed, ())
                system.provide(machine, missing)
                environment.Environment(folder, machine, wheels).make(wanted, requirements)
    return environment.python_of(folder)


def program_command(python: Path, arguments: Sequence[str], machine: Machine) -> list[str]:
    """The command line of the program; the tour's, where no window can be opened."""
    command = [str(python), "-P", "-m", "literacy_app"]
    if arguments or has_screen(machine):
        return [*command, *arguments]
    machine.say("There is no screen here, so Literacy App takes its tour, which needs none.")
    return [*command, "tour"]


def test_command(python: Path, arguments: Sequence[str], checkout: Path) -> list[str]:
    """The command line of the tests: all of them on every core, or as the arguments say."""
    command = [str(python), "-P", "-m", "pytest"]
    if not os.access(checkout, os.W_OK):
        command += ["-p", "no:cacheprovider"]
    workers = min(os.cpu_count() or 1, 4)
    return [*command, *(arguments or ("-n", str(workers)))]


def hand_over(command: Sequence[str], folder: Path | None = None) -> int:
    """Run a command in this process's place and, where given, in a folder; gives its exit code."""
    if folder is not None:
        os.chdir(folder)
    variables = clean(os.environ)
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], list(command), variables)
    return subprocess.call(command, env=variables)
