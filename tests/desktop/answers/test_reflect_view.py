from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from tests.fakes.answer_activities import lesson, reflect
from tests.fakes.answer_views import outcome_of, put_up

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.reflect import Reflect
    from literacy_app.study.answering import AnswersChange

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "The word made me pause."
KEPT = AnswersResponse(
    {"one": ItemAnswers({"text": WORDS}), "two": ItemAnswers({"text": "Its numbers."})}
)


@pytest.fixture
def activity() -> Reflect:
    return reflect()


@pytest.fixture
def view(qtbot: QtBot, activity: Reflect) -> ReflectView:
    made = put_up(qtbot, ReflectView(Look(reduced=True), lesson(activity), activity))
    made.show_work(AnswersResponse())
    made.focus_first()
    return made


def test_what_is_typed_is_drafted(view: ReflectView) -> None:
    changes: list[AnswersChange] = []
    view.drafted.connect(changes.append)
    field = view.writings["one"].field
    assert field.hasFocus()
    QTest.keyClicks(field, "So")
    assert [dict(each.put) for each in changes] == [{"one/text": "S"}, {"one/text": "So"}]


def test_it_says_how_much_is_still_wanted(view: ReflectView) -> None:
    writing = view.writings["one"]
    assert writing.remark.text() == "20 more characters"
    QTest.keyClicks(writing.field, "Nineteen letters at")
    assert writing.remark.text() == "1 more character"
    QTest.keyClicks(writing.field, ".")
    assert writing.remark.text() == ""
    assert view.bar.words.text() == "1 of 2 answered"
    assert view.writings["two"].remark.isHidden()


def test_digits_and_enter_are_words_here(view: ReflectView) -> None:
    field = view.writings["two"].field
    QTest.keyClicks(field, "12")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "3")
    assert view.answering.get("two", "text") == "12\n3"


def test_the_words_are_kept(qtbot: QtBot, view: ReflectView) -> None:
    view.show_work(KEPT)
    assert view.writings["one"].field.toPlainText() == WORDS
    with qtbot.waitSignal(view.submitted) as submitted:
        QTest.keyClick(view.writings["one"].field, Qt.Key.Key_Return, CTRL)
    assert submitted.args == [KEPT]


def test_nothing_written_is_told_kindly(qtbot: QtBot, view: ReflectView) -> None:
    with qtbot.assertNotEmitted(view.submitted):
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert view.strip.text == "Nothing is written yet. One sentence is enough to begin."


def test_nothing_is_scored_and_no_hint_is_given(view: ReflectView, activity: Reflect) -> None:
    assert view.bar.hint.isHidden()
    view.show_outcome(outcome_of(activity, KEPT), "Look back")
    assert view.bar.words.text() == "Kept, not scored"
    assert view.bar.answers.isHidden()
    assert view.bar.retry.text() == "Change my words"
    assert view.kept.text() == "Kept in My notes. Nobody scores it."
    assert view.writings["one"].field.isReadOnly()
    view.focus_first()
    assert view.bar.primary.hasFocus()


@pytest.mark.parametrize("band", Band)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_field_grows_with_what_is_written(
    qtbot: QtBot, view: ReflectView, band: Band, factor: float
) -> None:
    view.look.set_factor(factor)
    view.set_band(band, short=True)
    field = view.writings["one"].field
    before = field.height()
    view.show_work(AnswersResponse({"one": ItemAnswers({"text": "A line.\n" * 8})}))
    qtbot.waitUntil(lambda: field.height() > before)
    assert field.verticalScrollBar().maximum() == 0
    assert view.scroll_area.horizontalScrollBar().maximum() == 0


def test_what_is_too_short_is_told_and_the_keyboard_is_in_its_box(
    qtbot: QtBot, view: ReflectView
) -> None:
    field = view.writings["one"].field
    QTest.keyClicks(field, "Nineteen letters")
    view.bar.primary.setFocus()
    with qtbot.assertNotEmitted(view.submitted):
        QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert view.strip.text == "This is too short yet: 4 more characters are wanted."
    assert field.hasFocus()
    QTest.keyClicks(field, "!")
    assert view.strip.text == ""


def test_a_text_that_is_left_out_is_gone_to_and_the_button_named(view: ReflectView) -> None:
    QTest.keyClicks(view.writings["one"].field, WORDS)
    QTest.mouseClick(view.bar.primary, Qt.MouseButton.LeftButton)
    assert view.strip.text == (
        "1 is not answered yet. To hand in without it, press “Keep my words” once more."
    )
    assert view.writings["two"].field.hasFocus()
