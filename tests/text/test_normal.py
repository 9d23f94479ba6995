from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.normal import normalise, paragraphs

raw_texts = st.text(alphabet=st.sampled_from("ab é\u0301\u00a0\u3000\t\n\r\u2028\x85\ufeff👩"))


@pytest.mark.parametrize(
    ("raw", "normal"),
    [
        ("", ""),
        (" \n\n ", ""),
        ("  one\ttwo\u00a0 three \n", "one two three"),
        ("one\ntwo", "one two"),
        ("one  two", "one two"),
        ("one\r\ntwo", "one two"),
        ("one\n\ntwo", "one\n\ntwo"),
        ("one\r\n\r\ntwo", "one\n\ntwo"),
        ("one\r\rtwo", "one\n\ntwo"),
        ("one \n \t \n\n\n two", "one\n\ntwo"),
        ("cafe\u0301", "caf\u00e9"),
        ("\ufeffone", "\ufeffone"),
        ("one\u2028two", "one two"),
    ],
)
def test_normal_form(raw: str, normal: str) -> None:
    assert normalise(raw) == normal


@given(raw_texts | st.text())
def test_normalising_twice_changes_nothing(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@given(raw_texts)
def test_only_form_and_white_space_change(raw: str) -> None:
    assert "".join(normalise(raw).split()) == "".join(normalize("NFC", raw).split())


@given(raw_texts)
def test_paragraphs_are_the_blocks_between_blank_lines(raw: str) -> None:
    text = normalise(raw)
    spans = paragraphs(text)
    assert "\n\n".join(span.of(text) for span in spans) == text
    assert all("\n" not in span.of(text) and span.of(text) for span in spans)
