from __future__ import annotations

from itertools import permutations
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from literacy_app.measures.agreement import alpha

Units = list[tuple[str | None, ...]]

units: st.SearchStrategy[Units] = st.integers(1, 5).flatmap(
    lambda readers: st.lists(
        st.tuples(*[st.sampled_from(("a", "b", "c", None))] * readers), max_size=12
    )
)


def by_unit(*readers: str) -> Units:
    """One line for each reader, a character for each unit; a dot is a missing value."""
    return [
        tuple(None if value == "." else value for value in unit)
        for unit in zip(*readers, strict=True)
    ]


def plain(found: Units) -> float | None:
    """Alpha by the published steps: the whole matrix of coincidences, then its margins."""
    matrix: dict[tuple[str, str], float] = {}
    for unit in found:
        values = [value for value in unit if value is not None]
        for one, other in permutations(values, 2):
            matrix[one, other] = matrix.get((one, other), 0) + 1 / (len(values) - 1)
    names = {name for pair in matrix for name in pair}
    margin = {
        name: sum(count for pair, count in matrix.items() if pair[0] == name) for name in names
    }
    total = sum(margin.values())
    expected = sum(margin[c] * margin[k] for c in names for k in names if c != k)
    observed = sum(count for (c, k), count in matrix.items() if c != k)
    return 1 - (total - 1) * observed / expected if expected else None


# Krippendorff 2011, section A: two observers, binary, no value missing.
BINARY = by_unit("0100000010", "1110010000")
# Section B: two observers, five names.
NAMES = by_unit("aabbdcccedda", "babbbccceddd")
# Section C: four observers, twelve units, values missing.
FOUR = by_unit("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
# The example of three observers and fifteen units that reference works carry.
THREE = by_unit(".....34121133.3", "1.213343.......", "..21344.21133.4")


@pytest.mark.parametrize(
    ("found", "published"), [(BINARY, 0.095), (NAMES, 0.692), (FOUR, 0.743), (THREE, 0.691)]
)
def test_the_published_examples(found: Units, published: float) -> None:
    assert alpha(found) == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize(
    "found",
    [
        pytest.param([], id="no unit"),
        pytest.param([("a",), ("b",)], id="one reader"),
        pytest.param([("a", None), (None, "b")], id="no unit with two values"),
        pytest.param([("a", "a"), ("a", "a")], id="one value alone"),
        pytest.param([("a", "a"), ("b", None)], id="another value, in no pair"),
    ],
)
def test_without_anything_to_compare_there_is_no_figure(found: Units) -> None:
    assert alpha(found) is None


def test_readers_who_always_differ_are_below_chance() -> None:
    found = alpha([("a", "b"), ("b", "a")] * 50)
    assert found is not None
    assert found == pytest.approx(-0.99)


def test_chance_alone_is_nought() -> None:
    dice = Random(7)  # noqa: S311 - the same throws in every run
    found = alpha([(dice.choice("ab"), dice.choice("ab")) for _ in range(20_000)])
    assert found == pytest.approx(0, abs=0.02)


@given(units)
def test_alpha_is_the_formula_over_the_matrix(found: Units) -> None:
    assert alpha(found) == pytest.approx(plain(found))


@given(st.lists(st.sampled_from("abc"), min_size=2), st.integers(2, 5))
def test_perfect_agreement_is_one(values: list[str], readers: int) -> None:
    assume(len(set(values)) > 1)
    assert alpha([(value,) * readers for value in values]) == 1


@given(units, st.randoms(use_true_random=False))
def test_no_order_matters(found: Units, order: Random) -> None:
    """Neither of the units, nor of the readers, nor which name is which."""
    names = dict(zip("abc", order.sample("xyz", 3), strict=True))
    readers = order.sample(range(len(found[0])), len(found[0])) if found else []
    turned: Units = [
        tuple(names.get(unit[reader] or "") for reader in readers)
        for unit in order.sample(found, len(found))
    ]
    assert alpha(turned) == pytest.approx(alpha(found))


@given(units)
def test_a_reader_who_read_nothing_changes_nothing(found: Units) -> None:
    assert alpha([(*unit, None) for unit in found]) == alpha(found)


@given(units)
def test_alpha_is_at_most_one(found: Units) -> None:
    value = alpha(found)
    assert value is None or value <= 1
