"""A lesson without its key worked through: kept once, and graded where the key is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.activities.reflect import Reflect
from literacy_app.study.answering import Answering
from literacy_app.study.history import tries_of
from literacy_app.study.mastery import mastery
from literacy_app.study.outcome import AnswersOutcome
from literacy_app.study.refusals import NoHints, TriesEnded
from literacy_app.study.regrading import NO_GRADER, plan, regrade
from literacy_app.study.results import by_lesson, results
from literacy_app.study.reviews import meetings
from tests.fakes.all_kinds import all_kinds
from tests.fakes.keyless import all_kinds_keyless, full_activity, perfect_response
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.activities.kinds import Activity
    from literacy_app.text.spans import Span

KEYLESS = all_kinds_keyless()
TESTED = [each for each in KEYLESS.activities if not isinstance(each, Reflect)]


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    made.lesson = KEYLESS
    yield made
    made.close()


@pytest.mark.parametrize("activity", TESTED, ids=lambda each: each.id)
def test_it_is_kept_once_and_not_graded(school: School, activity: Activity) -> None:
    session = school.session()
    session.go(activity.id)
    response = perfect_response(full_activity(activity))
    outcome = session.submit(activity.id, response)
    assert not outcome.has_key
    assert not outcome.may_try_again
    assert not outcome.answers_shown
    (attempt,) = school.store.attempts(school.learner)
    assert (attempt.grade, attempt.grader, attempt.counted) == (None, NO_GRADER, 0)
    assert attempt.content_hash == KEYLESS.content_hash
    assert session.state(activity.id) == "done"
    with pytest.raises(TriesEnded):
        session.submit(activity.id, response)
    with pytest.raises(TriesEnded):
        session.try_again(activity.id)
    assert not session.show_answers(activity.id).answers_shown
    assert school.store.attempts(school.learner) == (attempt,)
    again = school.session().outcome(activity.id)
    assert again is not None
    assert again.response == outcome.response


@pytest.mark.parametrize("activity", TESTED, ids=lambda each: each.id)
def test_there_are_no_hints(school: School, activity: Activity) -> None:
    session = school.session()
    session.go(activity.id)
    if isinstance(activity, Highlight):
        at: Span | str = KEYLESS.passages[activity.passage].paragraphs[0].span
    else:
        at = activity.items[0].id
    with pytest.raises(NoHints):
        session.hint(activity.id, session.draft(activity.id), at)


def test_marks_that_overlap_are_refused_as_ever(school: School) -> None:
    activity = next(each for each in TESTED if isinstance(each, Highlight))
    session = school.session()
    session.go(activity.id)
    marks = (Mark(0, 30, activity.labels[0]), Mark(5, 40, activity.labels[0]))
    with pytest.raises(OverlappingMarksError):
        session.submit(activity.id, HighlightResponse(marks))
    assert school.store.attempts(school.learner) == ()


def test_what_is_never_graded_is_kept_as_ever(school: School) -> None:
    reflect = next(each for each in KEYLESS.activities if isinstance(each, Reflect))
    session = school.session()
    session.go(reflect.id)
    outcome = session.submit(reflect.id, perfect_response(reflect))
    assert outcome.may_try_again
    (attempt,) = school.store.attempts(school.learner)
    assert attempt.grade is not None


def test_a_change_after_handing_in_is_refused(school: School) -> None:
    activity = next(each for each in TESTED if not isinstance(each, Highlight))
    session = school.session()
    session.go(activity.id)
    session.submit(activity.id, perfect_response(full_activity(activity)))
    change = Answering(activity).sure(activity.items[0].id, CERTAINTIES[0])
    assert change is not None
    with pytest.raises(TriesEnded):
        session.change_draft(activity.id, change)


def done(school: School) -> None:
    session = school.session()
    for activity in KEYLESS.activities:
        session.go(activity.id)
        session.submit(activity.id, perfect_response(full_activity(activity)))
    session.go("end")


def test_what_waits_for_its_grade_tells_nothing_of_anyone(school: School) -> None:
    done(school)
    attempts = school.store.attempts(school.learner)
    found = results(attempts)
    assert found.tries == len(KEYLESS.activities)
    assert (found.aided, found.techniques, found.calibration, found.history) == (0, (), (), ())
    assert (found.discernment.signals, found.transfer.signals) == (0, 0)
    (work,) = by_lesson(attempts)
    assert work.best is None
    assert mastery(attempts) == ()
    assert meetings(attempts) == {}


def test_it_is_graded_where_the_key_is(school: School) -> None:
    done(school)
    learner = school.store.learners()[0]
    planned = plan(school.store, all_kinds(), [learner])
    assert not planned.left
    assert [each.would_be for each in planned.changed] == [1.0] * len(TESTED)
    regrade(school.store, planned, school.clock, school.new_id)
    graded = tries_of(school.store, school.learner)
    assert all(each.grade is not None for each in graded)
    assert results(graded).discernment.hits > 0
    school.lesson = all_kinds()
    outcome = school.session().last_outcome(TESTED[0].id)
    assert isinstance(outcome, AnswersOutcome)
    assert outcome.has_key
    assert outcome.grade.fraction == 1
