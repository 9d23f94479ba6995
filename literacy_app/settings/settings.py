"""The settings of the moment: the machine-wide file and the person's own, taken together.

Not how a file is read or written (`reading`, `saving`), and not what a setting does.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from literacy_app.settings.places import Places
    from literacy_app.settings.problems import SettingsProblem

THEMES = ("system", "light", "dark", "contrast")
MOTIONS = ("system", "reduce", "full")
TEXT_SIZES = (100, 200)
"""Least and most text size, in per cent."""
RETENTIONS = (70, 97)
"""Least and most of what one wants to keep between reviews, in per cent."""
PAGES = ("library", "review", "results", "notes", "learners", "words", "settings")
"""The pages that can be offered; the library always is."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set.

    `shared_lesson_folders` come from the machine-wide file, `own_lesson_folders` are the person's;
    both come after the bundled lessons. `locked` names what the machine-wide file fixes:
    a person can see it and not change it.
    """

    data_folder: Path
    theme: str = "system"
    text_size: int = 100
    motion: str = "system"
    shared_lesson_folders: tuple[Path, ...] = ()
    own_lesson_folders: tuple[Path, ...] = ()
    review_retention: int = 90
    pages: tuple[str, ...] = PAGES
    studio: bool = True
    locked: frozenset[str] = frozenset()

    @property
    def lesson_folders(self) -> tuple[Path, ...]:
        """Where lessons are read from besides the bundled ones: shared folders, then own ones."""
        return tuple(dict.fromkeys((*self.shared_lesson_folders, *self.own_lesson_folders)))

    def is_locked(self, name: str) -> bool:
        """Whether the machine-wide file fixes the setting of this name."""
        return name in self.locked


class Loaded(NamedTuple):
    """The settings, usable whatever the files say, and what in the files could not be taken."""

    settings: Settings
    problems: tuple[SettingsProblem, ...] = ()


class Stated(NamedTuple):
    """What one file states, each value checked, and what in it could not be taken."""

    values: Mapping[str, Any] = MappingProxyType({})
    problems: tuple[SettingsProblem, ...] = ()


def load(places: Places) -> Loaded:
    """Read the two files where they exist. Never fails: a faulty value is told and left out."""
    machine = _stated(places.machine_file, is_machine=True)
    user = _stated(places.user_file, is_machine=False)
    settings = _together(places.data_folder, machine.values, user.values)
    return Loaded(settings, machine.problems + user.problems)


def save_user(user_file: Path, before: Settings, after: Settings, now: datetime) -> Path | None:
    """Write what changed between two settings into the person's own file.

    What did not change stays as the file has it, so that a later change of the machine-wide
    defaults still arrives; a locked setting is never written. A file that cannot be read as TOML
    is set aside first, under a name with the date of `now`.

    Returns:
        Where a broken file was set aside, if one was.

    Raises:
        SettingsNotSaved: The file could not be written.
    """
    from literacy_app.settings.saving import save_changes

    return save_changes(user_file, before, after, now)


def _stated(file: Path, *, is_machine: bool) -> Stated:
    """What a file states; nothing where there is none."""
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return Stated()
    except OSError:
        pass  # it is there, and reading it will say what is the matter
    from literacy_app.settings.reading import read  # brings tomllib: some five milliseconds

    return read(file, is_machine=is_machine)


def _together(data_folder: Path, machine: Mapping[str, Any], user: Mapping[str, Any]) -> Settings:
    """The person's values over the machine's, but for the names that the machine's file fixes."""
    locked: frozenset[str] = machine.get("fixed", frozenset())
    own = {name: value for name, value in user.items() if name not in locked}
    values = {"data_folder": data_folder, **machine, **own, "locked": locked}
    values["shared_lesson_folders"] = machine.get("lesson_folders", ())
    values["own_lesson_folders"] = own.get("lesson_folders", ())
    for name in ("fixed", "lesson_folders"):
        values.pop(name, None)
    return Settings(**values)
