"""Lesson files without their key."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.authoring.stripping import NotStripped, hash_of, stripped, written
from literacy_app.lessons.load import load_lesson, load_lesson_text
from literacy_app.lessons.nodes import compose
from tests.fakes.all_kinds import FILE
from tests.fakes.keyless import stripped_text
from tests.fakes.small_lesson import LESSON

PLACE = Path("council.yaml")


def without(text: str) -> str:
    lesson = load_lesson_text(text, PLACE).lesson
    assert lesson is not None
    return stripped(PLACE, text.encode(), lesson).decode()


def test_it_is_made_from_the_same_file_every_time() -> None:
    assert stripped_text(FILE) == stripped_text(FILE)
    assert f"without_key: {hash_of(FILE.read_bytes())}" in stripped_text(FILE)


def test_another_key_changes_nothing_but_the_hash() -> None:
    other = LESSON.replace("It praises.", "It flatters.").replace(
        "      - {quote: bought, labels: [loaded], plainer: backed, why: It says people were for "
        "sale.}\n",
        "",
    )
    assert other != LESSON
    lines = zip(without(LESSON).splitlines(), without(other).splitlines(), strict=True)
    assert [one.split(":")[0] for one, two in lines if one != two] == ["without_key"]


def test_comments_are_gone() -> None:
    assert "the answer is" not in without(f"# the answer is brave\n{LESSON}")


def test_texts_of_any_sort_are_read_as_they_were() -> None:
    texts = ["- x", "#y", "'", "ü: ", "*z", "null", "~", "", "a\u2028b", "1e3"]
    data = {"a": "no", "b": "12:30", "c": "one\n\ntwo\n", "d": texts, "e": texts, "f": {"g": "h"}}
    text = written(data | {"nothing": None})
    read = compose(text, PLACE)
    assert read.problems == ()
    assert read.data == data
    assert "&" not in text


def test_a_lesson_that_is_not_what_its_file_says_is_refused() -> None:
    lesson = load_lesson_text(LESSON, PLACE).lesson
    assert lesson is not None
    with pytest.raises(NotStripped) as caught:
        stripped(PLACE, LESSON.replace("2014", "2015").encode(), lesson)
    assert caught.value.file == PLACE


def test_a_lesson_without_its_key_has_none_to_take_out(tmp_path: Path) -> None:
    file = tmp_path / "council.yaml"
    file.write_text(without(LESSON), encoding="utf-8")
    lesson = load_lesson(file).lesson
    assert lesson is not None
    with pytest.raises(NotStripped):
        stripped(file, file.read_bytes(), lesson)
