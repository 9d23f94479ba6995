"""Tests of reading one settings file, whatever is in it."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.settings.problems import PROBLEM_CODES
from literacy_app.settings.reading import MOST_BYTES, read
from literacy_app.settings.settings import Stated


def read_bytes(folder: Path, content: bytes, *, is_machine: bool = False) -> Stated:
    file = folder / "settings.toml"
    file.write_bytes(content)
    return read(file, is_machine=is_machine)


def read_text(folder: Path, text: str, *, is_machine: bool = False) -> Stated:
    return read_bytes(folder, text.encode(), is_machine=is_machine)


def only_problem(stated: Stated) -> tuple[str, dict[str, object], int | None]:
    (problem,) = stated.problems
    assert set(problem.values) == set(PROBLEM_CODES[problem.code])
    return problem.code, dict(problem.values), problem.line


@pytest.mark.parametrize(
    "content",
    [
        b'theme = "dark"\n',
        codecs.BOM_UTF8 + b'theme = "dark"\r\n',
        codecs.BOM_UTF16_LE + 'theme = "dark"\n'.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + 'theme = "dark"\n'.encode("utf-16-be"),
    ],
)
def test_what_windows_editors_write_is_read(tmp_path: Path, content: bytes) -> None:
    assert read_bytes(tmp_path, content) == Stated({"theme": "dark"})


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\x00\xfe", "settings.not-text"),
        (codecs.BOM_UTF16_LE + b"\x00", "settings.not-text"),
        (b"a = " + b"[" * 50_000, "settings.not-text"),
        (b"# " + b"x" * MOST_BYTES, "settings.too-big"),
    ],
)
def test_what_is_no_settings_file_is_one_problem(tmp_path: Path, content: bytes, code: str) -> None:
    stated = read_bytes(tmp_path, content)
    assert only_problem(stated)[0] == code
    assert stated.values == {}


def test_a_folder_in_the_place_of_the_file_is_a_problem(tmp_path: Path) -> None:
    stated = read(tmp_path, is_machine=False)
    code, values, line = only_problem(stated)
    assert (code, line) == ("settings.unreadable", None)
    assert values["reason"]


@pytest.mark.parametrize(
    ("text", "code", "column", "line"),
    [
        ("# ours\ntheme = dark\n", "settings.not-toml", 9, 2),
        ('theme = "dark"\ntheme = "light"\n', "settings.not-toml", 16, 2),
        ('data_folder = "C:\\Records"\n', "settings.backslash", 19, 1),
        ("\ntheme = ", "settings.not-toml", None, 2),
        ('\ndata_folder = "C:\\temp"\n', "settings.backslash", None, 2),
        ('lesson_folders = ["C:\\new\\books"]\n', "settings.backslash", None, 1),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(
    tmp_path: Path, text: str, code: str, column: int | None, line: int
) -> None:
    found, values, at = only_problem(read_text(tmp_path, text))
    assert (found, at) == (code, line)
    assert values["column"] is None if column is None else values["column"]


@pytest.mark.parametrize(
    ("text", "code", "values"),
    [
        ("thme = 1", "settings.unknown-name", {"name": "thme", "nearest": "theme"}),
        ("colour = 1", "settings.unknown-name", {"name": "colour", "nearest": None}),
        ("theme = 5", "settings.wrong-type", {"name": "theme", "expected": "text"}),
        (
            'theme = "drak"',
            "settings.not-offered",
            {
                "name": "theme",
                "value": "drak",
                "offered": ("system", "light", "dark", "contrast"),
                "nearest": "dark",
            },
        ),
        (
            "text_size = 99",
            "settings.out-of-range",
            {"name": "text_size", "value": 99, "least": 100, "most": 200},
        ),
        (
            "text_size = true",
            "settings.wrong-type",
            {"name": "text_size", "expected": "whole-number"},
        ),
        ("studio = 'no'", "settings.wrong-type", {"name": "studio", "expected": "yes-or-no"}),
        ("data_folder = ''", "settings.wrong-type", {"name": "data_folder", "expected": "text"}),
        (
            "lesson_folders = 'x'",
            "settings.wrong-type",
            {"name": "lesson_folders", "expected": "texts"},
        ),
        ("pages = [1]", "settings.wrong-type", {"name": "pages", "expected": "texts"}),
        ("fixed = ['']", "settings.wrong-type", {"name": "fixed", "expected": "texts"}),
        (
            "data_folder = '$NO_SUCH_THING/x'",
            "settings.unknown-variable",
            {"name": "data_folder", "value": "$NO_SUCH_THING/x", "variable": "$NO_SUCH_THING"},
        ),
    ],
)
def test_a_value_that_cannot_be_taken_is_told_and_left_out(
    tmp_path: Path, text: str, code: str, values: dict[str, object]
) -> None:
    stated = read_text(tmp_path, f"# a comment\n{text}\n", is_machine=True)
    assert only_problem(stated) == (code, values, 2)
    assert stated.values == {}


def test_of_a_list_the_good_ones_are_taken(tmp_path: Path) -> None:
    text = (
        "fixed = ['theme', 'pages', 'text_sise']\npages = ['settings', 'librery']\n"
        "lesson_folders = ['~no-such-person/x', 'beside']\n"
    )
    stated = read_text(tmp_path, text, is_machine=True)
    assert stated.values == {
        "fixed": frozenset({"theme"}),
        "pages": ("library", "settings"),
        "lesson_folders": (tmp_path / "beside",),
    }
    found = [(p.code, p.values.get("value"), p.values.get("nearest")) for p in stated.problems]
    assert found == [
        ("settings.not-offered", "pages", None),
        ("settings.not-offered", "text_sise", "text_size"),
        ("settings.not-offered", "librery", "library"),
        ("settings.unknown-variable", "~no-such-person/x", None),
    ]


def test_a_person_cannot_fix_or_offer_pages(tmp_path: Path) -> None:
    stated = read_text(tmp_path, "fixed = ['theme']\n")
    assert only_problem(stated) == ("settings.machine-only", {"name": "fixed"}, 1)
    assert stated.values == {}


def test_a_name_written_in_another_way_has_no_line(tmp_path: Path) -> None:
    assert only_problem(read_text(tmp_path, '"th\\u0065em" = 1\n'))[2] is None


def test_folders_are_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCHOOL", str(tmp_path / "share"))
    (tmp_path / "$odd").mkdir()
    text = "lesson_folders = ['$SCHOOL/a', '${SCHOOL}/b', '~/c', 'd', '$odd', 'FOLDER~1']\n"
    assert read_text(tmp_path, text).values["lesson_folders"] == (
        tmp_path / "share" / "a",
        tmp_path / "share" / "b",
        Path.home() / "c",
        tmp_path / "d",
        tmp_path / "$odd",
        tmp_path / "FOLDER~1",
    )


@given(
    st.binary(max_size=200)
    | st.text(alphabet="theme=[]{}\"'\\\n#.1~$x ", max_size=80).map(str.encode)
)
def test_no_content_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    stated = read_bytes(tmp_path_factory.getbasetemp(), content, is_machine=True)
    for problem in stated.problems:
        assert set(problem.values) == set(PROBLEM_CODES[problem.code])
