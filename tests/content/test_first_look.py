from __future__ import annotations

from typing import get_args

import pytest

from literacy_app.activities.kinds import Activity
from literacy_app.lessons.load import load_course
from tests.content.shelf import COURSES
from tests.fakes.all_kinds import FILE, all_kinds

pytestmark = pytest.mark.content


def test_the_lesson_uses_every_kind_of_activity() -> None:
    assert {type(activity) for activity in all_kinds().activities} == set(get_args(Activity))
    assert all_kinds().highlights[-1].transfer


def test_nothing_in_it_is_somebody_else_s() -> None:
    assert {passage.origin for passage in all_kinds().passages.values()} == {"authors"}
    assert not any(activity.readers_differ for activity in all_kinds().highlights)


def test_its_minutes_are_those_of_its_steps_and_some_to_read() -> None:
    steps = sum(activity.minutes or 0 for activity in all_kinds().activities)
    assert steps < (all_kinds().minutes or 0) <= steps + 10


def test_its_course_comes_after_that_on_the_article() -> None:
    names = [path.parent.name for path in COURSES]
    assert names.index("aleppo-2016") < names.index("first-look")
    course = load_course(FILE.with_name("course.yaml"))
    assert course.problems == ()
    assert course.course is not None
    assert course.course.lessons == (FILE.name,)
