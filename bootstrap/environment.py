"""The program's own Python environment: where it stands, whether it is whole, and its making.

Not what the system must have for it (see `system`). An environment is trusted only when its record,
written last of all, says that it was finished for this Python, this folder and these requirements.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap.trouble import NoWayToPackages, WheelsLacking, trouble_of_pip
from bootstrap.wheels import this_kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bootstrap.machine import Machine
    from bootstrap.requirements import Requirements

RECORD = "literacy-app.json"
"""The record's name; a folder with another content than ours has none and is left alone."""


@dataclass(frozen=True, slots=True)
class Record:
    """What an environment was made for, and which groups of packages it has."""

    python: str
    checkout: str
    fingerprint: str
    groups: tuple[str, ...] = ()

    def serves(self, other: Record) -> bool:
        """Whether an environment of this record does what another asks for, groups aside."""
        return (self.python, self.checkout, self.fingerprint) == (
            other.python,
            other.checkout,
            other.fingerprint,
        )


def record_for(checkout: Path, requirements: Requirements, groups: Sequence[str]) -> Record:
    """The record of the environment that this Python needs for a checkout."""
    python = f"{sys.implementation.cache_tag} {sys.base_prefix}"
    return Record(python, str(checkout), requirements.fingerprint, tuple(groups))


def read_record(folder: Path) -> Record | None:
    """The record of a finished environment; None where there is none, or it is half made."""
    try:
        fields = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return Record(**{**fields, "groups": tuple(fields["groups"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def python_of(folder: Path) -> Path:
    """The environment's Python."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def choose_folder(checkout: Path, caches: Path, wanted: Record) -> Path:
    """Where the environment stands: `.venv` in the checkout, or a folder in the user's cache.

    The cache serves where `.venv` is not ready and may not be made so: the checkout is read-only,
    or it has a `.venv` that someone made for another purpose.
    """
    beside = checkout / ".venv"
    if is_ready(beside, wanted) or (_is_ours(beside) and _can_hold(checkout)):
        return beside
    name = hashlib.sha256(str(checkout).encode()).hexdigest()[:12]
    return caches / f"environment-{name}"


def is_ready(folder: Path, wanted: Record) -> bool:
    """Whether an environment is finished and has all that is wanted."""
    record = _usable_record(folder, wanted)
    return record is not None and set(wanted.groups) <= set(record.groups)


def _usable_record(folder: Path, wanted: Record) -> Record | None:
    record = read_record(folder)
    is_usable = record is not None and record.serves(wanted) and python_of(folder).exists()
    return record if is_usable else None


def caches_folder(environ: Mapping[str, str]) -> Path:
    """The folder for what the program can make again, by the custom of the system."""
    home = Path.home()
    if sys.platform == "win32":
        folder = Path(environ.get("LOCALAPPDATA") or home / "AppData/Local")
    elif sys.platform == "darwin":
        folder = home / "Library/Caches"
    else:
        folder = Path(environ.get("XDG_CACHE_HOME") or home / ".cache")
    return folder / "literacy-app"


def _is_ours(folder: Path) -> bool:
    return not folder.exists() or (folder / RECORD).exists() or not any(folder.iterdir())


def _can_hold(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except PermissionError:
        return False
    except OSError as error:
        if error.errno == errno.EROFS:
            return False
        raise


class Environment:
    """An environment in a folder, to be made or mended."""

    def __init__(self, folder: Path, machine: Machine, wheels: Path | None = None) -> None:
        """`wheels` is the folder that everything is installed from; without it, the network."""
        self.folder = folder
        self.python = python_of(folder)
        self._machine = machine
        self._wheels = wheels

    def make(self, wanted: Record, requirements: Requirements) -> None:
        """Make it ready, anew or by what it lacks.

        Raises:
            Trouble: the packages could not be fetched or installed, or the disk is full. An
                environment that was whole before stays so where nothing could be fetched.
        """
        before = _usable_record(self.folder, wanted)
        self._write_half_made()
        if before is None:
            self._make_anew(wanted)
            before = Record(wanted.python, wanted.checkout, wanted.fingerprint)
        missing = [name for name in wanted.groups if name not in before.groups]
        packages = [package for name in missing for package in requirements.groups[name]]
        if packages:
            self._add(packages, before)
        self._write(Record(**{**asdict(before), "groups": (*before.groups, *missing)}))

    def _make_anew(self, wanted: Record) -> None:
        parts = "fetching Qt and its other parts (100 MB)"
        if self._wheels is not None:
            parts = f"installing Qt and its other parts from {self._wheels}"
        self._machine.say(f"Setting up Literacy App, once: {parts}.")
        self._empty()
        self._run(sys.executable, "-m", "venv", str(self.folder))
        self._install(["--editable", wanted.checkout])

    def _empty(self) -> None:
        for entry in self.folder.iterdir():
            if entry.name == RECORD:
                continue  # it says whose folder this is, should the emptying be cut short
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()

    def _add(self, packages: Sequence[str], before: Record) -> None:
        self._machine.say("Fetching the parts that the tests need.")
        try:
            self._install(packages)
        except (NoWayToPackages, WheelsLacking):
            self._write(before)
            raise

    def _install(self, packages: Sequence[str]) -> None:
        source: tuple[str, ...] = ()
        if self._wheels is not None:
            source = ("--no-index", "--find-links", str(self._wheels))
        quiet = ("--quiet", "--no-input")
        self._run(str(self.python), "-m", "pip", "install", *quiet, *source, *packages)

    def _run(self, *command: str) -> None:
        done = self._machine.run(command, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
        if done.code == 0:
            return
        trouble = trouble_of_pip(done.output)
        if self._wheels is not None and isinstance(trouble, NoWayToPackages):
            raise WheelsLacking(self._wheels, this_kind(), trouble.detail)
        raise trouble

    def _write_half_made(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / RECORD).write_text("{}\n", encoding="utf-8")

    def _write(self, record: Record) -> None:
        if sys.platform != "win32":
            os.sync()  # the record must not outlive what it vouches for when the power fails
        fresh = self.folder / f"{RECORD}.new"
        fresh.write_text(json.dumps(asdict(record)) + "\n", encoding="utf-8")
        fresh.replace(self.folder / RECORD)
