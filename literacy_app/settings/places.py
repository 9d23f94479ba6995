"""The standard places of this system: the two settings files, the data folder, the cache folder.

Not what the files say, and nothing is created here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "LITERACY_APP_HOME"
"""Environment variable: one folder for settings, data and cache (tours, tests, a USB stick)."""

MACHINE_SETTINGS_VARIABLE = "LITERACY_APP_MACHINE_SETTINGS"
"""Environment variable: another path for the machine-wide settings file."""

_FILE = "settings.toml"
_UNIX_NAME = "literacy-app"
_NAME = "Literacy App"


class Places(NamedTuple):
    """Where things are kept on this machine for this person; none of them need exist."""

    machine_file: Path
    user_file: Path
    data_folder: Path
    cache_folder: Path


def standard_places(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> Places:
    """The places of this system, or those that the two environment variables ask for."""
    machine = environment.get(MACHINE_SETTINGS_VARIABLE)
    machine_file = Path(machine) if machine else machine_settings_file(environment, platform)
    home = environment.get(HOME_VARIABLE)
    if home:
        folder = Path(home)
        return Places(machine_file, folder / _FILE, folder / "data", folder / "cache")
    config, data, cache = _user_folders(environment, platform)
    return Places(machine_file, config / _FILE, data, cache)


def machine_settings_file(environment: Mapping[str, str], platform: str) -> Path:
    """Where an IT person lays down the settings of all who use this machine."""
    if platform == "win32":
        folder = Path(environment.get("PROGRAMDATA", r"C:\ProgramData")) / _NAME
    elif platform == "darwin":
        folder = Path("/Library/Application Support") / _NAME
    else:
        folder = Path("/etc") / _UNIX_NAME
    return folder / _FILE


def _user_folders(environment: Mapping[str, str], platform: str) -> tuple[Path, Path, Path]:
    """The person's own folders for settings, data and cache."""
    if platform in {"win32", "darwin"}:
        return _known_folders()
    # The XDG base directories in three lines: platformdirs says the same (a test compares them)
    # and costs some five milliseconds of the start.
    home = Path.home()
    return (
        _xdg_folder(environment, "XDG_CONFIG_HOME", home / ".config"),
        _xdg_folder(environment, "XDG_DATA_HOME", home / ".local" / "share"),
        _xdg_folder(environment, "XDG_CACHE_HOME", home / ".cache"),
    )


def _xdg_folder(environment: Mapping[str, str], name: str, default: Path) -> Path:
    """A base directory's folder of this program; a relative value is no value, says XDG."""
    value = environment.get(name, "").strip()
    base = Path(value) if value.startswith("/") else default
    return base / _UNIX_NAME


def _known_folders() -> tuple[Path, Path, Path]:
    """The folders that Windows and macOS keep for programs."""
    from platformdirs import PlatformDirs  # only where it is needed: it costs start-up time

    folders = PlatformDirs(_NAME, appauthor=False)
    return folders.user_config_path, folders.user_data_path, folders.user_cache_path
