"""Mends in the bytes of a file: what is not mended stays, byte for byte."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.decoding import decode
from literacy_app.lessons.mending import apart, apply_mends
from literacy_app.lessons.problems import Mend

FILE = Path("lesson.yaml")

# Of texts that are encoded and decoded again; a mark at the beginning would be taken for one.
TEXTS = st.text(st.sampled_from("ab: \n\r\u00e9\u2028\U0001f600\x85"), max_size=30)
ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
)


def decoded(raw: bytes) -> str:
    text = decode(raw, FILE)
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize(("codec", "mark"), ENCODINGS)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_line_ends_and_the_encoding_of_a_file_are_kept(
    codec: str, mark: bytes, line_end: str
) -> None:
    def written(text: str) -> bytes:
        return mark + text.replace("\n", line_end).encode(codec)

    text = "a: é\nb: 😀\nc: d\n"
    raw = written(text)
    at = text.index("d")
    mends = [Mend(at, at + 1, "e\nf: g"), Mend(text.index("é"), text.index("é"), "l")]
    assert apply_mends(raw, mends) == written("a: lé\nb: 😀\nc: e\nf: g\n")
    over_a_line_end = Mend(text.index("\n"), text.index("b"), " ")
    assert apply_mends(raw, [over_a_line_end]) == written("a: é b: 😀\nc: d\n")


@given(
    encoding=st.sampled_from(ENCODINGS),
    text=TEXTS,
    cuts=st.lists(st.integers(0, 30), min_size=2, max_size=2),
    new=st.text(st.sampled_from("xy\n\u00e9"), max_size=3),
)
def test_for_any_file_a_mend_is_made_in_its_place_and_nowhere_else(
    encoding: tuple[str, bytes], text: str, cuts: list[int], new: str
) -> None:
    codec, mark = encoding
    raw = mark + text.encode(codec)
    before = decoded(raw)
    start, end = sorted(min(cut, len(before)) for cut in cuts)
    mended = apply_mends(raw, [Mend(start, end, new)])
    assert apply_mends(raw, []) == raw
    # A line feed may come to stand behind a carriage return, or what stood between may go.
    expected = before[:start] + new + before[end:]
    if "\r" not in text.replace("\r\n", ""):
        assert decoded(mended) == expected
    assert len(mark) == len(mended) - len(mended.removeprefix(mark))


def test_of_mends_that_meet_only_the_first_is_made() -> None:
    first, inside, same, behind = Mend(2, 6, "x"), Mend(4, 5, "y"), Mend(2, 2, "z"), Mend(6, 7, "")
    assert apart([behind, inside, first]) == (first, behind)
    assert apart([first, same]) == (same,)
    assert apply_mends(b"abcdefghi", [inside, first, behind]) == b"abxhi"
    assert apply_mends(b"ab", [Mend(1, 1, "x"), Mend(1, 1, "x")]) == b"axb"
    assert apply_mends(b"ab", [Mend(0, 1, "x\n")]) == b"x\nb"
