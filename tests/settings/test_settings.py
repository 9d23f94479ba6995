"""Tests of the two settings files taken together."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from literacy_app.settings.places import Places
from literacy_app.settings.settings import PAGES, Loaded, Settings, load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(
        tmp_path / "machine" / "settings.toml",
        tmp_path / "user" / "settings.toml",
        tmp_path / "data",
        tmp_path / "cache",
    )


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_without_files_the_defaults_hold(places: Places) -> None:
    assert load(places) == Loaded(Settings(data_folder=places.data_folder))


def test_a_file_where_a_folder_should_be_is_no_settings_file(places: Places) -> None:
    places.user_file.parent.write_text("a file")
    assert load(places) == Loaded(Settings(data_folder=places.data_folder))


def test_the_machine_gives_defaults_and_the_person_chooses(places: Places) -> None:
    write(places.machine_file, 'theme = "dark"\ntext_size = 125\n')
    write(places.user_file, 'theme = "light"\n')
    settings = load(places).settings
    assert (settings.theme, settings.text_size) == ("light", 125)
    assert not settings.is_locked("theme")


def test_what_the_machine_fixes_stands(places: Places) -> None:
    write(places.machine_file, 'theme = "dark"\nfixed = ["theme", "motion"]\n')
    write(places.user_file, 'theme = "light"\nmotion = "full"\ntext_size = 150\n')
    settings = load(places).settings
    assert (settings.theme, settings.motion, settings.text_size) == ("dark", "system", 150)
    assert settings.is_locked("theme")
    assert not settings.is_locked("text_size")


def test_a_persons_folders_come_after_the_schools(places: Places, tmp_path: Path) -> None:
    write(places.machine_file, f"lesson_folders = ['{tmp_path}/school', '{tmp_path}/both']\n")
    write(places.user_file, f"lesson_folders = ['{tmp_path}/both', '{tmp_path}/own']\n")
    settings = load(places).settings
    assert settings.shared_lesson_folders == (tmp_path / "school", tmp_path / "both")
    assert settings.own_lesson_folders == (tmp_path / "both", tmp_path / "own")
    assert settings.lesson_folders == (tmp_path / "school", tmp_path / "both", tmp_path / "own")


def test_fixed_lesson_folders_leave_out_a_persons(places: Places, tmp_path: Path) -> None:
    write(
        places.machine_file,
        f"fixed = ['lesson_folders']\nlesson_folders = ['{tmp_path}/school']\n",
    )
    write(places.user_file, f"lesson_folders = ['{tmp_path}/own']\n")
    assert load(places).settings.lesson_folders == (tmp_path / "school",)


def test_pages_are_the_machines_to_choose_and_the_library_stays(places: Places) -> None:
    write(places.machine_file, 'pages = ["learners"]\n')
    assert load(places).settings.pages == ("library", "learners")
    assert Settings(places.data_folder).pages == PAGES


def test_problems_of_both_files_are_told_and_the_rest_is_used(places: Places) -> None:
    write(places.machine_file, 'theem = "dark"\ntext_size = 125\n')
    write(places.user_file, "motion = \n")
    loaded = load(places)
    assert [(p.file, p.code, p.line) for p in loaded.problems] == [
        (places.machine_file, "settings.unknown-name", 1),
        (places.user_file, "settings.not-toml", 1),
    ]
    assert loaded.settings.text_size == 125


def test_a_file_that_cannot_be_looked_at_is_told(places: Places) -> None:
    file = places.user_file.with_name("x" * 5000)  # no system has a name as long as that
    loaded = load(Places(places.machine_file, file, places.data_folder, places.cache_folder))
    assert [problem.code for problem in loaded.problems] == ["settings.unreadable"]


def test_without_files_nothing_is_imported_to_read_them(pytestconfig: pytest.Config) -> None:
    code = (
        "import sys\n"
        "before = set(sys.modules)\n"
        "from literacy_app.settings.places import standard_places\n"
        "from literacy_app.settings.settings import load\n"
        "load(standard_places())\n"
        "heavy = {'tomllib', 'tomli_w', 'difflib', 'platformdirs'}\n"
        "print(*(heavy & set(sys.modules) - before))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=pytestconfig.rootpath,
    )
    assert run.stdout.split() == (["platformdirs"] if sys.platform in {"win32", "darwin"} else [])
