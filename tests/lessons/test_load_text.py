"""A text that is not saved yet: the problems are those of a file that holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.load import (
    load_course,
    load_course_text,
    load_lesson,
    load_lesson_text,
)
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

COURSE = "format: 1\nid: c\ntitle: C\nlessons: [small.yaml, smal.yaml]\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("unsaved")


def test_a_lesson_is_the_same_as_from_its_file(folder: Path) -> None:
    file = folder / "small.yaml"
    file.write_text(SMALL, encoding="utf-8", newline="")
    assert load_lesson_text(SMALL, file) == load_lesson(file)
    assert load_lesson_text(SMALL, file).lesson is not None
    assert load_lesson_text(SMALL, folder / "nowhere.yaml").lesson is not None
    assert load_lesson_text(SMALL, file, {}).lesson is None


def test_a_course_finds_the_lessons_beside_it(folder: Path) -> None:
    (folder / "small.yaml").write_text(SMALL, encoding="utf-8")
    file = folder / "course.yaml"
    file.write_text(COURSE, encoding="utf-8", newline="")
    loaded = load_course_text(COURSE, file)
    assert loaded == load_course(file)
    assert [problem.code for problem in loaded.problems] == ["lesson-file-missing"]


@given(
    place=st.integers(0, len(SMALL)),
    length=st.integers(0, 40),
    new=st.text(st.sampled_from("\ufeff\r\n\ud800\0\xff: 'x"), max_size=4),
)
def test_any_text_has_the_problems_of_its_file(
    folder: Path, place: int, length: int, new: str
) -> None:
    file = folder / "changed.yaml"
    text = SMALL[:place] + new + SMALL[place + length :]
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert load_lesson_text(text, file) == load_lesson(file)
