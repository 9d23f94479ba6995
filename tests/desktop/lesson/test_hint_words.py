from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.lesson.hint_words import hint_sentences
from literacy_app.study.hints import Hint, HintKind
from literacy_app.text.spans import Span
from tests.fakes.small_lesson import small_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return small_lesson(tmp_path)


@pytest.mark.parametrize(
    ("kind", "is_elsewhere", "left", "words"),
    [
        (HintKind.COUNT, False, 2, "2 phrases of the key are left in paragraph 1."),
        (HintKind.COUNT, False, 1, "1 phrase of the key is left in paragraph 1."),
        (
            HintKind.COUNT,
            True,
            2,
            "Nothing more here. 2 phrases of the key are left in paragraph 1.",
        ),
        (
            HintKind.TECHNIQUE,
            False,
            2,
            "One that is left in paragraph 1 is “Loaded language” or “Exaggeration”.",
        ),
        (
            HintKind.SENTENCE,
            False,
            2,
            "“Loaded language” or “Exaggeration”: look in the sentence that is lit.",
        ),
        (HintKind.ANSWER, False, 2, "It is “lied”: “Loaded language” or “Exaggeration”."),
        (
            HintKind.NOTHING_LEFT,
            False,
            0,
            "Every phrase of the key is touched by a mark. Check when you like.",
        ),
    ],
)
def test_a_hint_says_what_it_gives_and_no_more(
    lesson: Lesson, kind: HintKind, *, is_elsewhere: bool, left: int, words: str
) -> None:
    passage = lesson.passages["report"]
    start = passage.text.index("lied")
    hint = Hint(
        kind=kind,
        paragraph=passage.paragraphs[1].span,
        is_elsewhere=is_elsewhere,
        left=left,
        number=1,
        labels=("loaded", "exaggeration"),
        span=Span(start, start + 4),
    )
    assert hint_sentences(hint, passage, lesson.labels) == words


def test_a_paragraph_without_a_number_is_called_a_part_of_the_text(lesson: Lesson) -> None:
    passage = lesson.passages["report"]
    bare = replace(
        passage, paragraphs=tuple(replace(each, number=None) for each in passage.paragraphs)
    )
    hint = Hint(HintKind.COUNT, passage.paragraphs[1].span, is_elsewhere=False, left=3, number=1)
    assert hint_sentences(hint, bare, lesson.labels).endswith("left in this part of the text.")


def test_the_standfirst_has_a_name_and_no_number(lesson: Lesson) -> None:
    passage = lesson.passages["report"]
    hint = Hint(HintKind.COUNT, passage.paragraphs[0].span, is_elsewhere=False, left=3, number=1)
    assert hint_sentences(hint, passage, lesson.labels).endswith("left in the standfirst.")
