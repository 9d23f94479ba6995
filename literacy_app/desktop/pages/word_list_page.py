"""The word list: each technique with its definition and examples, then the words of the lessons.

Not the labels that a lesson brings along: those are explained in it. Not the reading of the lessons
(`lesson_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.pages.lesson_words import LessonWords
from literacy_app.desktop.pages.search_row import SearchRow
from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.lessons.techniques import techniques

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace

_BADGE = 20


class WordListPage(ScrolledPage):
    """The page."""

    def __init__(self, look: Look, workplace: Workplace) -> None:
        super().__init__(look, tr("WordList", "Word list"))
        self.add_text(
            tr(
                "WordList",
                "The names that lessons give to wording and to support. A word is never loaded "
                "by itself: what counts is the place it stands in.",
            )
        )
        self.search = SearchRow(look, tr("WordList", "Search the word list"))
        self.add(self.search)
        self.words = [WordRow(look, label) for label in techniques().values()]
        for row in self.words:
            self.add(row)
        self.of_lessons = LessonWords(look, workplace)
        self.add(self.of_lessons)
        self.nothing = self.add_text(tr("WordList", "No word of the list has all of these words."))
        self.search.sought.connect(self._on_sought)
        self.of_lessons.grown.connect(self._on_grown)
        self._on_sought("")

    def _on_sought(self, words: object) -> None:
        wanted = str(words).casefold().split()
        found = 0
        for row in self.words:
            fits = all(word in row.everything for word in wanted)
            row.setVisible(fits)
            found += fits
        found += self.of_lessons.seek(wanted)
        self.search.say_found(found, len(self.words) + len(self.of_lessons.rows))
        self.nothing.setVisible(not found)

    def _on_grown(self, _nothing: object) -> None:
        self._on_sought(self.search.field.text())


class WordRow(QWidget):
    """One technique."""

    def __init__(self, look: Look, label: Label) -> None:
        super().__init__()
        texts = [
            WrappedText(look, "body-strong", label.name, "ink"),
            WrappedText(look, "body", label.definition, "ink"),
        ]
        for lead, text in _examples(label):
            texts += [
                WrappedText(look, "caption", lead, "ink3"),
                WrappedText(look, "quote", text, "ink"),
            ]
        self.everything = " ".join(each.text() for each in texts).casefold()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, look.gap(12), 0, 0)
        grid.setHorizontalSpacing(look.gap(12))
        grid.setVerticalSpacing(look.gap(2))
        grid.addWidget(LetterBadge(look, label), 0, 0, Qt.AlignmentFlag.AlignTop)
        for number, each in enumerate(texts):
            grid.addWidget(each, number, 1)
        grid.setColumnStretch(1, 1)


class LetterBadge(QLabel):
    """The badge of a technique; its name stands beside it."""

    def __init__(self, look: Look, label: Label) -> None:
        super().__init__(label.letter)
        self._look = look
        self._ink = label.ink - 1
        look.changed.connect(self._on_look_changed)

    @override
    def sizeHint(self) -> QSize:
        side = self._look.px(_BADGE)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        side = self._look.px(_BADGE)
        with QPainter(self) as painter:
            ink = theme.technique_ink(self._ink)
            square = QRectF(0, 0, side, side)
            paint_badge(painter, square, self.text(), ink, BadgeShape.SOLID, theme)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()


def _examples(label: Label) -> tuple[tuple[str, str], ...]:
    pairs = (
        (tr("WordList", "For example"), label.example),
        (tr("WordList", "Let this stand"), label.counter_example),
    )
    return tuple(pair for pair in pairs if pair[1])
