"""The lesson of the editor, played as a student plays it, with nothing kept.

Not the preview: this is the real page of a lesson, on records in memory that go with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.records.store import Store
from literacy_app.study.session import LessonSession

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.store import Clock, NewId


class Trying(QWidget):
    """A strip that says what this is, and the page of the lesson."""

    left = Signal(object)
    """One goes back to the studio; carries nothing."""

    def __init__(self, look: Look, lesson: Lesson, clock: Clock, new_id: NewId) -> None:
        super().__init__()
        self._look = look
        self._store = Store.in_memory(clock, new_id)
        learner = self._store.add_learner(tr("Studio", "A student"))
        session = LessonSession(lesson, learner.id, self._store, clock, new_id)
        self.page = LessonPage(look, session)
        self.page.way_back = tr("Studio", "Back to the studio")
        self._words = WrappedText(
            look,
            "small",
            tr("Studio", "You try this lesson as a student would. Nothing of it is kept."),
            "ink2",
        )
        self.back = Button(look, tr("Studio", "Back to the studio"), "plain", "arrow-left")
        self.back.set_small()
        self._row = QHBoxLayout()
        self._row.addWidget(IconLabel(look, "info", "accent", 17))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addWidget(self.page, 1)
        self.back.clicked.connect(self._on_back)
        self.page.left.connect(self._on_left)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def end(self) -> None:
        """Let go of what was noted meanwhile."""
        self.page.save()
        self._store.close()

    def _on_back(self) -> None:
        self.left.emit(None)

    def _on_left(self, _nothing: object) -> None:
        self.left.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(24), gap(6), gap(24), gap(6))
        self._row.setSpacing(gap(8))
