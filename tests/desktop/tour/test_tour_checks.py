from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.tour.tour_checks import Seen, differences, seen_in
from tests.fakes.lesson_pages import go_checked, open_page
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.lesson.lesson_page import LessonPage

MARKED = (
    ("brave", "loaded"),
    ("lobbyists", "name-calling"),
    ("since 2014", "loaded"),
    ("Monday", "loaded"),
    ("every citizen", "exaggeration"),
)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, school: School) -> LessonPage:
    return open_page(qtbot, Look(reduced=True), school.session())


def _differences(school: School, seen: Seen) -> list[str]:
    (attempt,) = school.store.attempts(school.learner, "council")
    return list(differences(seen, attempt, school.lesson.highlights[0]))


def test_what_is_on_the_screen_is_what_the_grade_says(page: LessonPage, school: School) -> None:
    seen = seen_in(go_checked(page, *MARKED), "mark")
    assert not seen.is_all_shown
    assert seen.figures == ("1 of 9 found", "2 over-flagged", "\N{MINUS SIGN}3 discernment")
    assert len(seen.notes) == len(MARKED)
    assert _differences(school, seen) == []


def test_so_it_is_when_the_answers_are_shown(page: LessonPage, school: School) -> None:
    view = go_checked(page, *MARKED)
    view.checked.bar.answers.click()
    seen = seen_in(view, "mark")
    assert seen.is_all_shown
    assert len(seen.notes) == 9 + 2 + 2
    assert _differences(school, seen) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"figures": ("2 of 9 found", "2 over-flagged", "+3 discernment")}, "figures"),
        ({"marks": ()}, "marks"),
        ({"notes": ("Found: brave",)}, "notes"),
        ({"notes": ("Missed: brave",) * 5}, "notes"),
        ({"counts": dict.fromkeys(OutcomeKind, 1)}, "counts"),
        ({"is_all_shown": True}, "notes"),
    ],
)
def test_any_other_screen_is_told(
    page: LessonPage, school: School, change: dict[str, object], told: str
) -> None:
    seen = seen_in(go_checked(page, *MARKED), "mark")
    wrong = replace(seen, **change)  # type: ignore[arg-type]  # a field of Seen and its value
    assert any(told in difference for difference in _differences(school, wrong))


def test_a_grade_that_was_kept_wrongly_is_told(page: LessonPage, school: School) -> None:
    seen = seen_in(go_checked(page, *MARKED), "mark")
    (attempt,) = school.store.attempts(school.learner, "council")
    wrong = replace(attempt, grade={**attempt.grade, "points": 9.0})
    told = list(differences(seen, wrong, school.lesson.highlights[0]))
    assert told == ["the grade that was kept is not the grade of the answer that was kept"]
