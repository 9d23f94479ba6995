"""Tests of `literacy-app print`, called as a person calls it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.handouts import As
from literacy_app.desktop.printing import command
from literacy_app.desktop.printing.command import refusal, run
from literacy_app.desktop.printing.lesson_to_print import lesson_to_print
from tests.cli.calling import ROOT
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def said(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = run([str(each) for each in arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


@pytest.mark.parametrize("kind", As)
def test_a_file_is_written_where_it_is_wanted(
    kind: As, lesson: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for form, begin in (("pdf", b"%PDF"), ("html", b"<!DOCTYPE html>")):
        out = tmp_path / f"out.{form}"
        told = said(capsys, lesson, "--as", kind.value, "--format", form, "--out", out)
        assert told == (0, f"{out}\n", "")
        assert out.read_bytes().startswith(begin)


def test_a_lesson_of_the_library_goes_by_its_id_and_the_file_has_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert said(capsys, "kellmouth-ferry", "--format", "html", "--paper", "letter") == (
        0,
        "kellmouth-ferry-handout.html\n",
        "",
    )
    assert (tmp_path / "kellmouth-ferry-handout.html").is_file()


def test_what_cannot_be_printed_is_told_in_a_sentence(
    lesson: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    none = 'There is no file and no lesson called "nowhere-at-all".\n'
    assert said(capsys, "nowhere-at-all") == (2, "", none)
    assert said(capsys, "x/\u00e9.yaml") == (2, "", 'There is no file "x/\\xe9.yaml".\n')
    assert said(capsys, "bad\0name") == (2, "", said(capsys, "bad\0name")[2])
    lesson.write_text("format: 1\nid: small\n", encoding="utf-8")
    code, out, err = said(capsys, lesson)
    assert (code, out) == (2, "")
    assert f"{lesson}:" in err
    lesson.write_text(SMALL, encoding="utf-8")
    gone = tmp_path / "no" / "such" / "x.pdf"
    told = f"{gone} cannot be written: No such file or directory.\n"
    assert said(capsys, lesson, "--out", gone) == (2, "", told)
    code, _, err = said(capsys, lesson, "--as", "poster")
    assert code == 2
    assert err.startswith("Argument --as: invalid choice: 'poster'")


def test_a_key_that_is_not_there_is_told(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = lesson_to_print(str(lesson))
    keyless = replace(whole, without_key="hash")
    monkeypatch.setattr(command, "lesson_to_print", lambda _name: keyless)
    assert said(capsys, "small", "--as", "key") == (2, "", f"{refusal(As.KEY)}\n")
    assert "neither a prompt" in refusal(As.DISCUSSION)


def test_no_screen_is_needed_and_the_way_in_knows_it(lesson: Path, tmp_path: Path) -> None:
    out = tmp_path / "\u00e9.pdf"
    without = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    without.pop("QT_QPA_PLATFORM", None)
    without |= {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(
        [sys.executable, "-m", "literacy_app", "print", str(lesson), "--out", str(out)],
        check=False,
        capture_output=True,
        cwd=ROOT,
        env=without,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\\xe9.pdf\n")
    assert out.read_bytes().startswith(b"%PDF")


def test_help_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "--help")
    assert code == 0
    assert "--as" in out
