"""A file to a lesson or a course, and what a list shows of a broken one."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons.course import Course
from literacy_app.lessons.load import Head, load_course, load_lesson
from literacy_app.lessons.places import Place
from tests.fakes.lessons import SMALL, lesson_yaml

if TYPE_CHECKING:
    from pathlib import Path

COURSE = """\
format: 1
id: a-course
title: A course
about: |
  About *it*.
before_you_start: Pause.
lessons:
  - b.yaml
  - sub/a.yaml
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lesson.yaml"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name in ("b.yaml", "sub/a.yaml", "techniques.yaml"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    file = tmp_path / "course.yaml"
    file.write_text(COURSE, encoding="utf-8")
    return file


def test_what_editors_write_is_the_same_lesson(file: Path) -> None:
    file.write_text(SMALL, encoding="utf-8", newline="\n")
    lesson = load_lesson(file).lesson
    assert lesson is not None
    crlf = SMALL.replace("\n", "\r\n")
    for raw in (
        codecs.BOM_UTF8 + crlf.encode(),
        codecs.BOM_UTF16_LE + crlf.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SMALL.encode("utf-16-be"),
        SMALL.replace("\n", "\r").encode(),
    ):
        file.write_bytes(raw)
        other = load_lesson(file).lesson
        assert other is not None
        assert other.content_hash != lesson.content_hash
        assert other.passages == lesson.passages
        assert other.activities == lesson.activities


def test_a_good_lesson_of_any_number_loads(file: Path) -> None:
    for number in range(5):
        file.write_text(lesson_yaml(number), encoding="utf-8")
        loaded = load_lesson(file)
        assert loaded.problems == ()
        assert loaded.head.id == f"lesson-{number}"


def test_warnings_leave_the_lesson(file: Path) -> None:
    file.write_text(SMALL.replace("        plainer: remarkable\n", ""), encoding="utf-8")
    loaded = load_lesson(file)
    assert [problem.code for problem in loaded.problems] == ["no-plainer"]
    assert loaded.lesson is not None


def test_a_problem_of_the_yaml_alone_takes_the_lesson(file: Path) -> None:
    file.write_text(SMALL.replace("minutes: 15\n", "minutes: 15\nminutes: 16\n"), encoding="utf-8")
    loaded = load_lesson(file)
    assert [problem.code for problem in loaded.problems] == ["duplicate-key"]
    assert loaded.lesson is None


def test_the_head_of_a_broken_lesson_is_what_can_be_read(file: Path) -> None:
    file.write_text("title: ' T '\nid: x \nactivities: [a, b]\n", encoding="utf-8")
    assert load_lesson(file).head == Head(
        "x", "T", Place(2, 5), ("a", "b"), parts_place=Place(3, 1)
    )
    file.write_text("title: [T]\nactivities: a\n", encoding="utf-8")
    head = Head("lesson", "lesson.yaml", Place(1, 1), parts_place=Place(2, 13))
    assert load_lesson(file).head == head
    file.write_text("a: [", encoding="utf-8")
    assert load_lesson(file).head == Head("lesson", "lesson.yaml", Place(1, 1))
    file.unlink()
    gone = load_lesson(file)
    assert gone.head == Head("lesson", "lesson.yaml", Place(1, 1))
    assert [problem.code for problem in gone.problems] == ["cannot-open"]


def test_labels_can_be_given(file: Path) -> None:
    file.write_text(SMALL, encoding="utf-8")
    codes = {problem.code for problem in load_lesson(file, {}).problems}
    assert codes == {"unknown-label"}


def test_no_more_is_told_of_a_file_than_anybody_reads(file: Path) -> None:
    for text in ("a: b\n" * 1_000, "a: b\n" * 1_000 + "c: [", "- !a b\n" * 1_000):
        file.write_text(text, encoding="utf-8")
        for problems in (load_lesson(file).problems, load_course(file).problems):
            assert len(problems) == 201
            assert problems[-1].code == "more-problems"


def test_a_course_holds_what_its_file_says(course: Path) -> None:
    loaded = load_course(course)
    assert loaded.problems == ()
    assert loaded.course == Course(
        "a-course", "A course", "About *it*.", "Pause.", ("b.yaml", "sub/a.yaml")
    )
    names = ("b.yaml", "sub/a.yaml")
    place = Place(7, 1)
    assert loaded.head == Head("a-course", "A course", Place(2, 5), names, parts_place=place)


def test_what_a_course_need_not_say(course: Path) -> None:
    course.write_text("format: 1\nid: c\ntitle: C\nlessons: [b.yaml]\n", encoding="utf-8")
    assert load_course(course).course == Course("c", "C", "", None, ("b.yaml",))


def test_a_course_may_have_a_bank(course: Path) -> None:
    text = "format: 1\nid: c\ntitle: C\nlessons: [b.yaml]\nbank:\n  - sub/a.yaml\n"
    course.write_text(text, encoding="utf-8")
    loaded = load_course(course)
    assert loaded.problems == ()
    assert loaded.course is not None
    assert (loaded.course.lessons, loaded.course.bank) == (("b.yaml",), ("sub/a.yaml",))
    assert loaded.head.bank == ("sub/a.yaml",)


@pytest.mark.parametrize(
    ("bank", "expected"),
    [
        ("  - a.yaml\n", [("lesson-file-missing", 6)]),
        ("  - sub/a.yaml\n  - sub/../sub/a.yaml\n", [("lesson-file-missing", 7)]),
        ("  - sub/a.yaml\n  - ./sub/a.yaml\n", [("file-repeats", 7)]),
        ("  - b.yaml\n", [("file-repeats", 6)]),
        ("  - [b.yaml]\n", [("not-text", 6)]),
        ("  b.yaml\n", [("list-without-brackets", 6)]),
    ],
)
def test_every_fault_of_a_bank_is_told(
    bank: str, expected: list[tuple[str, int]], course: Path
) -> None:
    text = f"format: 1\nid: c\ntitle: C\nlessons: [b.yaml]\nbank:\n{bank}"
    course.write_text(text, encoding="utf-8")
    problems = load_course(course).problems
    assert [(problem.code, problem.line) for problem in problems] == expected


def test_every_fault_of_a_course_is_told(course: Path) -> None:
    course.write_text(
        "format: 1\nid: c c\ntitel: C\nlessons:\n  - b.yml\n  - [b.yaml]\n  - ../b.yaml\n"
        "  - techniques.yaml\n  - b.yaml\n  - b.yaml\n",
        encoding="utf-8",
    )
    loaded = load_course(course)
    assert loaded.course is None
    assert [(problem.code, problem.line) for problem in loaded.problems] == [
        ("missing", 1), ("not-an-id", 2), ("unknown-key", 3), ("lesson-file-missing", 5),
        ("not-text", 6), ("lesson-file-missing", 7), ("lesson-file-missing", 8),
        ("file-repeats", 10),
    ]  # fmt: skip
    assert loaded.problems[3].values == {"name": "b.yml", "nearest": "b.yaml"}


def test_a_course_that_is_no_course(course: Path) -> None:
    course.write_text("lessons: b.yaml\nid: c\nid: d\n", encoding="utf-8")
    loaded = load_course(course)
    assert loaded.course is None
    assert {problem.code for problem in loaded.problems} == {
        "list-without-brackets", "missing", "duplicate-key",
    }  # fmt: skip
    course.write_text("- b\n", encoding="utf-8")
    loaded = load_course(course)
    assert [problem.code for problem in loaded.problems] == ["not-a-mapping"]
    assert loaded.head.id == "course"
