from __future__ import annotations

from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.discernment import Discernment, discernment, leaning, sum_of


def counted(hits: int, signals: int, false_alarms: int, noise: int) -> Discernment:
    return discernment(hits=hits, signals=signals, false_alarms=false_alarms, noise=noise)


def test_worked_by_hand() -> None:
    found = counted(9, 12, 1, 8)
    hit, alarm = NormalDist().inv_cdf(9.5 / 13), NormalDist().inv_cdf(1.5 / 9)
    assert found.d_prime == pytest.approx(hit - alarm)
    assert found.criterion == pytest.approx(-(hit + alarm) / 2)
    assert found.index == pytest.approx(62.5)


def test_a_textbook_figure() -> None:
    """H = 0.75 and F = 0.25 give d' = 1.349, c = 0 (standard normal table)."""
    found = counted(7, 9, 2, 9)
    assert found.d_prime == pytest.approx(1.3490, abs=1e-4)
    assert found.criterion == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(("signals", "noise"), [(7, 20), (20, 3), (0, 0)])
def test_too_few_to_say_keeps_the_counts(signals: int, noise: int) -> None:
    assert counted(0, signals, 0, noise) == Discernment(0, signals, 0, noise, None, None, None)


def test_just_enough_to_say() -> None:
    assert counted(8, 8, 0, 4).index == 100
    assert counted(0, 8, 4, 4).index == -100


def test_over_several_activities_the_counts_are_summed_first() -> None:
    parts = [counted(4, 5, 0, 2), counted(3, 5, 1, 3)]
    assert sum_of(parts) == counted(7, 10, 1, 5)
    assert sum_of([]) == counted(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("criterion", "word"),
    [
        (None, None),
        (-0.31, "suspects"),
        (-0.3, "balanced"),
        (0.0, "balanced"),
        (0.3, "balanced"),
        (0.31, "lets-pass"),
    ],
)
def test_leaning(criterion: float | None, word: str | None) -> None:
    assert leaning(criterion) == word


@given(st.integers(8, 30), st.integers(4, 30), st.data())
def test_more_hits_never_discern_less(signals: int, noise: int, data: st.DataObject) -> None:
    hits = data.draw(st.integers(0, signals - 1))
    alarms = data.draw(st.integers(0, noise))
    fewer, more = counted(hits, signals, alarms, noise), counted(hits + 1, signals, alarms, noise)
    assert fewer.d_prime is not None
    assert more.d_prime is not None
    assert fewer.index is not None
    assert more.index is not None
    assert fewer.d_prime < more.d_prime
    assert -100 <= fewer.index < more.index <= 100
