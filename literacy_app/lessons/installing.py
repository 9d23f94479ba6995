"""A lesson pack made part of this person's library, and taken out of it again.

Not the opening of the archive (`packs`) and not the asking. A course stands or stands not: it is
made ready in a folder of its own and takes its place in one step, what was there before is kept
until then.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.course_files import course_files, lesson_files
from literacy_app.lessons.listing import COURSE_FILE
from literacy_app.lessons.load import load_course, load_lesson
from literacy_app.lessons.pack_manifest import NAME as MANIFEST
from literacy_app.lessons.pack_manifest import read_manifest
from literacy_app.lessons.pack_names import is_safe_part
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from literacy_app.lessons.packs import open_pack, unpack
from literacy_app.settings.private_files import make_private_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.lessons.course import Course
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.pack_manifest import Manifest
    from literacy_app.lessons.problems import Problem

_NEW = ".new-"
_OLD = ".old-"
_LEFT_BEHIND = 24 * 60 * 60
"""After so many seconds what was made ready and never installed is cleared away."""


@dataclass(frozen=True, slots=True)
class PackedLesson:
    """A lesson of a pack, as it is shown before it is installed."""

    title: str
    minutes: int | None
    has_key: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A pack that was checked and made ready beside the installed courses.

    Attributes:
        size: of its files, in bytes.
        lessons: those that the course lists, in its order; `excerpts` counts those of its bank.
        folder: where it was made ready, `target` where it will stand.
        before: what stands there now; None: nothing. Where it has no manifest that can be read it
            is told as the same course.
    """

    manifest: Manifest
    size: int
    lessons: tuple[PackedLesson, ...]
    excerpts: int
    folder: Path
    target: Path
    before: Manifest | None

    @property
    def minutes(self) -> int:
        """How long the lessons take together, as far as they say."""
        return sum(lesson.minutes or 0 for lesson in self.lessons)

    @property
    def has_keys(self) -> bool:
        """Whether every lesson has its key."""
        return all(lesson.has_key for lesson in self.lessons)


@dataclass(frozen=True, slots=True)
class Installed:
    """A course that was installed from a pack."""

    folder: Path
    manifest: Manifest


def prepare(file: Path, courses: Path) -> Prepared:
    """Check a pack and make it ready; `install` or `discard` must follow.

    Args:
        file: the pack, or the key of a course.
        courses: the folder of the installed courses, made where missing.

    Raises:
        PackRefused: nothing is left of it.
    """
    pack = open_pack(file)
    with _writing(courses):
        make_private_folder(courses)
        _clear_up(courses)
        folder = Path(tempfile.mkdtemp(prefix=_NEW, dir=courses))
    try:
        unpack(pack, folder)
        course, lessons = _checked(pack.manifest, folder)
        target = courses / pack.manifest.course
        if pack.manifest.kind == "key":
            _refuse_other_key(pack.manifest, target)
        with _writing(courses):
            (folder / MANIFEST).write_bytes(pack.manifest.to_bytes())
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    return Prepared(
        manifest=pack.manifest,
        size=pack.size,
        lessons=tuple(map(_packed, lessons[: len(course.lessons)])),
        excerpts=len(course.bank),
        folder=folder,
        target=target,
        before=_before(target, pack.manifest),
    )


def install(prepared: Prepared) -> Path:
    """Put a course that was made ready in its place; gives its folder.

    Raises:
        PackRefused: it cannot be put there, and what was there before stands as it stood.
    """
    target = prepared.target
    old = target.with_name(_OLD + target.name)
    with _writing(target.parent):
        if target.exists():
            shutil.rmtree(old, ignore_errors=True)
            target.rename(old)
        try:
            prepared.folder.rename(target)
        except OSError:
            with suppress(OSError):
                old.rename(target)
            raise
    shutil.rmtree(old, ignore_errors=True)
    return target


def discard(prepared: Prepared) -> None:
    """Forget a course that was made ready."""
    shutil.rmtree(prepared.folder, ignore_errors=True)


def installed(courses: Path) -> tuple[Installed, ...]:
    """The courses that were installed from packs, by their folders' names."""
    try:
        folders = sorted(each for each in courses.iterdir() if each.name[0] != ".")
    except OSError:
        return ()
    found = ((folder, _manifest_in(folder)) for folder in folders)
    return tuple(Installed(folder, manifest) for folder, manifest in found if manifest)


def uninstall(course: str, courses: Path) -> None:
    """Remove a course that was installed from a pack. The work on it is kept.

    Raises:
        PackRefused: there is no such course, or it cannot be removed.
    """
    folder = courses / course
    if not is_safe_part(course) or _manifest_in(folder) is None:
        raise PackRefused(PackReason.NOT_INSTALLED, id=course)
    gone = folder.with_name(f"{_NEW}{course}")
    with _writing(courses):
        shutil.rmtree(gone, ignore_errors=True)
        folder.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def _checked(manifest: Manifest, folder: Path) -> tuple[Course, tuple[Lesson, ...]]:
    """The course in a folder, with its lessons and excerpts; refused where anything is wrong."""
    loaded = load_course(folder / COURSE_FILE)
    if loaded.course is None:
        raise _broken(loaded.problems, folder)
    if loaded.course.id != manifest.course:
        raise PackRefused(PackReason.OTHER_COURSE, listed=manifest.course, found=loaded.course.id)
    own = course_files(folder, loaded.course)
    for each in manifest.files:
        if each.name not in own:
            raise PackRefused(PackReason.STRANGER, name=each.name)
    return loaded.course, tuple(_lesson(folder, name) for name in lesson_files(loaded.course))


def _lesson(folder: Path, name: str) -> Lesson:
    loaded = load_lesson(folder / name)
    if loaded.lesson is None:
        raise _broken(loaded.problems, folder)
    return loaded.lesson


def _broken(problems: tuple[Problem, ...], folder: Path) -> PackRefused:
    first = next(problem for problem in problems if problem.is_error)
    with suppress(ValueError):  # then it is named as it is
        file = first.file.relative_to(folder).as_posix()
        return PackRefused(
            PackReason.BROKEN, problem=f"{file}:{first.line}:{first.column}: {first.sentence()}"
        )
    return PackRefused(PackReason.BROKEN, problem=first.sentence())


def _packed(lesson: Lesson) -> PackedLesson:
    return PackedLesson(lesson.title, lesson.minutes, lesson.without_key is None)


def _refuse_other_key(key: Manifest, target: Path) -> None:
    """Refuse a key that is not the one of the lessons that are installed without theirs."""
    hashes = {each.name: each.sha256 for each in key.files}
    course = load_course(target / COURSE_FILE).course
    for name in lesson_files(course) if course else ():
        lesson = load_lesson(target / name).lesson
        wanted = lesson.without_key if lesson else None
        if wanted is not None and hashes.get(name) != wanted:
            raise PackRefused(PackReason.OTHER_KEY, title=key.title)


def _before(target: Path, new: Manifest) -> Manifest | None:
    """What stands where a course will."""
    return (_manifest_in(target) or new) if target.exists() else None


def _manifest_in(folder: Path) -> Manifest | None:
    try:
        return read_manifest((folder / MANIFEST).read_bytes())
    except (OSError, PackRefused):
        return None


def _clear_up(courses: Path) -> None:
    """Put back what an interrupted installing left without its place, and clear away the rest."""
    for left in list(courses.iterdir()):
        if left.name.startswith(_OLD):
            target = left.with_name(left.name.removeprefix(_OLD))
            if not target.exists():
                left.rename(target)
            else:
                shutil.rmtree(left, ignore_errors=True)
        elif left.name.startswith(_NEW) and time.time() - left.stat().st_mtime > _LEFT_BEHIND:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _writing(courses: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        values = {"folder": courses, "why": error.strerror or error}
        raise PackRefused(PackReason.CANNOT_WRITE, **values) from error
