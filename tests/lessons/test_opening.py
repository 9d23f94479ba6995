"""A file opened as far as its format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app import __version__
from literacy_app.lessons.opening import Mapped, Unreadable, open_file

if TYPE_CHECKING:
    from pathlib import Path


def opened(tmp_path: Path, text: str) -> Mapped | Unreadable:
    file = tmp_path / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return open_file(file)


def test_a_mapping_is_opened_with_its_bytes_and_its_problems_so_far(tmp_path: Path) -> None:
    mapped = opened(tmp_path, "format: 1\na: b\na: c\n")
    assert isinstance(mapped, Mapped)
    assert mapped.data == {"format": "1", "a": "b"}
    assert mapped.raw == mapped.file.read_bytes()
    assert [problem.code for problem in mapped.problems] == ["duplicate-key"]


@pytest.mark.parametrize("number", ["", "1", "0", "one", "1.5", "-3", "[2]", "9999999999"])
def test_a_format_that_is_not_newer_is_left_to_the_model(number: str, tmp_path: Path) -> None:
    assert isinstance(opened(tmp_path, f"format: {number}\n"), Mapped)


def test_a_newer_format_is_told_with_the_version_of_the_program(tmp_path: Path) -> None:
    unreadable = opened(tmp_path, "id: x\nid: y\nformat: 12\n")
    assert isinstance(unreadable, Unreadable)
    assert [problem.code for problem in unreadable.problems] == ["duplicate-key", "newer-format"]
    newer = unreadable.problems[1]
    assert (newer.line, newer.column) == (3, 9)
    assert "format 12" in newer.sentence()
    assert f"Literacy App {__version__} reads format 1" in newer.sentence()
