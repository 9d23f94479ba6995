"""Tests of what a learner's rows come to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.measures.certainty import Calibration
from literacy_app.measures.discernment import sum_of
from literacy_app.study.results import LessonWork, Results, by_lesson, results
from literacy_app.study.tries import TechniqueCount, discernment_of
from tests.fakes.tried import answered, entry, marked, moment, tried

GOOD = marked(counts=(9, 10, 0, 5))
FRESH = {"transfer": True}
POOR = marked(counts=(4, 10, 3, 5))


def test_without_rows_there_is_nothing_to_say() -> None:
    found = results((), zone=UTC)
    assert found == Results(
        tries=0,
        aided=0,
        since=None,
        discernment=sum_of(()),
        history=(),
        transfer=sum_of(()),
        gain=None,
        techniques=(),
        calibration=(),
    )


def test_a_lesson_is_one_spot_after_the_days_before_it() -> None:
    rows = (
        tried(POOR, day=0, where="first/mark"),
        tried(GOOD, day=2, where="second/mark"),
        tried(GOOD, day=2, where="third/mark"),
        tried(POOR, day=3, where="second/other"),
        tried(GOOD, day=5, where="fourth/mark"),
    )
    found = results(rows, lesson="second", zone=UTC)
    days = [(spot.day, round(spot.index)) for spot in found.history]
    assert days == [
        (moment(0).date(), -20),
        (moment(2).date(), 90),
        (moment(3).date(), 35),
    ]
    assert (found.history[-1].caught, found.history[-1].flagged) == (13 / 20, 3 / 10)
    assert found.discernment.index == pytest.approx(35)
    assert (found.tries, found.since) == (2, moment(2).date())


def test_all_together_is_a_spot_a_day_where_there_is_one() -> None:
    rows = (
        tried(POOR, day=0),
        tried(GOOD, day=0, where="lesson/other"),
        tried(answered((75, True)), day=1, where="lesson/claims"),
        tried(marked(counts=(1, 2, 0, 0)), day=2, where="lesson/third"),
        tried(GOOD, day=3, where="lesson/fourth"),
    )
    found = results(rows, zone=UTC)
    assert [spot.day for spot in found.history] == [moment(0).date(), moment(3).date()]
    assert found.discernment.signals == 32


def test_a_day_begins_where_the_learner_lives() -> None:
    rows = (tried(GOOD, day=0), tried(GOOD, day=0, where="lesson/other"))
    far_east = timezone(timedelta(hours=15))  # the tries are of nine in the morning, UTC
    assert results(rows, zone=far_east).history[0].day == moment(1).date()


def test_a_lesson_in_which_nothing_was_marked_has_none_of_the_others_history() -> None:
    rows = (
        tried(GOOD, day=0, where="first/mark"),
        tried(answered((75, True)), day=1, where="lesson/cards"),
    )
    assert results(rows, lesson="lesson", zone=UTC).history == ()


def test_a_lesson_without_an_unaided_first_try_has_no_history() -> None:
    rows = (tried(GOOD, day=0, where="first/mark"), tried(GOOD, day=1, hints=1))
    found = results(rows, lesson="lesson", zone=UTC)
    assert found.history == ()
    assert (found.tries, found.aided) == (1, 1)


def test_transfer_stands_apart_and_gives_the_gain() -> None:
    rows = (
        tried(POOR, where="lesson/mark"),
        tried(GOOD | FRESH, day=1, where="lesson/fresh"),
        tried(GOOD | FRESH, day=1, where="other/fresh"),
    )
    found = results(rows, lesson="lesson", zone=UTC)
    assert found.gain == pytest.approx(110)
    assert found.discernment == discernment_of(rows[0])
    assert found.transfer == discernment_of(rows[1])
    assert [spot.day for spot in found.history] == [moment(0).date()]


@pytest.mark.parametrize("fresh", [marked(counts=(3, 4, 0, 4)), marked(), answered()])
def test_too_little_transfer_gives_no_gain(fresh: dict[str, object]) -> None:
    rows = (tried(GOOD), tried(fresh | FRESH, day=1, where="lesson/fresh"))
    assert results(rows, zone=UTC).gain is None
    assert results(rows[1:], zone=UTC).gain is None


def test_techniques_are_of_every_first_try_and_only_those_that_were_there() -> None:
    grade = marked([entry("loaded"), entry("scare-quotes", None)], alarms=["glittering"])
    rows = (tried(grade, hints=2), tried(grade, number=2))
    assert results(rows, zone=UTC).techniques == (
        TechniqueCount("loaded", 1, 1, 1),
        TechniqueCount("scare-quotes", 0, 0, 1),
    )


def test_certainty_is_set_beside_how_often_one_was_right() -> None:
    rows = (
        tried(answered((75, True), (75, False), (95, True))),
        tried(answered((95, False)), number=2),
        tried(answered((25, True)), where="lesson/other", hints=1),
    )
    assert results(rows, zone=UTC).calibration == (Calibration(75, 2, 1), Calibration(95, 1, 1))


_COUNTS = st.tuples(st.integers(0, 3), st.integers(3, 9), st.integers(0, 2), st.integers(2, 6))
_ROWS = st.lists(st.tuples(_COUNTS, st.integers(1, 2), st.integers(0, 1), st.integers(0, 4)))


@given(_ROWS)
def test_only_unaided_first_tries_count(
    rows: list[tuple[tuple[int, int, int, int], int, int, int]],
) -> None:
    rows = sorted(rows, key=lambda row: row[3])
    made = [
        tried(marked(counts=counts), day=day, number=number, hints=hints)
        for counts, number, hints, day in rows
    ]
    alone = [each for each in made if each.try_number == 1 and not each.hints]
    found, only = results(made, zone=UTC), results(alone, zone=UTC)
    assert found.discernment == only.discernment
    assert found.history == only.history
    spots = [spot.discernment for spot in found.history]
    assert sum_of(spots) == found.discernment
    assert all(-100 <= spot.index <= 100 for spot in found.history)


def test_each_lesson_has_the_best_of_each_of_its_activities() -> None:
    rows = (
        replace(tried(GOOD, day=0, where="old/mark"), counted=0.5),
        replace(tried(GOOD, day=1, where="old/mark", number=2), counted=0.75),
        replace(tried(GOOD, day=1, where="old/other"), counted=0.25),
        tried(answered() | {"fraction": None}, day=2, where="new/think"),
    )
    assert by_lesson(rows, UTC) == (
        LessonWork("new", 1, None, moment(2).date()),
        LessonWork("old", 3, 0.5, moment(1).date()),
    )
