"""Attaching a copy of an article and seeing passages in it, with the window around."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt

from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.pages.attach_dialog import AttachDialog
from literacy_app.desktop.pages.context_dialog import ContextDialog
from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf
from literacy_app.lessons.load import load_lesson
from literacy_app.records.copies import Copies
from tests.fakes.hands import press

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeDialogs, FakeWorkplace

FOLDER = Path(__file__).parents[2] / "lessons/aleppo-2016"
WORDS = FOLDER / "words-that-carry-a-verdict.yaml"
OTHERS = FOLDER / "numbers-in-a-war-report.yaml"
TITLE = "The Liberation of Aleppo: A Regional Turning Point. Setback for US-Led Aggression"
SHIFT_CONTROL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def entry(path: Path) -> LessonEntry:
    lesson = load_lesson(path).lesson
    assert lesson is not None
    return LessonEntry(lesson.id, lesson.title, 20, 3, False, 0, str(path), (TITLE,))  # noqa: FBT003 (a named tuple's field)


@pytest.fixture
def work(work: FakeWorkplace) -> FakeWorkplace:
    """A workplace with two lessons that quote the article, and somebody who works."""
    lessons = (entry(WORDS), entry(OTHERS))
    course = CourseEntry("c", "C", "", None, None, lessons, False, 0, "/c/course.yaml")  # noqa: FBT003 (a named tuple's field)
    work.fake_library.known = work.fake_library.made = Shelf((course,))
    work.add_learner("Maya")
    return work


@pytest.fixture
def window(work: FakeWorkplace, main_window: MainWindow) -> MainWindow:
    assert work is not None
    return main_window


def article() -> str:
    """All passages of both lessons, with other words between their paragraphs."""
    lessons = [load_lesson(path).lesson for path in (WORDS, OTHERS)]
    texts = [
        passage.text
        for lesson in lessons
        if lesson is not None
        for passage in lesson.passages.values()
        if passage.source is not None
    ]
    between = "\n\nWords between the passages.\n\n"
    return between.join(texts).replace("\n\n", between)


class Hand:
    """Acts on a dialog and notes what it met."""

    def __init__(self) -> None:
        self.met: list[QDialog] = []
        self.said: list[str] = []

    def attach(self, dialog: QDialog) -> None:
        self.met.append(dialog)
        shown = cast("AttachDialog", dialog)
        shown.text.setPlainText(article())
        shown.accept()
        self.said.append(shown.told)

    def look(self, dialog: QDialog) -> None:
        self.met.append(dialog)
        shown = cast("ContextDialog", dialog)
        self.said.append(shown.place.text())


def page_of(window: MainWindow, path: Path = WORDS) -> LessonPage:
    window.open_lesson(path)
    page = window.page
    assert isinstance(page, LessonPage)
    return page


def test_the_keys_of_the_menu_attach_a_copy_and_every_way_to_it_opens(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace
) -> None:
    page = page_of(window)
    (card,) = page.view.cards  # type: ignore[union-attr]  # the first step
    assert card.context.isHidden()
    assert "Attach the article" in card.how.text()
    hand = Hand()
    dialogs.act = hand.attach
    press(window, Qt.Key.Key_A, SHIFT_CONTROL)
    assert isinstance(hand.met[0], AttachDialog)
    assert hand.said == ["3 of 3 passages were found."]
    assert work.tellings[-1:] == ["attached"]
    assert card.context.isVisible()
    assert card.how.isHidden()
    dialogs.act = hand.look
    card.context.click()
    assert isinstance(hand.met[1], ContextDialog)


def test_marking_has_the_link_at_the_strip_and_questions_in_a_row(
    window: MainWindow, dialogs: FakeDialogs
) -> None:
    hand = Hand()
    page = page_of(window, OTHERS)
    first = page.session.lesson.activities[0]
    page.go(first.id)
    assert page.contexts.isHidden()
    dialogs.act = hand.attach
    window.article.attach()
    assert page.contexts.isVisible()
    dialogs.act = hand.look
    page.contexts.link.click()
    assert hand.said[-1].startswith("Part 1 of ")
    page = page_of(window)
    page.go(page.session.lesson.activities[0].id)
    assert page.contexts.isHidden()
    strip = page.view.proof.attribution  # type: ignore[union-attr]  # it is marked there
    assert strip.context.isVisible()
    strip.context.click()
    assert len(hand.met) == 3


def test_without_a_lesson_every_text_that_is_quoted_is_offered(
    window: MainWindow, dialogs: FakeDialogs
) -> None:
    hand = Hand()
    dialogs.act = hand.attach
    window.article.attach()
    assert hand.said == ["3 of 3 passages were found."]


def test_a_copy_that_went_away_meanwhile_is_no_longer_offered(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace
) -> None:
    hand = Hand()
    page = page_of(window)
    dialogs.act = hand.attach
    window.article.attach()
    (card,) = page.view.cards  # type: ignore[union-attr]  # the first step
    Copies(work.settings.data_folder).take_out(TITLE)
    card.context.click()
    assert len(hand.met) == 1
    assert card.context.isHidden()


def test_an_export_and_a_settings_file_know_nothing_of_it(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace
) -> None:
    hand = Hand()
    dialogs.act = hand.attach
    window.article.attach()
    learner = work.learner
    assert learner is not None
    assert "Words between the passages" not in json.dumps(work.export_learner(learner.id))
