"""Which lesson files lie in folders."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons.listing import Listing, list_folders

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x", encoding="utf-8")


def names(listing: Listing, root: Path) -> dict[str, list[str]]:
    return {
        os.path.relpath(folder.location, root): [file.name for file in folder.files]
        for folder in listing.folders
    }


def test_files_are_listed_by_folder_and_name(tmp_path: Path) -> None:
    write(tmp_path, "b.YAML", "a.yml", "notes.txt", "z/c.yaml", "k/l/d.yaml", "k/readme.md")
    assert names(list_folders((str(tmp_path),)), tmp_path) == {
        ".": ["a.yml", "b.YAML"],
        f"k{os.sep}l": ["d.yaml"],
        "z": ["c.yaml"],
    }


def test_a_file_has_its_time_and_size(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml")
    os.utime(tmp_path / "a.yaml", ns=(5, 7_000_000_000))
    [folder] = list_folders((str(tmp_path),)).folders
    assert folder.location == str(tmp_path)
    [file] = folder.files
    assert file == ("a.yaml", str(tmp_path / "a.yaml"), 7_000_000_000, 1)


def test_what_starts_with_a_dot_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".a.yaml", "._b.yaml", ".git/c.yaml")
    assert list_folders((str(tmp_path),)) == Listing((), ())


def test_five_folders_deep_is_deep_enough(tmp_path: Path) -> None:
    write(tmp_path, "1/2/3/4/5/a.yaml", "1/2/3/4/5/6/b.yaml")
    [folder] = list_folders((str(tmp_path),)).folders
    assert [file.name for file in folder.files] == ["a.yaml"]


def test_a_folder_that_is_not_there_is_told_and_the_others_are_listed(tmp_path: Path) -> None:
    write(tmp_path, "here/a.yaml")
    gone = str(tmp_path / "gone")
    listing = list_folders((gone, str(tmp_path / "here")))
    assert listing.missing == (gone,)
    assert len(listing.folders) == 1


def test_a_folder_is_listed_once_in_the_order_asked_for(tmp_path: Path) -> None:
    write(tmp_path, "one/a.yaml", "two/b.yaml")
    two = str(tmp_path / "two")
    listing = list_folders((two, str(tmp_path), two))
    assert list(names(listing, tmp_path)) == ["two", "one"]


def test_a_folder_called_like_a_lesson_is_no_lesson(tmp_path: Path) -> None:
    (tmp_path / "odd.yaml").mkdir()
    assert list_folders((str(tmp_path),)).folders == ()


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_links_to_files_are_followed_and_rings_are_not(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml")
    (tmp_path / "ring").symlink_to(tmp_path)
    (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
    (tmp_path / "c.yaml").symlink_to(tmp_path / "nothing")
    (tmp_path / "d.yaml").symlink_to(tmp_path / "d.yaml")
    assert names(list_folders((str(tmp_path),)), tmp_path) == {".": ["a.yaml", "b.yaml"]}
