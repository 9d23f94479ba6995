"""A course to one file that can be mailed: a zip that is the same for the same course.

Not the opening of one (`lessons.packs`). Nothing is compressed, because what compresses differs
from computer to computer, and a pack should not; texts are small.
"""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app import __version__
from literacy_app.authoring.stripping import hash_of, stripped, written
from literacy_app.lessons.course_files import course_files, lesson_files, unnamed_files
from literacy_app.lessons.decoding import decode
from literacy_app.lessons.listing import COURSE_FILE
from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.lessons.nodes import compose
from literacy_app.lessons.pack_manifest import LONGEST, NAME, Manifest, PackedFile
from literacy_app.lessons.pack_names import is_safe, is_safe_part, same_names
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from literacy_app.lessons.packs import ENDING, KEY_ENDING, MOST_FILES, MOST_MIB, MOST_SIZE

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from literacy_app.lessons.course import Course
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.pack_manifest import Kind
    from literacy_app.lessons.problems import Problem

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16

_TEST = "-test"
"""What the file names of a test have behind the course's id: it lies beside the whole course."""

_OF_THE_KEY = ("bank", "about_the_key")
"""What a course without its keys leaves out beside them: reviews are graded at once."""


class CourseBroken(Exception):
    """A course has errors, so that no pack is made of it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(len(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Packed:
    """What goes into one file: the manifest, and the bytes of each file by its name.

    Attributes:
        lessons: those that the course lists, in its order, as they are with their keys.
        excerpts: how many its bank names.
        left_out: lesson files beside the course that it does not name.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    lessons: tuple[Lesson, ...] = ()
    excerpts: int = 0
    left_out: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """The file."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(_entry(NAME), self.manifest.to_bytes())
            for name in sorted(self.files):
                archive.writestr(_entry(name), self.files[name])
        return made.getvalue()


@dataclass(frozen=True, slots=True)
class _Whole:
    """A course without errors, and its files."""

    folder: Path
    course: Course
    lessons: Mapping[str, Lesson]
    files: Mapping[str, bytes]

    @property
    def listed(self) -> tuple[str, ...]:
        """The lessons of the course's list, as names with slashes."""
        return lesson_files(self.course)[: len(self.course.lessons)]


def pack(course_file: Path, author: str = "") -> Packed:
    """The pack of a course.

    Raises:
        CourseBroken: the course, or a lesson of it, has errors.
        PackRefused: it cannot be packed.
    """
    whole = _read(course_file)
    return _packed("course", whole, author, whole.files)


def pack_without_keys(course_file: Path, author: str = "") -> tuple[Packed, Packed]:
    """The pack of a course without its answer keys, and the key from which it is made whole.

    Raises:
        CourseBroken, PackRefused: as `pack` does.
        NotStripped: a lesson cannot do without its key.
    """
    whole = _read(course_file)
    listed = set(whole.listed)
    files = {
        name: stripped(whole.folder / name, whole.files[name], lesson)
        for name, lesson in whole.lessons.items()
        if name in listed
    }
    files[COURSE_FILE] = _stripped_course(whole.folder / COURSE_FILE, whole.files[COURSE_FILE])
    key = _packed("key", whole, author, whole.files)
    return _packed("course", whole, author, files, without_keys=True), key


def file_name(course_id: str, kind: Kind, *, without_keys: bool) -> str:
    """How a pack is called unless somebody says otherwise; a test and its key have their own."""
    ending = KEY_ENDING if kind == "key" else ENDING
    return f"{course_id}{_TEST if without_keys or kind == 'key' else ''}{ending}"


def write_pack(packed: Packed, file: Path) -> None:
    """Write a pack to a file in one step; what was there before is replaced.

    Raises:
        OSError: nothing was changed.
    """
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with beside.open("wb") as writing:
            writing.write(packed.to_bytes())
            writing.flush()
            os.fsync(writing.fileno())
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _read(course_file: Path) -> _Whole:
    folder = course_file.parent
    loaded = load_course(course_file)
    if loaded.course is None:
        raise CourseBroken(loaded.problems)
    lessons, problems = {}, list(loaded.problems)
    for name in lesson_files(loaded.course):
        found = load_lesson(folder / name)
        problems += found.problems
        if found.lesson is not None:
            lessons[name] = found.lesson
    errors = tuple(problem for problem in problems if problem.is_error)
    if errors:
        raise CourseBroken(errors)
    names = course_files(folder, loaded.course)
    _refuse_names(loaded.course.id, names)
    files = {name: _bytes(folder / name) for name in names}
    if sum(map(len, files.values())) > MOST_SIZE:
        raise PackRefused(PackReason.TOO_LARGE, most=MOST_MIB)
    return _Whole(folder, loaded.course, lessons, files)


def _refuse_names(course: str, names: tuple[str, ...]) -> None:
    """Refuse a course that could not be opened again everywhere."""
    if not is_safe_part(course):
        raise PackRefused(PackReason.BAD_ID, id=course)
    for name in names:
        if not is_safe(name):
            raise PackRefused(PackReason.UNSAFE_NAME, name=name)
    same = same_names((NAME, *names))
    if same is not None:
        raise PackRefused(PackReason.SAME_NAME, first=same[0], second=same[1])
    if len(names) >= MOST_FILES:
        raise PackRefused(PackReason.TOO_MANY, most=MOST_FILES)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise PackRefused(PackReason.CANNOT_READ, why=error.strerror or error) from error


def _stripped_course(file: Path, raw: bytes) -> bytes:
    data = dict(compose(str(decode(raw, file)), file).data)
    for name in _OF_THE_KEY:
        data.pop(name, None)
    return written(data).encode()


def _packed(
    kind: Kind,
    whole: _Whole,
    author: str,
    files: Mapping[str, bytes],
    *,
    without_keys: bool = False,
) -> Packed:
    course = whole.course
    manifest = Manifest(
        kind=kind,
        course=course.id,
        title=_line(course.title),
        author=_line(author),
        program=__version__,
        without_keys=without_keys,
        files=tuple(
            PackedFile(name, len(files[name]), hash_of(files[name])) for name in sorted(files)
        ),
    )
    return Packed(
        manifest,
        files,
        lessons=tuple(whole.lessons[name] for name in whole.listed),
        excerpts=0 if without_keys else len(course.bank),
        left_out=unnamed_files(whole.folder, course),
    )


def _line(text: str) -> str:
    """A text on one line, as long as a manifest takes it."""
    return " ".join(text.split())[:LONGEST].strip()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.create_system = _UNIX
    entry.external_attr = _PLAIN_FILE
    return entry
