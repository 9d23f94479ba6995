"""The answer key of an activity as a table: what is asked or marked, what is accepted, and why.

Not the key itself, which stands in the lesson's file, and nothing is changed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidgetItem

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.still_table import StillTable
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.answers import Answerable, Facet
    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson


class KeyLine(NamedTuple):
    """A row of the table; `entry` is the id of what it is about."""

    entry: str
    what: str
    answer: str
    why: str


class KeyTable(StillTable):
    """The table; it scrolls, and its rows are as high as their words."""

    def __init__(self, look: Look) -> None:
        super().__init__(0, 3)
        self._look = look
        self.lines: tuple[KeyLine, ...] = ()
        self.setAccessibleName(tr("Studio", "Key table"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(self.sizePolicy().Policy.Expanding, self.sizePolicy().Policy.Expanding)
        self.setHorizontalHeaderLabels(
            [tr("Studio", "Words"), tr("Studio", "Key"), tr("Studio", "Why")]
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_key(self, lesson: Lesson, activity: Activity) -> None:
        """Show the key of an activity."""
        lines = tuple(key_lines(lesson, activity))
        if lines == self.lines:
            return
        self.lines = lines
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, words in enumerate(line[1:]):
                self.setItem(row, column, QTableWidgetItem(words))
        self.resizeRowsToContents()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("small"))
        self.horizontalHeader().setFont(self._look.font("small-strong"))
        self.resizeRowsToContents()


def key_lines(lesson: Lesson, activity: Activity) -> Iterator[KeyLine]:
    """The rows of an activity's key."""
    if isinstance(activity, Highlight):
        yield from _highlight_lines(lesson, activity)
    else:
        yield from _answer_lines(lesson, activity)


def _highlight_lines(lesson: Lesson, activity: Highlight) -> Iterator[KeyLine]:
    def names(labels: Sequence[str]) -> str:
        return ", ".join(lesson.labels[each].name for each in labels)

    lines = [
        (
            each.span,
            each.id,
            "\n".join(filter(None, (names(each.labels), each.plainer and f"→ {each.plainer}"))),
            each.why,
        )
        for each in activity.key
    ]
    lines += [
        (each.span, each.id, tr("Studio", "Let it stand"), each.why) for each in activity.let_stand
    ]
    differ = tr("Studio", "Readers differ, {votes}")
    lines += [
        (each.span, each.id, differ.format(votes=each.votes), each.why or "")
        for each in activity.readers_differ
    ]
    for span, entry, answer, why in sorted(lines):
        yield KeyLine(entry, span.of(activity.text), answer, why)


def _answer_lines(lesson: Lesson, activity: Answerable) -> Iterator[KeyLine]:
    for item in activity.items:
        answers = [_answer(lesson, facet) for facet in item.facets]
        why = "\n".join(filter(None, (item.why, item.outside)))
        yield KeyLine(item.id, item.title, "\n".join(filter(None, answers)), why)


def _answer(lesson: Lesson, facet: Facet) -> str:
    """What is accepted as the answer to a facet, in the author's words or the ids."""
    if facet.form == "words" and facet.passage is not None:
        text = lesson.passages[facet.passage].text
        return "; ".join(f"“{span.of(text)}”" for span in facet.key)
    return ", ".join(option.text or option.id for option in facet.accepted)
