from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from literacy_app.activities.answers import (
    Answerable,
    AnswersResponse,
    Facet,
    Item,
    ItemAnswers,
    Option,
    Pick,
)
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.highlight_grade import grade
from literacy_app.activities.judge import Judge
from literacy_app.desktop.charts.keeping import HTML
from literacy_app.desktop.lesson.end_sheets import Result, together
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.end_words import advice, tries_words
from literacy_app.desktop.lesson.results_words import practice_words, transfer_words
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.markdown_text import MarkdownText
from literacy_app.lessons.lesson import RightClaim, TeacherNote
from literacy_app.measures.discernment import discernment
from literacy_app.study.outcome import AnswersOutcome, Outcome
from literacy_app.study.results import results
from tests.fakes.all_kinds import of_kind
from tests.fakes.desk import FakeDialogs
from tests.fakes.lesson_pages import all_words
from tests.fakes.small_lesson import marks, small_lesson
from tests.fakes.tried import answered, entry, marked, tried
from tests.fakes.widgets import within

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


def test_advice_is_of_all_texts_together(view: EndView, lesson: Lesson) -> None:
    first = _result(lesson, 0, ("brave", "loaded"))
    second = _result(lesson, 1, ("wasted", "loaded"))
    assert together((first, second)).index == 20  # 2 hits of 10, none of 5 fair twins
    answered = Result(lesson.activities[1], _answered())
    assert together((answered, second)).index is None
    view.show_results((first, second))
    assert any(words.startswith("Next time, stop at every name") for words in all_words(view))


def test_answers_are_counted_and_what_is_not_graded_is_kept(view: EndView, lesson: Lesson) -> None:
    results = (
        Result(lesson.activities[0], _answered()),
        Result(lesson.activities[1], _answered(is_graded=False)),
    )
    view.show_results(results)
    words = all_words(view)
    assert "1 of 2 right" in words
    assert "0 partly right, 1 not right." in words
    assert "Kept, and not graded. You find it under My notes." in words
    assert not results[0].stood()


def test_the_rows_are_drawn_and_told(qtbot: QtBot, view: EndView, lesson: Lesson) -> None:
    rows = (
        tried(marked(counts=(5, 10, 4, 8)), where="before/mark"),
        tried(marked([entry("loaded"), entry("scare-quotes", None)], counts=(8, 10, 1, 8)), day=1),
        tried(answered((95, True), (95, False)), day=1, where="lesson/claims"),
        tried(marked(counts=(8, 8, 0, 4)) | {"transfer": True}, day=1, where="lesson/fresh"),
    )
    view.show_results((_result(lesson, 0),), results(rows, lesson="lesson", zone=UTC))
    words = all_words(view)
    assert "3 tries since 23 Nov 2026. Kept on this computer." in words
    assert [sheet.panel.picture is None for sheet in view.charts] == [False] * 3
    assert "Scare quotes" in words
    assert "Let it stand" in words
    assert "Saying “about 95 %”" in words
    assert any(each.endswith("Discernment was +32 against the texts before.") for each in words)
    view.set_band(Band.COMPACT, short=True)
    first, second = view.charts[:2]
    qtbot.waitUntil(lambda: second.y() > first.y())


def test_too_little_transfer_is_told_as_that(view: EndView) -> None:
    rows = (tried(marked(counts=(3, 4, 0, 2)) | {"transfer": True}),)
    view.show_results((), results(rows, zone=UTC))
    told = [each for each in all_words(view) if "too little to say whether you gained" in each]
    assert len(told) == 1
    assert transfer_words(results((), zone=UTC)) == ""


def test_a_technique_that_no_lesson_knows_is_named_by_its_id() -> None:
    rows = (tried(marked([entry("own", None)])),)
    (card,) = practice_words(results(rows, zone=UTC), {})
    assert card == ("own", "You caught and named 0 of 1.")


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
def test_it_is_kept_as_a_file_that_ends_with_where_the_text_is_right(
    qtbot: QtBot, look: Look, lesson: Lesson, tmp_path: Path
) -> None:
    right = replace(lesson, right=(RightClaim("It rained.", "The weather service."),))
    for of, last in ((right, "Where the text is right"), (lesson, "What to practise next")):
        made = EndView(look, replace(of, right=() if of is lesson else of.right))
        qtbot.addWidget(made)
        made.show_results((_result(lesson, 0),), results((), zone=UTC))
        dialogs = FakeDialogs(look)
        dialogs.file = tmp_path
        made.keep.dialogs = dialogs
        made.keep.wanted.emit(HTML)
        (file,) = tmp_path.glob("*.html")
        assert file.read_text("utf-8").rsplit("<h2>", 1)[-1].startswith(last)
        file.unlink()


def test_the_page_ends_with_where_the_text_is_right(
    qtbot: QtBot, look: Look, lesson: Lesson
) -> None:
    right = replace(lesson, right=(RightClaim("It rained.", "The weather service."),))
    made = EndView(look, right)
    qtbot.addWidget(made)
    made.resize(1154, 720)
    made.show_results((_result(lesson, 0, ("brave", "loaded")),))
    with qtbot.waitExposed(made):
        made.show()
    assert made.sheets[-1].accessibleName() == "Where the text is right"
    assert "The weather service." in all_words(made)


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
    titles = [activity.title for activity in lesson.activities[:2]]
    first, second = (each for each in view.sheets if each.accessibleName() in titles)
    qtbot.waitUntil(lambda: (first.y() == second.y()) is (columns == 2))


def _answered(*, is_graded: bool = True) -> AnswersOutcome:
    """Two questions, one of them answered right; or two that are not graded."""
    rule = Pick() if is_graded else None
    options = (Option("yes", "Yes", 1.0), Option("no", "No", 0.0))
    facet = Facet("pick", "Which?", "one", options, rule)
    items = (Item("one", "One", (facet,)), Item("two", "Two", (facet,)))
    made = Answerable(kind="choose", id="ask", title="Ask", prompt="Answer.", items=items)
    response = AnswersResponse(
        {"one": ItemAnswers({"pick": "yes"}), "two": ItemAnswers({"pick": "no"})}
    )
    return AnswersOutcome(grade_answers(made, response), response, 1, 0.5, 0.5, 0, True, False)  # noqa: FBT003 (a noun's fields)


def test_a_lesson_shows_no_graphic_that_it_can_never_fill(
    qtbot: QtBot, look: Look, lesson: Lesson
) -> None:
    rows = (
        tried(marked(counts=(0, 4, 1, 4)), where="other/mark"),
        tried(answered((95, True)), day=1, where="lesson/claims"),
    )
    found = results(rows, lesson="lesson", zone=UTC)
    cards = replace(lesson, activities=(of_kind(Judge),))
    made = EndView(look, cards)
    qtbot.addWidget(made)
    made.show_results((), found)
    assert [sheet.panel.title for sheet in made.charts] == ["How sure, how right"]
    assert not any("0 of 4" in words for words in all_words(made))


def test_what_to_talk_about_is_told_where_the_author_tells_it(
    qtbot: QtBot, look: Look, lesson: Lesson
) -> None:
    told = replace(lesson, discussion="What *changed*?\n\nSee [a page](https://example.org).")
    made = EndView(look, told)
    qtbot.addWidget(made)
    made.show_results([])
    (words,) = [each for sheet in made.sheets for each in within(sheet, MarkdownText)]
    assert words.accessibleName() == "To talk about"
    assert words.toPlainText().split() == ["What", "changed?", "See", "a", "page."]
    with qtbot.waitSignal(made.link_chosen) as chosen:
        words.anchorClicked.emit(QUrl("https://example.org"))
    assert chosen.args == ["https://example.org"]


def test_without_it_and_of_the_note_for_teachers_nothing_is_said(
    qtbot: QtBot, look: Look, lesson: Lesson
) -> None:
    note = TeacherNote(time="20 minutes", pitfalls=("Haste",), accept=("Another word",))
    made = EndView(look, replace(lesson, discussion=None, teacher=note))
    qtbot.addWidget(made)
    made.show_results([])
    assert all(not within(sheet, MarkdownText) for sheet in made.sheets)
    assert not any("Haste" in label.text() for label in within(made, QLabel))
