"""All problems of a file or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.checking import check
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path


def write(folder: Path, **files: str) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_a_file_is_taken_for_what_its_name_says(tmp_path: Path) -> None:
    write(tmp_path, course="a: b\n", techniques="a: b\n", lesson="a: b\n")
    missing = {
        name: {str(problem.values["name"]) for problem in check(tmp_path / f"{name}.yaml")}
        for name in ("course", "techniques", "lesson")
    }
    assert missing == {
        "course": {"a", "format", "id", "title", "lessons"},
        "techniques": {"a", "format", "techniques"},
        "lesson": {"a", "format", "id", "title", "passages", "activities"},
    }


def test_every_file_of_a_folder_is_checked(tmp_path: Path) -> None:
    write(tmp_path, good=SMALL, techniques="format: 2\n")
    write(tmp_path / "inner", course="format: 1\nid: c\ntitle: C\nlessons: [x.yaml]\n", bad="a: [")
    assert [(problem.file.name, problem.code) for problem in check(tmp_path)] == [
        ("techniques.yaml", "newer-format"),
        ("bad.yaml", "unclosed-bracket"),
        ("course.yaml", "lesson-file-missing"),
    ]


def test_an_id_that_two_have_is_told_of_the_second(tmp_path: Path) -> None:
    course = "format: 1\nid: small\ntitle: C\nlessons: [lesson.yaml]\n"
    write(tmp_path / "one", lesson=SMALL, course=course)
    write(tmp_path / "two", lesson=SMALL, course=course)
    problems = check(tmp_path)
    assert [(problem.file.name, problem.code, problem.line) for problem in problems] == [
        ("course.yaml", "id-taken", 2),
        ("lesson.yaml", "id-taken", 3),
    ]
    for problem in problems:
        assert problem.file.parent.name == "two"
        assert problem.values["kept"] == str(tmp_path / "one" / problem.file.name)
        assert problem.is_error
