"""Tests of a learner at work on a lesson: every step of the way, and the way back after a crash."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app import __version__
from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.highlight_grade import GRADER, grade
from literacy_app.activities.highlight_grade import Outcome as ItemOutcome
from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.records.front import read_front
from literacy_app.records.nouns import Place, Work
from literacy_app.records.store import Store
from literacy_app.study.hints import HintKind
from literacy_app.study.kept_marks import LostMark
from literacy_app.study.marking import Change, StepName
from literacy_app.study.refusals import (
    NothingMarked,
    NotMarking,
    NotTriedYet,
    TriesEnded,
    UnknownStep,
)
from literacy_app.study.session import LessonSession, Step
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.study_lessons import TEXT, counted_words, highlight, lesson, response

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

MARK = highlight()
HALF = response(MARK, "brutal", "heroic=glittering")
ALL = response(MARK, "brutal", "heroic=glittering", "Proxy gangs=name-calling")
STANDFIRST, SECOND, THIRD = (paragraph.span for paragraph in lesson().passages["p"].paragraphs)


class Desk:
    """A store in a folder, and sessions of one learner on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TickingClock()
        self.new_id = CountingIds("row")
        self.store = Store.open(folder, self.clock, CountingIds("learner"))
        self.learner = self.store.add_learner("Maya").id

    def session(self, of: Lesson | None = None, learner: str | None = None) -> LessonSession:
        """The session after a start of the program: all it knows it has from the file."""
        of, learner = of or lesson(), learner or self.learner
        return LessonSession(of, learner, self.store, self.clock, self.new_id)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.store.close()


def change(*added: Mark, removed: tuple[Mark, ...] = ()) -> Change:
    return Change(removed, added, StepName("mark", ""))


def test_a_lesson_is_read_then_worked_on_then_ended(desk: Desk) -> None:
    session = desk.session()
    assert session.steps == (
        Step("read", "read"),
        Step("mark", "highlight", "Mark them", 5),
        Step("end", "end"),
    )
    assert (session.current, session.paragraph) == (session.steps[0], 0)
    assert session.lesson == lesson()


def test_steps_are_done_one_by_one(desk: Desk) -> None:
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


def test_what_a_lesson_does_not_have_is_refused(desk: Desk) -> None:
    session = desk.session()
    with pytest.raises(UnknownStep) as refusal:
        session.go("nowhere")
    assert (refusal.value.code, refusal.value.what) == ("study.unknown-step", "nowhere")
    for ask in (session.draft, session.outcome, session.try_again, session.state):
        with pytest.raises(UnknownStep):
            ask("nowhere")


def test_one_comes_back_to_the_same_place(desk: Desk) -> None:
    session = desk.session()
    session.go("mark")
    session.set_paragraph(2)
    again = desk.session()
    assert (again.current.id, again.paragraph) == ("mark", 2)
    assert desk.store.place(desk.learner, "lesson") == Place("mark", 2, 2, 2)
    again.go("end")
    assert desk.store.place(desk.learner, "lesson") == Place("end", 3, 0, None)


def test_a_paragraph_is_written_only_when_it_is_another(desk: Desk) -> None:
    session = desk.session()
    session.go("mark")
    other = desk.session(lesson(lesson_id="other"))
    session.set_paragraph(0)
    assert desk.store.last_place(desk.learner) == ("other", Place("read", 1))
    session.set_paragraph(1)
    assert desk.store.last_place(desk.learner) == ("lesson", Place("mark", 2, 1, 1))
    assert other.paragraph == 0


def test_a_place_that_the_lesson_has_no_more_is_its_beginning(desk: Desk) -> None:
    session = desk.session()
    session.go("mark")
    session.set_paragraph(2)
    changed = desk.session(lesson(highlight("another"), content_hash="hash-2"))
    assert (changed.current.id, changed.paragraph) == ("read", 0)
    session.go("mark")
    session.set_paragraph(99)
    assert desk.store.place(desk.learner, "lesson") == Place("mark", 2, 99, None)


def test_opening_a_lesson_makes_it_the_last_one(desk: Desk) -> None:
    desk.session()
    desk.store.write_front()
    front = read_front(desk.folder)
    assert front is not None
    assert front.last_lesson == "lesson"
    assert front.lessons["lesson"].state == "started"


def test_marks_are_kept_as_they_are_made(desk: Desk) -> None:
    session = desk.session()
    brutal, heroic, gangs = ALL.marks
    session.change_draft("mark", change(gangs))
    session.change_draft("mark", change(brutal))
    session.change_draft("mark", change(heroic))
    session.change_draft("mark", change(removed=(brutal,)))
    renamed = replace(heroic, label="loaded")
    session.change_draft("mark", change(renamed, removed=(heroic,)))
    assert session.draft("mark") == HighlightResponse((renamed, gangs))
    again = desk.session()
    assert again.draft("mark") == HighlightResponse((renamed, gangs))
    assert again.outcome("mark") is None
    assert (again.lost("mark"), again.moved("mark")) == ((), ())


def test_every_mark_is_kept_with_the_words_it_marks(desk: Desk) -> None:
    text = "Bad \U0001f62c news e\u0301t \u0645\u064e\u0631\u062d\u0628\u0627 all\u202f!"
    odd = highlight(text=text, key={"\U0001f62c news": "loaded"}, let_stand=())
    session = desk.session(lesson(odd))
    for number in range(len(odd.segments)):
        span = odd.segments.span(number)
        session.change_draft("mark", change(Mark(span.start, span.end, "loaded")))
    session.submit("mark", session.draft("mark"))
    (attempt,) = desk.store.attempts(desk.learner)
    words = [odd.segments.span(number).of(odd.text) for number in range(len(odd.segments))]
    assert [mark["quote"] for mark in attempt.response["marks"]] == words
    for mark in attempt.response["marks"]:
        assert odd.text[mark["start"] : mark["end"]] == mark["quote"]


def test_a_try_is_graded_and_kept(desk: Desk) -> None:
    session = desk.session()
    session.go("mark")
    began = desk.clock.now
    session.change_draft("mark", change(*HALF.marks))
    outcome = session.submit("mark", HALF)
    assert outcome.grade == grade(MARK, HALF)
    assert outcome.response == HALF
    assert (outcome.try_number, outcome.hints, outcome.is_aided) == (1, 0, False)
    assert outcome.counted == outcome.best == outcome.grade.fraction == pytest.approx(2 / 3)
    assert (outcome.answers_shown, outcome.may_try_again) == (False, True)
    assert outcome.missed == 1
    assert [item.id for item in outcome.shown_items] == ["brutal", "heroic"]
    assert outcome.previous_index is None
    (attempt,) = desk.store.attempts(desk.learner)
    assert attempt.grade == outcome.grade.to_json()
    assert (attempt.grader, attempt.app_version) == (GRADER, __version__)
    assert (attempt.content_hash, attempt.try_number, attempt.hints) == ("hash-1", 1, 0)
    assert [mark["quote"] for mark in attempt.response["marks"]] == ["brutal", "heroic"]
    assert attempt.started <= began < attempt.ended <= desk.clock.now
    assert session.draft("mark") == HighlightResponse()


def test_after_a_start_the_outcome_is_the_same(desk: Desk) -> None:
    outcome = desk.session().submit("mark", HALF)
    assert desk.session().outcome("mark") == outcome


def test_checking_with_no_mark_is_refused_and_counts_nothing(desk: Desk) -> None:
    session = desk.session()
    blank = HighlightResponse((Mark(1, 2, "loaded"),))
    for nothing in (HighlightResponse(), blank):
        with pytest.raises(NothingMarked):
            session.submit("mark", nothing)
    assert desk.store.attempts(desk.learner) == ()
    assert session.submit("mark", HALF).try_number == 1


def test_marks_that_overlap_are_refused_and_count_nothing(desk: Desk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*HALF.marks))
    with pytest.raises(OverlappingMarksError):
        session.submit("mark", HighlightResponse((Mark(0, 8, "loaded"), Mark(4, 8, "loaded"))))
    assert desk.store.attempts(desk.learner) == ()
    assert session.draft("mark") == HALF


def test_a_try_begins_when_the_activity_is_opened_or_its_first_mark_was_made(desk: Desk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*HALF.marks))
    first_mark = desk.clock.now
    later = desk.session()
    later.go("mark")
    later.submit("mark", HALF)
    (attempt,) = desk.store.attempts(desk.learner)
    assert (first_mark - attempt.started).total_seconds() <= 1
    at_once = desk.session(lesson(lesson_id="other"))
    at_once.submit("mark", HALF)
    attempt = desk.store.attempts(desk.learner)[-1]
    assert attempt.started == attempt.ended


def test_another_try_keeps_what_was_found_and_counts_less(desk: Desk) -> None:
    wide = response(MARK, "small town. Proxy gangs fled at dawn=name-calling")
    first = HighlightResponse((*HALF.marks[:1], *wide.marks))
    session = desk.session()
    outcome = session.submit("mark", first)
    assert [item.outcome for item in outcome.grade.items] == [
        ItemOutcome.FOUND,
        ItemOutcome.MISSED,
        ItemOutcome.WIDE,
    ]
    kept = session.try_again("mark")
    assert kept == HighlightResponse(first.marks[:1])
    assert session.try_again("mark") == kept
    assert session.outcome("mark") is None
    assert session.last_outcome("mark") == outcome
    again = desk.session()
    assert again.outcome("mark") is None
    assert again.draft("mark") == kept
    session.change_draft("mark", change(*ALL.marks[1:]))
    second = session.submit("mark", session.draft("mark"))
    assert second.grade.fraction == 1
    assert second.try_number == 2
    assert second.counted == second.best == 0.75
    assert [attempt.counted for attempt in desk.store.attempts(desk.learner)][1] == 0.75


def test_the_best_try_counts(desk: Desk) -> None:
    session = desk.session()
    first = session.submit("mark", HALF)
    session.try_again("mark")
    second = session.submit("mark", response(MARK, "brutal"))
    assert second.counted == pytest.approx(0.75 / 3)
    assert second.best == first.counted


def test_after_the_second_try_everything_is_shown_and_nothing_more_graded(desk: Desk) -> None:
    session = desk.session()
    session.submit("mark", HALF)
    with pytest.raises(NotMarking):
        session.submit("mark", ALL)
    with pytest.raises(NotMarking):
        session.change_draft("mark", change(ALL.marks[2]))
    with pytest.raises(NotMarking):
        session.hint("mark", HALF, SECOND)
    session.try_again("mark")
    outcome = session.submit("mark", HALF)
    assert (outcome.answers_shown, outcome.may_try_again) == (True, False)
    assert len(outcome.shown_items) == 3
    for each in (session, desk.session()):
        with pytest.raises(TriesEnded):
            each.try_again("mark")
        with pytest.raises(TriesEnded):
            each.submit("mark", ALL)
        with pytest.raises(TriesEnded):
            each.change_draft("mark", change(ALL.marks[2]))
        with pytest.raises(TriesEnded):
            each.hint("mark", HALF, SECOND)
        assert each.outcome("mark") == outcome
        assert each.show_answers("mark") == outcome
    assert len(desk.store.attempts(desk.learner)) == 2


def test_when_everything_was_found_there_is_nothing_to_try_again(desk: Desk) -> None:
    outcome = desk.session().submit("mark", ALL)
    assert (outcome.counted, outcome.answers_shown, outcome.may_try_again) == (1, True, False)
    assert desk.session().outcome("mark") == outcome


def test_showing_the_answers_ends_the_tries(desk: Desk) -> None:
    session = desk.session()
    with pytest.raises(NotTriedYet):
        session.show_answers("mark")
    with pytest.raises(NotTriedYet):
        session.try_again("mark")
    before = session.submit("mark", HALF)
    shown = session.show_answers("mark")
    assert shown == replace(before, answers_shown=True, may_try_again=False)
    assert len(shown.shown_items) == 3
    assert session.show_answers("mark") == shown
    assert desk.session().outcome("mark") == shown
    assert len(desk.store.events(desk.learner)) == 1


def test_showing_the_answers_in_another_try_forgets_its_marks(desk: Desk) -> None:
    session = desk.session()
    session.submit("mark", HALF)
    session.try_again("mark")
    shown = session.show_answers("mark")
    assert session.outcome("mark") == shown
    assert desk.session().outcome("mark") == shown
    assert session.draft("mark") == HighlightResponse()


def test_answers_that_were_shown_stay_shown_where_the_draft_was_not_cleared(desk: Desk) -> None:
    session = desk.session()
    session.submit("mark", HALF)
    session.try_again("mark")
    work = desk.store.attempts(desk.learner)[0].work
    desk.store.add_event(work, "answers-shown")  # and the plug is pulled before the draft went
    again = desk.session()
    assert again.outcome("mark") is not None
    with pytest.raises(TriesEnded):
        again.submit("mark", ALL)


def test_hints_are_counted_with_their_try_and_outlive_a_crash(desk: Desk) -> None:
    costly = highlight(hint_cost=0.1)
    session = desk.session(lesson(costly))
    nothing = HighlightResponse()
    first = session.hint("mark", nothing, STANDFIRST)
    assert (first.kind, first.left, first.number) == (HintKind.COUNT, 1, 1)
    session = desk.session(lesson(costly))
    second = session.hint("mark", nothing, STANDFIRST)
    assert (second.kind, second.entry, second.number) == (HintKind.TECHNIQUE, "brutal", 2)
    elsewhere = session.hint("mark", response(costly, "brutal"), STANDFIRST)
    assert (elsewhere.kind, elsewhere.is_elsewhere) == (HintKind.COUNT, True)
    assert (elsewhere.paragraph, elsewhere.left, elsewhere.number) == (SECOND, 2, 3)
    outcome = session.submit("mark", HALF)
    assert (outcome.hints, outcome.is_aided) == (3, True)
    assert outcome.counted == pytest.approx(2 / 3 - 0.3)
    assert desk.store.attempts(desk.learner)[0].hints == 3
    session.try_again("mark")
    assert session.hint("mark", HALF, SECOND).kind is HintKind.COUNT
    known = session.hint("mark", HighlightResponse(), STANDFIRST)
    assert known.kind is HintKind.COUNT
    third = session.hint("mark", HighlightResponse(), STANDFIRST)
    assert (third.kind, third.entry, third.number) == (HintKind.SENTENCE, "brutal", 3)
    again = session.submit("mark", HALF)
    assert again.hints == 3


def test_a_hint_that_tells_nothing_new_is_not_counted(desk: Desk) -> None:
    session = desk.session()
    assert session.hint("mark", ALL, SECOND).kind is HintKind.NOTHING_LEFT
    assert desk.store.events(desk.learner) == ()
    assert session.submit("mark", HALF).hints == 0


def test_several_learners_are_apart(desk: Desk) -> None:
    ben = desk.store.add_learner("Ben").id
    session, other = desk.session(), desk.session(learner=ben)
    session.submit("mark", HALF)
    assert other.outcome("mark") is None
    other.change_draft("mark", change(ALL.marks[2]))
    assert session.draft("mark") == HighlightResponse()
    assert other.submit("mark", ALL).try_number == 1


def test_the_index_of_what_one_did_before_is_told(desk: Desk) -> None:
    counted = counted_words()
    hits = "one two three four five six"
    first = desk.session(lesson(counted, lesson_id="first"))
    assert first.submit("count", response(counted, *hits.split())).previous_index is None
    second = desk.session(lesson(counted, lesson_id="second"))
    second.hint("count", HighlightResponse(), counted.segments.span(0))
    aided = second.submit("count", response(counted, *hits.split(), "seven", "eight"))
    assert aided.previous_index == 75
    few = desk.session(lesson(highlight("few"), lesson_id="few"))
    assert few.submit("few", HALF).previous_index == 75
    third = desk.session(lesson(counted, lesson_id="third"))
    outcome = third.submit("count", response(counted, "one", "nine"))
    assert outcome.previous_index == 75
    third.try_again("count")
    assert third.submit("count", response(counted, "one")).previous_index == 75
    last = desk.session(lesson(counted, lesson_id="last"))
    assert last.submit("count", response(counted, "two")).previous_index == 100 * (1 / 8 - 1 / 4)


def test_a_changed_lesson_finds_the_draft_again_and_tells_what_became_of_it(desk: Desk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*ALL.marks))
    began = desk.store.draft(Work(desk.learner, "lesson", "mark"))
    text = "A word first.\n\n" + TEXT.replace("Proxy gangs fled at dawn.", "They left.")
    changed = lesson(highlight(text=text, key={"brutal": "loaded"}), content_hash="hash-2")
    expected = response(changed.activities[0], "brutal", "heroic=glittering")
    for session in (desk.session(changed), desk.session(changed)):
        assert session.draft("mark") == expected
        assert session.moved("mark") == expected.marks
        assert session.lost("mark") == (LostMark("name-calling", "Proxy gangs"),)
    now = desk.store.draft(Work(desk.learner, "lesson", "mark"))
    assert began is not None
    assert now is not None
    assert (now.content_hash, now.started) == ("hash-2", began.started)
    again = desk.session(replace(changed, content_hash="hash-3"))
    assert again.lost("mark") == (LostMark("name-calling", "Proxy gangs"),)
    assert again.moved("mark") == ()
    session.submit("mark", session.draft("mark"))
    assert (session.lost("mark"), session.moved("mark")) == ((), ())


def test_an_old_try_is_shown_in_a_changed_lesson_and_counts_as_it_did(desk: Desk) -> None:
    before = desk.session().submit("mark", HALF)
    text = f"A word first.\n\n{TEXT}"
    changed = lesson(highlight(text=text, key={"heroic": "glittering"}), content_hash="hash-2")
    outcome = desk.session(changed).outcome("mark")
    assert outcome is not None
    assert outcome.response == response(changed.activities[0], "brutal", "heroic=glittering")
    assert outcome.grade == grade(changed.activities[0], outcome.response)
    assert outcome.counted == outcome.best == before.counted


def test_what_could_not_be_kept_can_be_kept_again_in_memory(desk: Desk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*HALF.marks))
    desk.store.go_on_in_memory()
    assert session.draft("mark") == HALF
    assert session.submit("mark", HALF).try_number == 1
    assert len(desk.store.attempts(desk.learner)) == 1
    with closing(Store.open(desk.folder, desk.clock, desk.new_id)) as later:
        assert later.attempts(desk.learner) == ()
