"""The words that lessons bring along, under each lesson, read one lesson at a time.

Not the techniques (`word_list_page`), nor the search: it is told what is sought.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop import loading
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.emptying import empty
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import LessonEntry, Shelf
    from literacy_app.lessons.lesson import Word


class _Known(NamedTuple):
    """A lesson whose words are shown, and when its file was written."""

    course: str
    location: str
    time: int


class LessonWords(QWidget):
    """The words; they come while one reads what stands above them."""

    grown = Signal(object)
    """Words were read, or went; carries nothing."""

    def __init__(self, look: Look, workplace: Workplace) -> None:
        super().__init__()
        self._look = look
        self._workplace = workplace
        self._known: tuple[_Known, ...] = ()
        self._waiting: list[_Known] = []
        self.groups: list[WordGroup] = []
        self._heading = WrappedText(look, "h3", tr("WordList", "Words of the lessons"), "ink")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, look.gap(12), 0, 0)
        self._column.addWidget(self._heading)
        self._inner = QVBoxLayout()
        self._column.addLayout(self._inner)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_one)
        self._heading.hide()

    @property
    def rows(self) -> list[WordOfLesson]:
        """Every word that was read by now."""
        return [row for group in self.groups for row in group.rows]

    @property
    def is_reading(self) -> bool:
        """Whether there are lessons to be read still."""
        return bool(self._waiting)

    def seek(self, wanted: Sequence[str]) -> int:
        """Show the words that have all of these in them, and no others; how many do."""
        found = sum(group.seek(wanted) for group in self.groups)
        self._heading.setVisible(found > 0)
        return found

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read the words, or read them anew where a lesson has changed."""
        super().showEvent(event)
        known = tuple(_with_words(self._workplace.library.shelf()))
        if known == self._known:
            return
        self._known = known
        self._waiting = list(known)
        empty(self._inner)
        for group in self.groups:
            group.hide()
            group.deleteLater()
        self.groups = []
        self.grown.emit(None)
        self._timer.start()

    def _read_one(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        known = self._waiting.pop(0)
        lesson = loading.load_lesson(Path(known.location)).lesson
        if lesson is not None and lesson.words:
            group = WordGroup(self._look, known.course, lesson.title, lesson.words)
            self.groups.append(group)
            self._inner.addWidget(group)
            self.grown.emit(None)


class WordGroup(QWidget):
    """The words of one lesson under its title."""

    def __init__(self, look: Look, course: str, title: str, words: Iterable[Word]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.gap(10), 0, 0)
        column.setSpacing(look.gap(8))
        over = " \N{MIDDLE DOT} ".join(part for part in (course, title) if part)
        column.addWidget(WrappedText(look, "caption-strong", over, "accent"))
        self.rows = [WordOfLesson(look, word, over) for word in words]
        for row in self.rows:
            column.addWidget(row)

    def seek(self, wanted: Sequence[str]) -> int:
        """Show the words that fit; how many do."""
        found = sum(row.seek(wanted) for row in self.rows)
        self.setVisible(found > 0)
        return found


class WordOfLesson(QWidget):
    """One word with its meaning and an example."""

    def __init__(self, look: Look, word: Word, over: str) -> None:
        super().__init__()
        texts = [
            WrappedText(look, "body-strong", word.word, "ink"),
            WrappedText(look, "body", word.meaning, "ink"),
        ]
        if word.example:
            texts += [
                WrappedText(look, "caption", tr("WordList", "For example"), "ink3"),
                WrappedText(look, "quote", word.example, "ink"),
            ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.gap(2))
        for text in texts:
            column.addWidget(text)
        self.everything = " ".join((over, *(text.text() for text in texts))).casefold()

    def seek(self, wanted: Sequence[str]) -> bool:
        """Show it where it fits; whether it does."""
        fits = all(word in self.everything for word in wanted)
        self.setVisible(fits)
        return fits


def _with_words(shelf: Shelf | None) -> Iterable[_Known]:
    """The lessons that have words, course by course, each file once."""
    for course in shelf.courses if shelf else ():
        for lesson in (*course.lessons, *course.bank):
            yield from _known(course.title, lesson)
    for lesson in shelf.loose if shelf else ():
        yield from _known("", lesson)


def _known(course: str, lesson: LessonEntry) -> Iterable[_Known]:
    if lesson.has_words and not lesson.is_broken:
        try:
            yield _Known(course, lesson.location, lesson.path.stat().st_mtime_ns)
        except OSError:
            return
