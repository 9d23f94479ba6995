from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.highlight_grade import grade
from literacy_app.desktop.lesson.end_sheets import Result
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.end_words import advice, tries_words
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.measures.discernment import discernment
from literacy_app.study.outcome import Outcome
from tests.fakes.lesson_pages import all_words
from tests.fakes.small_lesson import marks, small_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.lessons.lesson import Lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return small_lesson(tmp_path)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def view(qtbot: QtBot, look: Look, lesson: Lesson) -> EndView:
    made = EndView(look, lesson)
    qtbot.addWidget(made)
    made.resize(1154, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _result(lesson: Lesson, number: int, *named: tuple[str, str], tries: int = 1) -> Result:
    activity = lesson.highlights[number]
    response = marks(activity, *named)
    made = grade(activity, response)
    outcome = Outcome(
        grade=made,
        response=response,
        try_number=tries,
        counted=made.fraction,
        best=made.fraction,
        hints=2,
        answers_shown=True,
        may_try_again=False,
    )
    return Result(activity, outcome)


def test_every_activity_has_its_counts(view: EndView, lesson: Lesson) -> None:
    first = _result(lesson, 0, ("brave", "loaded"), ("lobbyists", "name-calling"), tries=2)
    view.show_results((first, _result(lesson, 1, ("wasted", "loaded"))))
    words = all_words(view)
    assert "1 of 9 found" in words
    assert "1 partly, 7 missed, 0 over-flagged." in words
    assert "2 tries, 2 hints. Best score 17 %." in words
    assert "1 of 1 found" in words


def test_discernment_is_of_all_texts_together(view: EndView, lesson: Lesson) -> None:
    first = _result(lesson, 0, ("brave", "loaded"))
    second = _result(lesson, 1, ("wasted", "loaded"))
    view.show_results((first, second))
    assert "+20 discernment" in all_words(view)  # 2 hits of 10, none of 5 fair twins
    view.show_results((Result(lesson.highlights[0], None), second))
    assert "discernment: too few to say" in all_words(view)


def test_results_take_the_place_of_those_before(view: EndView, lesson: Lesson) -> None:
    view.show_results((_result(lesson, 0, ("brave", "loaded")),))
    view.show_results((Result(lesson.highlights[0], None),))
    assert "1 of 9 found" not in all_words(view)
    assert "Not checked yet." in all_words(view)


@pytest.mark.parametrize(
    ("hits", "alarms", "begins"),
    [(10, 8, "Next time, ask of every mark"), (3, 0, "Next time, stop at every name"),
     (8, 2, "Take a report of today"), (0, 0, "Next time, stop")],
)  # fmt: skip
def test_what_comes_next_follows_from_the_counts(hits: int, alarms: int, begins: str) -> None:
    found = discernment(hits=hits, signals=10, false_alarms=alarms, noise=10)
    assert advice(found).startswith(begins)


def test_too_few_to_say_is_no_lean() -> None:
    found = discernment(hits=1, signals=2, false_alarms=0, noise=2)
    assert advice(found).startswith("Take a report of today")


def test_a_try_without_hints_speaks_of_none(lesson: Lesson) -> None:
    outcome = _result(lesson, 0, ("brave", "loaded")).outcome
    assert outcome is not None
    assert "hint" in tries_words(outcome)


def test_the_library_and_the_beginning_are_one_press_away(qtbot: QtBot, view: EndView) -> None:
    with qtbot.waitSignal(view.left):
        QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.again_requested):
        QTest.mouseClick(view.again, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("band", "columns"), [(Band.WIDE, 2), (Band.COMPACT, 1)])
def test_results_stand_beside_or_under_one_another(
    qtbot: QtBot, view: EndView, lesson: Lesson, band: Band, columns: int
) -> None:
    view.show_results((_result(lesson, 0, ("brave", "loaded")), _result(lesson, 1)))
    view.set_band(band, short=band is Band.COMPACT)
    first, second = view.sheets[:2]
    qtbot.waitUntil(lambda: (first.y() == second.y()) is (columns == 2))
