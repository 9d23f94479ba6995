from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.entry_ids import entry_ids


@pytest.mark.parametrize(
    ("quote", "entry_id"),
    [
        ("wild propaganda", "wild-propaganda"),
        ("‘New Middle East’", "new-middle-east"),
        (
            "the most serious setback for the 15-year long war",
            "the-most-serious-setback-for-the-15-year",
        ),
        ("x" * 90, "x" * 40),
        ("تحرير حلب", "تحرير-حلب"),
        ("–", "entry"),
    ],
)
def test_an_id_is_made_of_the_first_words(quote: str, entry_id: str) -> None:
    assert entry_ids([(None, quote)]) == [entry_id]


def test_own_ids_are_kept_and_never_taken() -> None:
    given = [(None, "war"), ("war", "the war"), (None, "War"), (None, "war!"), ("war-3", "x")]
    assert entry_ids(given) == ["war-2", "war", "war-4", "war-5", "war-3"]


def test_numbers_go_on_where_they_left_off() -> None:
    given = [(None, "war"), ("war-2", "x"), (None, "War"), ("war-4", "x"), (None, "war")]
    assert entry_ids(given) == ["war", "war-2", "war-3", "war-4", "war-5"]


@given(st.lists(st.tuples(st.none() | st.just("own"), st.sampled_from(["a", "a-2", "b", "!"]))))
def test_derived_ids_are_each_their_own(given: list[tuple[str | None, str]]) -> None:
    derived = [
        found for found, (own, _) in zip(entry_ids(given), given, strict=True) if own is None
    ]
    assert len(set(derived)) == len(derived)
    assert "own" not in derived
