"""What is in a lesson pack, in lines for a terminal, before it is installed and once it is made.

Not the opening of one, which is `lessons`, and not the making (`authoring`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.cli.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from literacy_app.authoring.packing import Packed
    from literacy_app.lessons.installing import PackedLesson, Prepared
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.pack_manifest import Manifest

_KIB = 1024


def pack_lines(prepared: Prepared) -> Iterator[str]:
    """The course, who made it, how much it is, its lessons."""
    lessons = prepared.lessons
    yield from _head(prepared.manifest)
    kinds = [*_kinds(lessons, prepared.excerpts), f"{max(1, prepared.size // _KIB)} KiB"]
    kinds.append("with its answer keys" if prepared.has_keys else "without its answer keys")
    yield ", ".join(kinds)
    yield from _listed(lessons)


def file_line(packed: Packed, file: str) -> str:
    """The file that was written, and whom it is for."""
    if packed.manifest.kind == "key":
        return f"{file} (keep this to yourself)"
    if packed.manifest.without_keys:
        return f"{file} (without its answer keys: for students)"
    return f"{file} (with its answer keys)"


def packed_lines(packed: Packed) -> Iterator[str]:
    """What went into a pack, and what lies beside the course and did not."""
    yield from _head(packed.manifest)
    yield ", ".join(_kinds(packed.lessons, packed.excerpts))
    yield from _listed(packed.lessons)
    for name in packed.left_out:
        yield f"Not in it: {shown(name)}, which course.yaml does not name."


def _head(manifest: Manifest) -> Iterator[str]:
    yield f"{shown(manifest.title)} ({shown(manifest.course)})"
    yield f"Made by: {shown(manifest.author) or 'not said'} (nobody signed it)"


def _kinds(lessons: Sequence[PackedLesson | Lesson], excerpts: int) -> list[str]:
    minutes = sum(lesson.minutes or 0 for lesson in lessons)
    kinds = [_count(len(lessons), "lesson")]
    kinds += [f"{minutes} minutes"] if minutes else []
    kinds += [f"{_count(excerpts, 'excerpt')} for reviews"] if excerpts else []
    return kinds


def _listed(lessons: Sequence[PackedLesson | Lesson]) -> Iterator[str]:
    for number, lesson in enumerate(lessons, 1):
        minutes = f", {lesson.minutes} min" if lesson.minutes else ""
        yield f"  {number}. {shown(lesson.title)}{minutes}"


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
