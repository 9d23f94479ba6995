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


@given(
    st.text(
        alphabet=st.sampled_from("\u0301\u0316\u0327\u0344\u0f73\u1100\u1161각가👩"), min_size=64
    )
)
def test_many_marks_in_a_row_have_unicodes_form(raw: str) -> None:
    assert normalise(f"a{raw}") == normalize("NFC", f"a{raw}")


def test_a_hundred_thousand_marks_in_a_row_are_put_in_order() -> None:
    # A minute's work where each is carried to its place by itself.
    above, below = "\u0301", "\u0316"
    raw = "x" + (above + below) * 50_000 + "y"
    assert normalise(raw) == "x" + below * 50_000 + above * 50_000 + "y"


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
