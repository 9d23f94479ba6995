"""What the library shows of its courses and lessons, read from one JSON file in the cache.

Light, because the first window waits for it: standard library only, no lesson is opened. Not the
making of the index (`library` calls that).
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

# Named tuples, not dataclasses: a library of ten thousand lessons makes them all at the start, and
# these are made three times as fast.


class LessonEntry(NamedTuple):
    """A lesson in the list.

    Attributes:
        title: the author's; the file's name where it cannot be read.
        minutes: how long it takes; None: not said.
        steps: how many activities it has.
        is_broken: it has errors and cannot be opened.
        problem_count: errors and warnings together.
        location: its file.
        quoted: the titles of the sources that its passages are taken from, each once.
        has_words: it has words for the word list.
    """

    id: str
    title: str
    minutes: int | None
    steps: int
    is_broken: bool
    problem_count: int
    location: str
    quoted: tuple[str, ...] = ()
    has_words: bool = False

    @property
    def path(self) -> Path:
        """Its file."""
        return Path(self.location)


class CourseEntry(NamedTuple):
    """A course in the list: a folder with a `course.yaml`.

    Attributes:
        minutes: of all its lessons together; None where none says.
        before_you_start: a note on what its texts hold that may be hard to read.
        lessons: in the author's order; a broken one keeps its place.
        is_broken: `course.yaml` has errors. The lessons then stand by file name.
        problem_count: of `course.yaml` and the files of its bank, which are not listed themselves.
        location: its `course.yaml`.
        bank: lessons that are not listed: reviews draw excerpts from them.
        tells_of_key: it says how its answer keys were made.
    """

    id: str
    title: str
    about: str
    before_you_start: str | None
    minutes: int | None
    lessons: tuple[LessonEntry, ...]
    is_broken: bool
    problem_count: int
    location: str
    bank: tuple[LessonEntry, ...] = ()
    tells_of_key: bool = False

    @property
    def path(self) -> Path:
        """Its `course.yaml`."""
        return Path(self.location)


class Repeat(NamedTuple):
    """A lesson that is not listed, because another of the same id was found first.

    Attributes:
        location: the file that is left out.
        kept: the file that is listed.
    """

    id: str
    location: str
    kept: str


class Shelf(NamedTuple):
    """All that the library shows.

    Attributes:
        loose: lessons that belong to no course, by title.
        folders_missing: folders of the settings that are not there (a share that is away).
        repeats: lessons left out because their id was taken; the first folder wins.
    """

    courses: tuple[CourseEntry, ...] = ()
    loose: tuple[LessonEntry, ...] = ()
    folders_missing: tuple[str, ...] = ()
    repeats: tuple[Repeat, ...] = ()
