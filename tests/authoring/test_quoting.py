"""Tests of the quotation that means one place and no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.quoting import quotation_for, whole_words
from literacy_app.authoring.refusals import NothingMarked, TooManyPlaces
from literacy_app.text.normal import normalise
from literacy_app.text.quotations import Found, Quotation, find
from literacy_app.text.spans import Span
from literacy_app.text.words import words

TEXT = "The war ended. A war began, and the war on war went on.\n\nwar, war war war"


@pytest.mark.parametrize(
    ("start", "quotation"),
    [
        (4, Quotation("war", after="ended.")),
        (17, Quotation("war", after="began,")),
        (36, Quotation("war", after="on")),
        (43, Quotation("war", after="went")),
        (57, Quotation("war", after=",")),
        (62, Quotation("war", before="war,")),
        (66, Quotation("war", before="war, war")),
        (70, Quotation("war", before="war war")),
    ],
)
def test_the_fewest_words_around_tell_which(start: int, quotation: Quotation) -> None:
    span = Span(start, start + 3)
    assert span.of(TEXT) == "war"
    assert find(TEXT, quotation_for(TEXT, span)) == Found(span, span)
    assert quotation_for(TEXT, span) == quotation


def test_where_words_around_do_not_tell_the_places_are_counted() -> None:
    text = "war " * 40
    span = Span(80, 83)
    assert quotation_for(text.strip(), span) == Quotation("war", occurrence=21)


def test_within_a_stretch_only_its_places_count() -> None:
    assert quotation_for(TEXT, Span(17, 20), Span(15, 26)) == Quotation("war")


def test_beyond_a_thousand_places_nothing_tells_which() -> None:
    text = ("war " * 1_100).strip()
    with pytest.raises(TooManyPlaces):
        quotation_for(text, Span(4 * 1_050, 4 * 1_050 + 3))


def test_a_stretch_grows_to_whole_words_and_loses_its_white_space() -> None:
    assert whole_words("The don't “stop” it", Span(5, 12)) == Span(4, 15)
    assert whole_words("a b", Span(-3, 9)) == Span(0, 3)
    assert whole_words("a “b” c", Span(1, 6)) == Span(2, 5)
    for span in (Span(1, 2), Span(2, 1), Span(9, 12)):
        with pytest.raises(NothingMarked):
            whole_words("a … b", span)


@given(
    text=st.lists(st.sampled_from(["a", "b", "a.", "“a”", "é", "don't", "\n\n"]), min_size=1).map(
        " ".join
    ),
    data=st.data(),
)
def test_any_words_have_a_quotation_that_finds_them(text: str, data: st.DataObject) -> None:
    text = normalise(text)
    found = words(text)
    if len(found.starts):
        first = data.draw(st.integers(0, len(found.starts) - 1))
        last = data.draw(st.integers(first, len(found.starts) - 1))
        span = whole_words(text, Span(found.starts[first], found.ends[last]))
        place = find(text, quotation_for(text, span))
        assert isinstance(place, Found)
        assert place.span == span
