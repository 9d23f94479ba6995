"""The sources that lessons quote, and the copies of them that are kept on this computer.

Not a dialog (`pages.attach_dialog`, `pages.context_dialog`) and not the menu's errand
(`article_errand`): this looks lessons up, reads files and keeps copies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop import loading
from literacy_app.desktop.pages.context_dialog import InContext
from literacy_app.desktop.parts.published import published_line
from literacy_app.desktop.wording import tr
from literacy_app.lessons.attached import Copy, Stand
from literacy_app.lessons.copy_reading import MOST_BYTES, Unfit, read_copy
from literacy_app.records.copies import AttachedCopy, Copies, same

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import LessonEntry, Shelf
    from literacy_app.lessons.lesson import Lesson, Passage


class ArticleDesk:
    """Reads, compares and keeps copies for one lesson's course; for all lessons without one."""

    def __init__(self, workplace: Workplace, dialogs: Dialogs, lesson: Lesson | None) -> None:
        self._workplace = workplace
        self._dialogs = dialogs
        self._lesson = lesson
        self._copies = Copies(workplace.settings.data_folder)

    def titles(self) -> tuple[str, ...]:
        """The sources that are quoted, the lesson's own first; then kept ones that no lesson has.

        For a lesson only those of its course are told, unless none is quoted there.
        """
        shelf = self._workplace.library.shelf()
        quoted = _titles(self._lesson) if self._lesson else []
        quoted += [title for entry in _beside(shelf, self._lesson) for title in entry.quoted]
        if not quoted:
            quoted = [title for entry in _everywhere(shelf) for title in entry.quoted]
        kept = [copy.title for copy in self._copies.all()]
        titles: dict[str, str] = {}
        for title in (*quoted, *kept):
            titles.setdefault(same(title), title)
        return tuple(titles.values())

    def copy_of(self, title: str) -> AttachedCopy | None:
        """The copy that is attached to a source."""
        return self._copies.find(title)

    def choose(self, parent: QWidget) -> Path | None:
        """A file the person chose."""
        kinds = tr("Attach", "Texts and web pages (*.txt *.text *.md *.htm *.html *.xhtml)")
        every = tr("Attach", "All files (*)")
        title = tr("Attach", "Choose your copy of the article")
        return self._dialogs.choose_file(parent, title, f"{kinds};;{every}")

    def read(self, file: Path) -> str | Unfit:
        """The words of a file, or why it has none.

        Raises:
            OSError: It cannot be opened.
        """
        with file.open("rb") as opened:
            return read_copy(opened.read(MOST_BYTES + 1))

    def stand(self, title: str, text: str) -> Stand:
        """How many passages stand in a text, of all lessons that quote a source."""
        return Copy(text).count(self._passages(title))

    def keep(self, title: str, name: str, text: str) -> None:
        """Keep a copy.

        Raises:
            CopyNotKept: It could not be written.
        """
        day = self._workplace.clock().date().isoformat()
        self._copies.keep(AttachedCopy(title, name, day, text))

    def take_out(self, title: str) -> None:
        """Delete a copy.

        Raises:
            CopyNotKept: It could not be deleted.
        """
        self._copies.take_out(title)

    def _passages(self, title: str) -> list[Passage]:
        shelf = self._workplace.library.shelf()
        entries = [each for each in _everywhere(shelf) if title in each.quoted]
        loaded = [loading.load_lesson(each.path).lesson for each in entries]
        lessons = {each.id: each for each in loaded if each is not None}
        if self._lesson is not None:
            lessons.setdefault(self._lesson.id, self._lesson)
        passages = [passage for each in lessons.values() for passage in each.passages.values()]
        return [each for each in passages if each.source and each.source.title == title]


def in_context(workplace: Workplace, lesson: Lesson, passages: Sequence[str]) -> InContext | None:
    """The copy in which passages of a lesson stand, of one source; None where there is none."""
    wanted = [lesson.passages[each] for each in passages]
    source = wanted[0].source if wanted else None
    copy = Copies(workplace.settings.data_folder).find(source.title) if source else None
    if source is None or copy is None:
        return None
    about = ", ".join(part for part in (source.author, published_line(source)) if part)
    parts = Copy(copy.text).parts(wanted)
    return InContext(source.title, about, source.rights or "", copy.text, parts)


def _titles(lesson: Lesson) -> list[str]:
    sources = (passage.source for passage in lesson.passages.values())
    return [source.title for source in sources if source is not None]


def _beside(shelf: Shelf | None, lesson: Lesson | None) -> Sequence[LessonEntry]:
    """The lessons of a lesson's course; all there are where no lesson is given."""
    if lesson is None:
        return _everywhere(shelf)
    for course in shelf.courses if shelf else ():
        if any(entry.id == lesson.id for entry in (*course.lessons, *course.bank)):
            return (*course.lessons, *course.bank)
    return ()


def _everywhere(shelf: Shelf | None) -> Sequence[LessonEntry]:
    if shelf is None:
        return ()
    in_courses = [entry for each in shelf.courses for entry in (*each.lessons, *each.bank)]
    return (*in_courses, *shelf.loose)
