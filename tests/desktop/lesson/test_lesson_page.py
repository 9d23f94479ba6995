from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of
from tests.fakes.lesson_pages import all_words, go_checked, go_marking, mark, marked, open_page
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.lesson.lesson_page import LessonPage


@pytest.fixture
def look() -> Look:
    return Look(reduced=True)


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    made = School(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, school: School) -> LessonPage:
    return open_page(qtbot, look, school.session())


def kept_marks(school: School) -> tuple[Mark, ...]:
    """The marks that are in the records."""
    draft = school.session().draft("mark")
    assert isinstance(draft, HighlightResponse)
    return draft.marks


def test_it_begins_with_the_introduction(page: LessonPage) -> None:
    assert isinstance(page.view, ReadView)
    assert page.crumbs == ("A council meets", "Read")
    assert [button.step.title for button in page.rail.buttons] == [
        "Read", "Mark", "A plain notice", "Look back",
    ]  # fmt: skip
    assert [button.step.note for button in page.rail.buttons] == [
        "you are here", "about 7 min", "about 3 min", "to end with",
    ]  # fmt: skip


def test_start_marking_goes_on_and_reading_is_done(qtbot: QtBot, page: LessonPage) -> None:
    assert isinstance(page.view, ReadView)
    with qtbot.waitSignal(page.step_changed) as changed:
        QTest.mouseClick(page.view.start, Qt.MouseButton.LeftButton)
    assert changed.args == ["Mark"]
    assert isinstance(page.view, HighlightView)
    assert page.rail.buttons[0].step.is_done
    assert page.rail.buttons[1].step.is_current


def test_a_mark_is_in_the_records_as_soon_as_it_is_painted(
    qtbot: QtBot, page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    mark(view, "catastrophe", Qt.Key.Key_3)
    wanted = [("brave", "loaded"), ("catastrophe", "exaggeration")]
    assert marked(view) == wanted

    def is_kept() -> bool:
        kept = kept_marks(school)
        return [(mark.span.of(view.proof.passage.text), mark.label) for mark in kept] == wanted

    qtbot.waitUntil(is_kept)


def test_the_page_may_close_at_any_moment(
    qtbot: QtBot, look: Look, page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    mark(view, "puppets", Qt.Key.Key_2)
    view.proof.go_to(view.proof.passage.paragraphs[2].span)
    page.close()
    again = open_page(qtbot, look, school.session())
    assert isinstance(again.view, HighlightView)
    assert marked(again.view) == [("puppets", "name-calling")]
    assert again.session.paragraph == 2
    assert again.view.marking.bar.place.text() == "· paragraph 2 of 2"


def test_undo_and_redo_are_kept_as_well(qtbot: QtBot, page: LessonPage, school: School) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    assert view.marking.bar.undo.toolTip() == "Undo: Mark ‘brave’"
    QTest.mouseClick(view.marking.bar.undo, Qt.MouseButton.LeftButton)
    assert marked(view) == []
    qtbot.waitUntil(lambda: not kept_marks(school))
    QTest.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert marked(view) == [("brave", "loaded")]
    qtbot.waitUntil(lambda: len(kept_marks(school)) == 1)


def test_a_check_without_a_mark_is_told_kindly_and_not_counted(
    page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    said = "No marks yet. Click the first word that made you pause."
    assert view.marking.hints.text == said
    assert told_of(view.marking.hints).name == said
    assert not view.is_checked
    assert school.store.attempts(school.learner, "council") == ()
    mark(view, "brave", Qt.Key.Key_1)
    assert view.marking.hints.text == ""


def test_the_first_check_keeps_the_missed_ones_back(page: LessonPage) -> None:
    view = go_marking(page)
    for words, digit in (("brave", Qt.Key.Key_1), ("since 2014", Qt.Key.Key_1)):
        mark(view, words, digit)
    QTest.keyClick(view.proof.passage, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert view.is_checked
    summary = view.checked.head.summary
    assert summary.found.text() == "1 of 9 found"
    assert summary.over_flagged.text() == "1 over-flagged"
    assert [note.quote for note in view.checked.notes] == ["brave", "since 2014"]
    assert view.checked.head.chips.remark.text() == (
        "8 are still in the text; they are shown after your second try."
    )
    assert view.checked.bar.plainer.isHidden()
    assert page.rail.buttons[1].step.is_done


def test_a_second_try_keeps_what_was_found_and_then_shows_all(page: LessonPage) -> None:
    view = go_marking(page)
    for words, digit in (("brave", Qt.Key.Key_1), ("since 2014", Qt.Key.Key_1)):
        mark(view, words, digit)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.checked.bar.retry, Qt.MouseButton.LeftButton)
    assert not view.is_checked
    assert marked(view) == [("brave", "loaded")]
    mark(view, "bought", Qt.Key.Key_1)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    assert view.checked.head.summary.found.text() == "2 of 9 found"
    assert len(view.checked.notes) == 9 + 2
    assert view.checked.bar.answers.isHidden()
    assert not view.checked.bar.plainer.isHidden()


def test_the_answers_may_be_asked_for(page: LessonPage) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.checked.bar.answers, Qt.MouseButton.LeftButton)
    assert {note.quote for note in view.checked.notes} >= {"lied", "Nobody can deny"}
    assert view.checked.bar.retry.isHidden()


def test_returning_shows_the_last_outcome(
    qtbot: QtBot, look: Look, page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    QTest.mouseClick(view.marking.bar.check, Qt.MouseButton.LeftButton)
    page.go("read")
    page.go("mark")
    assert view.is_checked
    page.close()
    again = open_page(qtbot, look, school.session())
    assert isinstance(again.view, HighlightView)
    assert again.view.is_checked
    assert again.view.checked.head.summary.found.text() == "1 of 9 found"


def test_the_end_tells_what_was_done_and_what_is_right(page: LessonPage) -> None:
    go_checked(page, ("brave", "loaded"))
    page.go("end")
    assert isinstance(page.view, EndView)
    words = all_words(page.view)
    assert "1 of 9 found" in words
    assert "Not checked yet." in words
    assert "The vote was 7 to 5." in words
    assert "The minutes of 3 May 2021." in words
    assert "What you rightly let stand" not in words  # would give the fair twins away


def test_what_was_rightly_let_stand_is_told_with_its_reasons(page: LessonPage) -> None:
    go_checked(page, ("brave", "loaded"), ("since 2014", "loaded"))
    page.session.show_answers("mark")
    page.go("end")
    words = all_words(page.view)
    assert "“12 people spoke”" in words
    assert "A number that can be counted." in words
    assert "“since 2014”" not in words


def test_save_and_leave_saves_before_it_leaves(
    qtbot: QtBot, page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert kept_marks(school) == (Mark(14, 19, "loaded"),)


def test_the_steps_are_gone_through_by_key(page: LessonPage) -> None:
    seen = [page.session.current.id]
    for key in (Qt.Key.Key_PageUp, *(Qt.Key.Key_PageDown,) * 4, Qt.Key.Key_PageUp):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
        seen.append(page.session.current.id)
    assert seen == ["read", "read", "mark", "plain", "end", "end", "plain"]


def test_a_narrow_window_offers_its_steps_in_a_menu(page: LessonPage) -> None:
    go_marking(page)
    assert page.step_words == "Step 2 of 4: Mark"
    assert [action.text() for action in page.step_menu.actions()] == [
        "Read, done", "Mark, you are here", "A plain notice, about 3 min", "Look back, to end with",
    ]  # fmt: skip
    page.step_menu.actions()[3].trigger()
    assert page.session.current.id == "end"


def test_a_link_is_handed_on_and_not_opened(qtbot: QtBot, page: LessonPage) -> None:
    assert isinstance(page.view, ReadView)
    card = page.view.cards[0]
    with qtbot.waitSignal(page.link_chosen) as chosen:
        QTest.mouseClick(card.link, Qt.MouseButton.LeftButton)
    assert chosen.args == ["https://example.org/council"]


def test_marks_the_lesson_no_longer_holds_are_told(
    qtbot: QtBot, look: Look, page: LessonPage, school: School
) -> None:
    view = go_marking(page)
    mark(view, "brave", Qt.Key.Key_1)
    page.close()
    school.change(
        ("the brave council", "the council"),
        (
            "      - {quote: brave, labels: [loaded], plainer: newly elected, why: It praises.}\n",
            "",
        ),
    )
    again = open_page(qtbot, look, school.session())
    assert isinstance(again.view, HighlightView)
    assert again.view.marking.hints.text == (
        "The text was changed since you were here; 1 mark no longer fits it."
    )
