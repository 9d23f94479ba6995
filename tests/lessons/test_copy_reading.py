from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.copy_reading import (
    MOST_BYTES,
    MOST_CHARACTERS,
    Unfit,
    read_copy,
    read_pasted,
)

WORDS = "Größe – ‘New’ …"
CP1252 = "caf\u00e9 \u201cquoted\u201d"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_text_with_or_without_a_mark_is_read(codec: str) -> None:
    assert read_copy(WORDS.encode(codec)) == WORDS


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_the_other_order_of_bytes_is_read(mark: bytes) -> None:
    codec = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-32-be"
    assert read_copy(mark + WORDS.encode(codec)) == WORDS


def test_without_a_word_of_its_encoding_it_is_utf_8_or_windows() -> None:
    assert read_copy(CP1252.encode("cp1252")) == CP1252
    assert read_copy(CP1252.encode()) == CP1252


@pytest.mark.parametrize(("said", "codec"), [
    ("windows-1251", "cp1251"), ("utf-8", "utf-8"), ("koi8-r", "koi8-r"),
    ("shift_jis", "shift_jis"),
])  # fmt: skip
def test_a_page_says_what_it_is_in(said: str, codec: str) -> None:
    page = f'<html><meta charset="{said}"><p>Алеппо, 2016</p></html>'
    assert read_copy(page.encode(codec)) == "Алеппо, 2016"


def test_latin_1_is_read_as_browsers_do() -> None:
    page = f'<html><meta http-equiv="x" content="text/html; charset=iso-8859-1"><p>{CP1252}</p>'
    assert read_copy(page.encode("cp1252")) == CP1252


@pytest.mark.parametrize("said", ["hex", "no-such", "rot13", "utf-8"])
def test_a_wrong_word_of_the_encoding_does_not_matter(said: str) -> None:
    page = f"<html><meta charset={said}><p>{CP1252}</p></html>"
    assert read_copy(page.encode("cp1252")) == CP1252


@pytest.mark.parametrize(("raw", "code"), [
    (b"%PDF-1.7 ...", "pdf"), (b"PK\x03\x04...", "word"), (b"\xd0\xcf\x11\xe0", "word"),
    (b"{\\rtf1 x}", "word"), (b"bplist00", "web-archive"),
    (b"From: <Saved by Blink>", "web-archive"), (b"MIME-Version: 1.0", "web-archive"),
    (b"\x89PNG\r\n\0\0", "binary"), (b"", "empty"), (b" \n\t ", "empty"), (b"* * *", "empty"),
    (b"<html><script>x</script></html>", "empty"), (b"a" * (MOST_BYTES + 1), "too-large"),
    (b"a" * (MOST_CHARACTERS + 1), "too-long"),
])  # fmt: skip
def test_what_is_no_text_says_why(raw: bytes, code: str) -> None:
    assert read_copy(raw) == Unfit(code)


def test_the_largest_is_still_taken() -> None:
    assert read_pasted("a" * MOST_CHARACTERS) == "a" * MOST_CHARACTERS


def test_lines_of_a_letter_are_one_paragraph_and_long_lines_are_one_each() -> None:
    assert read_pasted("one\ntwo\n\nthree") == "one two\n\nthree"
    assert read_pasted("one\ntwo") == "one two"
    long = "a word and another " * 8
    assert read_pasted(f"{long}\r\n{long}") == f"{long.strip()}\n\n{long.strip()}"


@given(st.binary(max_size=200))
def test_any_file_gives_a_text_or_a_reason(raw: bytes) -> None:
    read = read_copy(raw)
    assert isinstance(read, Unfit) or any(map(str.isalnum, read))


@given(st.text())
def test_for_any_text_no_letter_is_lost(text: str) -> None:
    read = read_pasted(text)
    letters = sum(map(str.isalnum, text))
    assert isinstance(read, Unfit) == (letters == 0)
