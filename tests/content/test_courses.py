from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons.load import load_course
from tests.content.shelf import ARTICLE_COURSE, BANK, COURSES, LESSONS

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.course import Course

pytestmark = pytest.mark.content

each_course = pytest.mark.parametrize("path", COURSES, ids=lambda path: path.parent.name)


@each_course
def test_a_course_loads_without_a_problem(path: Path) -> None:
    assert [problem.line_text() for problem in load_course(path).problems] == []


@each_course
def test_a_course_names_every_lesson_of_its_folder(path: Path) -> None:
    named = [path.parent / name for name in _course(path).lessons]

    assert sorted(named) == [lesson for lesson in LESSONS if lesson.parent == path.parent]


@each_course
def test_a_course_names_its_bank(path: Path) -> None:
    bank = [path.parent / name for name in _course(path).bank]

    assert sorted(bank) == [file for file in BANK if file.parent == path.parent]


def test_the_article_s_course_says_beforehand_what_it_holds() -> None:
    note = _course(ARTICLE_COURSE).before_you_start

    assert note is not None
    assert "Nobody here asks you to take a side" in note


def test_the_article_s_course_says_how_the_votes_of_its_keys_were_made() -> None:
    about = _course(ARTICLE_COURSE).about_the_key

    assert about is not None
    said = " ".join(about.replace("*", "").split())
    assert "made by software that followed our annotation guide, and not by people" in said
    assert "readings marked it" in said
    assert "no number of people" in said
    assert "A school can put its own in its place" in said
    assert "\n\n" not in about.strip(), "one paragraph"


def _course(path: Path) -> Course:
    course = load_course(path).course
    assert course is not None
    return course
