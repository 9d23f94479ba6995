"""Tests of opening a lesson whose answers one has a try open in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Mark
from literacy_app.lessons.load import load_lesson
from literacy_app.study.marking import Change, StepName
from literacy_app.study.session import LessonSession

if TYPE_CHECKING:
    from tests.fakes.studio_desk import StudioDesk


def begin(desk: StudioDesk) -> LessonSession:
    """Have Maya begin to mark the lesson."""
    learner = desk.work.add_learner("Maya")
    lesson = load_lesson(desk.file).lesson
    assert lesson is not None
    assert desk.work.learner is not None
    del learner
    session = take_up(desk)
    session.go("mark")
    session.change_draft("mark", Change((), (Mark(12, 16, "loaded"),), StepName("mark", "")))
    return session


def take_up(desk: StudioDesk) -> LessonSession:
    lesson, work = load_lesson(desk.file).lesson, desk.work
    assert lesson is not None
    assert work.learner is not None
    return LessonSession(lesson, work.learner.id, work.store(), work.clock, work.new_id)


def test_it_is_said_and_refused_where_one_goes_back(closed: StudioDesk) -> None:
    begin(closed)
    closed.dialogs.yes = False
    closed.page.open(closed.file)
    assert closed.page.desk.file is None
    assert closed.dialogs.questions[0].yes == "End my try and open it"
    assert take_up(closed).outcome("mark") is None


def test_the_try_ends_where_one_opens_it_all_the_same(closed: StudioDesk) -> None:
    begin(closed)
    closed.page.open(closed.file)
    assert closed.page.desk.file is not None
    outcome = take_up(closed).outcome("mark")
    assert outcome is not None
    assert outcome.answers_shown
    assert not outcome.may_try_again


def test_nothing_is_asked_where_nothing_was_begun(closed: StudioDesk) -> None:
    closed.work.add_learner("Maya")
    closed.page.open(closed.file)
    assert not closed.dialogs.questions
    assert closed.page.desk.file is not None
