"""What `run.py` is asked to do: run the program, or its tests, in an environment made for it.

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

if TYPE_CHECKING:
    from collections.abc import Sequence

CHECKOUT = Path(__file__).resolve().parent.parent
_STOPPED = 130
"""The exit code of a program that was stopped from the keyboard, by custom."""


def main(arguments: Sequence[str]) -> int:
    """Set up what is needed, then run what is asked for; gives the exit code."""
    machine = Machine()
    try:
        if arguments[:1] == ["test"]:
            python = set_up(machine, CHECKOUT, groups=("test", "check"))
            return hand_over(test_command(python, arguments[1:], CHECKOUT), CHECKOUT)
        python = set_up(machine, CHECKOUT, groups=())
        return hand_over(program_command(python, arguments, machine))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except OSError as error:
        print(trouble_of(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped. The next run begins again where it must.", file=sys.stderr)
        return _STOPPED
    return 1


def set_up(machine: Machine, checkout: Path, groups: Sequence[str]) -> Path:
    """See to an environment with some groups of packages; gives its Python.

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
                system.provide(machine, system.missing_packages(machine))
                environment.Environment(folder, machine).make(wanted, requirements)
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
