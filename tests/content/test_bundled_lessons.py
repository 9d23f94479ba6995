from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.activities.highlight_grade import grade
from literacy_app.activities.highlight_plainer import plainer_version
from literacy_app.lessons.load import load_lesson
from tests.content import students
from tests.content.prose import everything, reasons, without_quotations
from tests.content.shelf import ARTICLE_LESSONS, BANK, COURSES, EVERY_FILE, LESSONS, lesson_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.text.spans import Span

pytestmark = pytest.mark.content

each_lesson = pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.stem)
FULL_KEYS = (*ARTICLE_LESSONS, *BANK)
each_full_key = pytest.mark.parametrize("path", FULL_KEYS, ids=lambda path: path.stem)
each_article_lesson = pytest.mark.parametrize("path", ARTICLE_LESSONS, ids=lambda path: path.stem)

MOST_OF_A_SHORT_TEXT = 0.35
"""What marking without reading may earn where the few entries of a text weigh much each."""

WORDS_OF_A_MAIN_TEXT = 90
WORDS_OF_A_REASON = 60
WORDS_OF_AN_INTRODUCTION = 150

BLAME = re.compile(
    r"\b(liars?|lie[sd]?|lying|propagandists?|terrorists?|biased|dishonest|stooges?|shills?"
    r"|puppets?|butchers?|thugs?|apologists?|fanatics?|deceiv\w+|brainwash\w+)\b",
    re.IGNORECASE,
)
"""Words that blame people. Outside quotation marks our own prose has none of them."""

LEANS = {
    "mark-the-report": {
        "government": {"historic", "evacuees", "liberated", "terrorist-shelling"},
        "opposition": {"boasted", "freedom-fighters", "merciless", "regime"},
        "neither": {"staggering"},
    },
}
"""Whose side each loaded word favours that we put into a report of our own."""


def test_there_is_a_course_with_a_lesson() -> None:
    assert COURSES
    assert LESSONS


@each_lesson
def test_a_lesson_loads_without_a_problem(path: Path) -> None:
    assert [problem.line_text() for problem in load_lesson(path).problems] == []


@each_lesson
def test_the_key_s_own_quotes_earn_everything(path: Path) -> None:
    for activity in lesson_of(path).highlights:
        graded = grade(activity, students.model_answer(activity))

        assert graded.fraction == pytest.approx(1), activity.id
        assert graded.false_alarms == 0
        assert graded.discernment.index is None or graded.discernment.index == pytest.approx(100)


@each_full_key
@pytest.mark.parametrize(
    ("spans_of", "most"),
    [
        (students.everything, 0.15),
        (students.every_word, 0.15),
        (students.every_sentence, 0.15),
        (lambda activity: students.tiles(activity, 4, 0), 0.30),
        (lambda activity: students.tiles(activity, 4, 1), 0.30),
        (lambda activity: students.tiles(activity, 4, 2), 0.30),
        (lambda activity: students.tiles(activity, 4, 3), 0.30),
    ],
    ids=["everything", "words", "sentences", "tiles", "tiles-1", "tiles-2", "tiles-3"],
)
def test_marking_without_reading_earns_next_to_nothing(
    path: Path, spans_of: Callable[[Highlight], tuple[Span, ...]], most: float
) -> None:
    is_first = lesson_of(path).id == "aleppo-words"
    most = most if is_first else MOST_OF_A_SHORT_TEXT
    for activity in lesson_of(path).highlights:
        spans = spans_of(activity)
        responses = [
            *students.named_alike(activity, spans),
            students.named_luckily(activity, spans),
        ]
        assert max(grade(activity, response).fraction for response in responses) <= most


@each_lesson
def test_marking_nothing_earns_nothing(path: Path) -> None:
    for activity in lesson_of(path).highlights:
        assert grade(activity, HighlightResponse()).fraction == 0


@each_lesson
def test_discernment_can_be_reported(path: Path) -> None:
    for activity in filter(_is_main, lesson_of(path).highlights if path not in BANK else ()):
        graded = grade(activity, HighlightResponse())

        assert graded.discernment.index is not None, activity.id


@each_full_key
def test_there_is_enough_to_find_and_enough_to_leave_alone(path: Path) -> None:
    lesson = lesson_of(path)

    for activity in lesson.highlights:
        is_main = _is_main(activity) and path not in BANK
        assert len(activity.key) >= (8 if is_main else 3), activity.id
        assert len(activity.let_stand) >= (6 if is_main else 3), activity.id
    keyed = sum(len(activity.key) for activity in lesson.highlights)
    left = sum(len(activity.let_stand) for activity in lesson.highlights)
    assert 4 * left >= 3 * keyed


def test_the_first_lesson_holds_what_was_promised() -> None:
    lesson = _lesson("aleppo-words")
    quoted = [one for one in lesson.highlights if lesson.passages[one.passage].source is not None]

    assert sum(len(activity.key) for activity in quoted) >= 19
    assert sum(len(activity.let_stand) for activity in quoted) >= 15
    assert sum(len(activity.readers_differ) for activity in quoted) >= 1


def test_our_own_report_is_short() -> None:
    report = _lesson("aleppo-words").passages["report"]

    assert report.origin == "authors"
    assert report.heading is not None
    assert "written for this course" in report.heading
    assert 120 <= len(report.text.split()) <= 220


def test_our_own_reports_lean_to_both_sides_alike() -> None:
    for activity in (one for path in LESSONS for one in lesson_of(path).highlights):
        leans = LEANS.get(activity.id)
        if leans is not None:
            assert {entry.id for entry in activity.key} == set().union(*leans.values())
            assert len(leans["government"]) == len(leans["opposition"])


@each_lesson
def test_the_texts_are_short(path: Path) -> None:
    lesson = lesson_of(path)

    assert len(lesson.introduction.split()) < WORDS_OF_AN_INTRODUCTION
    long = {why for why in reasons(lesson) if len(why.split()) > WORDS_OF_A_REASON}
    assert long == set()


@each_lesson
def test_the_lesson_blames_nobody(path: Path) -> None:
    blame = {
        text: found[0]
        for text in everything(lesson_of(path))
        if (found := BLAME.search(without_quotations(text)))
    }
    assert blame == {}


@pytest.mark.parametrize("text", ["He lied to us.", "A propagandist wrote it.", "Two terrorists."])
def test_blame_is_seen(text: str) -> None:
    assert BLAME.search(without_quotations(text))


@pytest.mark.parametrize("text", ["“Terrorists” is a verdict.", "The word *liar* blames."])
def test_a_word_that_is_quoted_blames_nobody(text: str) -> None:
    assert not BLAME.search(without_quotations(text))


@each_article_lesson
def test_each_lesson_says_what_the_text_gets_right(path: Path) -> None:
    right = lesson_of(path).right

    assert len(right) >= 3
    for claim in right:
        assert re.search(r"\b\d{1,2} \w+ \d{4}|\b\w+ \d{4}", claim.confirmed), claim


@each_lesson
def test_the_plainer_version_reads_as_a_text(path: Path) -> None:
    for activity in _by_words(path):
        plain, changed = plainer_version(activity)

        assert len(changed) == len(activity.key)
        assert _slips(plain) == _slips(activity.text) == []


@pytest.mark.parametrize(
    "text",
    ["a an end", "the the end", "an useless  gap", "a armed group", "an fort", "in of it", "a , b"],
)
def test_slips_of_a_swap_are_seen(text: str) -> None:
    assert _slips(text) != []


@each_lesson
def test_each_keyed_word_has_a_plainer_wording_that_differs(path: Path) -> None:
    for activity in _by_words(path):
        for entry in activity.key:
            assert entry.plainer is not None, entry.id
            assert entry.plainer != entry.span.of(activity.text), entry.id


_SLIP = re.compile(
    r"\b(?:a|an|the) (?:a|an|the)\b|\b(?:of|in|on|by|to) (?:of|in|on|by)\b|  | [,.;:]"
    r"|\ba (?!ewe\b)(?=[aeio])|\ban (?=[^aeiouh\W])|\b(\w+) \1\b",
    re.IGNORECASE,
)


def _slips(text: str) -> list[str]:
    """What a careless swap leaves behind: doubled words and gaps, a wrong article."""
    return [found[0] for found in _SLIP.finditer(text)]


def _is_main(activity: Highlight) -> bool:
    """Whether an activity is one of the main ones: no transfer, and on a text of some length."""
    is_long = len(activity.text.split()) >= WORDS_OF_A_MAIN_TEXT
    return is_long and not activity.transfer and activity.unit == "word"


def _by_words(path: Path) -> list[Highlight]:
    return [activity for activity in lesson_of(path).highlights if activity.unit == "word"]


def _lesson(lesson_id: str) -> Lesson:
    return next(lesson for lesson in map(lesson_of, LESSONS) if lesson.id == lesson_id)
