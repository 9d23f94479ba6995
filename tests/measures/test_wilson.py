"""Tests of the interval of a share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.wilson import LEAST_COUNT, wilson


@pytest.mark.parametrize(
    ("successes", "count", "low", "high"),
    # Published: Newcombe 1998, table I, and the textbook case of 9 in 10.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (9, 10, 0.5958, 0.9821),
     (0, 20, 0.0, 0.1611), (20, 20, 0.8389, 1.0)],
)  # fmt: skip
def test_it_is_the_published_one(successes: int, count: int, low: float, high: float) -> None:
    found = wilson(successes, count)
    assert found is not None
    assert found == pytest.approx((low, high), abs=0.0001)


def test_of_few_trials_nothing_is_said() -> None:
    assert wilson(LEAST_COUNT - 1, LEAST_COUNT - 1) is None
    assert wilson(LEAST_COUNT, LEAST_COUNT) is not None


@given(st.integers(LEAST_COUNT, 500), st.data())
def test_the_share_lies_in_it_and_more_successes_never_lower_it(
    count: int, data: st.DataObject
) -> None:
    successes = data.draw(st.integers(0, count - 1))
    less, more = wilson(successes, count), wilson(successes + 1, count)
    assert less is not None
    assert more is not None
    assert 0 <= less.low <= successes / count + 1e-12
    assert successes / count <= less.high <= 1
    assert less.low <= more.low
    assert less.high <= more.high
