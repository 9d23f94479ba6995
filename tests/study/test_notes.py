"""Tests of what a learner wrote, found again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item
from literacy_app.activities.reflect import Reflect
from literacy_app.study.notes import Note, notes
from tests.fakes.study_lessons import highlight, lesson
from tests.fakes.tried import answered, moment, tried

if TYPE_CHECKING:
    from literacy_app.records.nouns import Attempt

ASKED = Reflect(
    id="think",
    title="Think",
    prompt="Write.",
    items=(
        Item("why", "Why so?", (Facet("text", "", "text"), Facet("pick", "Which?", "one"))),
        Item("free", "", (Facet("text", "", "text"),)),
        Item("how", "How?", (Facet("text", "How would you say it?", "text"),)),
    ),
)
LESSON = replace(lesson(highlight()), activities=(highlight(), ASKED), title="On a war")


def _wrote(answers: object, *, day: int = 0, where: str = "lesson/think") -> Attempt:
    made = tried(answered(), day=day, where=where)
    return replace(made, response={"answers": answers})


def test_each_text_stands_with_its_question_the_newest_first() -> None:
    rows = (
        _wrote({"why": {"text": " Because. ", "pick": "yes or no", "certainty": 75}}),
        _wrote({"how": {"text": "Plainly, I would."}}, day=1),
        _wrote({"free": {"text": "Anything."}}, day=2),
        replace(tried(answered()), response={"marks": []}),
    )
    assert notes(rows, {"lesson": LESSON}) == (
        Note("On a war", "Think", "Write.", "Anything.", moment(2)),
        Note("On a war", "Think", "How would you say it?", "Plainly, I would.", moment(1)),
        Note("On a war", "Think", "Why so?", "Because.", moment(0)),
    )


def test_the_last_text_stands_for_those_before_it() -> None:
    rows = (
        _wrote({"why": {"text": "At first."}}),
        _wrote({"why": {"text": "In the end."}}, day=1),
        _wrote({"why": {"text": "   "}}, day=2),
    )
    assert [note.text for note in notes(rows, {"lesson": LESSON})] == ["In the end."]


def test_what_the_lesson_no_longer_has_is_kept_where_it_reads_like_a_text() -> None:
    answers = {"gone": {"text": "Still my words.", "pick": "yes", "words": [{"start": 1}]}}
    for lessons in ({}, {"lesson": LESSON}, {"lesson": lesson(highlight("think"))}):
        (note,) = notes((_wrote(answers),), lessons)
        assert (note.question, note.text) == ("", "Still my words.")
    assert (notes((_wrote(answers),), {})[0].lesson) == "lesson"


def test_a_note_is_found_by_every_word_of_what_is_sought() -> None:
    note = Note("On a war", "Think", "Why so?", "Because it RAINED.", moment(0))
    assert note.holds("")
    assert note.holds("rained war")
    assert not note.holds("rained peace")
