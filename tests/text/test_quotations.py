from __future__ import annotations

import pytest

from literacy_app.text.quotations import (
    Ambiguous,
    CutsWord,
    Elsewhere,
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
