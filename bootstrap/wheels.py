"""A folder of wheels: made once where there is a network, and installed from where there is none.

Not an index of packages: pip looks through the folder for what fits this Python and this system.
"""

from __future__ import annotations

import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap.trouble import Trouble, trouble_of_pip

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bootstrap.machine import Machine
    from bootstrap.requirements import Requirements

OPTION = "--wheels"
VARIABLE = "LITERACY_APP_WHEELS"
WITH_TESTS = "--with-tests"
USAGE = f"Say where the folder goes: python3 run.py wheels FOLDER, or FOLDER {WITH_TESTS}."


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands on the command line: the folder of wheels to install from, and the rest."""

    wheels: Path | None
    arguments: tuple[str, ...]


def asked_for(arguments: Sequence[str], environ: Mapping[str, str]) -> Asked:
    """Take the folder of wheels off the command line, or out of the environment.

    Raises:
        Trouble: it is not there, or it is none.
    """
    rest, named = tuple(arguments), environ.get(VARIABLE, "")
    if rest[:1] == (OPTION,):
        if len(rest) == 1:
            raise Trouble(f"Name the folder of wheels: python3 run.py {OPTION} FOLDER.")
        named, rest = rest[1], rest[2:]
    if not named:
        return Asked(None, rest)
    folder = Path(named).expanduser().absolute()
    if not folder.is_dir():
        raise Trouble(f"There is no folder of wheels at {folder}.")
    return Asked(folder, rest)


def make_wheels(
    machine: Machine, python: Path, requirements: Requirements, arguments: Sequence[str]
) -> None:
    """Fill a folder with the wheel of the program and with all that it takes to install it.

    Raises:
        Trouble: no folder is named, the packages cannot be fetched, or the disk is full.
    """
    options = [argument for argument in arguments if argument.startswith("-")]
    names = [argument for argument in arguments if not argument.startswith("-")]
    if len(names) != 1 or options not in ([], [WITH_TESTS]):
        raise Trouble(USAGE)
    folder = Path(names[0]).expanduser().absolute()
    groups = requirements.groups.values() if options else ()
    wanted = [*requirements.building, *(package for group in groups for package in group)]
    machine.say(f"Fetching the parts of Literacy App into {folder} …")
    command = [str(python), "-m", "pip", "wheel", "--quiet", "--no-input", "--wheel-dir"]
    done = machine.run(
        [*command, str(folder), str(requirements.checkout), *wanted],
        PIP_DISABLE_PIP_VERSION_CHECK="1",
    )
    if done.code != 0:
        raise trouble_of_pip(done.output)
    machine.say(
        f'Done, for {this_kind()}. There, without a network:\n  python3 run.py {OPTION} "{folder}"'
    )


def this_kind() -> str:
    """The Python and the system that wheels made here are for."""
    major, minor = sys.version_info[:2]
    return f"Python {major}.{minor} on {sysconfig.get_platform()}"
