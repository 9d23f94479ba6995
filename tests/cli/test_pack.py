"""`literacy-app pack` as a teacher calls it."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.lessons.packs import open_pack
from tests.cli.calling import call
from tests.fakes.packed import course_folder


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return course_folder(tmp_path)


@pytest.mark.parametrize("named", ["town", "town/course.yaml"])
def test_a_folder_becomes_one_file(
    course: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    called = call(capsys, "pack", named, "--author", "M. Teacher")
    assert (called.code, called.err) == (0, "")
    assert called.out.splitlines() == [
        "town.litcourse (with its answer keys)",
        "A town and its paper (town)",
        "Made by: M. Teacher (nobody signed it)",
        "2 lessons, 20 minutes, 1 excerpt for reviews",
        "  1. A council meets, 12 min",
        "  2. A council meets, 8 min",
    ]
    assert open_pack(Path("town.litcourse")).manifest.author == "M. Teacher"
    assert course.is_dir()


def test_a_course_of_the_library_is_packed_by_its_id(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = course.parent / "b.litcourse"
    said = call(capsys, "pack", "first-look", "--out", out).out
    assert said.startswith(f"{out} (with its answer keys)\n")
    assert open_pack(out).manifest.course == "first-look"


def test_the_key_lies_in_a_file_of_its_own(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called = call(capsys, "pack", course, "--without-keys", "--key-file", "mine.litkey")
    for_students = "town-test.litcourse (without its answer keys: for students)"
    assert called.out.splitlines()[:2] == [for_students, "mine.litkey (keep this to yourself)"]
    assert "2 lessons, 20 minutes\n" in called.out
    assert open_pack(Path("town-test.litcourse")).manifest.without_keys
    assert open_pack(Path("mine.litkey")).manifest.kind == "key"
    said = call(capsys, "pack", course, "--without-keys").out.splitlines()
    assert said[:2] == [for_students, "town-test.litkey (keep this to yourself)"]


def test_a_test_leaves_the_whole_course_as_it_lies_there(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(capsys, "pack", course)
    whole = Path("town.litcourse").read_bytes()
    call(capsys, "pack", course, "--without-keys")
    assert Path("town.litcourse").read_bytes() == whole
    names = ["town-test.litcourse", "town-test.litkey", "town.litcourse"]
    assert sorted(file.name for file in Path().glob("*.lit*")) == names


@pytest.mark.parametrize("more", [(), ("--without-keys",)])
def test_a_lesson_that_the_course_does_not_name_is_told(
    course: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...]
) -> None:
    (course / "forgotten.yaml").write_bytes((course / "council.yaml").read_bytes())
    said = call(capsys, "pack", course, *more).out.splitlines()
    assert said[-1] == "Not in it: forgotten.yaml, which course.yaml does not name."
    assert not any("Not in it" in line for line in said[:-1])


def test_what_cannot_be_done_is_said(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no course" in call(capsys, "pack", "gone").sentence
    assert "did you mean first-look?" in call(capsys, "pack", "first-loook").sentence
    assert "goes with" in call(capsys, "pack", course, "--key-file", "a.litkey").sentence
    assert "must end with" in call(capsys, "pack", course, "--out", "a.zip").sentence
    wrong = call(capsys, "pack", course, "--out", "gone/a.litcourse")
    assert "cannot be written" in wrong.sentence
    assert "is no course.yaml" in call(capsys, "pack", course / "council.yaml").sentence
    assert "There is no course.yaml" in call(capsys, "pack", course / "more").sentence
    assert list(Path().glob("*.lit*")) == []


def test_a_course_with_errors_is_not_packed(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / "council.yaml").write_text("format: 1\n", encoding="utf-8")
    called = call(capsys, "pack", course)
    assert called.code == 1
    assert "council.yaml:1:1: error:" in called.err
    text = (course / "course.yaml").read_text(encoding="utf-8")
    (course / "council.yaml").write_bytes((course / "bank.yaml").read_bytes())
    (course / "course.yaml").write_text(text.replace("id: town", "id: aux"), encoding="utf-8")
    assert "folder on every computer" in call(capsys, "pack", course).sentence


def test_what_has_no_key_has_none_to_keep_apart(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(capsys, "pack", course, "--without-keys")
    where = call(capsys, "install", "town-test.litcourse").out.splitlines()[-1]
    folder = where.removeprefix("Installed in ")
    assert "without its key" in call(capsys, "pack", folder, "--without-keys").sentence
