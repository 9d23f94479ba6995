from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.lesson.quoting import attribution_line
from literacy_app.desktop.parts.published import day_words
from tests.fakes.small_lesson import small_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Passage


@pytest.fixture
def report(tmp_path: Path) -> Passage:
    return small_lesson(tmp_path).passages["report"]


def test_it_is_said_whose_words_these_are(report: Passage) -> None:
    assert attribution_line(report) == (
        "A. Writer, The Gazette, 3 May 2021  ·  quoted for study, standfirst and paragraphs 1–2"
    )


def test_only_the_paragraphs_that_are_there_are_named(report: Passage) -> None:
    standfirst, first, second = report.paragraphs
    for paragraphs, words in (
        ((first, second), "quoted for study, paragraphs 1–2"),
        ((second,), "quoted for study, paragraph 2"),
        ((standfirst,), "quoted for study, standfirst"),
        ((standfirst, first), "quoted for study, standfirst and paragraph 1"),
    ):
        line = attribution_line(replace(report, paragraphs=paragraphs))
        assert line.endswith(f"  ·  {words}")


def test_a_title_stands_in_where_nobody_is_named(report: Passage) -> None:
    assert report.source is not None
    bare = replace(report.source, author=None, publisher=None, published=None)
    assert attribution_line(replace(report, source=bare)).startswith("The council and the bus  ·")


def test_our_own_texts_say_so(tmp_path: Path) -> None:
    notice = small_lesson(tmp_path).passages["notice"]
    assert attribution_line(notice) == "Written for this lesson"
    assert attribution_line(replace(notice, origin=None)) == ""


@pytest.mark.parametrize(
    ("typed", "words"),
    [("2016-12-21", "21 December 2016"), ("2016", "2016"), ("spring 2016", "spring 2016"),
     ("2016-02-30", "2016-02-30"), (None, "")],
)  # fmt: skip
def test_a_day_is_written_out_and_anything_else_stays(typed: str | None, words: str) -> None:
    assert day_words(typed) == words
