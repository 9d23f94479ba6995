"""Lessons, courses and packs of every released format stay as they were, and open.

The files in `old` are never edited. A new format adds its own beside them. Old databases lie in
`tests/records/old`.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from literacy_app.lessons.lesson import FORMAT
from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.lessons.pack_manifest import Manifest
from literacy_app.lessons.packs import open_pack, unpack

OLD = Path(__file__).parent / "old"
FORMATS = range(1, FORMAT + 1)
KINDS = {
    "Choose": 1, "Compare": 1, "Highlight": 2, "Investigate": 1, "Judge": 1, "Ledger": 1,
    "Reflect": 1, "Rewrite": 1,
}  # fmt: skip


@pytest.mark.parametrize("number", FORMATS)
def test_a_course_of_a_released_format_opens_with_every_kind_of_activity(number: int) -> None:
    folder = OLD / f"town-{number}"
    loaded = load_course(folder / "course.yaml")
    assert loaded.course is not None
    assert loaded.problems == ()
    (name,) = loaded.course.lessons
    opened = load_lesson(folder / name)
    assert opened.lesson is not None, [problem.line_text() for problem in opened.problems]
    assert [problem for problem in opened.problems if problem.is_error] == []
    assert Counter(type(each).__name__ for each in opened.lesson.activities) == KINDS


@pytest.mark.parametrize("number", FORMATS)
def test_a_pack_of_a_released_format_is_unpacked(number: int, tmp_path: Path) -> None:
    pack = open_pack(OLD / f"pack-{number}.litcourse")
    assert isinstance(pack.manifest, Manifest)
    unpack(pack, tmp_path)
    course = load_course(tmp_path / "course.yaml").course
    assert course is not None
    for name in (*course.lessons, *course.bank):
        assert load_lesson(tmp_path / name).lesson is not None
