"""Tests of ending one's open tries before the answer key is looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.highlight import HighlightResponse
from literacy_app.activities.judge import Judge
from literacy_app.activities.keyless import without_key
from literacy_app.activities.reflect import Reflect
from literacy_app.study.answering import AnswersChange
from literacy_app.study.ending import OpenTries
from tests.fakes.all_kinds import all_kinds
from tests.fakes.study_desks import change
from tests.fakes.study_lessons import highlight, lesson, response

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson
    from tests.fakes.study_desks import StudyDesk

MARK = highlight()
HALF = response(MARK, "brutal", "heroic=glittering")


def tries(desk: StudyDesk, of: Lesson | None = None) -> OpenTries:
    return OpenTries(of or lesson(), desk.learner, desk.store, desk.clock, desk.new_id)


def test_a_lesson_that_was_never_opened_has_none_and_stays_so(desk: StudyDesk) -> None:
    open_tries = tries(desk)
    assert open_tries.activities == ()
    open_tries.end()
    assert desk.store.place(desk.learner, lesson().id) is None


def test_a_lesson_that_was_only_read_has_none(desk: StudyDesk) -> None:
    desk.session().go("mark")
    assert tries(desk).activities == ()


def test_what_was_begun_is_handed_in_and_nothing_counts_after_it(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    session.change_draft("mark", change(*HALF.marks))
    open_tries = tries(desk)
    assert open_tries.activities == ("mark",)
    open_tries.end()
    assert tries(desk).activities == ()
    outcome = desk.session().outcome("mark")
    assert outcome is not None
    assert outcome.response == HALF
    assert (outcome.answers_shown, outcome.may_try_again) == (True, False)
    assert len(desk.store.attempts(desk.learner)) == 1


def test_a_further_try_that_was_begun_ends_with_the_answers_shown(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    session.submit("mark", HALF)
    assert tries(desk).activities == ("mark",)
    session.try_again("mark")
    tries(desk).end()
    outcome = desk.session().outcome("mark")
    assert outcome is not None
    assert outcome.answers_shown
    assert len(desk.store.attempts(desk.learner)) == 1


def test_marks_that_cannot_be_handed_in_end_nothing(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    gap = HighlightResponse((replace(HALF.marks[0], start=0, end=0),))
    session.change_draft("mark", change(*gap.marks))
    tries(desk).end()
    assert desk.store.attempts(desk.learner) == ()


def test_answers_are_handed_in_and_what_is_never_graded_is_left_alone(desk: StudyDesk) -> None:
    of = all_kinds()
    session = desk.any_session(of)
    judge = next(each for each in of.activities if isinstance(each, Judge))
    reflect = next(each for each in of.activities if isinstance(each, Reflect))
    session.go(judge.id)
    for item, answers in model_answer(judge).items.items():
        put = {
            f"{item}/{facet}": answer
            for facet, answer in answers.facets.items()
            if isinstance(answer, str)
        }
        session.change_draft(judge.id, AnswersChange(put))
    session.go(reflect.id)
    item_of = reflect.items[0]
    text = {item_of.facets[0].id: "Words of my own, and enough of them to be kept here."}
    session.change_draft(
        reflect.id, AnswersChange({f"{item_of.id}/{name}": said for name, said in text.items()})
    )
    open_tries = tries(desk, of)
    assert open_tries.activities == (judge.id,)
    open_tries.end()
    assert tries(desk, of).activities == ()
    assert [attempt.work.activity for attempt in desk.store.attempts(desk.learner)] == [judge.id]


def test_a_lesson_without_its_key_shows_none_and_ends_nothing(desk: StudyDesk) -> None:
    of = replace(lesson(), activities=(without_key(MARK),))
    session = desk.session(of)
    session.go("mark")
    session.change_draft("mark", change(*HALF.marks))
    assert tries(desk, of).activities == ()
