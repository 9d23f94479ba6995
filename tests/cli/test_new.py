from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.articles import EXTRA, READERS, NoReaderError
from literacy_app.cli import new
from literacy_app.lessons.schema import schema_json
from tests.authoring.test_articles import PARAGRAPHS, page
from tests.cli.calling import ROOT, call, call_alone

if TYPE_CHECKING:
    from pathlib import Path

MAIN = "import sys; from literacy_app.cli.main import main"
NONE = "assert not {'trafilatura', 'lxml'} & set(sys.modules)"


def test_a_new_lesson_passes_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "new", "lesson", "Words at the pool", "--in", tmp_path)
    file = tmp_path / "words-at-the-pool.yaml"

    assert (called.code, called.out) == (0, f"{file}\n")
    assert called.err == f"Open it in a text editor, then: literacy-app check {file}\n"
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=lesson.schema.json"
    schema = tmp_path / "lesson.schema.json"
    assert schema.read_text(encoding="utf-8") == schema_json("lesson")
    checked = call(capsys, "check", tmp_path)
    assert (checked.code, checked.out) == (0, "")
    assert checked.err == "1 file, 0 errors, 0 warnings.\n"
    assert call(capsys, "doctor", file).code == 0


def test_a_new_lesson_from_a_saved_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "article.html"
    table = "<table><tr><td>4711</td></tr></table>"
    source.write_bytes(page([*PARAGRAPHS] * 300, more=table))
    long = tmp_path / "long.html"
    long.write_bytes(page([f"{n} {PARAGRAPHS[0]}" for n in range(2_500)]))

    called = call(capsys, "new", "lesson", "Pool", "--from", source, "--in", tmp_path)
    assert called.code == 0
    assert called.err.startswith("Tables of the page were left out: a passage is a text.\n")
    text = (tmp_path / "pool.yaml").read_text(encoding="utf-8")
    assert '    author: "Ada Brandt"\n' in text
    assert "    rights: fill in\n" in text
    called = call(capsys, "new", "lesson", "Long", "--from", long, "--in", tmp_path)
    assert "its end was left out" in called.err
    assert call(capsys, "check", tmp_path).err == "2 files, 0 errors, 0 warnings.\n"


def test_a_new_course_passes_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "article.txt"
    source.write_text("Pool to close\n\n" + "\n\n".join(PARAGRAPHS), encoding="utf-8")
    called = call(capsys, "new", "course", "حلب 2016", "--from", source, "--in", tmp_path)
    folder = tmp_path / "حلب-2016"

    assert (called.code, called.out) == (0, f"{folder}\n")
    assert sorted(file.name for file in folder.iterdir()) == [
        "course.schema.json",
        "course.yaml",
        "first-lesson.yaml",
        "lesson.schema.json",
    ]
    checked = call(capsys, "check", folder)
    assert (checked.code, checked.err) == (0, "2 files, 0 errors, 0 warnings.\n")
    assert 'title: "Pool to close"' in (folder / "first-lesson.yaml").read_text(encoding="utf-8")
    plain = call(capsys, "new", "course", "Plain", "--in", tmp_path)
    assert plain.code == 0
    assert call(capsys, "check", tmp_path / "plain").err == "2 files, 0 errors, 0 warnings.\n"


def test_a_new_lesson_of_a_course_is_to_be_named_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call(capsys, "new", "course", "Class", "--in", tmp_path)
    folder = tmp_path / "class"
    called = call(capsys, "new", "lesson", "Pool", "--in", folder)
    assert called.err.splitlines()[-1] == f"Then name it in {folder / 'course.yaml'}."
    checked = call(capsys, "check", folder)
    assert (checked.code, checked.err) == (0, "3 files, 0 errors, 1 warning.\n")
    assert "course.yaml:" in checked.out
    assert "“- pool.yaml”" in checked.out
    assert "Then name it" not in call(capsys, "new", "course", "Inner", "--in", folder).err


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pool.yaml"
    file.write_text("mine", encoding="utf-8")
    schema = tmp_path / "lesson.schema.json"
    schema.write_text("mine, too", encoding="utf-8")
    (tmp_path / "course").mkdir()

    said = call(capsys, "new", "lesson", "Pool", "--in", tmp_path).sentence
    assert said == f'"{file}" is there already; nothing was changed.'
    assert call(capsys, "new", "lesson", "Other", "--in", tmp_path).code == 0
    (tmp_path / "pool").mkdir()
    said = call(capsys, "new", "course", "Pool", "--in", tmp_path).sentence
    assert said == f'"{tmp_path / "pool"}" is there already; nothing was changed.'
    assert file.read_text(encoding="utf-8") == "mine"
    assert schema.read_text(encoding="utf-8") == "mine, too"
    assert list((tmp_path / "pool").iterdir()) == []


def test_a_name_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = call(capsys, "new", "lesson", "!?", "--in", tmp_path).sentence
    assert said == '"!?" is no name: it has neither a letter nor a digit.'
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "gone"
    said = call(capsys, "new", "lesson", "Pool", "--in", missing).sentence
    assert said == f'There is no folder "{missing}".'
    assert "There is no folder" in call(capsys, "new", "lesson", "Pool", "--in", "a\0b").sentence


def test_a_source_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "gone.txt"
    said = call(capsys, "new", "lesson", "Pool", "--from", missing, "--in", tmp_path).sentence
    assert said == f'"{missing}" cannot be read: No such file or directory.'
    assert "cannot be read" in call(capsys, "new", "lesson", "P", "--from", "a\0b").sentence
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"%PDF-1.7")
    said = call(capsys, "new", "course", "Pool", "--from", paper, "--in", tmp_path).sentence
    assert said == (
        f'No lesson can be made of "{paper}": it is a PDF; copy its text into a .txt file.'
    )
    assert [file.name for file in tmp_path.iterdir()] == ["paper.pdf"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a folder that is shut")
def test_a_folder_that_is_shut(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    for what in ("lesson", "course"):
        said = call(capsys, "new", what, "Pool", "--in", shut).sentence
        assert said.endswith("cannot be written: Permission denied.")
    shut.chmod(0o700)


def test_without_the_reader_of_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "article.html"
    source.write_bytes(page())

    def none(*_: object) -> None:
        raise NoReaderError

    monkeypatch.setattr(new, "read_article", none)
    said = call(capsys, "new", "lesson", "Pool", "--from", source, "--in", tmp_path).sentence
    assert said == (
        "To read a saved web page this needs trafilatura, which is not installed: "
        f'"{sys.executable}" -m pip install "trafilatura>=2,<3" "lxml_html_clean>=0.4" '
        'adds it (or the extra: pip install "literacy-app[authoring]"). '
        "A .txt file is read without it."
    )
    assert not (tmp_path / "pool.yaml").exists()


def test_the_extra_brings_the_reader_of_pages_along() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["optional-dependencies"] == {EXTRA: [*READERS]}


def test_the_reader_of_pages_is_imported_for_a_page_alone(tmp_path: Path) -> None:
    source = tmp_path / "article.txt"
    source.write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")
    asked = ["new", "lesson", "Pool", "--from", str(source), "--in", str(tmp_path)]
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{MAIN}; assert main({asked!r}) == 0; {NONE}",
        ],
        check=False,
        cwd=ROOT,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    called = call_alone("new", "lesson", "Überschrift", folder=tmp_path)
    assert (called.code, called.out) == (0, "uberschrift.yaml\n")
