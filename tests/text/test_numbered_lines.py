"""Tests of a text in numbered lines of one measure."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.clusters import clusters
from literacy_app.text.normal import normalise
from literacy_app.text.numbered_lines import MEASURE, Lines
from literacy_app.text.spans import Span

ANY_TEXT = st.text(alphabet=st.characters() | st.sampled_from("ab  \n"), max_size=300)


def shown(lines: Lines) -> list[str]:
    return [line.span.of(lines.text) for line in lines.lines]


def test_as_many_words_as_go_into_a_line() -> None:
    lines = Lines("one two three four\n\nfive six", measure=9)
    assert shown(lines) == ["one two", "three", "four", "five six"]
    assert [(line.number, line.paragraph) for line in lines.lines] == [
        (1, 0),
        (2, 0),
        (3, 0),
        (4, 1),
    ]
    assert [[line.number for line in group] for group in lines.paragraphs()] == [[1, 2, 3], [4]]
    assert lines.next == 5


def test_numbers_go_on_from_another_text() -> None:
    assert [line.number for line in Lines("a b", first=8, measure=1).lines] == [8, 9]


def test_a_text_without_words_has_no_line() -> None:
    assert (Lines("").lines, Lines("").next, Lines("").paragraphs()) == ((), 1, ())


def test_a_word_longer_than_a_line_is_cut_between_characters() -> None:
    assert shown(Lines("ab" * 5 + " c", measure=4)) == ["abab", "abab", "ab c"]
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert shown(Lines(family * 3, measure=6)) == [family] * 3
    assert shown(Lines("e\u0301" * 4, measure=3)) == ["e\u0301" * 3, "e\u0301"]


def test_wide_characters_count_for_two_and_marks_for_none() -> None:
    assert shown(Lines("\u6f22\u5b57\u4eee\u540d", measure=4)) == ["\u6f22\u5b57", "\u4eee\u540d"]
    vowelled = "\u0643\u064e\u062a\u064e\u0628\u064e"
    assert shown(Lines(f"{vowelled} {vowelled}", measure=7)) == [f"{vowelled} {vowelled}"]


def test_where_a_place_of_the_text_stands() -> None:
    lines = Lines("one two three four", measure=9)
    assert lines.of(Span(0, 3)) == (1, 1)
    assert lines.of(Span(4, 13)) == (1, 2)
    assert lines.of(Span(14, 18)) == (3, 3)
    assert lines.of(Span(14, 14)) == (3, 3)


@given(ANY_TEXT, st.integers(2, 90))
def test_of_any_text_every_word_stands_on_its_lines_once_and_no_line_is_too_long(
    raw: str, measure: int
) -> None:
    text = normalise(raw)
    lines = Lines(text, measure=measure)
    joined = "".join(shown(lines)).replace(" ", "")
    assert joined == "".join(text.split())
    assert [line.number for line in lines.lines] == list(range(1, len(lines.lines) + 1))
    for line in lines.lines:
        words = line.span.of(text)
        assert words == words.strip()
        assert words
        assert lines.of(line.span) == (line.number, line.number)
        if len(words) > measure:
            assert len(clusters(words)) <= measure


def test_the_measure_is_what_a_page_of_paper_takes() -> None:
    assert MEASURE == 75
