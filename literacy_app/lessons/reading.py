"""The records of the index made from the files: what changed is read, the rest is kept.

Not light: this is what loads lessons, and is imported only when some must be read.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.arranging import is_away, is_same
from literacy_app.lessons.index_file import CourseRecord, FolderRecord, Index, LessonRecord
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.load import load_course, load_lesson

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from literacy_app.lessons.index_file import Basis
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.listing import ListedFile, ListedFolder, Listing


def read_changes(
    listing: Listing, before: Index | None, basis: Basis, is_wanted: Callable[[], bool]
) -> Index:
    """The index of what is listed.

    The records of `before` hold for files that did not change. `is_wanted` is asked before each
    file is read; once it says no, the rest is left out.
    """
    reader = _Reader(before, is_wanted)
    folders = [reader.folder(listed) for listed in listing.folders]
    # What cannot be reached now will most likely be as it was when it is back.
    away = (gone for gone in reader.left() if is_away(gone.location, listing))
    return Index(basis, (*folders, *away))


class _Reader:
    """Changes: the records that are left of the old index."""

    def __init__(self, before: Index | None, is_wanted: Callable[[], bool]) -> None:
        self._before = {folder.location: folder for folder in before.folders} if before else {}
        self._is_wanted = is_wanted

    def left(self) -> Iterator[FolderRecord]:
        """The records of folders that have not been asked for."""
        return iter(self._before.values())

    def folder(self, listed: ListedFolder) -> FolderRecord:
        """What there is to know of a folder."""
        known = self._before.pop(listed.location, FolderRecord(listed.location, None, ()))
        lessons = {lesson.name: lesson for lesson in known.lessons}
        course = known.course
        files = {file.name: file for file in listed.files if file.name != TECHNIQUES_FILE}
        course_file = files.pop(COURSE_FILE, None)
        return FolderRecord(
            listed.location,
            None if course_file is None else self._course(course_file, course),
            tuple(
                record
                for file in files.values()
                if (record := self._lesson(file, lessons.get(file.name))) is not None
            ),
        )

    def _lesson(self, file: ListedFile, known: LessonRecord | None) -> LessonRecord | None:
        if is_same(known, file) or not self._is_wanted():
            return known
        loaded = load_lesson(Path(file.location))
        return LessonRecord(
            file.name,
            file.time,
            file.size,
            loaded.head.id,
            loaded.head.title,
            loaded.lesson.minutes if loaded.lesson else None,
            len(loaded.head.parts),
            loaded.lesson is None,
            len(loaded.problems),
            quoted_titles(loaded.lesson) if loaded.lesson else (),
            bool(loaded.lesson and loaded.lesson.words),
        )

    def _course(self, file: ListedFile, known: CourseRecord | None) -> CourseRecord | None:
        if is_same(known, file) or not self._is_wanted():
            return known
        loaded = load_course(Path(file.location))
        course, head = loaded.course, loaded.head
        return CourseRecord(
            file.time,
            file.size,
            head.id,
            head.title,
            course.about if course else "",
            course.before_you_start if course else None,
            course is None,
            len(loaded.problems),
            tuple(name for name in head.parts if isinstance(name, str)),
            tuple(name for name in head.bank if isinstance(name, str)),
            bool(course and course.about_the_key),
        )


def quoted_titles(lesson: Lesson) -> tuple[str, ...]:
    """The titles of the sources that a lesson's passages are taken from, each once."""
    sources = (passage.source for passage in lesson.passages.values())
    return tuple(dict.fromkeys(source.title for source in sources if source is not None))
