from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.segments import Segments
from literacy_app.text.spans import Span

PIECES = Segments((0, 4, 9), (3, 8, 12))
cuts = st.lists(st.integers(0, 40), unique=True).map(sorted)


@pytest.mark.parametrize(
    ("span", "numbers"),
    [
        (Span(0, 12), [0, 1, 2]),
        (Span(0, 1), [0]),
        (Span(2, 4), [0]),
        (Span(3, 4), []),
        (Span(7, 10), [1, 2]),
        (Span(5, 5), []),
        (Span(12, 30), []),
        (Span(6, 2), []),
    ],
)
def test_touched_pieces_share_a_code_point(span: Span, numbers: list[int]) -> None:
    assert list(PIECES.touched(span)) == numbers


def test_snapping_grows_to_whole_pieces_and_trims_to_them() -> None:
    assert PIECES.snap(Span(2, 9)) == Span(0, 8)
    assert PIECES.snap(Span(3, 9)) == Span(4, 8)
    assert PIECES.snap(Span(3, 4)) is None
    assert len(PIECES) == 3
    assert PIECES.span(2) == Span(9, 12)


@given(cuts, st.integers(0, 45), st.integers(0, 45))
def test_touched_is_overlap_with_every_piece_asked_in_turn(
    bounds: list[int], start: int, end: int
) -> None:
    pieces = Segments(tuple(bounds[:-1:2]), tuple(bounds[1::2]))
    span = Span(start, end)
    assert list(pieces.touched(span)) == [
        number for number in range(len(pieces)) if pieces.span(number).overlaps(span)
    ]
