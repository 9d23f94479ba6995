"""Tests of the standard places of a system."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from platformdirs import PlatformDirs
from platformdirs.unix import Unix

from literacy_app.settings.places import (
    HOME_VARIABLE,
    MACHINE_SETTINGS_VARIABLE,
    Places,
    standard_places,
)


def test_one_folder_can_hold_everything(tmp_path: Path) -> None:
    machine = tmp_path / "machine.toml"
    environment = {HOME_VARIABLE: str(tmp_path), MACHINE_SETTINGS_VARIABLE: str(machine)}
    assert standard_places(environment) == Places(
        machine, tmp_path / "settings.toml", tmp_path / "data", tmp_path / "cache"
    )


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "/etc/literacy-app/settings.toml"),
        ("freebsd14", {}, "/etc/literacy-app/settings.toml"),
        ("darwin", {}, "/Library/Application Support/Literacy App/settings.toml"),
        ("win32", {"PROGRAMDATA": "/programs"}, "/programs/Literacy App/settings.toml"),
    ],
)
def test_the_machine_wide_file_stands_where_the_system_keeps_such_files(
    platform: str, environment: dict[str, str], expected: str
) -> None:
    assert standard_places(environment, platform).machine_file == Path(expected)


def test_windows_without_the_variable_has_program_data_all_the_same() -> None:
    assert "ProgramData" in str(standard_places({}, "win32").machine_file)


def _unix_places() -> tuple[Path, Path, Path]:
    folders = Unix("literacy-app", appauthor=False)
    return (
        folders.user_config_path / "settings.toml",
        folders.user_data_path,
        folders.user_cache_path,
    )


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="XDG folders")
@pytest.mark.parametrize("value", ["/somewhere/else", "", "relative/is/no/value", None])
def test_unix_folders_are_those_that_platformdirs_gives(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment: dict[str, str] = {}
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
            environment[name] = value
    places = standard_places(environment, "linux")
    found = (places.user_file, places.data_folder, places.cache_folder)
    if value == "relative/is/no/value":  # of which platformdirs makes a relative folder
        home = Path.home()
        assert places.data_folder == home / ".local/share/literacy-app"
    else:
        assert found == _unix_places()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_ask_platformdirs(platform: str) -> None:
    places = standard_places({}, platform)
    folders = PlatformDirs("Literacy App", appauthor=False)
    assert places.user_file == folders.user_config_path / "settings.toml"
    assert places.data_folder == folders.user_data_path
    assert places.cache_folder == folders.user_cache_path
