"""My notes: everything that the one who is working wrote, the newest first, to be searched.

Not graded here, and not edited: a text is changed where it was written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop import loading
from literacy_app.desktop.charts.panels import day_words
from literacy_app.desktop.overriding import override
from literacy_app.desktop.pages.search_row import SearchRow
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.study.notes import notes

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.study.notes import Note


class MyNotesPage(ScrolledPage):
    """The page; what it shows is looked up each time it is shown."""

    def __init__(self, look: Look, workplace: Workplace) -> None:
        super().__init__(look, tr("MyNotes", "My notes"))
        self._workplace = workplace
        self._notes: tuple[Note, ...] = ()
        self.rows: list[NoteRow] = []
        self.add_text(tr("MyNotes", "What you wrote in your lessons. Kept on this computer."))
        self.search = SearchRow(look, tr("MyNotes", "Search my notes"))
        self.add(self.search)
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.nothing = self.add_text("")
        self.search.sought.connect(self._on_sought)
        workplace.front_changed.connect(self._on_front_changed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _refresh(self) -> None:
        attempts = self._workplace.attempts()
        ids = [each.work.lesson for each in attempts]
        self._notes = notes(attempts, loading.lessons_of(self._workplace, ids))
        self._on_sought(self.search.field.text())

    def _on_sought(self, words: object) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        found = [note for note in self._notes if note.holds(str(words))]
        self.rows = [NoteRow(self._look, note) for note in found]
        for row in self.rows:
            self._list.addWidget(row)
            row.show()
        self.search.setVisible(bool(self._notes))
        self.search.say_found(len(found), len(self._notes))
        self.nothing.setText(self._nothing_words())
        self.nothing.setVisible(not found)

    def _nothing_words(self) -> str:
        if self._notes:
            return tr("MyNotes", "No note has all of these words.")
        return tr(
            "MyNotes",
            "No notes yet. What you write in a lesson, in a reflection or in a sentence of your "
            "own, is kept here.",
        )

    def _on_front_changed(self, _front: object) -> None:
        if self.isVisible():
            self._refresh()


class NoteRow(QWidget):
    """One note: what it answers, the words, and where and when it was written."""

    def __init__(self, look: Look, note: Note) -> None:
        super().__init__()
        where = tr("MyNotes", "{lesson}, {activity}, {day}").format(
            lesson=note.lesson, activity=note.activity, day=day_words(note.at.date(), has_year=True)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.gap(10), 0, 0)
        column.setSpacing(look.gap(2))
        if note.question:
            column.addWidget(WrappedText(look, "body-strong", note.question, "ink"))
        column.addWidget(WrappedText(look, "quote", note.text, "ink"))
        column.addWidget(WrappedText(look, "caption", where, "ink3"))
