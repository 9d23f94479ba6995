from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.calling import ROOT, call, call_alone
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

BROKEN = SMALL.replace("quote: shameless", "quote: shameles").replace("id: small", "id: broken")
LINE = next(n for n, line in enumerate(BROKEN.splitlines(), 1) if "quote: shameles" in line)
START = BROKEN.index("shameles\n")
SENTENCE = "“shameles” cuts a word. Quote whole words: “shameless”."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "inner" / "broken.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


def test_a_sound_lesson(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "check", folder / "small.yaml")
    assert (called.code, called.out, called.err) == (0, "", "1 file, 0 errors, 0 warnings.\n")


def test_problems_have_a_line_each(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "check", folder)
    file = folder / "inner" / "broken.yaml"
    assert called.code == 1
    assert called.out == f"{file}:{LINE}:16: error: {SENTENCE}\n"
    assert called.err == "2 files, 1 error, 0 warnings.\n"


def test_warnings_alone_are_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_text(SMALL.replace("        plainer: remarkable\n", ""), encoding="utf-8")
    called = call(capsys, "check", file)
    assert called.code == 0
    assert ": warning: " in called.out
    assert called.err == "1 file, 0 errors, 1 warning.\n"


def test_problems_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "check", "--json", folder, folder / "inner" / "broken.yaml")
    assert called.code == 1
    assert called.err == ""
    assert called.json == [
        {
            "file": str(folder / "inner" / "broken.yaml"),
            "line": LINE,
            "column": 16,
            "severity": "error",
            "code": "quote-cuts-word",
            "sentence": SENTENCE,
            "mend": {"start": START, "end": START + len("shameles"), "text": "shameless"},
            "candidates": [],
        }
    ]


def test_no_problems_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "check", "--json", folder / "small.yaml")
    assert (called.code, called.json) == (0, [])


def test_files_are_named_as_the_folder_was(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    called = call(capsys, "check", "inner")
    assert called.out.startswith(f"inner{os.sep}broken.yaml:{LINE}:16: error: ")


def test_courses_and_techniques_are_checked_as_what_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "course.yaml").write_text(
        "format: 1\nid: c\ntitle: C\nabout: A course.\nlessons: [small.yaml, smal.yaml]\n",
        encoding="utf-8",
    )
    (tmp_path / "techniques.yaml").write_text("format: 1\ntechniques: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    called = call(capsys, "check", "--json", ".")
    assert [(problem["file"], problem["code"]) for problem in called.json] == [
        ("course.yaml", "lesson-file-missing"),
        ("techniques.yaml", "not-a-list"),
    ]


def test_what_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "nothing"
    said = f'There is no file or folder "{missing}".'
    assert call(capsys, "check", missing).sentence == said
    assert "There is no file or folder" in call(capsys, "check", "a\0b").sentence
    assert call(capsys, "check", "").sentence == 'There is no file or folder "".'
    assert "There is no file or folder" in call(capsys, "check", "a\n" * 5_000).sentence


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that is shut")
def test_a_folder_that_is_shut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0)
    assert call(capsys, "check", shut).sentence == f'The folder "{shut}" cannot be read.'
    shut.chmod(0o700)


def test_a_folder_too_deep_to_be_looked_into_holds_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(capsys, "check", tmp_path).err == "0 files, 0 errors, 0 warnings.\n"


def test_the_bundled_lessons_in_a_process_of_its_own() -> None:
    called = call_alone("check", "lessons")
    assert (called.code, called.out) == (0, "")
    assert ROOT.joinpath("lessons").is_dir()
