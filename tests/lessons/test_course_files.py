"""Which files are a course's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.course_files import course_files
from literacy_app.lessons.load import load_course
from tests.fakes.packed import course_folder

if TYPE_CHECKING:
    from pathlib import Path


def test_only_what_a_course_names_is_its_own(tmp_path: Path) -> None:
    folder = course_folder(tmp_path)
    course = load_course(folder / "course.yaml").course
    assert course is not None
    assert course_files(folder, course) == (
        "bank.yaml",
        "council.yaml",
        "course.yaml",
        "more/second.yaml",
        "readings/council.csv",
    )


def test_readings_lie_beside_their_lesson_and_bear_its_name(tmp_path: Path) -> None:
    folder = course_folder(tmp_path)
    course = load_course(folder / "course.yaml").course
    assert course is not None
    (folder / "more" / "readings").mkdir()
    for name in ("second.spans.csv", "agreement.csv", "secondary.csv", "second.txt"):
        (folder / "more" / "readings" / name).write_bytes(b"")
    added = set(course_files(folder, course)) - {"readings/council.csv"}
    assert {name for name in added if "readings" in name} == {
        "more/readings/agreement.csv",
        "more/readings/second.spans.csv",
    }
