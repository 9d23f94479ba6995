"""Tests of what a try counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.study.counting import counted

SHARES = st.floats(0, 1)


@pytest.mark.parametrize(
    ("fraction", "try_number", "hints", "hint_cost", "expected"),
    [
        (0.8, 1, 0, 0.0, 0.8),
        (0.8, 2, 0, 0.0, 0.6),
        (0.8, 3, 0, 0.0, 0.4),
        (0.8, 4, 0, 0.0, 0.2),
        (0.8, 5, 0, 0.0, 0.0),
        (0.8, 6, 0, 0.0, 0.0),
        (0.8, 1, 3, 0.0, 0.8),
        (0.8, 1, 3, 0.1, 0.5),
        (0.8, 2, 1, 0.1, 0.5),
        (0.2, 1, 3, 0.1, 0.0),
    ],
)
def test_further_tries_and_hints_count_less(
    fraction: float, try_number: int, hints: int, hint_cost: float, expected: float
) -> None:
    found = counted(fraction, try_number, hints=hints, hint_cost=hint_cost)
    assert found == pytest.approx(expected)


@given(SHARES, st.integers(1, 20), st.integers(0, 20), SHARES)
def test_it_is_a_share_and_never_more_than_the_fraction(
    fraction: float, try_number: int, hints: int, hint_cost: float
) -> None:
    found = counted(fraction, try_number, hints=hints, hint_cost=hint_cost)
    assert 0 <= found <= fraction
    assert counted(fraction, try_number + 1, hints=hints, hint_cost=hint_cost) <= found
    assert counted(fraction, try_number, hints=hints + 1, hint_cost=hint_cost) <= found
