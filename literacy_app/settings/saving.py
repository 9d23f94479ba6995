"""Writes the person's own settings file: what changed, beside what it already says.

Not the machine-wide file, which the program never writes. Imported only when something is saved.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import tomli_w

from literacy_app.settings.private_files import make_private_folder
from literacy_app.settings.reading import read_raw

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from literacy_app.settings.settings import Settings


class SettingsNotSaved(Exception):
    """The person's settings file could not be written; it is as it was."""

    code = "settings.not-saved"

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{self.code}: {file}: {reason}")
        self.file = file
        self.reason = reason


def save_changes(file: Path, before: Settings, after: Settings, now: datetime) -> Path | None:
    """What `settings.save_user` says."""
    changes = changed_values(before, after)
    if not changes:
        return None
    try:
        make_private_folder(file.parent)
        table, aside = _table_to_change(file, now)
        _replace(file, tomli_w.dumps({**table, **changes}))
    except OSError as error:
        raise SettingsNotSaved(file, error.strerror or type(error).__name__) from error
    return aside


def changed_values(before: Settings, after: Settings) -> dict[str, object]:
    """What a person changed, by its name in the file; locked settings stay out."""
    old, new = _values(before), _values(after)
    return {
        name: value
        for name, value in new.items()
        if value != old[name] and not before.is_locked(name)
    }


def _values(settings: Settings) -> dict[str, object]:
    """The settings that a person can have of their own, as TOML values."""
    return {
        "theme": settings.theme,
        "text_size": settings.text_size,
        "motion": settings.motion,
        "review_retention": settings.review_retention,
        "data_folder": str(settings.data_folder),
        "lesson_folders": [str(folder) for folder in settings.own_lesson_folders],
    }


def _table_to_change(file: Path, now: datetime) -> tuple[Mapping[str, object], Path | None]:
    """What the file says now; one that cannot be read is set aside under a dated name."""
    if not file.exists():
        return {}, None
    raw = read_raw(file)
    if raw.table is not None:
        return raw.table, None
    aside = _free_name(file, now)
    file.rename(aside)
    return {}, aside


def _free_name(file: Path, now: datetime) -> Path:
    """`settings.broken-20261122T104110.toml`, or the same with a number where that is taken."""
    stem = f"{file.stem}.broken-{now:%Y%m%dT%H%M%S}"
    aside = file.with_name(stem + file.suffix)
    number = 1
    while aside.exists():
        number += 1
        aside = file.with_name(f"{stem}-{number}{file.suffix}")
    return aside


def _replace(file: Path, text: str) -> None:
    """Write beside the file, then put it in its place: it is never there by half."""
    target = file.resolve()  # the file may be a link into a folder of settings
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=target.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        written.replace(target)
    except OSError:
        written.unlink(missing_ok=True)
        raise
