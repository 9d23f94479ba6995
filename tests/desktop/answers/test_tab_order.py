from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.rewrite import Rewrite
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.paint.look import Look
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.answer_activities import choose, judge, lesson, reflect, span
from tests.fakes.answer_views import outcome_of, put_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def stops(count: int) -> list[QWidget]:
    """Where one is, and where Tab leads from there."""
    met: list[QWidget] = []
    for _ in range(count):
        focus = QApplication.focusWidget()
        assert focus is not None
        met.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return met


def test_tab_goes_down_the_parts_of_a_claim_and_then_along_the_bar(qtbot: QtBot) -> None:
    activity = judge()
    view = put_up(qtbot, JudgeView(Look(reduced=True), lesson(activity), activity))
    first = activity.items[0].id
    words = (span("said to remain"),)
    view.show_work(AnswersResponse({first: ItemAnswers({"support": "vague", "words": words}, 50)}))
    view.go_to_item(1)
    view.go_to_item(0)
    qtbot.waitUntil(view.list.buttons[0].isVisible)
    view.supports.focus_current()
    wanted = [
        view.supports.cards[2],
        view.certainty.parts[1],
        view.told.clear,
        *view.checks.cards,
        view.list.buttons[0],
        view.bar.back,
        view.bar.hint,
        view.bar.primary,
        view.passage,
        view.supports.cards[2],
    ]
    assert stops(len(wanted)) == wanted


def test_tab_goes_from_the_options_to_the_certainty_and_the_bar(qtbot: QtBot) -> None:
    activity = choose()
    view = put_up(qtbot, ChooseView(Look(reduced=True), lesson(activity), activity))
    view.show_work(AnswersResponse())
    view.go_to_item(1)
    qtbot.waitUntil(view.list.buttons[1].isVisible)
    view.options.focus_current()
    wanted = [
        *view.options.cards,
        view.certainty.parts[0],
        view.list.buttons[1],
        view.bar.back,
        view.bar.hint,
        view.bar.primary,
    ]
    assert stops(len(wanted)) == wanted


def test_tab_goes_from_a_sentence_to_the_list_and_the_bar(qtbot: QtBot) -> None:
    activity = of_kind(Rewrite)
    view = put_up(qtbot, RewriteView(Look(reduced=True), all_kinds(), activity))
    view.show_work(AnswersResponse())
    qtbot.waitUntil(view.list.buttons[0].isVisible)
    view.focus_first()
    wanted = [view.field, view.list.buttons[0], view.bar.back, view.bar.hint, view.bar.primary]
    assert stops(len(wanted) + 1) == [*wanted, view.field]


def test_tab_goes_through_the_rubric_before_the_list(qtbot: QtBot) -> None:
    activity = of_kind(Rewrite)
    view = put_up(qtbot, RewriteView(Look(reduced=True), all_kinds(), activity))
    view.show_outcome(outcome_of(activity, model_answer(activity), is_shown=True), "Next")
    parts = [line.strip.button("0") for line in view.rubric.lines]  # the arrows do the rest
    assert parts
    qtbot.waitUntil(view.list.buttons[0].isVisible)
    view.focus_first()
    wanted = [view.field, *parts, view.list.buttons[0], view.bar.back]
    assert stops(len(wanted)) == wanted


def test_tab_goes_from_the_box_to_the_button(qtbot: QtBot) -> None:
    activity = reflect()
    view = put_up(qtbot, ReflectView(Look(reduced=True), lesson(activity), activity))
    view.show_work(AnswersResponse())
    view.focus_first()
    boxes = [writing.field for writing in view.writings.values()]
    wanted = [*boxes, view.bar.primary, boxes[0]]
    assert stops(len(wanted)) == wanted
