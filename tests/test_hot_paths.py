"""The hot paths make no more calls than they are known to need: seconds prove nothing in CI.

A limit is a tenth above what was counted on Python 3.11; newer ones make fewer calls. Who needs
more for a reason raises the limit in the same commit. The seconds are in `BENCHMARKS.md`.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from literacy_app.activities.highlight import Highlight
from literacy_app.activities.highlight_grade import grade
from literacy_app.activities.kinds import FIELDS, read_response, response_json
from literacy_app.activities.kinds import grade as grade_of
from literacy_app.authoring.answer_students import copy, first
from literacy_app.authoring.answer_students import response as answered
from literacy_app.authoring.students import perfect
from literacy_app.lessons.library import Library
from literacy_app.lessons.load import load_lesson
from literacy_app.measures.overlap import overlap
from literacy_app.text.normal import normalise
from tests.bench.bench_grade import activity, response
from tests.bench.bench_overlap import apart
from tests.counted_calls import calls_of
from tests.fakes.lessons import lesson_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.activities.kinds import Activity, Response

    Make = Callable[[Path], Callable[[], object]]

LESSONS = 20
ONE_OF_EACH = Path(__file__).parents[1] / "lessons/first-look/every-way-to-work.yaml"
CHECKS = {
    "highlight": 331,
    "judge": 457,
    "ledger": 641,
    "investigate": 238,
    "rewrite": 196,
    "choose": 154,
    "compare": 290,
}
"""The most calls that reading and grading an answer may make, by kind."""


class HotPath(NamedTuple):
    """A hot path, made for a folder, and the most calls it may make."""

    make: Make
    most: int


def loading(folder: Path) -> Callable[[], object]:
    file = folder / "lesson.yaml"
    file.write_text(lesson_yaml(1), encoding="utf-8")
    return lambda: load_lesson(file)


def grading(_folder: Path) -> Callable[[], object]:
    work, answer = activity(), response()
    return lambda: grade(work, answer)


def overlapping(_folder: Path) -> Callable[[], object]:
    random = Random(2020)  # noqa: S311 - nothing is kept secret with it
    marks, key = apart(random), apart(random)
    return lambda: overlap(marks, key)


def shelf(folder: Path) -> Callable[[], object]:
    lessons, cache = folder / "lessons", folder / "cache"
    lessons.mkdir()
    for number in range(LESSONS):
        (lessons / f"{number}.yaml").write_text(lesson_yaml(number, 1_000), encoding="utf-8")
    Library([lessons], cache).refresh()

    def start() -> object:
        library = Library([lessons], cache)
        return library.shelf(), library.is_stale()

    return start


def normalising(_folder: Path) -> Callable[[], object]:
    text = "Plain words, and “quoted” ones; an e\u0301 too.\r\n" * 400
    return lambda: normalise(text)


@cache
def every_kind() -> dict[str, tuple[Activity, Response]]:
    """An activity of each kind that is graded, with an answer to all that it asks."""
    lesson = load_lesson(ONE_OF_EACH).lesson
    assert lesson is not None
    found: dict[str, tuple[Activity, Response]] = {}
    for each in lesson.activities:
        if isinstance(each, Highlight):
            answer: Response | None = perfect(each)
        else:
            answer = answered(each, first) or answered(each, copy)
        if answer is not None:
            found.setdefault(each.kind, (each, answer))
    return found


def checking(kind: str) -> Make:
    def make(_folder: Path) -> Callable[[], object]:
        work, answer = every_kind()[kind]
        return lambda: grade_of(work, read_response(response_json(work, answer), work))

    return make


PATHS: dict[str, HotPath] = {
    "loading a lesson": HotPath(loading, 5_105),
    "grading 20 marks": HotPath(grading, 483),
    "overlap of 1,000 marks": HotPath(overlapping, 3_138),
    "the shelf of 20 lessons": HotPath(shelf, 746),
    "normalising a text": HotPath(normalising, 1_326),
    **{f"checking {kind}": HotPath(checking(kind), most) for kind, most in CHECKS.items()},
}


@pytest.mark.parametrize("name", PATHS)
def test_a_hot_path_makes_no_more_calls_than_it_needs(name: str, tmp_path: Path) -> None:
    assert calls_of(PATHS[name].make(tmp_path)) <= PATHS[name].most


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="the limits are those of Python 3.11")
@pytest.mark.parametrize("name", PATHS)
def test_a_path_that_became_a_quarter_longer_is_found(name: str, tmp_path: Path) -> None:
    work = PATHS[name].make(tmp_path)
    more = "x" * (calls_of(work) // 4)

    def longer() -> object:
        return work(), [letter.upper() for letter in more]

    assert calls_of(longer) > PATHS[name].most


def test_every_kind_that_is_graded_is_counted() -> None:
    assert set(CHECKS) == set(every_kind())
    assert set(CHECKS) == set(FIELDS) - {"reflect"}, "a reflection is kept and not graded"


def test_what_is_counted_is_the_same_each_time(tmp_path: Path) -> None:
    work = grading(tmp_path)
    assert calls_of(work) == calls_of(work)
