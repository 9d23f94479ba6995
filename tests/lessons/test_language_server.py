"""What a teacher sees in an editor: the real YAML language server with our schema, offline.

Skipped only where npm is missing, or where its registry cannot be reached.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from literacy_app.settings.bundled import lessons_folder
from tests.fakes.language_server import Editor, server_program
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST = "# yaml-language-server: $schema=../lesson.schema.json\n"
LESSON = FIRST + SMALL

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def editor() -> Iterator[Editor]:
    with Editor(server_program()) as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("lessons")
    for schema in lessons_folder().glob("*.schema.json"):
        shutil.copy(schema, top)
    (top / "mine").mkdir()
    return top / "mine"


def written(folder: Path, name: str, text: str) -> Path:
    file = folder / f"{name}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n")


def test_a_lesson_without_a_mistake_has_none(editor: Editor, folder: Path) -> None:
    assert editor.open(written(folder, "small", LESSON)) == []


@pytest.mark.parametrize("name", ["first-look/every-way-to-work", "first-look/course"])
def test_bundled_files_have_no_mistake(editor: Editor, name: str) -> None:
    assert editor.open(lessons_folder() / f"{name}.yaml") == []


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("        weight: 2", "        wieght: 2", "wieght"),
        ("title: A small", "tilte: A small", "tilte"),
        ("    from: paper", "    form: paper", "form"),
        ("unit: word\n", "unit: words\n", "not accepted"),
        ("minutes: 15", "minutes: soon", "Write a number in digits"),
        ("kind: highlight", "kind: higlight", "not accepted"),
    ],
)
def test_a_mistake_is_told_at_its_line(
    editor: Editor, folder: Path, right: str, wrong: str, words: str
) -> None:
    assert LESSON.count(right) == 1
    text = LESSON.replace(right, wrong)
    told = editor.open(written(folder, wrong.strip().split(":")[0] + str(len(wrong)), text))
    at_the_line = [
        problem["message"]
        for problem in told
        if problem["range"]["start"]["line"] == line_of(text, wrong)
    ]
    assert any(words in message for message in at_the_line), told


def test_names_are_completed_where_they_may_stand(editor: Editor, folder: Path) -> None:
    text = LESSON.replace("        weight: 2\n", "        \n")
    file = written(folder, "entry", text)
    editor.open(file)
    offered = editor.completed(file, line_of(text, "        \n"), 8)
    assert {"weight", "before", "after", "occurrence", "compare"} <= offered
    assert not offered & {"votes", "prompt", "title", "quote"}  # `quote` is there already

    text = LESSON.replace("minutes: 15\n", "\n", 1)
    file = written(folder, "head", text)
    editor.open(file)
    offered = editor.completed(file, line_of(text, "\ngoals:") + 1 - 1, 0)
    assert {"minutes", "discussion", "teacher", "words"} <= offered
    assert "weight" not in offered


def test_values_are_completed_and_names_explained(editor: Editor, folder: Path) -> None:
    text = LESSON.replace("    kind: highlight\n", "    kind: \n")
    file = written(folder, "kind", text)
    editor.open(file)
    assert {"highlight", "judge", "ledger"} <= editor.completed(
        file, line_of(text, "    kind: \n"), 10
    )
    file = written(folder, "explained", LESSON)
    editor.open(file)
    told = editor.hover(file, line_of(LESSON, "plainer: The mayor"), 9)
    assert "What a plain report might say instead" in told
