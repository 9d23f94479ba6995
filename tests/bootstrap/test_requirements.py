from __future__ import annotations

from typing import TYPE_CHECKING

from bootstrap.requirements import read_requirements

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
[build-system]
requires = ["hatchling"]
[project]
name = "x"
dependencies = ["a"]
[dependency-groups]
test = ["pytest>=8"]
[tool.ruff]
line-length = 100
"""


def read(folder: Path, text: str) -> tuple[tuple[str, ...], str]:
    path = folder / "pyproject.toml"
    path.write_text(text, encoding="utf-8")
    requirements = read_requirements(path)
    return requirements.groups["test"], requirements.fingerprint


def test_groups_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT)[0] == ("pytest>=8",)


def test_what_is_installed_changes_the_fingerprint(tmp_path: Path) -> None:
    prints = {
        read(tmp_path, TEXT.replace(old, "another"))[1] for old in ("hatchling", "a", "pytest")
    }
    assert len(prints | {read(tmp_path, TEXT)[1]}) == 4


def test_settings_of_tools_do_not(tmp_path: Path) -> None:
    assert read(tmp_path, TEXT)[1] == read(tmp_path, TEXT.replace("100", "80"))[1]
