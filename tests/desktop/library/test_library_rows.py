from __future__ import annotations

import pytest

from literacy_app.desktop.library.library_rows import (
    LessonState,
    LibraryRows,
    RowKind,
    greeting,
    plain_words,
    where_stopped,
)
from literacy_app.lessons.index import CourseEntry, Shelf
from literacy_app.records.front import Front, LessonFront
from literacy_app.records.nouns import Place
from tests.fakes.desk import FRONT, LESSONS, SHELF, course, lesson

pytestmark = pytest.mark.usefixtures("qapp")


def front(last: str | None, **states: LessonFront) -> Front:
    return Front(last_lesson=last, lessons=states)


REPAIRED = (
    "Being repaired by its author. Nothing is wrong on your side; the other lessons are open."
)
DONE = LessonFront("done", Place("end", 4))
STARTED = LessonFront("started", Place("mark", 2, 2, 2), 1, 1)
ROWS = LibraryRows(SHELF, FRONT)


def row_of(rows: LibraryRows, name: str) -> int:
    return next(n for n, row in enumerate(rows.rows) if row.lesson and row.lesson.id == name)


def test_rows_are_the_greeting_then_a_course_with_its_lessons_numbered() -> None:
    kinds = [row.kind for row in ROWS.rows]
    assert kinds == [RowKind.GREETING, RowKind.HEAD, *[RowKind.LESSON] * 4]
    assert [row.number for row in ROWS.rows] == [0, 0, 1, 2, 3, 4]
    assert [row.is_last for row in ROWS.rows] == [False] * 5 + [True]


def test_lessons_of_no_course_stand_under_a_head_of_their_own() -> None:
    rows = LibraryRows(Shelf(loose=LESSONS[:1]), Front())
    head, only = rows.rows[1:]
    words = rows.head_words(head)
    assert (words.title, words.measure, words.progress) == ("Lessons of no course", "1 lesson", "")
    assert only.is_last
    assert rows.lesson_words(only).spoken.startswith("Who is speaking?")


def test_a_course_without_lessons_is_a_head_that_closes_its_sheet() -> None:
    rows = LibraryRows(Shelf((course("empty", ()),)), Front())
    assert rows.rows[1].is_last
    assert rows.head_words(rows.rows[1]).progress == "No lessons yet"


def test_an_empty_shelf_is_a_greeting_alone() -> None:
    assert len(LibraryRows(Shelf(), Front()).rows) == 1


@pytest.mark.parametrize(
    ("name", "state", "note", "action"),
    [
        ("who", LessonState.DONE, "Done", "Look back"),
        ("words", LessonState.STARTED, "Step 2 of 4. 8 marks not checked yet", "Continue"),
        ("claims", LessonState.NEW, "Not started", "15 min"),
        (
            "numbers", LessonState.BROKEN,
            REPAIRED, "Details",
        ),
    ],
)  # fmt: skip
def test_each_state_has_its_words(name: str, state: LessonState, note: str, action: str) -> None:
    words = ROWS.lesson_words(ROWS.rows[row_of(ROWS, name)])
    assert (words.state, words.note, words.action) == (state, note, action)
    for part in (words.title, words.note.rstrip("."), words.action):
        assert part in words.spoken


def test_a_lesson_says_its_number_in_the_course_aloud() -> None:
    words = ROWS.lesson_words(ROWS.rows[row_of(ROWS, "words")])
    assert words.spoken.startswith("Lesson 2: Words that carry a verdict. Step 2 of 4.")
    assert words.share == pytest.approx(0.5)
    assert words.is_current


def test_a_lesson_whose_length_nobody_says_has_no_time() -> None:
    rows = LibraryRows(Shelf(loose=(LESSONS[0], lesson("b", "B", minutes=None))), Front())
    assert rows.lesson_words(rows.rows[3]).action == ""
    assert rows.lesson_words(rows.rows[3]).spoken == "B. Not started"


@pytest.mark.parametrize(
    ("which", "current"),
    [
        (front(None), "who"),
        (front("words", words=STARTED), "words"),
        (front("who", who=DONE), "words"),
        (front("words", words=DONE), "claims"),
        (front("claims", claims=DONE), "who"),
        (front("claims", claims=DONE, who=DONE), "words"),
        (front("numbers", numbers=STARTED), "who"),
        (front("gone", gone=STARTED), "who"),
        (front("claims", who=DONE, words=DONE, claims=DONE), None),
    ],
)
def test_the_lesson_offered_first(which: Front, current: str | None) -> None:
    rows = LibraryRows(SHELF, which)
    assert rows.current == current
    row = rows.current_row()
    assert (row.lesson.id if row and row.lesson else None) == current


def test_a_lesson_not_begun_that_is_offered_first_says_how_long_it_takes() -> None:
    rows = LibraryRows(SHELF, Front())
    words = rows.lesson_words(rows.rows[2])
    assert (words.note, words.action) == ("Not started. About 15 minutes", "Start")


@pytest.mark.parametrize(
    ("minutes", "measure"),
    [
        (None, "4 lessons"), (0, "4 lessons"), (50, "4 lessons, about 50 min"),
        (60, "4 lessons, about 1 h"), (110, "4 lessons, about 1 h 50 min"),
    ],
)  # fmt: skip
def test_a_course_says_how_much_it_is(minutes: int | None, measure: str) -> None:
    one = SHELF.courses[0]._replace(minutes=minutes)
    rows = LibraryRows(Shelf((one,)), FRONT)
    words = rows.head_words(rows.rows[1])
    assert (words.measure, words.progress) == (measure, "1 of 4 lessons done")
    assert words.share == pytest.approx(0.25)
    assert words.about == "One article, read slowly: its words.\nIts claims come later."


def test_a_broken_course_says_so() -> None:
    broken: CourseEntry = SHELF.courses[0]._replace(is_broken=True)
    rows = LibraryRows(Shelf((broken,)), Front())
    assert rows.head_words(rows.rows[1]).is_broken


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (0, "evening"), (4, "evening"), (5, "morning"), (11, "morning"), (12, "afternoon"),
        (17, "afternoon"), (18, "evening"), (23, "evening"),
    ],
)  # fmt: skip
def test_the_greeting_goes_by_the_hour(hour: int, words: str) -> None:
    assert greeting(hour, "") == f"Good {words}"
    assert greeting(hour, "Maya {K}") == f"Good {words}, Maya {{K}}"


def test_where_one_stopped_is_said_with_paragraph_and_marks() -> None:
    assert where_stopped(ROWS, FRONT) == (
        "You stopped in “Words that carry a verdict”, at paragraph 3. Your 8 marks are saved."
    )


def test_a_stop_at_no_numbered_paragraph_and_without_marks_is_said_shorter() -> None:
    at_start = front("words", words=LessonFront("started", Place("read")))
    rows = LibraryRows(SHELF, at_start)
    assert where_stopped(rows, at_start) == "You stopped in “Words that carry a verdict”."
    one = front("words", words=LessonFront("started", Place("mark", 2), 0, 1))
    assert where_stopped(LibraryRows(SHELF, one), one).endswith("Your mark is saved.")


def test_answers_are_told_as_answers() -> None:
    some = front("words", words=LessonFront("started", Place("claims", 2), 0, answers=2))
    rows = LibraryRows(SHELF, some)
    stopped = "You stopped in “Words that carry a verdict”. Your 2 answers are saved."
    assert where_stopped(rows, some) == stopped
    note = rows.lesson_words(rows.rows[row_of(rows, "words")]).note
    assert note == "Step 2 of 4. 2 answers not checked yet"
    both = front("words", words=LessonFront("started", Place("claims", 2), 0, 1, 1))
    assert where_stopped(LibraryRows(SHELF, both), both).endswith(
        "Your mark is saved. Your answer is saved."
    )


def test_before_the_first_lesson_one_is_named_and_after_the_last_none() -> None:
    assert where_stopped(LibraryRows(SHELF, Front()), Front()) == "Begin with “Who is speaking?”."
    done = front("claims", who=DONE, words=DONE, claims=DONE)
    assert where_stopped(LibraryRows(SHELF, done), done).startswith("All lessons here are done.")
    assert where_stopped(LibraryRows(Shelf(), Front()), Front()) == ""


def test_a_head_has_no_lesson_s_words() -> None:
    with pytest.raises(ValueError, match="without a lesson"):
        ROWS.lesson_words(ROWS.rows[1])


def test_plain_words_are_lines_of_paragraphs() -> None:
    assert plain_words("  a\nb\n\n**c**  d\n") == "a b\nc d"
    assert plain_words("") == ""
