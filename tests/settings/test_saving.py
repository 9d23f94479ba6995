"""Tests of saving what a person changed."""

from __future__ import annotations

import dataclasses
import os
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from literacy_app.settings.places import Places
from literacy_app.settings.saving import SettingsNotSaved
from literacy_app.settings.settings import Settings, load, save_user

NOW = datetime(2026, 11, 22, 10, 41, 10, tzinfo=UTC)
BEFORE = Settings(data_folder=Path("data"))


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    after = dataclasses.replace(BEFORE, theme="dark", own_lesson_folders=(Path("x"),))
    assert save_user(file, BEFORE, after, NOW) is None
    assert tomllib.loads(file.read_text("utf-8")) == {"theme": "dark", "lesson_folders": ["x"]}
    assert list(file.parent.iterdir()) == [file]


def test_what_the_file_says_stays_even_what_is_not_known(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('from_a_later_version = 1\nmotion = "ful"\ntheme = "light"\n')
    save_user(file, BEFORE, dataclasses.replace(BEFORE, theme="dark"), NOW)
    assert tomllib.loads(file.read_text("utf-8")) == {
        "from_a_later_version": 1,
        "motion": "ful",
        "theme": "dark",
    }


def test_nothing_is_written_where_nothing_changed(tmp_path: Path) -> None:
    save_user(tmp_path / "settings.toml", BEFORE, BEFORE, NOW)
    assert list(tmp_path.iterdir()) == []


def test_a_locked_setting_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    before = dataclasses.replace(BEFORE, locked=frozenset({"theme"}))
    save_user(file, before, dataclasses.replace(before, theme="dark", text_size=150), NOW)
    assert tomllib.loads(file.read_text("utf-8")) == {"text_size": 150}


def test_a_broken_file_is_set_aside_each_under_a_name_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    after = dataclasses.replace(BEFORE, theme="dark")
    asides = []
    for text in ("first = ", "second = ", "third = "):
        file.write_text(text)
        asides.append(save_user(file, BEFORE, after, NOW))
    names = ["settings.broken-20261122T104110" + end for end in (".toml", "-2.toml", "-3.toml")]
    assert asides == [tmp_path / name for name in names]
    assert [(tmp_path / name).read_text() for name in names] == [
        "first = ",
        "second = ",
        "third = ",
    ]
    assert tomllib.loads(file.read_text("utf-8")) == {"theme": "dark"}


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real, file = tmp_path / "real" / "settings.toml", tmp_path / "settings.toml"
    real.write_text("")
    file.symlink_to(real)
    save_user(file, BEFORE, dataclasses.replace(BEFORE, theme="dark"), NOW)
    assert file.is_symlink()
    assert tomllib.loads(real.read_text("utf-8")) == {"theme": "dark"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    file = tmp_path / "a file" / "settings.toml"
    with pytest.raises(SettingsNotSaved) as refusal:
        save_user(file, BEFORE, dataclasses.replace(BEFORE, theme="dark"), NOW)
    assert refusal.value.file == file
    assert refusal.value.reason


def test_a_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    file = tmp_path / "settings.toml"
    file.write_text('theme = "light"\n')
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsNotSaved, match="No space left"):
        save_user(file, BEFORE, dataclasses.replace(BEFORE, theme="dark"), NOW)
    assert file.read_text() == 'theme = "light"\n'
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    places = Places(tmp_path / "none", tmp_path / "s.toml", tmp_path / "data", tmp_path / "cache")
    before = load(places).settings
    after = dataclasses.replace(
        before,
        theme="contrast",
        text_size=200,
        motion="reduce",
        data_folder=tmp_path / "d",
        own_lesson_folders=(tmp_path / "l", tmp_path / "m"),
    )
    save_user(places.user_file, before, after, NOW)
    assert load(places).settings == after
