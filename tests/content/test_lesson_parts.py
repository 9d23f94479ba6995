from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.answers import Answerable
from tests.content.prose import tasks
from tests.content.shelf import ARTICLE_LESSONS, EVERY_FILE, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

pytestmark = pytest.mark.content

each_article_lesson = pytest.mark.parametrize("path", ARTICLE_LESSONS, ids=lambda path: path.stem)

MOST_WORDS_OF_A_MEANING = 25

TAKING_SIDES = re.compile(
    r"\b(which|what|whose) side (are|do|would|should) you\b|\byour side in\b|\btake (a|the) side\b"
    r"|\bwho(m)? (do|would) you support\b|\bwho (is|was) right\b|\bwhich side is right\b",
    re.IGNORECASE,
)
"""Asking pupils to take a side. Outside of “don't” no task and no discussion does."""

SIDES = {"government", "opposition", "neither"}


@each_article_lesson
def test_a_lesson_has_all_its_parts(path: Path) -> None:
    lesson = lesson_of(path)

    assert len(lesson.goals) >= 2
    assert lesson.introduction
    assert lesson.before_you_start is not None
    assert "Nobody here asks you to take a side" in " ".join(lesson.before_you_start.split())
    assert lesson.minutes is not None
    assert 15 <= lesson.minutes <= 25
    assert 3 <= len(lesson.words) <= 8
    assert lesson.discussion is not None
    assert len(lesson.discussion.split()) >= 30


@each_article_lesson
def test_a_lesson_has_two_to_five_activities_of_different_kinds_and_a_transfer(path: Path) -> None:
    lesson = lesson_of(path)
    *before, last = lesson.activities
    transfers = [each for each in lesson.highlights if each.transfer]

    assert transfers == [last]
    assert lesson.passages[transfers[0].passage].origin == "authors"
    assert 2 <= len(before) <= 5
    assert len({activity.kind for activity in before}) >= 2


@each_article_lesson
def test_the_note_for_the_teacher_is_of_use(path: Path) -> None:
    teacher = lesson_of(path).teacher

    assert teacher is not None
    assert teacher.time
    assert re.search(r"\d+ minutes", teacher.time)
    assert len(teacher.pitfalls) >= 3
    assert len(teacher.accept) >= 3
    assert all(len(each.split()) >= 6 for each in (*teacher.pitfalls, *teacher.accept))


@each_article_lesson
def test_no_task_and_no_discussion_asks_to_take_a_side(path: Path) -> None:
    lesson = lesson_of(path)

    for text in (*tasks(lesson), lesson.discussion or ""):
        assert not TAKING_SIDES.search(text), text


@pytest.mark.parametrize("text", ["Which side are you on?", "Who was right?", "Take a side."])
def test_asking_for_a_side_is_seen(text: str) -> None:
    assert TAKING_SIDES.search(text)


@each_article_lesson
def test_the_words_of_a_lesson_are_explained_in_short(path: Path) -> None:
    words = lesson_of(path).words

    assert len({word.word.lower() for word in words}) == len(words)
    assert any(word.example for word in words)
    for word in words:
        assert len(word.meaning.split()) <= MOST_WORDS_OF_A_MEANING, word.word


def test_a_word_is_explained_in_one_lesson_only() -> None:
    explained = [word.word.lower() for path in ARTICLE_LESSONS for word in lesson_of(path).words]

    assert sorted(set(explained)) == sorted(explained)


@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.stem)
def test_of_every_text_of_the_course_it_is_said_whom_it_favours(path: Path) -> None:
    if path.parent == ARTICLE_LESSONS[0].parent:
        allowed = SIDES if path in ARTICLE_LESSONS else {"for", "against", "neither"}
        for passage in lesson_of(path).passages.values():
            assert passage.favours in allowed, passage.id


@each_article_lesson
def test_the_article_s_own_words_favour_the_side_it_takes(path: Path) -> None:
    for passage in lesson_of(path).passages.values():
        assert (passage.favours == "government") == (passage.origin == "anderson"), passage.id


def test_texts_of_both_sides_are_credited_alike_where_both_are_read() -> None:
    lesson = _lesson("aleppo-other-words")
    favours = {passage.id: passage.favours for passage in lesson.passages.values()}
    credited = [favours[claim.passage] for claim in lesson.right if claim.passage is not None]

    assert credited.count("government") == credited.count("opposition") >= 3


def test_the_opinion_piece_is_as_loaded_as_the_article() -> None:
    article = _loaded("aleppo-words", "mark-the-opening", "mark-who-fights")
    piece = _loaded("aleppo-other-words", "mark-the-other-side")

    assert 0.8 <= piece / article <= 1.25


def test_the_opinion_piece_says_that_it_was_written_for_the_course() -> None:
    passage = _lesson("aleppo-other-words").passages["defeat"]

    assert passage.origin == "authors"
    assert passage.heading is not None
    assert "written for this course" in passage.heading
    assert not re.search(r"\bby [A-Z]", passage.heading + passage.text[:80])


def test_the_plain_report_has_its_length_and_no_keyed_word() -> None:
    lesson = _lesson("aleppo-other-words")
    plain = lesson.passages["plain"]
    used = [
        each
        for each in lesson.activities
        if isinstance(each, Answerable) and "plain" in each.passages
    ]

    assert 180 <= len(plain.text.split()) <= 260
    assert plain.favours == "neither"
    assert plain.heading is not None
    assert "written for this course" in plain.heading
    assert len(used) >= 2


def _loaded(lesson_id: str, *activities: str) -> float:
    """Keyed places for 100 words of these activities' texts."""
    chosen = [each for each in _lesson(lesson_id).highlights if each.id in activities]
    keyed = sum(len(activity.key) for activity in chosen)
    return 100 * keyed / sum(len(activity.text.split()) for activity in chosen)


def _lesson(lesson_id: str) -> Lesson:
    return next(lesson for lesson in map(lesson_of, ARTICLE_LESSONS) if lesson.id == lesson_id)
