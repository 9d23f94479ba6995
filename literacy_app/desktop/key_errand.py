"""Showing how a course's answer keys were made: from the library, and from where votes are told.

Not the dialog (`pages.key_dialog`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.desktop import loading

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import CourseEntry


class KeyErrand(QObject):
    """Shows it for a course, or for the course of the lesson that is open."""

    link_chosen = Signal(object)
    """The address of a link in the author's words, to be asked about before it is opened."""

    def __init__(
        self, window: QWidget, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs
        self._course: CourseEntry | None = None

    def show(self, course: CourseEntry) -> None:
        """Show how the keys of a course were made."""
        content = loading.about_the_key(course)
        dialog = loading.make_key_dialog(self._look, content, self._window)
        dialog.link_chosen.connect(self.link_chosen)
        self._dialogs().show(dialog)

    def serve(self, page: LessonPage) -> None:
        """Let a lesson lead there, where its course tells of its key."""
        self._course = self._course_of(page.session.lesson.id)
        page.contexts.tell_of_key(told=self._course is not None and self._course.tells_of_key)
        page.contexts.key_wanted.connect(self._on_wanted)

    def _course_of(self, lesson_id: str) -> CourseEntry | None:
        shelf = self._workplace.library.shelf()
        for course in shelf.courses if shelf else ():
            if any(entry.id == lesson_id for entry in (*course.lessons, *course.bank)):
                return course
        return None

    def _on_wanted(self, _nothing: object) -> None:
        if self._course is not None:
            self.show(self._course)
