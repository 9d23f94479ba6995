"""The bytes of a file to its text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.decoding import MOST_BYTES, decode, read_bytes
from literacy_app.lessons.problems import Problem

FILE = Path("lesson.yaml")
TEXT = "title: Où?\nwhy: 😀 “no”\n"


def problem_of(raw: bytes) -> tuple[str, int, int]:
    decoded = decode(raw, FILE)
    assert isinstance(decoded, Problem)
    assert decoded.is_error
    assert decoded.file == FILE
    assert decoded.sentence()
    return decoded.code, decoded.line, decoded.column


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        codecs.BOM_UTF16_LE + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16-le", "utf-16-be", "crlf", "cr", "utf-16 crlf"],
)
def test_what_editors_write_is_the_same_text(raw: bytes) -> None:
    assert decode(raw, FILE) == TEXT


def test_bytes_that_are_not_utf_8_are_found_behind_any_line_end() -> None:
    assert problem_of("a: b\r\nc: é\rd: ".encode() + b"\xe9t\xe9") == ("not-utf-8", 3, 4)


def test_the_byte_is_named() -> None:
    decoded = decode(b"a: \xe9 b", FILE)
    assert isinstance(decoded, Problem)
    assert "0xE9" in decoded.sentence()


def test_a_surrogate_in_utf_8_is_half_a_character() -> None:
    assert problem_of(b"a: b\nc: \xed\xa0\x80") == ("lone-surrogate", 2, 4)
    assert problem_of(b"a: \xed") == ("not-utf-8", 1, 4)


def test_a_lone_surrogate_in_utf_16_has_its_place() -> None:
    raw = codecs.BOM_UTF16_LE + "a: b\nc: 😀".encode("utf-16-le") + b"\x00\xdc" + b"x\0"
    assert problem_of(raw) == ("lone-surrogate", 2, 5)


def test_utf_16_that_ends_in_half_a_unit_is_cut_short() -> None:
    raw = codecs.BOM_UTF16_BE + "a: bc".encode("utf-16-be")
    assert problem_of(raw[:-1]) == ("cut-short", 1, 5)


@pytest.mark.parametrize("codec", ["utf-32-le", "utf-32-be"])
def test_utf_32_is_refused_by_name(codec: str) -> None:
    assert problem_of("\ufeffa: b".encode(codec)) == ("utf-32", 1, 1)


def test_a_null_byte_means_binary_also_behind_bytes_that_are_no_text() -> None:
    assert problem_of(b"a: b\nc\0d") == ("binary", 2, 2)
    assert problem_of(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR") == ("binary", 3, 1)


def test_a_file_may_have_two_megabytes_and_no_byte_more() -> None:
    assert decode(b"x" * MOST_BYTES, FILE) == "x" * MOST_BYTES
    assert problem_of(b"x" * (MOST_BYTES + 1)) == ("too-large", 1, 1)


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_one_problem_inside_the_file(raw: bytes) -> None:
    decoded = decode(raw, FILE)
    if isinstance(decoded, Problem):
        assert 1 <= decoded.line <= len(raw) + 1
        assert 1 <= decoded.column <= len(raw) + 1
    else:
        assert "\r" not in decoded


@given(st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"])))
def test_any_text_comes_back_from_each_encoding(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    assert decode(text.encode(), FILE) == expected
    assert decode(codecs.BOM_UTF16_LE + text.encode("utf-16-le"), FILE) == text


def test_no_more_than_one_byte_too_many_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    file.write_bytes(b"x" * (MOST_BYTES + 10))
    raw = read_bytes(file)
    assert isinstance(raw, bytes)
    assert len(raw) == MOST_BYTES + 1


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    raw = read_bytes(tmp_path / "gone.yaml")
    assert isinstance(raw, Problem)
    assert raw.code == "cannot-open"
    assert "No such file" in raw.sentence()
