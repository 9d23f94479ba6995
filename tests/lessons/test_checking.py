"""All problems of a file or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.checking import check_bytes, check_files
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
        name: {str(problem.values["name"]) for problem in check_files([tmp_path / f"{name}.yaml"])}
        for name in ("course", "techniques", "lesson")
    }
    assert missing == {
        "course": {"a", "format", "id", "title", "lessons"},
        "techniques": {"a", "format", "techniques"},
        "lesson": {"a", "format", "id", "title", "passages", "activities"},
    }


def test_bytes_are_taken_for_what_the_name_of_their_file_says(tmp_path: Path) -> None:
    write(tmp_path, course="a: b\n", techniques="a: b\n", lesson="a: b\n")
    for name in ("course", "techniques", "lesson"):
        file = tmp_path / f"{name}.yaml"
        assert check_bytes(file.read_bytes(), file) == tuple(check_files([file]))


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write(tmp_path, good=SMALL, techniques="format: 2\n")
    write(tmp_path / "inner", course="format: 1\nid: c\ntitle: C\nlessons: [x.yaml]\n", bad="a: [")
    files = sorted(tmp_path.rglob("*.yaml"), reverse=True)
    assert [(problem.file.name, problem.code) for problem in check_files(files)] == [
        ("techniques.yaml", "newer-format"),
        ("course.yaml", "lesson-file-missing"),
        ("bad.yaml", "unclosed-bracket"),
    ]


def test_a_lesson_that_its_course_does_not_name_is_told(tmp_path: Path) -> None:
    course = "format: 1\nid: c\ntitle: C\nlessons: [named.yaml]\nbank: [banked.yaml]\n"
    write(tmp_path, course=course, named=SMALL, banked=SMALL, forgotten=SMALL, techniques="a: b")
    write(tmp_path / "deeper", draft=SMALL)
    [problem] = check_files([tmp_path / "course.yaml"])
    assert (problem.file.name, problem.line, problem.column) == ("course.yaml", 4, 1)
    assert (problem.code, problem.values) == ("not-in-course", {"name": "forgotten.yaml"})
    assert not problem.is_error
    assert "Write “- forgotten.yaml” under “lessons”" in problem.sentence()


def test_an_id_that_two_have_is_told_of_the_second(tmp_path: Path) -> None:
    course = "format: 1\nid: small\ntitle: C\nlessons: [lesson.yaml]\n"
    write(tmp_path / "one", lesson=SMALL, course=course)
    write(tmp_path / "two", lesson=SMALL, course=course)
    problems = list(check_files(sorted(tmp_path.rglob("*.yaml"))))
    assert [(problem.file.name, problem.code, problem.line) for problem in problems] == [
        ("course.yaml", "id-taken", 2),
        ("lesson.yaml", "id-taken", 3),
    ]
    for problem in problems:
        assert problem.file.parent.name == "two"
        assert problem.values["kept"] == str(tmp_path / "one" / problem.file.name)
        assert not problem.is_error
