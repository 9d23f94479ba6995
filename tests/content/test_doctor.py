from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.doctor import examine
from literacy_app.authoring.symmetry import NEITHER, symmetry
from tests.content.shelf import ARTICLE_COURSE, COURSES, EVERY_FILE, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.content


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.stem)
def test_the_doctor_finds_nothing_outside_its_bands(path: Path) -> None:
    found = [
        (finding.values.get("activity"), finding.values.get("student", finding.code))
        for finding in examine(lesson_of(path)).findings
        if finding.severity == "outside"
    ]
    assert found == []


@pytest.mark.parametrize("course", COURSES, ids=lambda path: path.parent.name)
def test_a_course_treats_every_side_alike(course: Path) -> None:
    found = symmetry(lesson_of(path) for path in EVERY_FILE if path.parent == course.parent)
    assert [finding for finding in found.findings if finding.severity == "outside"] == []


def test_both_sides_of_the_article_are_there_to_be_compared() -> None:
    lessons = [lesson_of(path) for path in EVERY_FILE if path.parent == ARTICLE_COURSE.parent]
    found = symmetry(lessons)

    assert {"government", "opposition", NEITHER} <= {side.name for side in found.sides}
    assert all(side.credits for side in found.sides if side.name in {"government", "opposition"})
    assert found.unsaid == ()
