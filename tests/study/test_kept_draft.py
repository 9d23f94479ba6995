"""Tests of marks kept as they are made, also where the lesson is changed in between."""

from __future__ import annotations

from dataclasses import replace

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.highlight_grade import grade
from literacy_app.records.nouns import Work
from literacy_app.study.kept_marks import LostMark
from tests.fakes.study_desks import StudyDesk, change
from tests.fakes.study_lessons import TEXT, highlight, lesson, response

MARK = highlight()
HALF = response(MARK, "brutal", "heroic=glittering")
ALL = response(MARK, "brutal", "heroic=glittering", "Proxy gangs=name-calling")


def test_marks_are_kept_as_they_are_made(desk: StudyDesk) -> None:
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


def test_every_mark_is_kept_with_the_words_it_marks(desk: StudyDesk) -> None:
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


def test_a_changed_lesson_finds_its_draft_and_tells_what_became_of_it(
    desk: StudyDesk,
) -> None:
    session = desk.session()
    session.change_draft("mark", change(*ALL.marks))
    began = desk.store.draft(Work(desk.learner, "lesson", "mark"))
    text = "A word first.\n\n" + TEXT.replace("Proxy gangs fled at dawn.", "They left.")
    changed = lesson(highlight(text=text, key={"brutal": "loaded"}), content_hash="hash-2")
    expected = response(changed.highlights[0], "brutal", "heroic=glittering")
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


def test_an_old_try_is_shown_in_a_changed_lesson_and_counts_as_it_did(desk: StudyDesk) -> None:
    before = desk.session().submit("mark", HALF)
    text = f"A word first.\n\n{TEXT}"
    changed = lesson(highlight(text=text, key={"heroic": "glittering"}), content_hash="hash-2")
    outcome = desk.session(changed).outcome("mark")
    assert outcome is not None
    assert outcome.response == response(changed.highlights[0], "brutal", "heroic=glittering")
    assert outcome.grade == grade(changed.highlights[0], outcome.response)
    assert outcome.counted == outcome.best == before.counted
