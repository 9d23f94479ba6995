"""Putting the lesson that is open on paper, and grading old work at it again.

Not the dialogs (`pages.print_dialog`, `pages.regrade_dialog`), nor the files (`printing`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from literacy_app.desktop import loading
from literacy_app.desktop.page import save
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.pages.print_dialog import Wanted
    from literacy_app.desktop.pages.regrade_dialog import Plans
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.paper_work import PaperWork
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.window import MainWindow
    from literacy_app.desktop.workplace import Workplace


class PaperErrand(QObject):
    """Does both for the lesson that is open."""

    def __init__(
        self, window: MainWindow, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs
        self._path = Path()
        self._plans: Plans | None = None
        self._made: PaperWork | None = None

    def serve(self, page: LessonPage, path: Path) -> None:
        """Know the lesson that was opened; say so where old work at it would count otherwise."""
        self._path = path
        self._plan(page)
        if self._plans is not None:
            self._workplace.tell(self._work.telling(self._plans, path))

    def can_print(self) -> bool:
        """Whether a lesson is open."""
        return self._lesson_page() is not None

    def print(self) -> None:
        """Ask what is wanted of the lesson that is open and where to, and write it."""
        page = self._lesson_page()
        if page is None:
            return
        save(page)
        lesson = page.session.lesson
        dialog = self._work.print_dialog(page.session)
        if not self._dialogs().show(dialog):
            return
        wanted = dialog.wanted
        title = tr("Print", "Where to put it")
        name = f"{lesson.id}-{wanted.kind.value}.{wanted.form.value}"
        file = self._dialogs().choose_new_file(self._window, title, name)
        if file is not None:
            self._write(page, wanted, file)

    def can_grade_again(self) -> bool:
        """Whether old work at the lesson that is open would count otherwise."""
        return self._plans is not None and self._lesson_page() is not None

    def grade_again(self) -> None:
        """Show what counted what before and after, and keep the new grades where it is wanted."""
        page = self._lesson_page()
        if page is None or self._plans is None:
            return
        dialog = self._work.regrade_dialog(self._plans)
        if not self._dialogs().show(dialog):
            return
        words = self._work.grade_again(dialog.plan)
        self._window.open_lesson(self._path)
        self._workplace.tell(Telling("regrade", tr("Regrade", "Graded again"), words))

    @property
    def _work(self) -> PaperWork:
        """Who does it, made when something is first asked for."""
        if self._made is None:
            self._made = loading.make_paper_work(self._look, self._workplace, self._window)
        return self._made

    def _plan(self, page: LessonPage) -> None:
        """Work out what would change, where answer keys may be seen at all."""
        self._plans = None
        if self._workplace.settings.studio:
            self._plans = self._work.plans(page.session.lesson)

    def _write(self, page: LessonPage, wanted: Wanted, file: Path) -> None:
        refusal = self._work.write(page.session.lesson, wanted, file)
        if refusal:
            title = tr("Print", "It was not printed")
            self._workplace.tell(Telling("print", title, refusal, f"{file}", is_problem=True))
            return
        if self._work.end_tries(page.session, wanted):
            self._window.open_lesson(self._path)
        words = tr("Print", "Saved as {file}.").format(file=file)
        self._workplace.tell(Telling("print", tr("Print", "Ready to print"), words))

    def _lesson_page(self) -> LessonPage | None:
        page = self._window.page
        is_lesson = hasattr(page, "session") and hasattr(page, "contexts")
        return cast("LessonPage", page) if is_lesson else None
