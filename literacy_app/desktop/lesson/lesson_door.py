"""The way into a lesson: who is working, reading the file, the page or its problems.

Not the page itself (`lesson_page`, `problems_page`) nor where it is shown (`window`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop import loading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.pages.problems_page import ProblemsPage
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.records.nouns import Learner


class LessonDoor:
    """Opens lessons for whoever is working."""

    def __init__(self, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]) -> None:
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs
        self._is_known = False

    def know(self) -> None:
        """Who is working was said in this run of the program."""
        self._is_known = True

    def open(self, path: Path, parent: QWidget) -> LessonPage | ProblemsPage | None:
        """A page for the lesson in a file, its problems', or None where nobody wants to work."""
        loaded = loading.load_lesson(path)
        if loaded.lesson is None:
            return loading.make_problems_page(self._look, path, loaded.problems)
        learner = self._learner(parent)
        if learner is None:
            return None
        return loading.make_lesson_page(self._look, self._workplace, loaded.lesson, learner)

    def open_review(self, wanted: Sequence[str]) -> LessonPage | None:
        """A page with an unseen text for these techniques; None where none is left."""
        learner = self._workplace.learner
        if learner is None:
            return None
        return loading.make_review(self._look, self._workplace, wanted, learner)

    def ask_who(self, parent: QWidget) -> bool:
        """Ask who is working; whether it was answered."""
        self._workplace.store()
        dialog = loading.make_learners_dialog(self._look, self._workplace, parent)
        self._is_known = self._dialogs().show(dialog) or self._is_known
        return self._is_known

    def _learner(self, parent: QWidget) -> Learner | None:
        """Who is working: asked once a run, unless only one name was ever said here."""
        self._workplace.store()
        is_only_one = len(self._workplace.front.learners) == 1
        if not self._is_known and not is_only_one and not self.ask_who(parent):
            return None
        return self._workplace.learner
