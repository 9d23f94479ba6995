from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.certainty import Calibration, brier_points, calibration

CERTAINTIES = st.sampled_from([25, 50, 75, 95])


@pytest.mark.parametrize(
    ("probability", "right", "points"),
    [
        (1, True, 1),
        (1, False, 0),
        (0, True, 0),
        (0, False, 1),
        (0.5, True, 0.75),
        (0.5, False, 0.75),
        (0.25, False, 0.9375),
        (0.95, False, 0.0975),
    ],
)
def test_the_points_of_a_certainty(probability: float, right: bool, points: float) -> None:  # noqa: FBT001 (a case)
    assert brier_points(probability, right=right) == pytest.approx(points)


@given(truth=st.floats(0, 1), said=st.floats(0, 1))
def test_nobody_gains_by_saying_another_certainty_than_they_have(truth: float, said: float) -> None:
    def expected(probability: float) -> float:
        right = brier_points(probability, right=True)
        return truth * right + (1 - truth) * brier_points(probability, right=False)

    assert 0 <= expected(said) <= expected(truth) + 1e-12 <= 1 + 1e-12


def test_how_often_one_was_right_with_each_certainty() -> None:
    answers = [(75, True), (25, False), (75, False), (75, True), (95, True)]
    assert calibration(answers) == (
        Calibration(25, 1, 0),
        Calibration(75, 3, 2),
        Calibration(95, 1, 1),
    )
    assert [each.share for each in calibration(answers)] == [0, pytest.approx(2 / 3), 1]


def test_without_answers_there_is_nothing() -> None:
    assert calibration([]) == ()
    assert Calibration(50, 0, 0).share == 0


@given(answers=st.lists(st.tuples(CERTAINTIES, st.booleans())), data=st.data())
def test_every_answer_is_counted_once_in_any_order(
    answers: list[tuple[int, bool]], data: st.DataObject
) -> None:
    told = calibration(answers)
    assert told == calibration(data.draw(st.permutations(answers)))
    assert sum(each.count for each in told) == len(answers)
    assert sum(each.right for each in told) == sum(right for _, right in answers)
    assert all(0 <= each.share <= 1 for each in told)
