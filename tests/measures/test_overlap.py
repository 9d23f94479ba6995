from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.overlap import Overlap, overlap

Spans = list[tuple[int, int]]
spans: st.SearchStrategy[Spans] = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 30)).map(lambda at: (at[0], at[0] + at[1])),
    max_size=12,
)


def shared(one: tuple[int, int], other: tuple[int, int]) -> int:
    return len(set(range(*one)) & set(range(*other)))


def plain(marks: Spans, key: Spans) -> tuple[float, float]:
    """Precision and recall word for word from the formula, over sets of characters."""
    precision = sum(shared(s, t) / (s[1] - s[0]) for s in marks for t in key)
    recall = sum(shared(s, t) / (t[1] - t[0]) for t in key for s in marks)
    return precision / max(1, len(marks)), recall / max(1, len(key))


def test_the_published_example() -> None:
    marks = [(0, 50), (115, 172)]
    key = [(0, 59), (115, 167), (171, 181), (740, 759)]
    found = overlap(marks, key)
    assert found.precision == pytest.approx(0.964912, abs=5e-7)
    assert found.recall == pytest.approx(0.486864, abs=5e-7)
    assert found.f1 == pytest.approx(0.647181, abs=5e-7)


@pytest.mark.parametrize(("marks", "key"), [([], []), ([(0, 4)], []), ([], [(0, 4)])])
def test_an_empty_side_is_zero(marks: Spans, key: Spans) -> None:
    assert overlap(marks, key) == Overlap(0, 0, 0)


def test_apart_is_zero() -> None:
    assert overlap([(0, 4)], [(4, 8)]) == Overlap(0, 0, 0)


def test_the_key_itself_is_one() -> None:
    assert overlap([(0, 4), (6, 9)], [(6, 9), (0, 4)]) == Overlap(1, 1, 1)


@given(spans, spans)
def test_overlap_is_the_formula_over_every_pair(marks: Spans, key: Spans) -> None:
    precision, recall = plain(marks, key)
    found = overlap(marks, key)
    assert found.precision == pytest.approx(precision)
    assert found.recall == pytest.approx(recall)
    assert found.f1 == pytest.approx(
        2 * precision * recall / (precision + recall) if precision else 0
    )


@given(spans, spans)
def test_order_does_not_matter(marks: Spans, key: Spans) -> None:
    assert overlap(marks[::-1], key[::-1]) == overlap(marks, key)
