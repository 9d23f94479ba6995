from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop import telling
from literacy_app.settings.problems import SettingsProblem

if TYPE_CHECKING:
    from literacy_app.desktop.telling import Telling

pytestmark = pytest.mark.usefixtures("qapp")
FILE = Path("/data/records (damaged).sqlite")


def is_whole(told: Telling) -> bool:
    """Whether a telling has a title and a sentence with no open place in it."""
    return bool(told.title) and told.text.endswith((".", "!")) and "{" not in told.title + told.text


def test_settings_problems_are_counted_and_listed_by_place() -> None:
    one = SettingsProblem(Path("/etc/s.toml"), "settings.wrong-type", {"name": "theme"}, 3)
    whole = SettingsProblem(Path("/etc/s.toml"), "settings.not-text")
    told = telling.of_settings((one, whole))
    assert is_whole(told)
    assert told.text.startswith("2 settings")
    assert told.detail.splitlines() == [
        "/etc/s.toml:3: settings.wrong-type (name 'theme')",
        "/etc/s.toml: settings.not-text",
    ]
    assert telling.of_settings((one,)).text.startswith("One setting")


@pytest.mark.parametrize(
    "told",
    [
        telling.of_settings_not_saved(FILE, "read-only file system"),
        telling.of_missing_folders(["/shares/a"]),
        telling.of_missing_folders(["/shares/a", "/shares/b"]),
        telling.of_unreadable_library("no such file"),
        telling.of_export_failed(FILE, "disk full"),
        telling.of_left_behind([FILE]),
        telling.of_crash("Literacy 0.1\n  app.py:1 in run"),
    ],
    ids=lambda told: told.key,
)
def test_everything_else_is_whole_too(told: Telling) -> None:
    assert is_whole(told)


def test_missing_folders_are_named() -> None:
    told = telling.of_missing_folders(["/shares/a", "/shares/b"])
    assert told.title == "2 folders of lessons cannot be reached"
    assert told.text.startswith("/shares/a, /shares/b.")
