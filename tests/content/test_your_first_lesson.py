"""The guide for a teacher's first lesson, done as it says: every file, command and answer."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight import Highlight
from literacy_app.cli.main import main
from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

GUIDE = lessons_folder() / "your-first-lesson.md"
BLOCK = re.compile(r"^```(\w+)(?: (\w+)=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LESSON = Path("my-class/words-at-the-pool.yaml")
ROW = re.compile(r"^\| ([^|]+) \|([^|]*)\|([^|]*)\|([^|]*)\| (\w+) \|$", re.MULTILINE)


def commands(block: str) -> Iterator[tuple[list[str], str]]:
    """Each command of a block with what is printed below it."""
    for part in block.removeprefix("$ ").split("\n$ "):
        command, _, printed = part.partition("\n")
        words = shlex.split(command)
        assert words[:2] == ["python3", "run.py"]
        yield words[2:], printed.rstrip("\n")


def changed(file: Path, block: str) -> None:
    """A line in place of another, which stands in the file once."""
    old, new = (line[1:] for line in block.splitlines())
    assert {line[0] for line in block.splitlines()} == {"-", "+"}
    text = file.read_text("utf-8")
    assert text.splitlines().count(old) == 1
    file.write_text(text.replace(f"{old}\n", f"{new}\n"), "utf-8")


def written_from(file: Path, first: str, block: str) -> None:
    text = file.read_text("utf-8")
    assert text.splitlines().count(first) == 1
    file.write_text(text[: text.index(f"\n{first}\n") + 1] + block, "utf-8")


def follow(guide: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Do what the guide says, in this folder; gives the commands that were run."""
    run = []
    for found in BLOCK.finditer(guide):
        kind, name, value, block = found.groups()
        if kind == "console":
            for arguments, expected in commands(block):
                main(arguments)
                printed = capsys.readouterr()
                assert (printed.out + printed.err).rstrip("\n") == expected
                run.append(arguments[0])
        elif kind == "diff":
            changed(Path(value), block)
        elif name == "from":
            written_from(LESSON, value, block)
        else:
            Path(value).write_text(block, "utf-8")
    return run


@pytest.mark.content
def test_whoever_follows_the_guide_has_a_lesson(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    guide = GUIDE.read_text("utf-8")
    assert follow(guide, capsys) == ["new", "new", "check", "check", "doctor", "pack"]
    loaded = load_lesson(LESSON.absolute())
    assert loaded.lesson is not None
    assert loaded.problems == ()
    course = load_course(Path("my-class/course.yaml").absolute()).course
    assert course is not None
    (activity,) = loaded.lesson.activities
    assert isinstance(activity, Highlight)
    for words, *marks, part in ROW.findall(guide):
        entries = {entry.span.of(activity.text): entry for entry in getattr(activity, part)}
        votes = sum("x" in mark for mark in marks)
        assert part == ("let_stand", "readers_differ", "key", "key")[votes]
        assert getattr(entries.pop(words), "votes", f"{votes}/3") == f"{votes}/3"
    assert len(ROW.findall(guide)) == 4 + 3 + 1


@pytest.mark.content
def test_a_guide_that_says_something_else_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    guide = GUIDE.read_text("utf-8").replace("1 error, 0 warnings", "2 errors, 0 warnings")
    with pytest.raises(AssertionError):
        follow(guide, capsys)
