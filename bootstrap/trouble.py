"""What can keep the program from being set up, each told in a sentence and what to do.

Not for faults of the code, which stay tracebacks.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NO_NETWORK = (
    "NewConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ProxyError",
    "SSLError",
    "Connection to",
    "Temporary failure in name resolution",
    "Could not find a version that satisfies",
    "No matching distribution found",
)
_NO_ROOM = ("No space left on device", "Disk quota exceeded", "not enough space on the disk")
_LONGEST_DETAIL = 1000


class Trouble(Exception):
    """Setting up cannot go on; the message is for the person at the computer."""


class NoWayToPackages(Trouble):
    """The packages could not be fetched; nothing was installed or changed."""

    def __init__(self, detail: str) -> None:
        self.detail = detail
        super().__init__(
            "The parts the program needs could not be fetched: is this computer online, and does"
            f" it need a proxy (the variable HTTPS_PROXY)? Then run the same command again.\n"
            f"  {detail}"
        )


class WheelsLacking(Trouble):
    """The folder of wheels has not what is needed; nothing was installed or changed."""

    def __init__(self, folder: Path, kind: str, detail: str) -> None:
        super().__init__(
            f"The folder {folder} has not all that is needed for {kind}. Make it with the same"
            " program, on a computer of this kind that is online:"
            f" python3 run.py wheels FOLDER\n  {detail}"
        )


class DiskFull(Trouble):
    """There is no room."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full: the program and Qt need about 500 MB."
            " Make room, then run the same command again."
        )


class NeedsPackages(Trouble):
    """The computer lacks packages that only its administrator may install."""

    def __init__(self, line: str) -> None:
        super().__init__(
            "Some packages of the system are missing, and installing them is the administrator's"
            f" right. Run this line once, then the same command again:\n\n  {line}\n"
        )


class NoPackageManager(Trouble):
    """Packages are missing on a system whose package manager we do not know."""

    def __init__(self, missing: tuple[str, ...]) -> None:
        super().__init__(
            "Some parts of the system are missing. Install them with the system's package manager,"
            " then run the same command again. Debian calls them: " + ", ".join(missing)
        )


class PackagesRefused(Trouble):
    """The package manager could not do it."""

    def __init__(self, line: str, detail: str) -> None:
        super().__init__(
            f"The system's packages could not be installed with:\n\n  {line}\n\n{detail}"
        )


class InstallFailed(Trouble):
    """Installing what the program needs failed for a reason of its own."""

    def __init__(self, detail: str) -> None:
        super().__init__(f"The parts the program needs could not be installed.\n  {detail}")


def trouble_of_pip(output: str) -> Trouble:
    """The trouble behind what pip wrote before it gave up."""
    if any(sign in output for sign in _NO_ROOM):
        return DiskFull()
    lines = (line.strip() for line in output.splitlines())
    faults = dict.fromkeys(line for line in lines if line.startswith("ERROR:"))
    detail = "\n  ".join(faults) or output.strip()[-_LONGEST_DETAIL:]
    is_away = any(sign in output for sign in _NO_NETWORK)
    return NoWayToPackages(detail) if is_away else InstallFailed(detail)


def trouble_of(error: OSError) -> Trouble:
    """The trouble behind an error of the system's, such as a full disk or a folder kept shut."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull()
    return Trouble(f"Literacy App could not be set up: {error}")
