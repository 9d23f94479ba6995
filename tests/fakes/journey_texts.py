"""A lesson's text in the window, and what the records and a screen reader are told of its marks.

Each kept mark is held against the text that it was cut from.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from literacy_app.lessons.load import load_lesson
from literacy_app.records.nouns import Work
from tests.fakes.journey import CTRL
from tests.fakes.journey_lessons import ACTIVITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from literacy_app.text.spans import Span
    from tests.fakes.journey import Journey

TALL = (1366, 1000)
"""A window in which all of it is in view."""
QUOTES = frozenset("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb'\"")


def open_text(journey: Journey, file: Path) -> tuple[Span, ...]:
    """Open a lesson's file at its text; where its words stand."""
    journey.window.open_lesson(file)
    journey.press(Qt.Key.Key_PageDown, CTRL)
    segments = journey.proof.marking.segments
    return tuple(segments.span(number) for number in range(len(segments)))


def text_of(file: Path) -> str:
    """The text of a lesson, as the program's own command line tells it."""
    lesson = load_lesson(file).lesson
    assert lesson is not None, load_lesson(file).problems
    return lesson.passages["text"].text


def kept(journey: Journey) -> list[str]:
    """The words of the draft in the records, each held against the text it was cut from."""
    workplace = journey.desk.workplace
    learner = workplace.learner
    assert learner is not None
    draft = workplace.store().draft(Work(learner.id, journey.lesson.session.lesson.id, ACTIVITY))
    return quotes(draft.items.values() if draft is not None else (), journey.proof.passage.text)


def quotes(marks: Iterable[Mapping[str, Any]], text: str) -> list[str]:
    """The words of kept marks, in text order, each what its own offsets cut."""
    ordered = sorted(marks, key=itemgetter("start"))
    assert all(mark["quote"] == text[mark["start"] : mark["end"]] for mark in ordered)
    return [mark["quote"] for mark in ordered]


def tried(journey: Journey) -> list[str]:
    """The words of the last try in the records."""
    workplace = journey.desk.workplace
    assert workplace.learner is not None
    attempt = workplace.store().attempts(workplace.learner.id)[-1]
    return quotes(attempt.response["marks"], journey.proof.passage.text)


def said(journey: Journey) -> list[str]:
    """What a screen reader is told of each mark, in the margin."""
    model = journey.proof.margin.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(number, 0).data(role)) for number in range(model.rowCount())]
