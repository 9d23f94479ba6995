"""What is in a lesson pack, in lines for a terminal.

Not the opening of one, which is `lessons`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.cli.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.lessons.installing import Prepared

_KIB = 1024


def pack_lines(prepared: Prepared) -> Iterator[str]:
    """The course, who made it, how much it is, its lessons."""
    manifest = prepared.manifest
    yield f"{shown(manifest.title)} ({shown(manifest.course)})"
    yield f"Made by: {shown(manifest.author) or 'not said'} (nobody signed it)"
    kinds = [_count(len(prepared.lessons), "lesson")]
    kinds += [f"{prepared.minutes} minutes"] if prepared.minutes else []
    kinds += [f"{_count(prepared.excerpts, 'excerpt')} for reviews"] if prepared.excerpts else []
    kinds.append(f"{max(1, prepared.size // _KIB)} KiB")
    kinds.append("with its answer keys" if prepared.has_keys else "without its answer keys")
    yield ", ".join(kinds)
    for number, lesson in enumerate(prepared.lessons, 1):
        minutes = f", {lesson.minutes} min" if lesson.minutes else ""
        yield f"  {number}. {shown(lesson.title)}{minutes}"


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
