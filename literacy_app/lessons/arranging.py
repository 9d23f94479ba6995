"""The shelf, from what the index keeps and what lies in the folders now.

Not the reading of a lesson: a file that changed is shown as it was, and the shelf is stale.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.lessons.index import CourseEntry, LessonEntry, Repeat, Shelf
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from literacy_app.lessons.index_file import CourseRecord, FolderRecord, Index, LessonRecord
    from literacy_app.lessons.listing import ListedFile, ListedFolder, Listing

_OF_THE_FILE = 3  # the fields of a `LessonRecord` that are the file's: name, time, size
_BEFORE_LOCATION = 9  # its fields that stand before the location in a `LessonEntry`


class Arranged(NamedTuple):
    """A shelf, and whether a file was added, changed or removed since its records were made."""

    shelf: Shelf
    is_stale: bool


class _Folder(NamedTuple):
    """A folder on the shelf: the lessons the index knows of, by name; its course, if it is one."""

    location: str
    course: CourseRecord | None
    lessons: dict[str, LessonEntry]


def arrange(index: Index, listing: Listing) -> Arranged:
    """Put the records of the files that are there in the order in which they are shown."""
    records = {record.location: record for record in index.folders}
    folders: list[_Folder] = []
    is_stale = False
    for listed in listing.folders:
        folder, is_current = _folder(listed, records.pop(listed.location, None))
        folders.append(folder)
        is_stale = is_stale or not is_current
    is_stale = is_stale or not all(is_away(gone, listing) for gone in records)
    return Arranged(_Shelving(folders).shelf(listing.missing), is_stale)


def is_away(location: str, listing: Listing) -> bool:
    """Whether a folder is not listed because the one it is in cannot be reached now."""
    return any(
        location == missing or location.startswith(missing + os.sep) for missing in listing.missing
    )


def is_same(record: LessonRecord | CourseRecord | None, file: ListedFile) -> bool:
    """Whether a file is as it was when its record was made; never without a record."""
    return record is not None and record.time == file.time and record.size == file.size


def _folder(listed: ListedFolder, record: FolderRecord | None) -> tuple[_Folder, bool]:
    """What is known of a folder, and whether it is all there is to know."""
    known = {lesson.name: lesson for lesson in record.lessons} if record else {}
    course = record.course if record else None
    lessons: dict[str, LessonEntry] = {}
    is_current = True
    has_course = False
    for file in listed.files:
        if file.name == COURSE_FILE:
            has_course = True
            is_current = is_current and is_same(course, file)
        elif file.name != TECHNIQUES_FILE:
            lesson = known.pop(file.name, None)
            is_current = is_current and is_same(lesson, file)
            if lesson is not None:
                lessons[file.name] = LessonEntry._make(
                    (
                        *lesson[_OF_THE_FILE:_BEFORE_LOCATION],
                        file.location,
                        *lesson[_BEFORE_LOCATION:],
                    )
                )
    is_current = is_current and not known and has_course == (course is not None)
    return _Folder(listed.location, course if has_course else None, lessons), is_current


class _Shelving:
    """Puts folders on the shelf one after the other; the first lesson of an id has it.

    Changes: which ids are taken, and which files stand in a course.
    """

    def __init__(self, folders: list[_Folder]) -> None:
        self._folders = folders
        self._lessons = {
            lesson.location: lesson for folder in folders for lesson in folder.lessons.values()
        }
        self._repeats: list[Repeat] = []
        self._courses_taken: dict[str, str] = {}
        self._lessons_taken: dict[str, str] = {}
        self._in_courses: set[str] = set()

    def shelf(self, missing: tuple[str, ...]) -> Shelf:
        courses: list[CourseEntry] = []
        loose: list[LessonEntry] = []
        for folder in self._folders:
            if folder.course is not None:
                courses += self._course(folder, folder.course)
            loose += self._free(
                lesson
                for lesson in folder.lessons.values()
                if lesson.location not in self._in_courses
            )
        loose.sort(key=_by_title)
        return Shelf(tuple(courses), tuple(loose), missing, tuple(self._repeats))

    def _course(self, folder: _Folder, record: CourseRecord) -> Iterator[CourseEntry]:
        """The one course of a folder; none where another has its id."""
        location = f"{folder.location}{os.sep}{COURSE_FILE}"
        kept = self._courses_taken.setdefault(record.id, location)
        if kept != location:
            self._in_courses.update(lesson.location for lesson in folder.lessons.values())
            self._repeats.append(Repeat(record.id, location, kept))
            return
        bank = self._known(folder, record.bank)
        named = self._named(folder, record, bank)
        self._in_courses.update(lesson.location for lesson in (*named, *bank))
        lessons = tuple(self._free(named))
        minutes = sum(lesson.minutes or 0 for lesson in lessons)
        yield CourseEntry(
            id=record.id,
            title=record.title,
            about=record.about,
            before_you_start=record.before_you_start,
            minutes=minutes or None,
            lessons=lessons,
            is_broken=record.is_broken,
            problem_count=record.problem_count + sum(each.problem_count for each in bank),
            location=location,
            bank=tuple(self._free(bank)),
            tells_of_key=record.tells_of_key,
        )

    def _named(
        self, folder: _Folder, record: CourseRecord, bank: list[LessonEntry]
    ) -> list[LessonEntry]:
        """The lessons that a course names; all of its folder where its file names none."""
        if record.lessons:
            return self._known(folder, record.lessons)
        return [lesson for lesson in folder.lessons.values() if lesson not in bank]

    def _known(self, folder: _Folder, names: tuple[str, ...]) -> list[LessonEntry]:
        """The lessons of some file names of a course's."""
        locations = (os.path.normpath(f"{folder.location}{os.sep}{name}") for name in names)
        return [self._lessons[location] for location in locations if location in self._lessons]

    def _free(self, lessons: Iterable[LessonEntry]) -> Iterator[LessonEntry]:
        """Those whose id no other lesson has."""
        for lesson in lessons:
            kept = self._lessons_taken.setdefault(lesson.id, lesson.location)
            if kept == lesson.location:
                yield lesson
            else:
                self._repeats.append(Repeat(lesson.id, lesson.location, kept))


def _by_title(lesson: LessonEntry) -> tuple[str, str]:
    return lesson.title.casefold(), lesson.location
