from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.calling import call, call_alone
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def test_a_lesson_as_loaded(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "show", small, "--json")
    assert (called.code, called.err) == (0, "")
    assert called.json == {
        "id": "small",
        "title": "A small lesson",
        "passages": {
            "opening": {
                "text": (
                    "The brutal mayor closed the road.\n\n"
                    "He said so on Monday. It was a shameless act, says the paper. People left."
                ),
                "from": "paper",
            },
            "own": {"text": "The mayor closed the road on Monday.", "from": "authors"},
        },
        "activities": [
            {
                "id": "mark",
                "kind": "highlight",
                "passage": "opening",
                "unit": "word",
                "labels": ["loaded", "name-calling", "gossip"],
                "families": {
                    "loaded": "verdict words", "name-calling": "verdict words", "gossip": None,
                },
                "settings": {"label_weight": 0.5, "penalty": 0.5},
                "transfer": False,
                "key": [
                    {
                        "id": "mayor", "start": 0, "end": 16, "core": [[4, 10]],
                        "labels": ["loaded"], "weight": 2.0, "plainer": "The mayor",
                        "why": "“Brutal” judges.",
                    },
                    {
                        "id": "shameless", "start": 66, "end": 75, "core": [[66, 75]],
                        "labels": ["loaded", "gossip"], "weight": 1.0, "plainer": "remarkable",
                        "why": "It judges.",
                    },
                ],
                "let_stand": [
                    {"id": "closed", "start": 17, "end": 23, "why": "That is what he did."},
                ],
                "readers_differ": [{"id": "left", "start": 104, "end": 108, "votes": "1/3"}],
            }
        ],
    }  # fmt: skip


def test_a_lesson_in_a_few_lines(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "show", small).out == (
        "A small lesson (small)\n"
        "  passage opening: 2 paragraphs\n"
        "  passage own: 1 paragraphs\n"
        "  highlight mark on opening: 2 to mark, 1 to let stand, 1 on which readers differ\n"
    )


def test_a_lesson_of_the_library_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "show", "aleppo-words", "--json").json["id"] == "aleppo-words"


def test_a_lesson_of_a_folder_of_the_settings_that_is_new(
    tmp_path: Path, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = own_home / "literacy-app" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text(f"lesson_folders = ['{tmp_path}']\ncolour = 1\n", encoding="utf-8")
    assert call(capsys, "show", "small").code == 2
    (tmp_path / "new.yaml").write_text(SMALL, encoding="utf-8")
    called = call(capsys, "show", "small")
    assert called.code == 0
    assert called.err == f'{settings}:2: "colour" is no setting.\n'


def test_a_broken_lesson_tells_its_problems(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    small.write_text(SMALL.replace("brutal\n", "brutl\n"), encoding="utf-8")
    called = call(capsys, "show", small, "--json")
    assert (called.code, called.out) == (1, "")
    assert called.err.startswith(f"{small}:")
    assert ": error: The core “brutl” does not stand inside" in called.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "aleppo-wrds",
            'There is no lesson "aleppo-wrds" in the library; did you mean aleppo-words?',
        ),
        ("xyzzy", 'There is no lesson "xyzzy" in the library, and no file of that name.'),
        ("nothing.yaml", 'There is no file "nothing.yaml".'),
        ("nowhere/lesson", 'There is no file "nowhere/lesson".'),
        ("", 'There is no lesson "" in the library, and no file of that name.'),
        (".", '"." is a folder; name a lesson in it.'),
    ],
)
def test_what_is_not_there(name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "show", name).sentence == said


def test_a_name_that_no_file_can_have(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no" in call(capsys, "show", "a\0b").sentence
    assert "There is no" in call(capsys, "show", "a" * 5_000).sentence


def test_beyond_ascii_is_written_as_the_output_can_take_it(small: Path) -> None:
    plain = call_alone("show", small, "--json", PYTHONIOENCODING="ascii")
    assert "\\u201cBrutal\\u201d" in plain.out
    assert "“Brutal”" in call_alone("show", small, "--json").out
