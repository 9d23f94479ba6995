from __future__ import annotations

import pytest

from literacy_app.text.spans import Span


def test_a_span_cuts_its_stretch_out_of_a_text() -> None:
    assert Span(4, 7).of("the cat 🐈 sat") == "cat"


@pytest.mark.parametrize(
    ("other", "overlaps", "holds"),
    [
        (Span(0, 2), False, False),
        (Span(0, 3), True, False),
        (Span(2, 6), True, True),
        (Span(3, 5), True, True),
        (Span(5, 9), True, False),
        (Span(6, 9), False, False),
        (Span(3, 3), False, True),
    ],
)
def test_overlapping_and_holding(other: Span, *, overlaps: bool, holds: bool) -> None:
    assert Span(2, 6).overlaps(other) is overlaps
    assert Span(2, 6).holds(other) is holds


def test_spans_sort_by_start_then_end() -> None:
    assert sorted([Span(3, 4), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(3, 4)]
