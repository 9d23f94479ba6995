"""The file in which the index is kept between two starts.

Not the truth: whatever is wrong with it, it is made again from the lessons.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from literacy_app import __version__
from literacy_app.settings.private_files import make_private_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = "library.index"

# The first number is that of this file's shape; one of another shape is not read.
_HEAD = b"literacy-app index 3 %08x\n"


class LessonRecord(NamedTuple):
    """What the index keeps of a lesson file; `time` and `size` as they were when it was read."""

    name: str
    time: int
    size: int
    id: str
    title: str
    minutes: int | None
    steps: int
    is_broken: bool
    problem_count: int
    quoted: tuple[str, ...] = ()
    has_words: bool = False


class CourseRecord(NamedTuple):
    """What the index keeps of a `course.yaml`; `lessons` and `bank` are file names as typed."""

    time: int
    size: int
    id: str
    title: str
    about: str
    before_you_start: str | None
    is_broken: bool
    problem_count: int
    lessons: tuple[str, ...]
    bank: tuple[str, ...] = ()
    tells_of_key: bool = False


class FolderRecord(NamedTuple):
    """What the index keeps of a folder."""

    location: str
    course: CourseRecord | None
    lessons: tuple[LessonRecord, ...]


Basis = tuple[str, int, int]
"""What every record rests on beside its own file: the version of the program, and the time and
size of the file of techniques."""


class Index(NamedTuple):
    """All that is kept."""

    basis: Basis
    folders: tuple[FolderRecord, ...]


def basis_of(time: int, size: int) -> Basis:
    """What records rest on that this program makes now, with that file of techniques."""
    return (__version__, time, size)


def read_index(cache_folder: Path) -> Index | None:
    """The index in a folder; None where there is none that this program wrote and can read."""
    try:
        raw = (cache_folder / NAME).read_bytes()
    except OSError:
        return None
    head, _, body = raw.partition(b"\n")
    if head + b"\n" != _HEAD % zlib.crc32(body):
        return None
    basis, folders = json.loads(body)
    return Index(tuple(basis), tuple(map(_folder, folders)))


def write_index(cache_folder: Path, index: Index) -> bool:
    """Write the index in one step; False where the folder cannot be written to."""
    body = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
    beside = cache_folder / f"{NAME}.{os.getpid()}"
    try:
        make_private_folder(cache_folder)
        with beside.open("wb") as file:
            file.write(_HEAD % zlib.crc32(body) + body)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(cache_folder / NAME)
    except OSError:
        with suppress(OSError):
            beside.unlink()
        return False
    return True


def _folder(raw: list[Any]) -> FolderRecord:
    location, course, lessons = raw
    return FolderRecord(location, _course(course), tuple(map(_lesson, lessons)))


def _lesson(raw: list[Any]) -> LessonRecord:
    *rest, quoted, has_words = raw
    return LessonRecord._make((*rest, tuple(quoted), has_words))


def _course(raw: list[Any] | None) -> CourseRecord | None:
    if raw is None:
        return None
    *rest, lessons, bank, tells_of_key = raw
    return CourseRecord._make((*rest, tuple(lessons), tuple(bank), tells_of_key))
