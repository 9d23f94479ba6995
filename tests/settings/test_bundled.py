"""Tests of where the bundled folders are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.settings.bundled import assets_folder, bundled_folder, lessons_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_a_checkout_has_them_beside_the_package() -> None:
    assert lessons_folder().name == "lessons"
    assert (lessons_folder().parent / "literacy_app" / "settings" / "bundled.py").is_file()
    assert (assets_folder() / "icons").is_dir()


def test_a_wheel_has_them_in_the_package(tmp_path: Path) -> None:
    package = tmp_path / "literacy_app"
    (package / "_bundled" / "lessons").mkdir(parents=True)
    assert bundled_folder("lessons", package) == package / "_bundled" / "lessons"
    assert bundled_folder("assets", package) == tmp_path / "assets"
