from __future__ import annotations

import pytest

from literacy_app.text.nearest import NearestWords, nearest_name, nearest_words, reanchor
from literacy_app.text.quotations import Quotation
from literacy_app.text.spans import Span

TEXT = "The city was occupied by NATO and Saudi backed terrorists. The city was empty."
LABELS = ("loaded", "name-calling", "exaggeration", "vague")


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("loadde", "loaded"),
        ("Name calling", "name-calling"),
        ("exageration", "exaggeration"),
        ("opinion", None),
        ("", None),
        ("loaded" * 50, None),
    ],
)
def test_nearest_name(typed: str, nearest: str | None) -> None:
    assert nearest_name(typed, LABELS) == nearest


def test_too_many_names_are_not_searched() -> None:
    assert nearest_name("n7", [f"n{number}" for number in range(1_000)]) is None


@pytest.mark.parametrize(
    ("typed", "nearest"),
    [
        ("ocupied by NATO", "occupied by NATO"),
        ("Saudi-backed terorists", "Saudi backed terrorists"),
        ("“terrorists”", "terrorists"),
        ("“city”", "city"),
        ("citys", "city"),
        ("cty", "city"),
        ("was emty", "was empty"),
        ("war", None),
        ("zoo", None),
        ("–", None),
        ("a wholly different phrase", None),
        ("", None),
        ("terrorists " * 100, None),
    ],
)
def test_nearest_words_are_whole(typed: str, nearest: str | None) -> None:
    span = nearest_words(TEXT, typed)
    assert (span and span.of(TEXT)) == nearest


def test_a_lesson_is_read_only_so_far() -> None:
    search = NearestWords(most_pairs=len(TEXT) * 100)
    assert search.of(TEXT, "terorists") == "terrorists"
    assert search.of(TEXT, "something else altogether") is None
    assert search.of(TEXT, "terorists") is None


@pytest.mark.parametrize(
    ("quotation", "near", "span"),
    [
        (Quotation("terrorists"), 0, Span(47, 57)),
        (Quotation("city", occurrence=2), 0, Span(63, 67)),
        (Quotation("city"), 70, Span(63, 67)),
        (Quotation("city", occurrence=9), 3, Span(4, 8)),
        (Quotation("Saudi-backed terrorists"), 0, Span(34, 57)),
        (Quotation("peace talks in Geneva"), 0, None),
    ],
)
def test_words_of_an_older_text_are_found_again(
    quotation: Quotation, near: int, span: Span | None
) -> None:
    assert reanchor(TEXT, quotation, near) == span
