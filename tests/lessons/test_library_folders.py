"""The folders of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.library_folders import courses_folder, library_folders
from literacy_app.settings.bundled import lessons_folder
from literacy_app.settings.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_installed_comes_first_once_there_is_any(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    settings = Settings(tmp_path, shared_lesson_folders=(shared,))
    assert library_folders(settings) == (lessons_folder(), shared)
    courses_folder(settings).mkdir()
    assert library_folders(settings) == (tmp_path / "courses", lessons_folder(), shared)
