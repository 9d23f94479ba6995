"""Tests of the learner's own pages: results, notes and the word list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from literacy_app.desktop.charts.keeping import HTML
from literacy_app.desktop.pages.my_notes_page import MyNotesPage
from literacy_app.desktop.pages.my_results_page import MyResultsPage
from literacy_app.desktop.pages.word_list_page import WordListPage
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.lessons.techniques import techniques
from literacy_app.records.nouns import Work
from tests.fakes.attempts import attempt
from tests.fakes.busy_learners import let_work
from tests.fakes.lesson_pages import all_words

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeDialogs, FakeWorkplace


def _shown(qtbot: QtBot, page: QWidget) -> QWidget:
    qtbot.addWidget(page)
    page.resize(1154, 720)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_my_results_are_of_all_lessons_together(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = MyResultsPage(Look(), work)
    _shown(qtbot, page)
    plane, bars, certainty, mastered, lessons = (sheet.panel for sheet in page.sheets)
    assert "4 tries in 2 lessons. Kept on this computer." in all_words(page)
    assert plane.rows[-1] == ("23 Nov 2026", "7 of 9", "1 of 6", "+61")
    assert bars.rows[0] == ("Loaded language", "5", "5", "6")
    assert certainty.rows == (("75 %", "1", "0"), ("95 %", "1", "1"))
    assert mastered.rows == (
        ("Loaded language", "5", "6", "44–97 %"),
        ("Scare quotes", "0", "1", "too few"),
    )
    assert lessons.rows == (
        ("claims", "2", "50 %", "24 Nov"),
        ("words", "2", "50 %", "23 Nov"),
    )


def test_what_waits_for_its_key_has_no_score_among_my_results(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    work.add_learner("Maya")
    learner = work.learner
    assert learner is not None
    made = replace(attempt(1, Work(learner.id, "test", "claims")), grade=None)
    work.store().add_attempt(replace(made, grader="none", counted=0.0))
    page = MyResultsPage(Look(), work)
    _shown(qtbot, page)
    *others, lessons = (sheet.panel for sheet in page.sheets)
    assert [(row[0], row[2]) for row in lessons.rows] == [("test", "not graded")]
    assert not any(panel.rows for panel in others)
    assert not any("0 %" in words for words in all_words(page))


def test_before_any_work_every_sheet_says_what_it_waits_for(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    page = MyResultsPage(Look(), work)
    _shown(qtbot, page)
    assert all(sheet.panel.sentence.startswith("Nothing to show yet") for sheet in page.sheets)
    assert "Kept on this computer." in all_words(page)


def test_my_results_follow_who_is_working_and_the_width(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = MyResultsPage(Look(), work)
    _shown(qtbot, page)
    page.set_band(Band.COMPACT)
    qtbot.waitUntil(lambda: page.sheets[1].y() > page.sheets[0].y())
    with qtbot.waitSignal(page.shown_anew):
        work.add_learner("Ben")
    assert "Kept on this computer." in all_words(page)
    page.hide()
    with qtbot.assertNotEmitted(page.shown_anew):
        work.add_learner("Cleo")


def test_my_results_are_kept_as_a_file(
    qtbot: QtBot, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    let_work(work)
    page = MyResultsPage(Look(), work)
    _shown(qtbot, page)
    page.keep.dialogs = dialogs
    dialogs.file = tmp_path
    page.keep.wanted.emit(HTML)
    (file,) = tmp_path.glob("*.html")
    text = file.read_text("utf-8")
    assert "What Maya can do now" in text
    assert "By lesson" in text
    assert f"Saved as {file}." in all_words(page)


def test_my_notes_are_found_by_their_words(qtbot: QtBot, work: FakeWorkplace) -> None:
    let_work(work)
    page = MyNotesPage(Look(), work)
    _shown(qtbot, page)
    assert "Because it rained, I think." in all_words(page)
    assert "claims, think, 24 Nov 2026" in all_words(page)
    assert "1 of 1 shown" in all_words(page)
    QTest.keyClicks(page.search.field, "snowed")
    assert "Because it rained, I think." not in all_words(page)
    assert "No note has all of these words." in all_words(page)
    page.search.field.setText("RAINED because")
    assert "Because it rained, I think." in all_words(page)


def test_before_any_note_the_page_says_how_one_comes(qtbot: QtBot, work: FakeWorkplace) -> None:
    page = MyNotesPage(Look(), work)
    _shown(qtbot, page)
    assert any(words.startswith("No notes yet.") for words in all_words(page))
    let_work(work)
    page.hide()
    work.add_learner("Ben")
    assert page.rows == []
    page.show()
    work.use_learner(next(each.id for each in work.front.learners if each.name == "Maya"))
    assert "Because it rained, I think." in all_words(page)


def test_every_technique_is_explained_and_can_be_sought(qtbot: QtBot, work: FakeWorkplace) -> None:
    page = WordListPage(Look(), work)
    _shown(qtbot, page)
    words = all_words(page)
    for label in techniques().values():
        assert {label.name, label.definition, label.example, label.counter_example} <= set(words)
    some = next(iter(techniques().values()))
    page.search.field.setText(some.definition.upper())
    assert [row.isVisible() for row in page.words].count(True) >= 1
    assert some.name in all_words(page)
    page.search.field.setText("no such words anywhere")
    assert not any(row.isVisible() for row in page.words)
    assert "No word of the list has all of these words." in all_words(page)


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_badges_grow_with_the_text(qtbot: QtBot, work: FakeWorkplace, factor: float) -> None:
    look = Look()
    page = WordListPage(look, work)
    _shown(qtbot, page)
    look.set_factor(factor)
    assert page.grab().width() == page.width()
