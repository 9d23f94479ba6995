"""Tests of a review: tries are kept, and one stopped nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.study.review_session import ReviewSession
from literacy_app.study.reviews import excerpts, plans
from tests.fakes.study_lessons import highlight, lesson, response

if TYPE_CHECKING:
    from tests.fakes.study_desks import StudyDesk


def test_a_review_is_one_text_and_no_lesson_that_one_stopped_in(desk: StudyDesk) -> None:
    bank = lesson(highlight("first"), highlight("second"), lesson_id="bank")
    drawn = excerpts([bank])[1]
    session = ReviewSession(drawn, desk.learner, desk.store, desk.clock, desk.new_id)
    assert [step.id for step in session.steps] == ["read", "second", "end"]
    assert session.current.id == "second"
    session.submit("second", response(drawn.activity, "brutal"))
    session.go("end")
    assert desk.store.last_place(desk.learner) is None
    assert desk.store.front().lessons == {}
    rows = desk.store.attempts(desk.learner)
    assert [(row.work.lesson, row.work.activity) for row in rows] == [("bank", "second")]
    assert {plan.technique for plan in plans(rows, 0.9)} == {
        "loaded",
        "glittering",
        "name-calling",
    }


def test_a_review_is_of_its_text_and_not_of_what_its_lesson_would_talk_about(
    desk: StudyDesk,
) -> None:
    bank = replace(lesson(highlight("first"), lesson_id="bank"), discussion="Talk of all texts.")
    (drawn,) = excerpts([bank])
    session = ReviewSession(drawn, desk.learner, desk.store, desk.clock, desk.new_id)
    assert session.lesson.discussion is None
