"""Keeps the library page in step with the lesson folders and the records.

Not the page, and not the looking through folders (`shelf_refresher`, `lessons.library`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from literacy_app.desktop import loading, telling
from literacy_app.desktop.library.shelf_refresher import ShelfRefresher
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.library.library_page import LibraryPage
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import LessonEntry, Shelf


class LibraryKeeper(QObject):
    """Shows the page what the index tells, has the folders looked through, shows what is new."""

    def __init__(self, page: LibraryPage, workplace: Workplace) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = workplace
        self._shelf: Shelf | None = None
        self._refresher: ShelfRefresher | None = None
        page.details_wanted.connect(self._on_details_wanted)
        workplace.front_changed.connect(self._on_front_changed)
        workplace.library_changed.connect(self._on_library_changed)

    def show_index(self) -> None:
        """Show what the index tells, or that it is being made. Reads no lesson."""
        self._shelf = self._workplace.library.shelf()
        if self._shelf is None:
            self._page.show_loading()
        else:
            self._show()

    def catch_up(self) -> None:
        """Have the folders looked through where there is no index or where it is old."""
        if self._shelf is None or self._workplace.library.is_stale():
            self.refresh()

    def refresh(self) -> None:
        """Have the folders looked through, in a thread of its own."""
        self.stop()
        queued = Qt.ConnectionType.QueuedConnection
        self._refresher = ShelfRefresher(self._workplace.library)
        self._refresher.refreshed.connect(self._on_refreshed, queued)
        self._refresher.failed.connect(self._on_failed, queued)
        self._refresher.start()

    def stop(self) -> None:
        """Look no longer."""
        if self._refresher is not None:
            self._refresher.stop()
            self._refresher = None

    @property
    def is_looking(self) -> bool:
        """Whether the folders are being looked through."""
        return self._refresher is not None

    def place_of(self, path: Path) -> tuple[str, str]:
        """The course a file is of and which of its lessons it is, such as “Lesson 2 of 6”.

        Both are empty for a lesson of no course.
        """
        courses = self._shelf.courses if self._shelf else ()
        for course in courses:
            for number, lesson in enumerate(course.lessons, 1):
                if lesson.location == str(path):
                    words = tr("Library", "Lesson {number} of {count}")
                    return course.title, words.format(number=number, count=len(course.lessons))
        return "", ""

    def _show(self) -> None:
        if self._shelf is None:
            return
        self._page.show_shelf(self._shelf, self._workplace.front, self._workplace.hour())
        self._page.show_due(len(self._workplace.due_reviews()))
        if self._shelf.folders_missing:
            self._workplace.tell(telling.of_missing_folders(self._shelf.folders_missing))

    def _on_refreshed(self, shelf: Shelf) -> None:
        self.stop()
        if shelf != self._shelf:
            self._shelf = shelf
            self._show()

    def _on_failed(self, reason: str) -> None:
        self.stop()
        self._workplace.tell(telling.of_unreadable_library(reason))

    def _on_front_changed(self, _front: object) -> None:
        self._show()

    def _on_library_changed(self, _library: object) -> None:
        self.show_index()
        self.refresh()

    def _on_details_wanted(self, lesson: LessonEntry) -> None:
        problems = loading.load_lesson(lesson.path).problems
        place = tr("Library", "Line {line}: {sentence}")
        sentences = [
            place.format(line=problem.line, sentence=problem.sentence()) for problem in problems
        ]
        # The file may have been repaired since the folders were looked through.
        now_whole = tr("Library", "The file has been repaired by now. Open the library again.")
        self._page.show_details(lesson.location, sentences or [now_whole])
        if not sentences:
            self.refresh()
