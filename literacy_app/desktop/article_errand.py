"""Attaching one's own copy of an article, and showing a passage in it: the errand of the File menu.

Not the dialogs (`pages.attach_dialog`, `pages.context_dialog`), nor what is kept (`articles`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from literacy_app.desktop import loading
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.window import MainWindow
    from literacy_app.desktop.workplace import Workplace


class ArticleErrand(QObject):
    """Does it for the lesson that is open, or for all lessons where none is."""

    def __init__(
        self, window: MainWindow, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs

    def attach(self) -> None:
        """Ask for a copy, keep it, and say how many passages it has."""
        page = self._lesson_page()
        desk = loading.make_article_desk(self._workplace, self._dialogs(), page)
        dialog = loading.make_attach_dialog(self._look, desk, self._window)
        if self._dialogs().show(dialog):
            title = tr("Attach", "The article is attached")
            how = tr("Attach", "In its lessons “See in context” leads to each passage.")
            self._workplace.tell(Telling("attached", title, f"{dialog.told} {how}"))
        if page is not None:
            self._offer(page)

    def serve(self, page: LessonPage) -> None:
        """Offer a lesson's passages in their place, where a copy is attached, from now on."""
        page.contexts.wanted.connect(self._on_wanted)
        self._offer(page)

    def _offer(self, page: LessonPage) -> None:
        page.contexts.show_copies(loading.attached_titles(self._workplace))

    def _lesson_page(self) -> LessonPage | None:
        page = self._window.page
        return cast("LessonPage", page) if hasattr(page, "contexts") else None

    def _on_wanted(self, passages: Sequence[str]) -> None:
        page = self._lesson_page()
        if page is None:
            return
        content = loading.in_context(self._workplace, page.session.lesson, passages)
        if content is None:
            self._offer(page)  # it was taken out elsewhere
            return
        parent: QWidget = self._window
        self._dialogs().show(loading.make_context_dialog(self._look, content, parent))
