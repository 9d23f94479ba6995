"""Tests of a learner at work on one activity: tries, hints, what became of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app import __version__
from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.highlight_grade import GRADER, grade
from literacy_app.activities.highlight_grade import Outcome as ItemOutcome
from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.study.hints import HintKind
from literacy_app.study.refusals import (
    NothingMarked,
    NotMarking,
    NotTriedYet,
    TriesEnded,
)
from tests.fakes.study_desks import StudyDesk, change
from tests.fakes.study_lessons import counted_words, highlight, lesson, response

MARK = highlight()
HALF = response(MARK, "brutal", "heroic=glittering")
ALL = response(MARK, "brutal", "heroic=glittering", "Proxy gangs=name-calling")
STANDFIRST, SECOND, _ = (paragraph.span for paragraph in lesson().passages["p"].paragraphs)


def test_a_try_is_graded_and_kept(desk: StudyDesk) -> None:
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


def test_after_a_start_the_outcome_is_the_same(desk: StudyDesk) -> None:
    outcome = desk.session().submit("mark", HALF)
    assert desk.session().outcome("mark") == outcome


def test_checking_with_no_mark_is_refused_and_counts_nothing(desk: StudyDesk) -> None:
    session = desk.session()
    blank = HighlightResponse((Mark(1, 2, "loaded"),))
    for nothing in (HighlightResponse(), blank):
        with pytest.raises(NothingMarked):
            session.submit("mark", nothing)
    assert desk.store.attempts(desk.learner) == ()
    assert session.submit("mark", HALF).try_number == 1


def test_marks_that_overlap_are_refused_and_count_nothing(desk: StudyDesk) -> None:
    session = desk.session()
    session.change_draft("mark", change(*HALF.marks))
    with pytest.raises(OverlappingMarksError):
        session.submit("mark", HighlightResponse((Mark(0, 8, "loaded"), Mark(4, 8, "loaded"))))
    assert desk.store.attempts(desk.learner) == ()
    assert session.draft("mark") == HALF


def test_a_try_begins_when_the_activity_is_opened_or_marked_first(
    desk: StudyDesk,
) -> None:
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


def test_another_try_keeps_what_was_found_and_counts_less(desk: StudyDesk) -> None:
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


def test_the_best_try_counts(desk: StudyDesk) -> None:
    session = desk.session()
    first = session.submit("mark", HALF)
    session.try_again("mark")
    second = session.submit("mark", response(MARK, "brutal"))
    assert second.counted == pytest.approx(0.75 / 3)
    assert second.best == first.counted


def test_after_the_second_try_everything_is_shown_and_nothing_more_graded(desk: StudyDesk) -> None:
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


def test_when_everything_was_found_there_is_nothing_to_try_again(desk: StudyDesk) -> None:
    outcome = desk.session().submit("mark", ALL)
    assert (outcome.counted, outcome.answers_shown, outcome.may_try_again) == (1, True, False)
    assert desk.session().outcome("mark") == outcome


def test_showing_the_answers_ends_the_tries(desk: StudyDesk) -> None:
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


def test_showing_the_answers_in_another_try_forgets_its_marks(desk: StudyDesk) -> None:
    session = desk.session()
    session.submit("mark", HALF)
    session.try_again("mark")
    shown = session.show_answers("mark")
    assert session.outcome("mark") == shown
    assert desk.session().outcome("mark") == shown
    assert session.draft("mark") == HighlightResponse()


def test_answers_stay_shown_where_the_draft_was_not_cleared(
    desk: StudyDesk,
) -> None:
    session = desk.session()
    session.submit("mark", HALF)
    session.try_again("mark")
    work = desk.store.attempts(desk.learner)[0].work
    desk.store.add_event(work, "answers-shown")  # and the plug is pulled before the draft went
    again = desk.session()
    assert again.outcome("mark") is not None
    with pytest.raises(TriesEnded):
        again.submit("mark", ALL)


def test_hints_are_counted_with_their_try_and_outlive_a_crash(desk: StudyDesk) -> None:
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


def test_a_hint_that_tells_nothing_new_is_not_counted(desk: StudyDesk) -> None:
    session = desk.session()
    assert session.hint("mark", ALL, SECOND).kind is HintKind.NOTHING_LEFT
    assert desk.store.events(desk.learner) == ()
    assert session.submit("mark", HALF).hints == 0


def test_the_index_of_what_one_did_before_is_told(desk: StudyDesk) -> None:
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
