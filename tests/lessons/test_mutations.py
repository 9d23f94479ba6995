"""A good lesson with something wrong in it: never a traceback, and a problem in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.load import Loaded, load_lesson
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LINES = SMALL.splitlines()
NAMED = [
    number for number, line in enumerate(LINES) if re.match(r" *(- )?[a-z_]+:", line)
]  # fmt: skip
WITH_VALUE = [number for number in NAMED if re.search(r": [^|]", LINES[number])]
UNUSED = LINES.index("  own:")  # a passage that no activity names may be called anything

Lines = list[str]


def load(file: Path, text: str | bytes) -> Loaded:
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    loaded = load_lesson(file)
    assert (loaded.lesson is None) == any(problem.is_error for problem in loaded.problems)
    last = file.read_bytes().count(b"\n") + file.read_bytes().count(b"\r") + 2
    for problem in loaded.problems:
        assert problem.sentence()
        assert 1 <= problem.line <= last
        assert problem.column >= 1
    return loaded


def with_line(number: int, line: str) -> str:
    return "\n".join([*LINES[:number], line, *LINES[number + 1 :]]) + "\n"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutations") / "lesson.yaml"


@pytest.mark.parametrize("number", [number for number in NAMED if number != UNUSED])
def test_any_name_that_is_changed_is_told(number: int, file: Path) -> None:
    loaded = load(file, with_line(number, LINES[number].replace(":", "x:", 1)))
    assert loaded.lesson is None
    codes = {problem.code for problem in loaded.problems}
    assert codes & {"unknown-key", "unknown-source", "unknown-passage", "missing"}


@pytest.mark.parametrize("number", [number for number in NAMED if "- " not in LINES[number]])
def test_any_name_that_stands_twice_is_told(number: int, file: Path) -> None:
    loaded = load(file, with_line(number, f"{LINES[number]}\n{LINES[number]}"))
    assert loaded.lesson is None
    told = {(problem.code, problem.line) for problem in loaded.problems}
    assert ("duplicate-key", number + 2) in told or number + 2 in {line for _, line in told}


@pytest.mark.parametrize("value", ["{x: y}", "[[x]]", "!tag x", "*x", "'x", "x: y"])
@pytest.mark.parametrize("number", WITH_VALUE)
def test_any_value_of_another_kind_is_told(number: int, value: str, file: Path) -> None:
    changed = re.sub(r": .*", f": {value}", LINES[number], count=1)
    loaded = load(file, with_line(number, changed))
    assert loaded.lesson is None
    assert number + 1 in {problem.line for problem in loaded.problems}


@pytest.mark.parametrize(
    "number", [number for number in NAMED if LINES[number].startswith(("    ", "  - "))]
)
def test_a_tab_is_told_wherever_it_indents(number: int, file: Path) -> None:
    loaded = load(file, with_line(number, "\t" + LINES[number].lstrip()))
    assert [(problem.code, problem.line) for problem in loaded.problems] == [("tab", number + 1)]


def drop(lines: Lines, number: int) -> Lines:
    return lines[:number] + lines[number + 1 :]


def repeat(lines: Lines, number: int) -> Lines:
    return lines[: number + 1] + lines[number:]


def rename(lines: Lines, number: int) -> Lines:
    return [*lines[:number], lines[number].replace("e", "a", 1), *lines[number + 1 :]]


def retype(lines: Lines, number: int) -> Lines:
    return [*lines[:number], re.sub(r":.*", ": [1, {a: }]", lines[number]), *lines[number + 1 :]]


def indent(lines: Lines, number: int) -> Lines:
    return [*lines[:number], " " + lines[number], *lines[number + 1 :]]


def outdent(lines: Lines, number: int) -> Lines:
    return [*lines[:number], lines[number][1:], *lines[number + 1 :]]


def break_quotes(lines: Lines, number: int) -> Lines:
    return [*lines[:number], lines[number].replace(": ", ": '", 1), *lines[number + 1 :]]


def join(lines: Lines, number: int) -> Lines:
    return [*lines[:number], " ".join(lines[number : number + 2]), *lines[number + 2 :]]


def swap(lines: Lines, number: int) -> Lines:
    return lines[:number] + lines[number : number + 2][::-1] + lines[number + 2 :]


def cut(lines: Lines, number: int) -> Lines:
    return lines[:number]


CHANGES = (drop, repeat, rename, retype, indent, outdent, break_quotes, join, swap, cut)


@given(
    changes=st.lists(
        st.tuples(st.sampled_from(CHANGES), st.integers(0, len(LINES) - 1)), min_size=1, max_size=6
    )
)
def test_lines_that_are_changed_are_a_lesson_or_problems(
    file: Path, changes: list[tuple[Callable[[Lines, int], Lines], int]]
) -> None:
    lines = LINES
    for change, number in changes:
        if lines:
            lines = change(lines, number % len(lines))
    load(file, "\n".join(lines))


_ODD = "\t\0\x07\x85\u2028\ufeff\ud7ff\ue000\U0001f600e\u0301'\"[]{}:-?*&!%@`|>#,\\ \n\r~<0"


@given(
    changes=st.lists(
        st.tuples(
            st.integers(0, len(SMALL)),
            st.integers(0, 12),
            st.text(st.sampled_from(_ODD), max_size=6),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_characters_that_are_changed_are_a_lesson_or_problems(
    file: Path, changes: list[tuple[int, int, str]]
) -> None:
    text = SMALL
    for place, length, new in changes:
        text = text[:place] + new + text[place + length :]
    load(file, text)


@given(place=st.integers(0, len(SMALL)), length=st.integers(0, 40), new=st.binary(max_size=12))
def test_bytes_that_are_changed_are_a_lesson_or_problems(
    file: Path, place: int, length: int, new: bytes
) -> None:
    raw = SMALL.encode()
    load(file, raw[:place] + new + raw[place + length :])
