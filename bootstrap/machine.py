"""The computer the program is to run on: its libraries, fonts, programs and rights.

Not what is wanted of it (see `system`). A test hands in a machine of its own.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Finished:
    """A program that ended: its exit code and all that it wrote."""

    code: int
    output: str


class Machine:
    """This computer, as its system answers for it."""

    def __init__(self, environ: Mapping[str, str] = os.environ) -> None:
        self.environ = environ
        self.platform = sys.platform

    def say(self, sentence: str) -> None:
        """Tell the person at the computer how it goes."""
        print(sentence, flush=True)

    def can_load(self, library: str) -> bool:
        """Whether a shared library, such as `libX11.so.6`, is there and whole."""
        try:
            ctypes.CDLL(library)
        except OSError:
            return False
        return True

    def has_program(self, name: str) -> bool:
        """Whether a program can be started by its name."""
        return shutil.which(name) is not None

    def has_module(self, name: str) -> bool:
        """Whether this Python has a module."""
        return importlib.util.find_spec(name) is not None

    def is_root(self) -> bool:
        """Whether this process may change the system."""
        return hasattr(os, "geteuid") and os.geteuid() == 0

    def font_files(self) -> Iterator[str]:
        """The names of the font files in the system's folders and the user's."""
        home = Path.home()
        shares = self.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
        folders = [*(Path(share, "fonts") for share in shares if share)]
        for folder in (*folders, home / ".local/share/fonts", home / ".fonts"):
            for _, _, names in os.walk(folder):
                yield from names

    def run(self, command: Sequence[str], **variables: str) -> Finished:
        """Run a program to its end, unseen; `variables` are set in its environment."""
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env={**clean(self.environ), **variables},
        )
        return Finished(done.returncode, done.stdout)


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment without what would lead Python to other packages than its own."""
    others = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in environ.items() if name not in others}
