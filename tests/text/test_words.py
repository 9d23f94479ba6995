from __future__ import annotations

import regex
from hypothesis import example, given
from hypothesis import strategies as st

from literacy_app.text.normal import normalise
from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words, words
from tests.text.word_rules import pieces

# One or more of every class the rules know, whole words and gaps.
PARTS = (
    *"abEé19_ '’.,:;-\"“\u0301\u200d👩❤אב\ufeff\n中カ🇫🇷٣م\u00ad\rあกㄱℹﾞ\u2028½",
    "'extremist'", "New 'Middle East'", "don't", "U.S.", "1,000", "👩\u200d👩\u200d👧", "ا\u064fل",
)  # fmt: skip
texts = st.lists(st.sampled_from(PARTS), max_size=12).map("".join) | st.text(max_size=12)
normal_texts = texts.map(normalise)


def cut(text: str) -> list[str]:
    found = words(text)
    return [found.span(number).of(text) for number in range(len(found))]


def test_words_are_what_stands_between_the_boundaries() -> None:
    assert cut("The 15-year long, US-led “war” – don't!") == [
        "The", "15", "year", "long", "US", "led", "war", "don't",
    ]  # fmt: skip


def test_an_apostrophe_before_a_vowel_is_no_part_of_the_word() -> None:
    assert cut("some 'independent observers', the ’extremist’ groups") == [
        "some", "independent", "observers", "the", "extremist", "groups",
    ]  # fmt: skip


def test_scripts_marks_and_pictures() -> None:
    text = "e\u0301te\u0301 中文 カタカナ 👩\u200d👩\u200d👧 ا\u064fلعرب 🇫🇷fin a\ufeffb 3.14"
    assert cut(text) == [
        "e\u0301te\u0301", "中", "文", "カタカナ", "ا\u064fلعرب", "fin", "a\ufeffb", "3.14",
    ]  # fmt: skip


@given(texts)
@example("'ﾞ")
@example("!\u200dℹ")
@example("א'1 א\"ב")
@example("\nﾞ")
def test_words_are_those_of_the_rules_of_uax_29(text: str) -> None:
    found = words(text)
    assert list(zip(found.starts, found.ends, strict=True)) == [
        (start, end)
        for start, end in pieces(text)
        if regex.search(r"[\p{L}\p{N}]", text[start:end])
    ]


@given(normal_texts, st.data())
@example("a ﾞ b", None)
def test_snapping_nearby_is_snapping_in_the_whole_text(
    text: str, data: st.DataObject | None
) -> None:
    ends = st.integers(0, len(text))
    spans = (
        [Span(*sorted((data.draw(ends), data.draw(ends)))) for _ in range(5)]
        if data
        else [Span(start, end) for end in range(len(text) + 1) for start in range(end + 1)]
    )
    for span in spans:
        assert snap_to_words(text, span) == words(text).snap(span)


def test_snapping_far_from_any_white_space_reads_the_whole_text() -> None:
    text = "x" * 1_000
    assert snap_to_words(text, Span(450, 460)) == Span(0, 1_000)


def test_letters_that_may_join_are_the_ones_looked_out_for() -> None:
    extending = regex.compile(r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}\p{ExtPict}]")
    letter = regex.compile(r"[\p{L}\p{N}]")
    joining = {
        chr(code)
        for code in range(0x110000)
        if extending.match(chr(code)) and letter.match(chr(code))
    }
    assert joining == set("ﾞﾟℹ")
