from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.desktop.proof.placing import place_rows


def test_rows_with_room_stand_where_they_want() -> None:
    assert place_rows([50, 100, 170], [29, 29, 29], least=38) == [50, 100, 170]


def test_rows_that_collide_part_by_as_little_as_can_be() -> None:
    assert place_rows([100, 100, 100], [30, 30, 30], least=0) == [70, 100, 130]


def test_no_row_stands_above_the_heading() -> None:
    assert place_rows([0, 0], [30, 30], least=38) == [38, 68]


def test_the_open_row_stays_and_the_others_make_room() -> None:
    tops = place_rows([100, 110, 120], [30, 140, 30], least=0, fixed=1)

    assert tops == pytest.approx([80, 110, 250], abs=0.1)


def test_the_open_row_gives_way_only_where_there_is_no_room_above() -> None:
    tops = place_rows([40, 41, 42], [30, 30, 140], least=38, fixed=2)

    assert tops == pytest.approx([38, 68, 98], abs=0.1)


def test_no_rows_have_no_places() -> None:
    assert place_rows([], [], least=0) == []


_wanted = st.lists(st.tuples(st.floats(0, 2000), st.floats(10, 200)), max_size=30).map(
    lambda rows: sorted(rows, key=lambda row: row[0])
)


@given(_wanted, st.floats(0, 100))
def test_rows_never_overlap_and_keep_their_order(
    rows: list[tuple[float, float]], least: float
) -> None:
    wanted = [top for top, _ in rows]
    heights = [height for _, height in rows]

    tops = place_rows(wanted, heights, least=least)

    assert all(top >= least - 1e-6 for top in tops)
    for top, height, below in zip(tops, heights, tops[1:], strict=False):
        assert below >= top + height - 1e-6


@given(_wanted)
def test_a_row_that_touches_no_other_is_where_it_wants_to_be(
    rows: list[tuple[float, float]],
) -> None:
    wanted = [top for top, _ in rows]
    heights = [height for _, height in rows]
    tops = place_rows(wanted, heights, least=-1e9)

    for number, top in enumerate(tops):
        touches_above = number > 0 and top - (tops[number - 1] + heights[number - 1]) < 1e-6
        touches_below = number + 1 < len(tops) and tops[number + 1] - (top + heights[number]) < 1e-6
        if not touches_above and not touches_below:
            assert top == pytest.approx(wanted[number])
