"""Tests of what comes back when, and with which text."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.records.nouns import REVIEWS_PLANNED
from literacy_app.study.reviews import (
    Excerpt,
    Meeting,
    Plan,
    Rating,
    draw,
    due,
    excerpts,
    meetings,
    next_due,
    note_plans,
    plans,
    seen_by,
)
from tests.fakes.study_lessons import highlight, lesson
from tests.fakes.tried import answered, entry, marked, moment, tried

if TYPE_CHECKING:
    from tests.fakes.study_desks import StudyDesk

ALL = marked([entry("loaded")] * 3)
HALF = marked([entry("loaded"), entry("loaded", None)])
NONE = marked([entry("loaded", None)])


@pytest.mark.parametrize(
    ("grade", "hints", "rating"),
    [
        (ALL, 0, Rating.GOOD),
        (ALL, 1, Rating.HARD),
        (HALF, 0, Rating.HARD),
        (NONE, 0, Rating.AGAIN),
        (marked([entry("loaded", "glittering")]), 0, Rating.AGAIN),
        (marked([entry("loaded")] * 4, alarms=["loaded"]), 0, Rating.HARD),
        (marked([entry("loaded")] * 2, alarms=["loaded"] * 5), 0, Rating.AGAIN),
    ],
)
def test_a_meeting_is_rated_by_what_was_named_less_what_was_marked_beside(
    grade: dict[str, object], hints: int, rating: Rating
) -> None:
    found = meetings([tried(grade, hints=hints)])
    assert found == {"loaded": (Meeting(moment(0), rating),)}


def test_only_first_tries_at_texts_with_the_technique_are_meetings() -> None:
    rows = (
        tried(ALL),
        tried(ALL, day=1, number=2),
        tried(answered((75, True)), day=2, where="lesson/claims"),
        tried(marked([entry("scare-quotes")], alarms=["loaded"]), day=3, where="lesson/other"),
        tried(NONE, day=4, where="lesson/third"),
    )
    found = meetings(rows)
    assert [meeting.at for meeting in found["loaded"]] == [moment(0), moment(4)]
    assert [meeting.at for meeting in found["scare-quotes"]] == [moment(3)]


def test_what_went_well_comes_back_later() -> None:
    well = plans([tried(ALL)], 0.9)
    badly = plans([tried(NONE)], 0.9)
    assert moment(1) <= badly[0].due < well[0].due
    again = plans([tried(ALL), tried(ALL, day=3, where="lesson/other")], 0.9)
    assert again[0].due - moment(3) > well[0].due - moment(0)


def test_who_wants_to_keep_more_is_asked_earlier() -> None:
    rows = [tried(ALL, day=3 * number, where=f"lesson/{number}") for number in range(4)]
    assert plans(rows, 0.95)[0].due < plans(rows, 0.9)[0].due < plans(rows, 0.8)[0].due


def test_the_next_one_comes_first() -> None:
    grade = marked([entry("loaded"), entry("scare-quotes", None)])
    planned = plans([tried(grade)], 0.9)
    assert [plan.technique for plan in planned] == ["scare-quotes", "loaded"]
    assert plans((), 0.9) == ()


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3)), min_size=1, max_size=10),
    st.floats(0.7, 0.97),
)
def test_the_same_rows_give_the_same_days_and_never_one_in_the_past(
    steps: list[tuple[int, int]], retention: float
) -> None:
    day, rows = 0, []
    for number, (pause, met) in enumerate(steps):
        day += pause
        grade = marked([entry("loaded", "" if place < met else None) for place in range(3)])
        rows.append(tried(grade, day=day, where=f"lesson/{number}"))
    (plan,) = plans(rows, retention)
    assert (plan,) == plans(rows, retention)
    assert timedelta(days=1) <= plan.due - moment(day) <= timedelta(days=365)


def test_due_is_what_was_to_come_by_now() -> None:
    planned = (Plan("loaded", moment(1)), Plan("scare-quotes", moment(3)))
    assert due(planned, moment(0)) == ()
    assert due(planned, moment(1)) == planned[:1]
    assert next_due(planned, moment(1)) == moment(3)
    assert next_due(planned, moment(3)) is None


def _excerpt(name: str, *labels: str) -> Excerpt:
    key = {f"word{number}": label for number, label in enumerate(labels)}
    text = " ".join([*key, "plain."])
    activity = highlight("mark", text, key, ("plain",), tuple(dict.fromkeys(labels)))
    return excerpts([lesson(activity, lesson_id=name)])[0]


def test_a_text_without_a_fair_twin_is_never_drawn() -> None:
    bare = highlight("bare", "A brutal regime.", {"brutal": "loaded"}, ())
    assert [each.key for each in excerpts([lesson(highlight(), bare)])] == [("lesson", "mark")]


def test_the_drawn_text_is_unseen_and_shows_what_is_wanted() -> None:
    bank = (
        _excerpt("other", "glittering"),
        _excerpt("one", "loaded"),
        _excerpt("two", "loaded", "loaded"),
        _excerpt("three", "loaded", "scare-quotes"),
    )
    seen: set[tuple[str, str]] = set()
    drawn = []
    while (found := draw(("loaded", "scare-quotes"), bank, seen)) is not None:
        drawn.append(found.lesson.id)
        seen.add(found.key)
    assert drawn == ["three", "two", "one"]
    found = draw(("loaded", "glittering"), bank, seen)
    assert found is not None
    assert found.lesson.id == "other"
    assert seen_by([tried(ALL, where="one/mark")]) == {("one", "mark")}


def test_plans_are_noted_once_until_they_change(desk: StudyDesk) -> None:
    bank = (_excerpt("one", "loaded"), _excerpt("two", "loaded"))
    assert note_plans(desk.store, desk.learner, 0.9, bank) == ()
    assert desk.store.events(desk.learner) == ()
    desk.store.add_attempt(tried(ALL, learner=desk.learner))
    planned = note_plans(desk.store, desk.learner, 0.9, bank)
    assert note_plans(desk.store, desk.learner, 0.9, bank) == planned
    (event,) = desk.store.events(desk.learner)
    assert (event.kind, event.value) == (REVIEWS_PLANNED, {"loaded": planned[0].due.isoformat()})
    desk.store.add_attempt(tried(NONE, day=5, where="one/mark", learner=desk.learner))
    assert note_plans(desk.store, desk.learner, 0.9, bank) != planned
    assert len(desk.store.events(desk.learner)) == 2


def test_what_the_bank_has_no_unseen_text_for_does_not_come_back(desk: StudyDesk) -> None:
    bank = (_excerpt("one", "loaded"), _excerpt("other", "glittering"))
    grade = marked([entry("loaded"), entry("glittering"), entry("vague")])
    desk.store.add_attempt(tried(grade, where="one/mark", learner=desk.learner))
    (plan,) = note_plans(desk.store, desk.learner, 0.9, bank)
    assert plan.technique == "glittering"
