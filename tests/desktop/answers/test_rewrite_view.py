"""Saying sentences plainly as a student does it, by real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.rewrite import TEXT, Rewrite
from literacy_app.desktop.answers.asking import Rated
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.study.answering import AnswersChange
from literacy_app.study.outcome import AnswersOutcome
from tests.fakes.accessible import told_of
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.hands import press

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_LEFT = Qt.MouseButton.LeftButton
FIRST, SECOND = (item.id for item in of_kind(Rewrite).items)
PARTLY = "The disgraceful decision means that hundreds of families lose the ferry."
RIGHT = "Thousands of people marched to the town hall on Saturday."
TRIED = AnswersResponse({FIRST: ItemAnswers({TEXT: PARTLY}), SECOND: ItemAnswers({TEXT: RIGHT})})


def _outcome(*, shown: bool = False) -> AnswersOutcome:
    grade = grade_answers(of_kind(Rewrite), TRIED)
    fraction = grade.fraction or 0.0
    return AnswersOutcome(
        grade=grade,
        response=TRIED,
        try_number=1,
        counted=fraction,
        best=fraction,
        hints=0,
        answers_shown=shown,
        may_try_again=not shown,
    )


@pytest.fixture
def view(qtbot: QtBot) -> RewriteView:
    made = RewriteView(Look(reduced=True), all_kinds(), of_kind(Rewrite))
    qtbot.addWidget(made)
    made.resize(1154, 720)
    made.set_band(Band.WIDE)
    made.show_work(AnswersResponse())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_first()
    return made


def test_the_sentence_stands_over_a_field_and_nothing_is_counted(view: RewriteView) -> None:
    assert view.sentence.text().startswith("“The disgraceful decision")
    assert view.place.text() == "Sentence 1 of 2"
    assert told_of(view.field).name == "Your plain version"
    made: list[AnswersChange] = []
    view.drafted.connect(made.append)
    QTest.keyClicks(view.field, "By 1")
    assert view.answering.get(FIRST, TEXT) == "By 1"
    assert made[-1] == AnswersChange({f"{FIRST}/{TEXT}": "By 1"})
    for part in (view.counts, view.reasons, view.models, view.rubric):
        assert not part.isVisible()


def test_the_keys_go_on_to_the_next_sentence_and_hand_in(qtbot: QtBot, view: RewriteView) -> None:
    QTest.mouseClick(view.bar.primary, _LEFT)
    assert view.strip.text.startswith("Write your version first.")
    assert QApplication.focusWidget() is view.field
    QTest.keyClicks(view.field, "One.")
    press(view, Qt.Key.Key_Down, _ALT)
    assert view.sentence.text().startswith("“Thousands of furious")
    assert view.field.toPlainText() == ""
    QTest.keyClicks(view.field, "Two.")
    with qtbot.waitSignal(view.submitted) as sent:
        press(view, Qt.Key.Key_Return, _CTRL)
    assert sent.args[0].answer(SECOND, TEXT) == "Two."


def test_tab_leaves_the_field(view: RewriteView) -> None:
    press(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not view.field
    assert view.field.toPlainText() == ""


def test_after_the_check_what_is_left_is_counted_and_lost_facts_are_not_named(
    view: RewriteView,
) -> None:
    view.show_outcome(_outcome(), "What follows")
    assert view.field.isReadOnly()
    assert view.counts.words.text() == "1 word that judges is left."
    assert view.counts.words_named.text() == "Still there: “disgraceful”"
    assert view.counts.facts.text() == "2 of 3 facts kept."
    assert view.counts.facts_named.text() == "Kept: “decision”, “hundreds of families”"
    assert not view.models.isVisible()
    assert not view.rubric.isVisible()


def test_in_the_next_try_the_counts_live_while_one_types(view: RewriteView) -> None:
    view.show_outcome(_outcome(), "What follows")
    view.show_work(TRIED)
    view.go_to_item(0)
    assert view.counts.isVisible()
    view.field.selectAll()
    QTest.keyClicks(view.field, "The vote concerns families on the east bank.")
    assert view.counts.words.text() == "No word that judges is left."
    assert view.counts.facts.text() == "2 of 3 facts kept."
    view.field.selectAll()
    QTest.keyClick(view.field, Qt.Key.Key_Delete)
    assert not view.counts.isVisible()


def test_what_is_right_shows_its_model_answers_at_once(view: RewriteView) -> None:
    view.show_outcome(_outcome(), "What follows")
    view.go_to_item(1)
    assert view.models.texts == ("“Thousands of people marched to the town hall on Saturday.”",)
    assert view.reasons.word.text() == "Right"
    assert view.rubric.isVisible()


def test_with_the_answers_everything_is_told(view: RewriteView) -> None:
    view.show_outcome(_outcome(shown=True), "What follows")
    assert view.models.heading.text() == "2 model answers"
    assert len(view.models.texts) == 3
    assert view.counts.facts_named.text().endswith("Missing: “east bank”")
    assert "“disgraceful”, “cuts off”, “helpless”" in view.reasons.texts


def test_ones_own_rating_is_sent_and_shown_again(qtbot: QtBot, view: RewriteView) -> None:
    view.show_outcome(_outcome(shown=True), "What follows")
    first, second, third = view.rubric.lines
    with qtbot.waitSignal(view.rated) as sent:
        QTest.mouseClick(first.strip.button("2"), _LEFT)
    assert sent.args == [Rated(FIRST, {first.criterion: 2})]
    with qtbot.waitSignal(view.rated) as sent:
        QTest.mouseClick(third.strip.button("0"), _LEFT)
    assert sent.args == [Rated(FIRST, {first.criterion: 2, third.criterion: 0})]
    view.go_to_item(1)
    assert view.rubric.ratings == {}
    view.go_to_item(0)
    assert view.rubric.ratings == {first.criterion: 2, third.criterion: 0}
    view.show_ratings({FIRST: {second.criterion: 1}})
    assert view.rubric.ratings == {second.criterion: 1}


@pytest.mark.parametrize(
    ("band", "factor", "size"),
    [
        (Band.WIDE, 1.0, (1154, 720)),
        (Band.MEDIUM, 1.0, (964, 552)),
        (Band.COMPACT, 2.0, (1366, 672)),
        (Band.COMPACT, 2.0, (1024, 504)),
    ],
)
def test_nothing_is_wider_than_its_room(
    view: RewriteView, band: Band, factor: float, size: tuple[int, int]
) -> None:
    view.look.set_factor(factor)
    view.resize(*size)
    view.set_band(band, short=size[1] < 700)
    view.show_outcome(_outcome(shown=True), "What follows")
    QApplication.processEvents()
    assert view.scroll_area.verticalScrollBar().maximum() == 0, "one thing scrolls, not two"
    for line in view.rubric.lines:
        assert line.minimumSizeHint().width() <= line.width()
        assert line.strip.sizeHint().width() <= line.strip.width()
    assert view.list.isVisible() == (band is not Band.COMPACT)
