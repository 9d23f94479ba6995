"""A slip at any name of any bundled lesson is told within two lines of it, and nothing breaks.

Not files that are wrong in many ways (`test_mutations`). A sample; with the environment variable
LITERACY_APP_ALL_MUTATIONS all of them, some minutes.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

import pytest

from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.load import load_lesson_text
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.mutations import KINDS, Slip, names_of, slips

EVERYTHING = "LITERACY_APP_ALL_MUTATIONS"
SAMPLE = 120
NEAR = 2
LEAST_RATE = 0.99

LESSONS = {
    file.name: file.read_text(encoding="utf-8")
    for file in sorted(lessons_folder().rglob("*.yaml"))
    if file.name not in {COURSE_FILE, TECHNIQUES_FILE}
}


def is_told(slip: Slip) -> bool:
    problems = load_lesson_text(slip.text, Path("lesson.yaml")).problems
    assert all(problem.line_text() for problem in problems)
    return any(abs(one.line - line) <= NEAR for one in problems for line in slip.lines)


@pytest.mark.content
def test_a_slip_is_told_within_two_lines() -> None:
    places = [(file, name) for file, text in LESSONS.items() for name in names_of(text)]
    if not os.environ.get(EVERYTHING):
        places = random.Random(5).sample(places, SAMPLE)  # noqa: S311 - no secret
    made: Counter[str] = Counter()
    missed: list[str] = []
    for file, name in places:
        for slip in slips(LESSONS[file], name):
            made[slip.kind] += 1
            if not is_told(slip):
                missed.append(f"{file}:{name.line + 1}: {slip.kind} of {name.name}")
    assert made.keys() == KINDS.keys()
    rate = 1 - len(missed) / made.total()
    print(f"{made.total()} slips {dict(made)}, told nearby: {rate:.2%}")  # noqa: T201 - what it is run for
    assert rate >= LEAST_RATE, missed


def test_the_small_print_of_what_is_a_slip() -> None:
    """Nothing is made of what leaves a right lesson."""
    for file in ("every-way-to-work.yaml", "bank-health.yaml"):
        assert not load_lesson_text(LESSONS[file], Path(file)).problems
        names = {name.name: name for name in names_of(LESSONS[file])}
        assert names["quote"].is_needed
        assert not names["minutes"].is_needed
        assert not names["quote"].is_free
