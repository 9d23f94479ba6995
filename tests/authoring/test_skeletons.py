from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.articles import Article, NoArticleError, read_article
from literacy_app.authoring.doctor import examine
from literacy_app.authoring.skeletons import (
    FIRST_LESSON,
    SCHEMA_LINE,
    course_text,
    lesson_text,
    typed,
)
from literacy_app.lessons.load import Loaded, load_course, load_lesson_text
from tests.authoring.lessons import TEXT

FILE = Path("lesson.yaml")


def loaded(text: str) -> Loaded:
    found = load_lesson_text(text, FILE)
    assert [problem.line_text() for problem in found.problems] == [], text
    assert found.lesson is not None
    return found


def test_a_new_lesson_has_no_problem_and_gives_nothing_away() -> None:
    written = lesson_text("pool", "Pool: “a first” look #1")
    lesson = loaded(written).lesson

    assert lesson is not None
    assert written.splitlines()[0] == SCHEMA_LINE.format(kind="lesson")
    assert (lesson.id, lesson.title) == ("pool", "Pool: “a first” look #1")
    assert not examine(lesson).is_outside


def test_a_new_lesson_on_an_article() -> None:
    article = Article(TEXT, "Pool: closed", "A. B.", None, "2024-03-05", "https://x.example", "en")
    lesson = loaded(lesson_text("pool", "Pool", article)).lesson

    assert lesson is not None
    source = lesson.sources["article"]
    assert (source.title, source.author, source.publisher) == ("Pool: closed", "A. B.", None)
    assert (source.published, source.url) == ("2024-03-05", "https://x.example")
    assert source.rights == "fill in"
    assert lesson.passages["text"].text == TEXT
    (activity,) = lesson.highlights
    assert len(activity.key) == len(activity.let_stand) == 1


def test_what_is_not_known_is_left_to_be_filled_in() -> None:
    written = lesson_text("pool", "Pool", Article(TEXT))
    assert '    title: "fill in"\n    # author:\n' in written
    assert "\n    rights: fill in\n" in written
    loaded(written)


@pytest.mark.parametrize(
    "text",
    [
        "a a a a a a a a a a",
        "ab ab\n\nab ab ab ab ab ab ab",
        "no no no no no no no no different",
        "different no no no no no no no no",
        "no no no no no no no different no",
        "- a: b # c\n\n'quoted' | > % @ ` {x} [y] & *z ! ? : -- … ---\n\n... one two three",
        "# all of this looks like a comment to some readers",
        "One two three four five.\n\n# A heading\n\nSix \\ seven eight nine ten.",
    ],
)
def test_odd_texts_give_lessons_without_problems(text: str) -> None:
    lesson = loaded(lesson_text("odd", "Odd", Article(text))).lesson
    assert lesson is not None
    assert lesson.passages["text"].text == text


@given(st.text(min_size=20, max_size=300))
def test_whatever_can_be_read_gives_a_lesson_without_problems(text: str) -> None:
    try:
        article = read_article(text.encode("utf-8", "replace"), "x.txt")
    except NoArticleError:
        return
    lesson = loaded(lesson_text("any", "Any", article)).lesson
    assert lesson is not None
    assert lesson.passages["text"].text == article.text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_a_line_of_yaml_is_read_as_itself(text: str) -> None:
    assert json.loads(typed(text)) == text


def test_a_new_course_has_no_problem(tmp_path: Path) -> None:
    file = tmp_path / "course.yaml"
    file.write_text(course_text("course-of-mine", "Mine: “one”"), encoding="utf-8")
    (tmp_path / f"{FIRST_LESSON}.yaml").write_text(lesson_text("x", "X"), encoding="utf-8")
    found = load_course(file)

    assert found.problems == ()
    assert found.course is not None
    assert (found.course.id, found.course.title) == ("course-of-mine", "Mine: “one”")
    assert found.course.lessons == (f"{FIRST_LESSON}.yaml",)
