from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.quotations import (
    Ambiguous,
    CutsWord,
    Elsewhere,
    Finder,
    Found,
    Missing,
    Place,
    Quotation,
    find,
    places,
)
from literacy_app.text.spans import Span

TEXT = "The war and the warfare of war\n\nThe end of ‘the war’, of post-war days."


def found(start: int, end: int) -> Found:
    return Found(Span(start, end), Span(start, end))


@pytest.mark.parametrize(
    ("quotation", "place"),
    [
        (Quotation("warfare"), found(16, 23)),
        (Quotation("war\n\nThe end"), found(27, 39)),
        (Quotation("peace"), Missing()),
        (Quotation(""), Missing()),
        (Quotation("war"), Ambiguous(4)),
        (Quotation("war", occurrence=1), found(4, 7)),
        (Quotation("war", occurrence=2), found(27, 30)),
        (Quotation("war", occurrence=4), found(62, 65)),
        (Quotation("war", occurrence=5), Elsewhere(5)),
        (Quotation("war", occurrence=0), Elsewhere(5)),
        (Quotation("warfare", occurrence=0), Elsewhere(1)),
        (Quotation("war", before="The"), found(4, 7)),
        (Quotation("war", after="The end"), found(27, 30)),
        (Quotation("war", before="post-"), found(62, 65)),
        (Quotation("war", before="of"), found(27, 30)),
        (Quotation("war", before="the"), found(48, 51)),
        (Quotation("war", before="The", after="days"), Elsewhere(5)),
        (Quotation("of", before="war", occurrence=1), Elsewhere(3)),
        (Quotation("fare"), CutsWord(Span(19, 23), Span(16, 23))),
        (Quotation("e warfar"), CutsWord(Span(14, 22), Span(12, 23))),
        (Quotation("ar"), Ambiguous(6)),
        (Quotation("ar", occurrence=2), CutsWord(Span(17, 19), Span(16, 23))),
        (Quotation("‘the war’"), Found(Span(43, 52), Span(44, 51))),
        (Quotation("’,"), Found(Span(51, 53), None)),
    ],
)
def test_where_a_quotation_stands(quotation: Quotation, place: Place) -> None:
    assert find(TEXT, quotation) == place


def test_within_a_stretch_only_that_stretch_counts() -> None:
    assert find(TEXT, Quotation("war"), within=Span(0, 15)) == found(4, 7)
    assert find(TEXT, Quotation("end"), within=Span(0, 15)) == Missing()


def test_before_and_after_may_stand_outside_the_stretch() -> None:
    assert find(TEXT, Quotation("war", before="The"), within=Span(4, 30)) == found(4, 7)


def test_nothing_stands_before_the_first_word_or_after_the_last() -> None:
    assert find(TEXT, Quotation("The", before="x")) == Elsewhere(2)
    assert find(TEXT, Quotation("days.", after="x")) == Elsewhere(1)


def test_overlapping_places_are_places() -> None:
    assert places("aaaa", "aa") == [Span(0, 2), Span(1, 3), Span(2, 4)]


def test_no_more_than_a_thousand_places_are_looked_at() -> None:
    assert find("a " * 5_000, Quotation("a")) == Ambiguous(1_000)


MANY = "war and ‘war’, " * 30 + "warfare"

quotations = st.builds(
    Quotation,
    st.sampled_from(["war", "war and", "ar", "fare", "peace", "", "’,"]),
    st.none() | st.integers(0, 70),
    st.none() | st.sampled_from(["‘", "and", "x"]),
    st.none() | st.sampled_from(["’", "and ‘war"]),
)


@given(st.lists(quotations), st.none() | st.just(Span(0, 40)))
def test_a_finder_finds_the_same(wanted: list[Quotation], within: Span | None) -> None:
    finder = Finder()
    assert [finder.find(MANY, one, within) for one in wanted] == [
        find(MANY, one, within) for one in wanted
    ]


def test_where_there_are_many_places_words_count_alike() -> None:
    assert find(MANY, Quotation("war")) == Ambiguous(60)
    assert find(MANY, Quotation("war", 60)) == found(444, 447)
    assert find(MANY, Quotation("a", 31)) == CutsWord(Span(151, 152), Span(150, 153))


def test_a_finder_gives_up_once_it_has_compared_enough() -> None:
    finder = Finder(most_compared=0)
    assert finder.find(MANY, Quotation("war")) == Ambiguous(60)
    assert finder.find(MANY, Quotation("warfare")) is None


def test_places_that_are_counted_again_cost_nothing() -> None:
    finder = Finder(most_compared=0)
    assert finder.find(MANY, Quotation("war", 1)) == found(0, 3)
    assert finder.find(MANY, Quotation("war", 2)) == found(9, 12)
    assert finder.find(MANY, Quotation("war", 2), Span(0, 40)) is None
    assert finder.find(MANY, Quotation("war", 2, after="’")) is None


def test_a_finder_remembers_the_last_few_only() -> None:
    finder = Finder()
    for number in range(100):
        assert finder.find(MANY, Quotation("war", 1, after=f"x{number}")) == Elsewhere(61)
    assert len(vars(finder)["_remembered"]) < 100


@pytest.mark.parametrize(
    ("cheap", "dear"),
    [
        ((MANY, Quotation("peace")), (MANY * 1_000, Quotation("peace"))),
        ((MANY, Quotation("peace")), (MANY, Quotation("peace " * 20))),
        ((MANY, Quotation("warfare")), (MANY, Quotation("war"))),
        ((MANY, Quotation("war and ‘")), (MANY, Quotation("war and ‘", after="peace" * 5_000))),
    ],
)
def test_the_dearer_a_search_the_fewer_are_made(
    cheap: tuple[str, Quotation], dear: tuple[str, Quotation]
) -> None:
    def searches(text: str, quotation: Quotation) -> int:
        finder = Finder(most_compared=2_000_000)
        return next(made for made in count() if finder.find(text, quotation) is None)

    assert 0 < searches(*dear) < searches(*cheap)
