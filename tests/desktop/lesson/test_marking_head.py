from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.marking_head import MarkingHead
from literacy_app.desktop.lesson.quoting import palette_of
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from tests.fakes.small_lesson import small_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.lessons.lesson import Lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return small_lesson(tmp_path)


@pytest.fixture
def head(qtbot: QtBot, lesson: Lesson) -> MarkingHead:
    activity = lesson.highlights[0]
    made = MarkingHead(Look(), activity, palette_of(lesson, activity))
    qtbot.addWidget(made)
    made.resize(1100, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_task_stands_over_the_palette(head: MarkingHead) -> None:
    assert head.prompt.text() == "Mark the words that judge."
    assert head.instruction.text() == "Click a word or drag over a phrase, then name it."
    assert head.instruction.y() < head.techniques.y()


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("word", "Click a word or drag over a phrase, then name it."),
        ("sentence", "Click a sentence, then name it."),
    ],
)
def test_where_the_author_says_nothing_the_program_does(
    qtbot: QtBot, lesson: Lesson, unit: str, words: str
) -> None:
    activity = lesson.highlights[0]
    quiet = replace(activity, instruction=None, unit=unit)  # type: ignore[arg-type]  # one of two
    made = MarkingHead(Look(), quiet, palette_of(lesson, activity))
    qtbot.addWidget(made)
    assert made.instruction.text() == words


def test_a_short_window_has_one_small_line_for_the_prompt(head: MarkingHead) -> None:
    head.set_band(Band.WIDE, short=True)
    assert head.prompt.isHidden()
    assert head.short_prompt.isVisible()
    assert head.short_prompt.height() <= head.short_prompt.sizeHint().height()
    assert head.short_prompt.toolTip() == head.prompt.text()
    assert head.short_prompt.accessibleName() == head.prompt.text()
    assert not head.instruction.isHidden()
    head.set_band(Band.WIDE)
    assert not head.prompt.isHidden()
    assert head.short_prompt.isHidden()


def test_the_techniques_are_explained_when_asked(head: MarkingHead) -> None:
    assert head.explanation.isHidden()
    QTest.mouseClick(head.techniques.info, Qt.MouseButton.LeftButton)
    assert not head.explanation.isHidden()
    assert head.explanation.text().startswith("L  Loaded language: ")
    QTest.mouseClick(head.techniques.info, Qt.MouseButton.LeftButton)
    assert head.explanation.isHidden()


def test_the_compact_band_tells_the_task_there_too(head: MarkingHead) -> None:
    head.set_band(Band.COMPACT)
    assert head.prompt.isHidden()
    assert not head.short_prompt.isHidden()
    assert head.instruction.isHidden()
    QTest.mouseClick(head.techniques.info, Qt.MouseButton.LeftButton)
    assert head.explanation.text().startswith("Mark the words that judge. Click a word")
    head.set_band(Band.COMPACT)
    assert not head.explanation.isHidden()
    head.set_band(Band.WIDE)
    assert head.explanation.isHidden()
