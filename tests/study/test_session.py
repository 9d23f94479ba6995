"""Tests of a learner's way through a lesson, and the way back after a crash."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.reflect import Reflect
from literacy_app.records.front import read_front
from literacy_app.records.nouns import Place
from literacy_app.records.store import Store
from literacy_app.study.answering import AnswersChange
from literacy_app.study.refusals import (
    UnknownStep,
)
from literacy_app.study.session import Step
from tests.fakes.all_kinds import all_kinds
from tests.fakes.study_desks import StudyDesk, change
from tests.fakes.study_lessons import counted_words, highlight, lesson, response

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Response
    from literacy_app.lessons.lesson import Lesson

MARK = highlight()
HALF = response(MARK, "brutal", "heroic=glittering")
ALL = response(MARK, "brutal", "heroic=glittering", "Proxy gangs=name-calling")


def test_a_lesson_is_read_then_worked_on_then_ended(desk: StudyDesk) -> None:
    session = desk.session()
    assert session.steps == (
        Step("read", "read"),
        Step("mark", "highlight", "Mark them", 5),
        Step("end", "end"),
    )
    assert (session.current, session.paragraph) == (session.steps[0], 0)
    assert session.lesson == lesson()


def test_steps_are_done_one_by_one(desk: StudyDesk) -> None:
    session = desk.session()

    def states() -> list[str]:
        return [session.state(step.id) for step in session.steps]

    assert states() == ["open", "open", "open"]
    session.go("read")
    assert states() == ["open", "open", "open"]
    session.go("mark")
    assert states() == ["done", "open", "open"]
    session.go("end")
    assert states() == ["done", "open", "open"]
    session.go("mark")
    session.submit("mark", HALF)
    assert states() == ["done", "done", "open"]
    session.go("end")
    session.go("read")
    session.go("end")
    assert states() == ["done", "done", "done"]
    kinds = [event.kind for event in desk.store.events(desk.learner)]
    assert kinds == ["step-done", "finished"]
    again = desk.session()
    assert [again.state(step.id) for step in again.steps] == ["done", "done", "done"]


def test_what_a_lesson_does_not_have_is_refused(desk: StudyDesk) -> None:
    session = desk.session()
    with pytest.raises(UnknownStep) as refusal:
        session.go("nowhere")
    assert (refusal.value.code, refusal.value.what) == ("study.unknown-step", "nowhere")
    for ask in (session.draft, session.outcome, session.try_again, session.state):
        with pytest.raises(UnknownStep):
            ask("nowhere")


def test_one_comes_back_to_the_same_place(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    session.set_paragraph(2)
    again = desk.session()
    assert (again.current.id, again.paragraph) == ("mark", 2)
    assert desk.store.place(desk.learner, "lesson") == Place("mark", 2, 2, 2)
    again.go("end")
    assert desk.store.place(desk.learner, "lesson") == Place("end", 3, 0, None)


def test_a_paragraph_is_written_only_when_it_is_another(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    other = desk.session(lesson(lesson_id="other"))
    session.set_paragraph(0)
    assert desk.store.last_place(desk.learner) == ("other", Place("read", 1))
    session.set_paragraph(1)
    assert desk.store.last_place(desk.learner) == ("lesson", Place("mark", 2, 1, 1))
    assert other.paragraph == 0


def test_a_place_that_the_lesson_has_no_more_is_its_beginning(desk: StudyDesk) -> None:
    session = desk.session()
    session.go("mark")
    session.set_paragraph(2)
    changed = desk.session(lesson(highlight("another"), content_hash="hash-2"))
    assert (changed.current.id, changed.paragraph) == ("read", 0)
    session.go("mark")
    session.set_paragraph(99)
    assert desk.store.place(desk.learner, "lesson") == Place("mark", 2, 99, None)


def test_opening_a_lesson_makes_it_the_last_one(desk: StudyDesk) -> None:
    desk.session()
    desk.store.write_front()
    front = read_front(desk.folder)
    assert front is not None
    assert front.last_lesson == "lesson"
    assert front.lessons["lesson"].state == "started"


def test_several_learners_are_apart(desk: StudyDesk) -> None:
    ben = desk.store.add_learner("Ben").id
    session, other = desk.session(), desk.session(learner=ben)
    session.submit("mark", HALF)
    assert other.outcome("mark") is None
    other.change_draft("mark", change(ALL.marks[2]))
    assert session.draft("mark") == HighlightResponse()
    assert other.submit("mark", ALL).try_number == 1


def test_what_could_not_be_kept_can_be_kept_again_in_memory(desk: StudyDesk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*HALF.marks))
    desk.store.go_on_in_memory()
    assert session.draft("mark") == HALF
    assert session.submit("mark", HALF).try_number == 1
    assert len(desk.store.attempts(desk.learner)) == 1
    with closing(Store.open(desk.folder, desk.clock, desk.new_id)) as later:
        assert later.attempts(desk.learner) == ()


def test_results_are_of_the_lesson_after_what_was_done_before(desk: StudyDesk) -> None:
    counted = counted_words("mark")
    second = lesson(counted, lesson_id="second")
    for of in (lesson(counted, lesson_id="first"), second):
        desk.session(of).submit("mark", response(counted, "one", "nine"))
    found = desk.session(second).results()
    assert (found.tries, found.discernment.hits, found.discernment.false_alarms) == (1, 1, 1)
    assert len(found.history) == 2


def test_a_lesson_of_every_kind_is_gone_through(desk: StudyDesk) -> None:
    session = desk.any_session(all_kinds())
    assert [step.kind for step in session.steps] == [
        "read",
        "judge",
        "highlight",
        "ledger",
        "investigate",
        "rewrite",
        "choose",
        "reflect",
        "compare",
        "highlight",
        "end",
    ]
    for step in session.steps[1:-1]:
        session.go(step.id)
        session.set_paragraph(1)
        place = desk.store.place(desk.learner, all_kinds().id)
        assert place is not None
        assert (place.paragraph, place.paragraph_number) == (
            1,
            2 if step.kind == "highlight" else None,
        )
        session.submit(step.id, _done(all_kinds(), step.id))
    session.go("end")
    assert {session.state(step.id) for step in session.steps} == {"done"}
    assert desk.any_session(all_kinds()).results().tries > 0


def test_an_activity_may_become_one_of_another_kind(desk: StudyDesk) -> None:
    marked = lesson(highlight("claims"), lesson_id=all_kinds().id)
    answered = replace(all_kinds(), content_hash="hash-2")
    session = desk.session(marked)
    marks = response(marked.highlights[0], "brutal")
    session.submit("claims", marks)
    session.try_again("claims")
    later = desk.any_session(answered)
    assert later.draft("claims") == AnswersResponse()
    assert len(later.lost("claims")) == 1
    outcome = later.last_outcome("claims")
    assert outcome is not None
    assert outcome.response == AnswersResponse()
    later.change_draft("claims", AnswersChange({"vote/support": "sourced", "vote/certainty": 75}))
    back = desk.session(marked)
    assert back.draft("claims") == HighlightResponse()
    assert (back.moved("claims"), back.lost("claims")) == ((), ())
    back.change_draft("claims", change(marks.marks[0]))
    moved = highlight("claims", text="Nothing. " + marked.passages["p"].text)
    shifted = replace(lesson(moved, lesson_id=all_kinds().id), content_hash="hash-3")
    assert len(desk.session(shifted).moved("claims")) == 1
    again = desk.any_session(answered)
    again.submit("claims", _done(answered, "claims"))
    shown = desk.session(marked).outcome("claims")
    assert shown is not None
    assert shown.response == HighlightResponse()


def _done(of: Lesson, activity_id: str) -> Response:
    """A whole response to an activity; to what is not graded a text."""
    (activity,) = (each for each in of.activities if each.id == activity_id)
    if isinstance(activity, Highlight):
        entry = activity.key[0]
        return HighlightResponse((Mark(entry.span.start, entry.span.end, entry.labels[0]),))
    if isinstance(activity, Reflect):
        return AnswersResponse({activity.items[1].id: ItemAnswers({"text": "Who counted?"})})
    return model_answer(activity)
